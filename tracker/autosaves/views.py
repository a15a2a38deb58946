"""Autosaves: keep, show, put aside, take back."""

from typing import Any

from flask import abort, render_template, request, url_for

from tracker.autosaves import blueprint
from tracker.autosaving import ASIDE, FIELD, WRITER, Fields, keep, move, unsent, was_sent
from tracker.extensions import db
from tracker.locale import gettext
from tracker.security import way_back
from tracker.submission import PASSWORDS, saved

AT = "/autosaves/<string(maxlength=100):place>"
PLAIN = {"Content-Type": "text/plain; charset=utf-8"}
# The largest reflection is a few answers of 100,000 characters each.
LARGEST = 500_000
MOST_FIELDS = 60
LARGEST_VERSION = 2**31 - 1
UNKEPT = {"csrf_token", "version", "seen", "next", FIELD, *PASSWORDS}


@blueprint.get(AT)
def show(place: str) -> Any:
    found = unsent(place)
    return _page(found) if found else ("", 204, PLAIN)


@blueprint.post(AT)
def save(place: str) -> Any:
    if was_sent(request.form.get(WRITER, "")):
        return "", 204, PLAIN
    version = min(max(request.form.get("version", 0, type=int), 0), LARGEST_VERSION)
    others = keep(place, _typed(), version, request.form.get("seen", ""))
    if others:
        return _page(others), 409
    db.session.commit()
    kept = unsent(place)
    return kept.seen if kept else "", PLAIN


@blueprint.post(f"{AT}/delete")
def discard(place: str) -> Any:
    move(place, ASIDE + place)
    here = way_back(url_for("today.index"))
    undo = url_for("autosaves.restore", place=place, next=here)
    return saved(here, gettext("What was not saved is put aside."), undo)


@blueprint.post(f"{AT}/restore")
def restore(place: str) -> Any:
    move(ASIDE + place, place)
    return saved(way_back(url_for("today.index")), gettext("It is back where it was."))


def _page(found: Any) -> str:
    return render_template("autosaves/show.html", unsent=found, here=way_back(""))


def _typed() -> Fields:
    """The fields of the form, as they were sent; 413 where they are more than any form holds."""
    fields = {n: request.form.getlist(n) for n in request.form if n not in UNKEPT}
    length = sum(len(text) for texts in fields.values() for text in texts)
    if length > LARGEST or len(fields) > MOST_FIELDS:
        abort(413)
    return {name: [text.replace("\r\n", "\n") for text in texts] for name, texts in fields.items()}
