"""Puts the app together: settings, extensions, checks, features."""

from collections.abc import MutableMapping
from datetime import date
from functools import lru_cache
from typing import Any

from flask import Flask, current_app, g
from flask.templating import Environment
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.routing import BaseConverter, IntegerConverter

from tracker import (
    accounts,
    autosaves,
    drafts,
    goals,
    links,
    reflections,
    retrospectives,
    timeline,
    today,
    trash,
    years,
)
from tracker.access import init_access
from tracker.assets import init_assets
from tracker.config import RESOURCES, Settings, flask_settings, settings_from_environment
from tracker.database import init_database
from tracker.errors import init_errors
from tracker.extensions import csrf
from tracker.forms import KIND_NAMES, MOODS
from tracker.locale import init_locale, language
from tracker.markdown import to_html, to_text
from tracker.outcomes import OUTCOME_NAMES
from tracker.security import init_security
from tracker.submission import answer_second_press, fresh_key
from tracker.theme import theme

FEATURES = (
    accounts,
    autosaves,
    today,
    timeline,
    retrospectives,
    drafts,
    goals,
    reflections,
    links,
    years,
    trash,
)


class YearConverter(IntegerConverter):
    """A year in an address: 1 to 9999."""

    def __init__(self, url_map: Any) -> None:
        super().__init__(url_map, min=date.min.year, max=date.max.year)


class QuarterConverter(BaseConverter):
    """A quarter in an address, "q1" to "q4", as its number."""

    regex = "q[1-4]"

    def to_python(self, value: str) -> int:
        """The number in "q2"."""
        return int(value[1:])

    def to_url(self, value: Any) -> str:
        """Its number as "q2"."""
        return f"q{value}"


class OneMapEnvironment(Environment):
    """Templates that share one map of globals, complete before the first of them is loaded."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template; those of all where it has none of its own."""
        # Jinja would chain two maps, and walks the chain for each page and each import in it.
        return super().make_globals(d) if d else self.globals


def _template_globals() -> dict[str, Any]:
    return {"owner": g.get("owner"), "locale": language()}


# The same on every page, and to render them each time would be a quarter of a small one.
@lru_cache(maxsize=64)
def _part(template: str, macro: str, told: tuple[str, ...], _language: str) -> str:
    html: str = vars(current_app.jinja_env.get_template(template).module)[macro](*told)
    return html


def _kept_part(template: str, macro: str, *told: str) -> str:
    """What a macro says that depends on its arguments and the language alone."""
    return _part(template, macro, told, language())


def _init_templates(app: Flask) -> None:
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(markdown=to_html, plain=to_text)
    app.jinja_env.globals.update(
        kind_names=KIND_NAMES,
        moods=MOODS,
        outcomes=OUTCOME_NAMES,
        fresh_key=fresh_key,
        part=_kept_part,
        theme=theme,
    )
    app.context_processor(_template_globals)


def make_app(settings: Settings | None = None) -> Flask:
    """Make the app from its settings, or from the environment."""
    settings = settings or settings_from_environment()
    app = Flask("tracker", static_folder=None, template_folder=str(RESOURCES / "templates"))
    app.jinja_environment = OneMapEnvironment
    app.config.from_mapping(flask_settings(settings))
    app.config["SETTINGS"] = settings
    app.url_map.converters["year"] = YearConverter
    app.url_map.converters["quarter"] = QuarterConverter
    _init_templates(app)
    init_assets(app, settings.instance)
    init_database(app)
    init_access()
    init_locale(app)
    init_security(app)
    csrf.init_app(app)
    app.before_request(answer_second_press)
    init_errors(app)
    for feature in FEATURES:
        app.register_blueprint(feature.blueprint)
    if settings.proxies:
        count = settings.proxies
        vars(app)["wsgi_app"] = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)
    return app
