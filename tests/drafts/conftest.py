"""A year with something to tell, and the day in December on which it is told."""

from datetime import UTC, date, datetime

import pytest

from tests.person import Person
from tracker import clock
from tracker.dates import EdtfDate
from tracker.models import Draft, Goal, Milestone, Reflection

PAGE = "/retrospectives/draft/2025"
STYLE = {"shape": "months", "language": "en", "tone": "plain"}


@pytest.fixture(autouse=True)
def _an_evening_in_december() -> None:
    clock.set_source(lambda: datetime(2025, 12, 20, 20, tzinfo=UTC))


def milestone(title: str, edtf: str, **more: object) -> Milestone:
    """A milestone, not added to anything yet."""
    made = Milestone(title=title, **more)
    made.happened(EdtfDate.parse(edtf))
    return made


@pytest.fixture
def year(owner: Person) -> None:
    """A year of two milestones, two goals and a reflection."""
    owner.add(
        milestone("Moved to a new team", "2025-03-14", mood=4, note="My desk has a window."),
        milestone("A friend's wedding", "2025-06", kind="event"),
        Goal(title="Read 12 books", year=2025),
        Goal(title="Learn to swim", year=2026),
        Reflection(written_on=date(2025, 9, 7), body="Slow is **fine**."),
    )


@pytest.fixture
def draft(owner: Person, year: None) -> Draft:
    """The draft of that year, just composed."""
    owner.post(PAGE, STYLE)
    (made,) = owner.all(Draft)
    return made


def texts(draft: Draft) -> list[str]:
    """What the draft says, piece by piece."""
    return [one["text"] for one in draft.sentences]


def paragraph_of(draft: Draft, words: str) -> dict[str, str]:
    """The fields of a form that changes the paragraph with these words."""
    name = next(one["paragraph"] for one in draft.sentences if words in one["text"])
    return {"paragraph": name, "version": str(draft.version)}
