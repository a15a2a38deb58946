"""Quiet months in runs, and a handful of questions at most."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.person import Person
from tests.years.conftest import Told
from tests.years.test_showing import page
from tracker.years.firsts import says_first
from tracker.years.gaps import quiet_runs

months = st.frozensets(st.integers(1, 12))


@given(months, st.integers(0, 12))
def test_quiet_runs_and_busy_months_make_up_the_year(busy: frozenset[int], last: int) -> None:
    runs = quiet_runs(busy, last)
    quiet = [month for run in runs for month in run]
    assert sorted(quiet) == sorted(set(range(1, last + 1)) - busy)
    assert all(run == tuple(range(run[0], run[-1] + 1)) for run in runs)
    assert all(before[-1] + 1 < after[0] for before, after in pairwise(runs))


def test_a_quiet_run_leads_to_a_form_that_knows_its_months(owner: Person, told: Told) -> None:
    owner.add(told("In March", "2024-03-04"), told("The course", "2024-04/2024-06"))
    owner.add(told("In September", "2024-09"), told("In October", "2024-10/2024-12"))
    words = page(owner)
    assert "January to February: nothing is noted yet. What was that time like?" in words
    assert "July to August: nothing is noted yet." in words
    assert "May" not in words.partition('id="gaps"')[2].partition("</section>")[0]
    form = owner.get("/milestones/new?when=2024-07/2024-08").text
    assert 'href="/milestones/new?when=2024-07/2024-08"' in words
    assert 'value="Jul – Aug 2024"' in form
    assert 'href="/reflections/new?on=2024-08-31"' in words


def test_there_is_a_handful_of_questions_at_most(owner: Person, told: Told) -> None:
    owner.add(*(told(f"In {n}", f"2024-{n:02}-04") for n in (2, 4, 6, 8, 10)))
    assert page(owner).count('class="gap-question"') == 4


def test_words_for_a_first_are_known_from_those_that_only_look_like_it() -> None:
    for text in (
        "First marathon",
        "my first job",
        "첫 회사",
        "첫눈",
        "처음으로 발표했다",
        "처음 만난 바다",
    ):
        assert says_first(text), text
    for text in (
        "The first half",
        "first week of May",
        "처음부터 다시",
        "첫째 주",
        "첫 주에 울 뻔했다",
        "firstly",
        "thirst",
    ):
        assert not says_first(text), text
