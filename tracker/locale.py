"""Language: which one, its words, Korean particles, and dates in words."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from babel.dates import format_date as babel_date
from babel.dates import format_skeleton, format_timedelta
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations
from flask import Flask, g, has_request_context, request
from flask_babel import lazy_gettext as lazy_gettext  # the form labels' seam

from tracker.config import PACKAGE
from tracker.dates import EdtfDate, describe_bounds, format_date
from tracker.extensions import babel
from tracker.hangul import unbroken, with_particles
from tracker.units import unit_of

LANGUAGES = {"ko": "한국어", "en": "English"}
COOKIE = "hoego_language"
HANGUL_ON = "⺀"


def language() -> str:
    """The language of this request: the owner's, else the one chosen or asked for."""
    if not has_request_context():
        return "en"
    chosen: str | None = g.get("language")
    if chosen is None:
        chosen = g.language = _owner_language() or _asked_language()
    return chosen


def _owner_language() -> str | None:
    owner = g.get("owner")
    return owner.locale if owner else None


def _asked_language() -> str:
    cookie = request.cookies.get(COOKIE, "")
    return cookie if cookie in LANGUAGES else preferred_language()


def preferred_language() -> str:
    """The browser's language, as far as we have it."""
    return request.accept_languages.best_match(list(LANGUAGES)) or "en"


@cache
def catalogue(code: str) -> NullTranslations:
    """The translations of one language, read once."""
    return Translations.load(PACKAGE / "translations", [code])


def gettext(message: str, **values: Any) -> str:
    """A message in the request's language, its values filled in, its particles chosen."""
    text = catalogue(language()).gettext(message)
    return unbroken(with_particles(text % values)) if values else text


def ngettext(one: str, many: str, num: int, **values: Any) -> str:
    """The same for a message that counts; `num` is also a value."""
    text = catalogue(language()).ngettext(one, many, num)
    return unbroken(with_particles(text % ({"num": num} | values)))


def when(value: EdtfDate | str, year: int | None = None) -> str:
    """A fuzzy date in words; `year` is the page's own and is left out."""
    edtf = EdtfDate.parse(value) if isinstance(value, str) else value
    return format_date(edtf, language(), year)


def bounds(value: EdtfDate) -> str:
    """The days a fuzzy date is understood as, in words."""
    return describe_bounds(value, language())


def _writing() -> str:
    """How dates are written: in English day before month, as a milestone's date is."""
    return {"en": "en_GB"}.get(language(), language())


def day(value: date, year: int | None = None) -> str:
    """A day in words, without its year when that is the page's own."""
    if value.year == year:
        return format_skeleton("MMMd", value, locale=_writing())
    return babel_date(value, "long", locale=_writing())


def weekday(value: date) -> str:
    """A day in words with its weekday."""
    return babel_date(value, "full", locale=_writing())


def ago(since: timedelta) -> str:
    """How long ago something was, in words."""
    return format_timedelta(-since, add_direction=True, locale=language())


def month(number: int) -> str:
    """A month's short name, as it stands alone."""
    return _month(number, "LLL", language())


def month_name(number: int) -> str:
    """A month's full name, as it stands alone."""
    return _month(number, "LLLL", language())


@cache
def _month(number: int, form: str, code: str) -> str:
    return babel_date(date(2000, number, 1), form, locale=code)


def amount(value: Any) -> str:
    """A number as people write it, without trailing zeros."""
    return format_decimal(value, "#,##0.##", locale=language())


def with_unit(value: Any, unit: str) -> str:
    """24권, 24 books, 1 book: a Latin unit stands apart, a Korean one and a sign stand close."""
    apart = " " if unit and "0" <= unit[0] < HANGUL_ON else ""
    return f"{amount(value)}{apart}{unit_of(value, unit)}"


def template_words() -> Mapping[str, Any]:
    """What templates call to speak."""
    return {
        "_": gettext,
        "gettext": gettext,
        "ngettext": ngettext,
        "when": when,
        "bounds": bounds,
        "day": day,
        "weekday": weekday,
        "month": month,
        "month_name": month_name,
        "amount": amount,
        "measure": with_unit,
        "unit_of": unit_of,
        "languages": LANGUAGES,
    }


def init_locale(app: Flask) -> None:
    """Choose the language per request and give templates their words."""
    babel.init_app(app, locale_selector=language)
    app.jinja_env.globals.update(template_words())
