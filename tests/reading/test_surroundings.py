"""What a list says of its items: by its title, by the words before it, by its items."""

from datetime import date

from tests.reading.asking import Given
from tracker.reading.duplicates import merge_duplicates
from tracker.reading.findings import Outcome, ReviewedGoal, Suggestion
from tracker.reading.manuscript import Manuscript
from tracker.reading.reasons import because
from tracker.reading.spans import Span
from tracker.reading.surroundings import look_around

LIST = "- Bake more bread\n- Learn to juggle. It looks like fun.\n- Call my aunt"


def around(text: str) -> list[frozenset[str]]:
    given = Given(text, "en", 2024, date(2024, 12, 31))
    return [each.features for each in look_around(given.weighed()).candidates]


def test_most_of_a_list_of_wishes_wish() -> None:
    features = around(f"# Odds and ends\n\n{LIST}")
    assert all("most wish here" in each for each in features[1:])


def test_a_sentence_opens_its_item_and_another_goes_on() -> None:
    opening, going_on = around(f"# Odds and ends\n\n{LIST}")[2:4]
    assert "opens its block" in opening
    assert "goes on in its block" in going_on


def test_words_of_the_next_year_introduce_a_list() -> None:
    assert "introduced" in around(f"My goals for next year:\n\n{LIST}")[-1]
    assert "introduced" not in around(f"I bought bread today.\n\n{LIST}")[-1]


def test_a_heading_that_names_goals_is_none() -> None:
    assert "names goals" in around(f"# Goals for 2025\n\n{LIST}")[0]


def test_a_title_of_goals_speaks_of_every_item() -> None:
    assert "goals title item" in around(f"---\ntitle: Goals for 2025\n---\n\n{LIST}")[-1]
    assert "goals title item" not in around(f"---\ntitle: 2024 in review\n---\n\n{LIST}")[-1]


def resolution(span: Span, *reasons: str) -> Suggestion:
    said = tuple(because(code, words="") for code in reasons)
    return Suggestion("resolution", "Bake bread", span, "Bake bread", 0.9, True, said)


def reviewed(span: Span, outcome: Outcome, score: float = 0.5) -> ReviewedGoal:
    return ReviewedGoal("Bake bread", span, "Bake bread", outcome, score, ())


def merged(found: Suggestion, goal: ReviewedGoal) -> tuple[int, int]:
    manuscript = Manuscript("Bake bread", resolutions=(found,), reviewed_goals=(goal,))
    done = merge_duplicates(manuscript)
    return len(done.resolutions), len(done.reviewed_goals)


def test_a_goal_whose_outcome_is_told_is_no_resolution() -> None:
    assert merged(resolution(Span(0, 10)), reviewed(Span(0, 10), "done")) == (0, 1)


def test_a_goal_without_an_outcome_is_one_to_come() -> None:
    assert merged(resolution(Span(0, 10)), reviewed(Span(0, 10), "unknown")) == (1, 0)


def test_a_goal_that_is_surely_of_before_stays_one_whatever_came_of_it() -> None:
    assert merged(resolution(Span(0, 10)), reviewed(Span(0, 10), "unknown", 0.95)) == (0, 1)


def test_a_goal_wished_for_anew_is_both() -> None:
    assert merged(resolution(Span(0, 10), "wish"), reviewed(Span(0, 10), "done")) == (1, 1)


def test_a_paragraph_that_wishes_for_the_next_year_goes_on_wishing() -> None:
    seen = around("내년에는 바다를 보고 싶다. 책은 서른 권 읽기.\n\n책은 서른 권 읽기.\n")
    assert ["goes on wishing" in each for each in seen] == [False, True, False]
