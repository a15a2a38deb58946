"""A long text outlives the end of a session while it was pasted."""

import html5lib
from flask import Flask
from werkzeug.test import TestResponse

from tests.person import Person
from tests.trust.page import XHTML, form_to
from tracker.access import system
from tracker.accounts.making import make_account
from tracker.extensions import db
from tracker.models import Retrospective

PASSWORD = "seven small stones"
# Under the bound of 2 MB; percent signs would make three times as much of it.
LONG = "오월에 이사했다. " * 80_000
MULTIPART = "multipart/form-data"


def _send(who: Person, page: TestResponse, path: str, **typed: str) -> TestResponse:
    """Press a form's button, sent in the way that the form asks for."""
    forms = html5lib.parse(page.text).iter(f"{XHTML}form")
    form = next(one for one in forms if one.get("action") == path)
    fields = form_to(page, path).fields | typed
    return _post(who, path, fields, form.get("enctype"))


def _post(who: Person, path: str, fields: dict[str, str], enctype: str | None) -> TestResponse:
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
