"""Every page with the sample in it, looked at by axe and by its edges."""

from uuid import UUID

import pytest
from flask import Flask

from tests.browser.look import sticking_out, violations
from tests.person import Person, sign_up
from tracker.access import system
from tracker.extensions import db
from tracker.models import Goal, Milestone, ProgressEntry, Reflection, Retrospective, User
from tracker.sample import install

VIEWS = ["ko-phone-light", "ko-desktop-dark", "en-phone-dark", "en-desktop-light"]
PLACES = [
    "/",
    "/timeline/2024",
    "/timeline/1999",
    "/timeline/2024/5",
    "/timeline/all",
    "/milestones/new?when=2024-04",
    "/milestones/{milestone}",
    "/milestones/{milestone}/edit",
    "/goals/2025",
    "/goals/{goal}",
    "/goals/{goal}/edit",
    "/progress/{entry}/edit",
    "/reflections",
    "/reflections/new?goal={goal}",
    "/reflections/{reflection}",
    "/reflections/{reflection}/edit",
    "/retrospectives",
    "/retrospectives/new",
    "/retrospectives/{retrospective}",
    "/retrospectives/{retrospective}/suggestions",
    "/retrospectives/{retrospective}/edit",
    "/trash",
    "/settings",
]


def with_sample(app: Flask, language: str) -> Person:
    """Someone who looks at the sample."""
    person = sign_up(app, "지은" if language == "ko" else "Jun", language, is_host=True)
    with app.app_context(), system():
        install(db.session.get(User, person.id), language)
        db.session.commit()
    return person


def first_of_each(person: Person) -> dict[str, UUID]:
    """An id for each placeholder of an address."""
    nouns = {
        "milestone": Milestone,
        "goal": Goal,
        "entry": ProgressEntry,
        "reflection": Reflection,
        "retrospective": Retrospective,
    }
    return {name: person.all(model)[0].id for name, model in nouns.items()}


@pytest.mark.parametrize("view", VIEWS)
def test_every_page_is_for_everyone_and_stays_within_its_edges(app, open_window, view) -> None:
    language, size, theme = view.split("-")
    person = with_sample(app, language)
    window = open_window(person, language, phone=size == "phone", dark=theme == "dark")
    ids = first_of_each(person)
    problems = []
    for place in PLACES:
        page = window.open(place.format(**ids))
        problems += violations(page) + sticking_out(page)
    assert not problems, "\n".join(problems)
