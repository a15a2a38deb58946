"""The sign-in ends in the middle of writing: the words go through it to where they belong."""

from typing import Any

import html5lib
import pytest

from tests.person import Person
from tests.review import XHTML
from tracker.access import system
from tracker.accounts.password import hash_password
from tracker.extensions import db
from tracker.models import Goal, Reflection, User

PASSWORD = "an honest winter evening"
BODY = "늦은 밤이다.\n\n  **불안**은 조금 줄었다 🌱 <b>&amp;</b>"


@pytest.fixture
def writer(owner: Person) -> Person:
    """The owner, with a password."""
    with owner.app.app_context(), system():
        user = db.session.scalars(db.select(User).where(User.id == owner.id)).one()
        user.password_hash = hash_password(PASSWORD)
        db.session.commit()
    return owner


def form_of(page: str, action: str) -> dict[str, str]:
    """What a browser would send with the form of a page, its line ends included."""
    tree = html5lib.parse(page)
    form = next(f for f in tree.iter(f"{XHTML}form") if f.get("action") == action)
    areas = {a.get("name"): (a.text or "") for a in form.iter(f"{XHTML}textarea")}
    inputs = {i.get("name"): i.get("value", "") for i in form.iter(f"{XHTML}input")}
    sent = {name: text.replace("\n", "\r\n") for name, text in (inputs | areas).items()}
    return {name: text for name, text in sent.items() if name != "csrf_token"}


def sign_out(person: Person) -> None:
    with person.app.app_context(), system():
        db.session.execute(db.text("DELETE FROM sessions"))
        db.session.commit()


def through_the_sign_in(person: Person, action: str, sent: dict[str, Any]) -> Any:
    """Send a form without a session, sign in on the page that comes, and send it again."""
    sign_out(person)
    asked = person.post(action, sent)
    assert asked.status_code == 401
    credentials = {"name": "Jun", "password": PASSWORD}
    again = person.post("/sign-in", form_of(asked.text, "/sign-in") | credentials)
    assert again.status_code == 200, again.text[:500]
    return person.post(action, form_of(again.text, action))


def test_a_new_reflection_survives_the_sign_in(writer: Person, goal: Goal) -> None:
    sent = {"body": BODY.replace("\n", "\r\n"), "mood": "3", "written_on": "2025-11-22"}
    more = {"goal": str(goal.id), "prompt": "chance", "form_key": "k"}
    response = through_the_sign_in(writer, "/reflections", sent | more)
    (made,) = writer.all(Reflection)
    assert response.location == f"/reflections/{made.id}"
    assert (made.body, made.mood, made.goal_id) == (BODY, 3, goal.id)
    assert made.prompt.startswith("One chance")


def test_an_edit_survives_the_sign_in(writer: Person, reflection: Reflection) -> None:
    action = f"/reflections/{reflection.id}/edit"
    sent = {"body": BODY, "mood": "1", "written_on": "2025-11-02", "version": "1"}
    assert through_the_sign_in(writer, action, sent).status_code == 303
    assert writer.load(Reflection, reflection.id).body == BODY


def test_a_wrong_password_on_the_way_loses_nothing(writer: Person) -> None:
    sign_out(writer)
    asked = writer.post("/reflections", {"body": BODY})
    wrong = form_of(asked.text, "/sign-in") | {"name": "Jun", "password": "not it, sadly"}
    refused = writer.post("/sign-in", wrong)
    assert refused.status_code == 422
    kept = form_of(refused.text, "/sign-in")
    assert kept["kept.body"].replace("\r\n", "\n") == BODY
