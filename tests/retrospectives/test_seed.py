"""The main job on a real text: paste, keep what is found, see it with its dates."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.person import Person
from tests.retrospectives.page import sent
from tracker.models import Goal, Milestone, Retrospective

SEED = Path(os.environ.get("TRACKER_CORPUS", "")) / "seed"
GOLD: dict[str, Any] = json.loads((SEED / "seed-2292.gold.json").read_text(encoding="utf-8"))
TEXT = (SEED / "seed-2292.txt").read_text(encoding="utf-8")
CORE = [one for one in GOLD["milestones"] if one["core"]]
FOOTER = "카테고리의 다른 글"


def touches(record: Milestone | Goal, gold: dict[str, Any]) -> bool:
    end = gold["start"] + len(gold["quote"])
    return bool(record.quote_start < end and gold["start"] < record.quote_end)


@pytest.fixture
def seed(owner: Person) -> Person:
    """The owner, after keeping everything that was proposed, unsure or not."""
    response = owner.post("/retrospectives/new", {"text": TEXT})
    form = sent(owner.follow(response).text, "suggestions", tick_all=True)
    assert owner.post(response.location, form).location == "/timeline/2024"
    return owner


def test_the_text_is_kept_verbatim_and_its_year_found(seed: Person) -> None:
    (retrospective,) = seed.all(Retrospective)
    assert (retrospective.text, retrospective.year) == (TEXT, GOLD["year"])


@pytest.mark.parametrize("gold", CORE, ids=[one["edtf"] for one in CORE])
def test_a_core_milestone_has_its_date(seed: Person, gold: dict[str, Any]) -> None:
    found = [one for one in seed.all(Milestone) if touches(one, gold)]
    assert gold["edtf"] in {one.edtf for one in found}


def test_there_are_seven_core_milestones() -> None:
    assert len(CORE) == 7


def test_most_core_milestones_are_ticked_from_the_start(owner: Person) -> None:
    response = owner.post("/retrospectives/new", {"text": TEXT})
    owner.post(response.location, sent(owner.follow(response).text, "suggestions"))
    kept = owner.all(Milestone)
    found = [gold for gold in CORE if any(touches(one, gold) for one in kept)]
    assert len(found) >= 6


def test_at_least_three_of_four_resolutions_become_goals_of_the_next_year(seed: Person) -> None:
    goals = [goal for goal in seed.all(Goal) if goal.year == 2025]
    found = [g for g in GOLD["resolutions"] if any(touches(goal, g) for goal in goals)]
    assert len(GOLD["resolutions"]) == 4
    assert len(found) >= 3


def test_nothing_comes_from_the_related_posts_below_the_text(seed: Person) -> None:
    footer = TEXT.index(FOOTER)
    assert all(one.quote_end <= footer for one in (*seed.all(Milestone), *seed.all(Goal)))


def test_every_quote_is_the_text_at_its_place(seed: Person) -> None:
    for one in (*seed.all(Milestone), *seed.all(Goal)):
        assert TEXT[one.quote_start : one.quote_end] == one.quote
