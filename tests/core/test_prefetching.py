"""What browsers are told about fetching ahead: the rules with a page, to forget with a write."""

import json
from typing import Any

import pytest
from flask import Flask

from tests.person import Person
from tracker.models import Goal

AHEAD = {"Sec-Purpose": "prefetch;anonymous-client-ip"}


def rules_of(person: Person) -> Any:
    return person.get(person.get("/").headers["Speculation-Rules"].strip('"'))


def test_a_page_names_the_rules_and_they_are_what_a_browser_takes(owner: Person) -> None:
    with rules_of(owner) as answer:
        assert answer.mimetype == "application/speculationrules+json"
        assert "immutable" in answer.headers["Cache-Control"]
        assert set(json.loads(answer.data)) == {"prefetch"}


def test_no_address_is_fetched_ahead_whose_page_is_stored_nowhere(app: Flask) -> None:
    with rules_of_anyone(app) as answer:
        (rule,) = json.loads(answer.data)["prefetch"]
    wanted = json.dumps(rule["where"])
    for private in ("/settings", "/sign-in", "/trash", "/timeline/*/pictures"):
        assert f'"{private}"' not in wanted
    assert rule["eagerness"] == "moderate"


def rules_of_anyone(app: Flask) -> Any:
    return app.test_client().get(app.config["PREFETCH_RULES"])


def test_after_a_write_a_browser_forgets_what_it_fetched_before(owner: Person) -> None:
    goal = Goal(title="Run", year=2025)
    owner.add(goal)
    for answer in (owner.post(f"/goals/{goal.id}/completion"), owner.post("/goals", {})):
        assert answer.headers["Clear-Site-Data"] == '"prefetchCache"'
    assert "Clear-Site-Data" not in owner.get("/").headers


@pytest.mark.parametrize("path", ["/timeline/2024/pictures/year.svg", "/nothing.txt"])
def test_what_is_no_page_names_no_rules(owner: Person, path: str) -> None:
    answer = owner.get(path)
    assert ("Speculation-Rules" in answer.headers) == (answer.mimetype == "text/html")


def test_what_is_said_once_is_not_said_to_a_page_that_nobody_may_look_at(owner: Person) -> None:
    goal = Goal(title="Run", year=2025)
    owner.add(goal)
    owner.post(f"/goals/{goal.id}/delete")
    assert owner.get("/goals/2025", headers=AHEAD).status_code == 503
    assert "is in the trash" in owner.get("/goals/2025").text
    assert owner.get("/goals/2025", headers=AHEAD).status_code == 200
