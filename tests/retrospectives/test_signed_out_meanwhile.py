"""A long text outlives the end of a session while it was pasted."""

import html5lib
from flask import Flask
from werkzeug.test import TestResponse

from tests.person import Person
from tests.retrospectives.uploads import upload
from tests.trust.page import XHTML, form_to
from tracker.access import system
from tracker.accounts.making import make_account
from tracker.extensions import db
from tracker.models import Retrospective

PASSWORD = "seven small stones"
# Under the bound of 2 MB; percent signs would make three times as much of it.
LONG = "오월에 이사했다. " * 80_000
MULTIPART = "multipart/form-data"


def _send(who: Person, page: TestResponse, path: str, **typed: object) -> TestResponse:
    """Press a form's button, sent in the way that the form asks for."""
    forms = html5lib.parse(page.text).iter(f"{XHTML}form")
    form = next(one for one in forms if one.get("action") == path)
    fields = form_to(page, path).fields | typed
    return _post(who, path, fields, form.get("enctype"))


def _post(who: Person, path: str, fields: dict[str, object], enctype: str | None) -> TestResponse:
    answer = who.post(path, fields, content_type=enctype)
    # The client puts a large form into a file, and leaves it open.
    answer.request.environ["wsgi.input"].close()
    return answer


def test_it_is_carried_through_the_sign_in_and_saved(app: Flask, owner: Person) -> None:
    with app.app_context(), system():
        make_account("Jun", PASSWORD, "en")
        db.session.commit()
    asked = _post(owner, "/retrospectives/new", {"text": LONG}, MULTIPART)
    assert asked.status_code == 401
    back = _send(owner, asked, "/sign-in", name="Jun", password=PASSWORD)
    assert back.status_code == 200
    assert _send(owner, back, "/retrospectives/new").status_code == 303
    assert [one.text for one in owner.all(Retrospective)] == [LONG]


def test_files_are_asked_for_again_and_what_was_typed_is_carried(app: Flask, owner: Person) -> None:
    with app.app_context(), system():
        make_account("Jun", PASSWORD, "en")
        db.session.commit()
    typed = {"text": "", "title": "My 2024", "file": upload(b"In May I ran.", "my year.txt")}
    asked = _post(owner, "/retrospectives/new", typed, MULTIPART)
    assert asked.status_code == 401
    assert "Please choose your files again once you are back in" in asked.text
    back = _send(owner, asked, "/sign-in", name="Jun", password=PASSWORD)
    assert "my year.txt" in back.text
    again = {"file": upload(b"In May I ran.", "my year.txt")}
    assert _send(owner, back, "/retrospectives/new", **again).status_code == 303
    assert [(one.title, one.text) for one in owner.all(Retrospective)] == [
        ("My 2024", "In May I ran.")
    ]
