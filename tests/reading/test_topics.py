"""What a heading says of the clauses below it."""

from functools import reduce

from tracker.reading import STEPS
from tracker.reading.manuscript import Manuscript
from tracker.reading.milestones import find_milestones


def features(text: str) -> dict[str, frozenset[str]]:
    """The features of every clause, by its words."""
    before = STEPS[: STEPS.index(find_milestones)]
    read = reduce(lambda m, step: step(m), before, Manuscript(text, "md", year_given=2024))
    return {read.words_of(each.clause): each.features for each in read.candidates}


def test_a_clause_that_tells_what_its_heading_names_echoes_it() -> None:
    found = features("## Pottery course\n\nI signed up for a pottery course. It rained a lot.\n")
    assert "echoes its heading" in found["I signed up for a pottery course."]
    assert "no echo" in found["It rained a lot."]


def test_sentences_are_counted_from_their_heading_on() -> None:
    found = features("## 도예\n\n물레를 처음 돌렸다. 손이 아팠다.\n\n## 바다\n\n배를 탔다.\n")
    assert "sentence 0 of its section" in found["물레를 처음 돌렸다."]
    assert "sentence 1 of its section" in found["손이 아팠다."]
    assert "sentence 0 of its section" in found["배를 탔다."]


def test_a_heading_that_is_only_a_month_names_no_topic() -> None:
    found = features("## 3월\n\n물레를 처음 돌렸다.\n")
    assert "under a bare heading" in found["물레를 처음 돌렸다."]


def test_what_stands_under_books_read_is_a_list_of_works() -> None:
    found = features("## 5월에 읽은 책\n\n- 바다와 물레\n")
    assert {"in list of works", "in list of works section"} <= found["바다와 물레"]


def test_text_before_the_first_heading_stands_under_none() -> None:
    assert "under no heading" in features("배를 탔다.\n")["배를 탔다."]
