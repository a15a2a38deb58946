"""A month with more than a page holds: every milestone stands on one page, once."""

import re

import pytest

from tests.person import Person
from tracker.dates import EdtfDate
from tracker.models import Milestone

LINK = re.compile(r'id="m-([0-9a-f-]{36})"')
NEXT = re.compile(r"\?after=[0-9a-f-]{36}")


def _milestone(edtf: str, place: int = 0) -> Milestone:
    milestone = Milestone(title=f"{edtf} {place}", quote_start=place, quote_end=place + 1)
    milestone.happened(EdtfDate.parse(edtf))
    return milestone


def test_pages_leave_nothing_out_and_show_nothing_twice(owner: Person) -> None:
    """They begin on one day, and the text tells them in another order than that of the key."""
    owner.add(*(_milestone(("2024-03-01", "2024-03")[n % 2], n * 37 % 150) for n in range(150)))
    shown: list[str] = []
    path, more = "/timeline/2024/3", ""
    while True:
        page = owner.get(path + more).text
        shown += LINK.findall(page)
        if not (found := NEXT.search(page)):
            break
        more = found[0]
    assert len(shown) == len(set(shown)) == 150


def test_what_goes_on_from_the_year_before_cuts_no_month(owner: Person) -> None:
    owner.add(*(_milestone("2023-05/2024-02") for _ in range(20)))
    owner.add(*(_milestone(f"2024-{n % 12 + 1:02}-05") for n in range(132)))
    page = owner.get("/timeline/2024").text
    assert "152 milestones." in page
    assert "More than" not in page


@pytest.mark.parametrize(
    ("edtf", "is_there"),
    [
        ("2024-04/2024-06", True),
        ("2023-11/2024-05", True),
        ("2024-02/..", True),
        ("2024-03/2024-04", False),
        ("2024-06", False),
        ("2024", False),
    ],
)
def test_a_month_tells_what_goes_on_in_it_from_before(
    owner: Person, edtf: str, is_there: bool
) -> None:
    owner.add(_milestone(edtf))
    page = owner.get("/timeline/2024/5").text
    assert ("Going on from before" in page) is is_there
    assert len(LINK.findall(page)) == is_there
