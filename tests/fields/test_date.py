"""The field for a fuzzy date: what it reads, and that it says what it understood."""

import pytest

from tests.person import Person
from tracker.clock import today
from tracker.dates import EdtfDate
from tracker.models import Milestone


@pytest.mark.parametrize("edtf", ["2024-04~/2024-06~", "2024-01~/2024-03~", "2024-10/..", "2024~"])
def test_a_date_that_was_shown_and_not_touched_stays_as_it_was(owner: Person, edtf: str) -> None:
    milestone = Milestone(title="A prize", kind="award")
    milestone.happened(EdtfDate.parse(edtf))
    owner.add(milestone)
    page = owner.get(f"/milestones/{milestone.id}/edit").text
    words = page.split('name="date"')[1].split('value="')[1].split('"')[0]
    form = {"title": "The grand prize", "date": words, "kind": "award", "version": "1"}
    assert owner.post(f"/milestones/{milestone.id}/edit", form).status_code == 303
    saved = owner.load(Milestone, milestone.id)
    assert (saved.title, saved.edtf) == ("The grand prize", edtf)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("2024년 봄", "1 Mar – 31 May 2024 (3 months)"),
        ("early 2024", "around 1 Jan – 31 Mar 2024 (3 months)"),
        ("Apr–Jun", "1 Apr – 30 Jun 2019 (3 months)"),
        ("2024-04/2024-06", "1 Apr – 30 Jun 2024 (3 months)"),
    ],
)
def test_what_words_are_understood_as_is_said(owner: Person, words: str, days: str) -> None:
    answer = owner.get("/dates", query_string={"words": words, "year": 2019})
    assert answer.json == {"understood": f"Understood as {days}."}


@pytest.mark.parametrize("year", ["", "0", "-1", "10000", "soon"])
def test_words_without_a_year_mean_this_one_where_no_other_is_given(
    owner: Person, year: str
) -> None:
    answer = owner.get("/dates", query_string={"words": "April", "year": year})
    assert f"30 Apr {today().year}" in answer.json["understood"]


@pytest.mark.parametrize("words", ["", "   ", "?" * 10_000, "once upon a time"])
def test_words_that_are_no_time_are_no_error_of_the_server(owner: Person, words: str) -> None:
    answer = owner.get("/dates", query_string={"words": words})
    assert answer.status_code == 200
    assert set(answer.json) == ({"error"} if words.strip() else set())


def test_the_meaning_of_words_is_for_those_who_are_signed_in(anyone: Person) -> None:
    assert anyone.get("/dates?words=April").status_code == 303
    assert anyone.get("/dates?words=April").location.startswith("/sign-in")


def test_without_a_script_the_form_that_comes_again_says_it(owner: Person) -> None:
    page = owner.post("/milestones?when=2019", {"title": "", "date": "Apr–Jun"}).text
    assert "Understood as 1 Apr – 30 Jun 2019 (3 months)." in page
