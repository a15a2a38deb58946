"""Words far longer than anyone plans for: every page keeps them within its edges."""

from decimal import Decimal

import pytest

from tests.browser.look import out_of_place
from tests.person import sign_up
from tracker.clock import today
from tracker.dates import EdtfDate
from tracker.models import Goal, Milestone

LONG = "아주긴제목을띄어쓰기없이적었습니다" * 11
PLACES = ("/", "/timeline/{year}", "/timeline/all", "/goals/{year}", "/settings")


def _milestone(edtf: str, kind: str) -> Milestone:
    milestone = Milestone(title=LONG, kind=kind)
    milestone.happened(EdtfDate.parse(edtf))
    return milestone


@pytest.mark.parametrize("phone", [True, False])
def test_words_without_a_break_stay_within_the_edges(app, open_window, phone) -> None:
    person = sign_up(app, "이름이아주긴사람" * 6, "ko")
    window = open_window(person, "ko", phone=phone)
    with app.app_context():
        year = today().year
    goal = Goal(
        title=LONG, year=year, measure="amount", target=Decimal(24), unit="아주긴단위이름" * 2
    )
    person.add(_milestone(f"{year}", "award"), _milestone(f"{year}-02", "career"), goal)
    problems = []
    for place in PLACES:
        problems += out_of_place(window.open(place.format(year=year)))
    assert not problems, "\n".join(problems)
