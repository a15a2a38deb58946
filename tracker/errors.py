"""Errors in the person's words: what happened, what to do, and what they typed."""

from dataclasses import dataclass
from traceback import format_tb
from typing import Any

from flask import Flask, current_app, g, render_template, request
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge, SecurityError

from tracker.autosaving import FIELD
from tracker.extensions import db
from tracker.locale import lazy_gettext
from tracker.submission import PASSWORDS, Stale

UNKEPT = {"csrf_token", "form_key", "version", FIELD, *PASSWORDS}


@dataclass(frozen=True, slots=True)
class Trouble:
    """What an error page says."""

    title: Any
    text: Any


TROUBLES = {
    400: Trouble(
        lazy_gettext("That could not be read"),
        lazy_gettext(
            "Something in it is not text, or the form was not complete. Please try again."
        ),
    ),
    403: Trouble(
        lazy_gettext("Please send that once more"),
        lazy_gettext("The form was too old, or came from another site. Go back and send it again."),
    ),
    404: Trouble(
        lazy_gettext("There is nothing here"),
        lazy_gettext("The address is wrong, or what stood here has been put away."),
    ),
    405: Trouble(
        lazy_gettext("This address takes a form"),
        lazy_gettext("It cannot be opened by itself. Go back and press the button there."),
    ),
    409: Trouble(
        lazy_gettext("This was saved somewhere else meanwhile"),
        lazy_gettext("Both versions are here. Nothing is lost."),
    ),
    413: Trouble(
        lazy_gettext("That is too much at once"),
        lazy_gettext(
            "A text may have up to 2 MB, photos together 32 MB, other files 128 MB. Go back: what "
            "you typed is still in the form. Then choose less at once, or paste the text in parts."
        ),
    ),
    415: Trouble(
        lazy_gettext("That kind of data is not taken here"),
        lazy_gettext("Please use the form on the page."),
    ),
    429: Trouble(
        lazy_gettext("Too many tries"),
        lazy_gettext("Please wait a quarter of an hour, then try again."),
    ),
    500: Trouble(
        lazy_gettext("Something went wrong here"),
        lazy_gettext("It is our mistake, and it has been noted. Please try again in a moment."),
    ),
    503: Trouble(
        lazy_gettext("The database is busy"),
        lazy_gettext("Another program holds it. Please send it again in a moment."),
    ),
}


def typed_texts() -> list[tuple[str, str]]:
    """What a failed form held, so that it can be shown and copied."""
    if request.method != "POST":
        return []
    try:
        sent = request.form.items(multi=True)
    except RequestEntityTooLarge:
        return []
    return [(name, text.replace("\0", "")) for name, text in sent if name not in UNKEPT and text]


def _page(code: int) -> tuple[str, int]:
    trouble = TROUBLES.get(code, TROUBLES[500 if code >= 500 else 400])
    # Whatever the request began is undone, so that the page itself reads a clean database.
    db.session.rollback()
    g.setdefault("owner", None)
    page = render_template(
        "errors/error.html", code=code, trouble=trouble, kept=typed_texts(), owner=g.owner
    )
    return page, code


def _http(error: HTTPException) -> Any:
    if error.response is not None:
        return error.response
    page, code = _page(error.code or 500)
    response = error.get_response()
    response.set_data(page)
    response.content_type = "text/html; charset=utf-8"
    return response, code


def _strange_host(_error: SecurityError) -> Any:
    # Under a name that is not ours no address can be built, so there is no page either.
    return "Hoego is not reached by this name.\n", 400, {"Content-Type": "text/plain"}


def _note(error: Exception) -> None:
    """Log where it went wrong. Not what was said there: an error's words can hold the owner's."""
    places = "".join(format_tb(error.__traceback__))
    current_app.logger.error("%s: %s\n%s", request.endpoint, type(error).__name__, places)


def _unexpected(error: Exception) -> tuple[str, int]:
    _note(error)
    return _page(500)


def _database(error: OperationalError) -> Any:
    busy = "locked" in str(error.orig) or "busy" in str(error.orig)
    return (*_page(503), {"Retry-After": "5"}) if busy else _unexpected(error)


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a stale form, bound to what was typed, beside what is saved."""

    field: Any
    saved: str
    typed: str


def _value(field: Any) -> str:
    # WTForms' own templates call it: what an input shows as its value.
    value = getattr(field, "_value", None)
    return str(value() if value else "" if field.data is None else field.data)


def _shown(field: Any) -> str:
    """The value as a person reads it: a choice by its name."""
    choices = dict(getattr(field, "choices", None) or ())
    names = {str(value): str(name) for value, name in choices.items()}
    value = _value(field)
    return names.get(value, value)


def _differences(stale: Stale) -> list[Difference]:
    saved = type(stale.form)(formdata=None, obj=stale.record)
    return [
        Difference(field, _shown(saved[field.name]), _shown(field))
        for field in stale.form
        if field.name not in UNKEPT
    ]


def _stale(error: Stale) -> tuple[str, int]:
    differences = _differences(error)
    page = render_template(
        "errors/conflict.html",
        trouble=TROUBLES[409],
        differences=differences,
        version=error.record.version,
        action=request.full_path.rstrip("?"),
        form_key=error.form.form_key.data,
        autosave=request.form.get(FIELD, ""),
    )
    db.session.rollback()
    return page, 409


def _overtaken(_error: StaleDataError) -> tuple[str, int]:
    return _page(409)


def init_errors(app: Flask) -> None:
    """Register the pages for errors."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(SecurityError, _strange_host)
    app.register_error_handler(Stale, _stale)
    app.register_error_handler(StaleDataError, _overtaken)
    app.register_error_handler(OperationalError, _database)
    app.register_error_handler(Exception, _unexpected)
