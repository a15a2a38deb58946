"""Properties of composing again: what the owner touched stays, the rest is the newest."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tracker.composing import Passage, Sentence, keeping

FACTS = st.lists(st.integers(0, 14), unique=True, min_size=1, max_size=10).map(sorted)
WORDS = st.sampled_from(["", "Mine.", "My own words, two of them. And more.", "하나. 둘."])


def composition(facts: Sequence[int], wording: str, kept: frozenset[str]) -> list[Sentence]:
    """A sentence for each fact, three to a paragraph; the place of a kept one stays empty."""
    return [
        Sentence(
            (f"k{fact}",),
            "s",
            f"p{fact // 3}",
            "" if f"k{fact}" in kept else f"Fact {fact} {wording}.",
            (("milestone", str(fact)),),
        )
        for fact in facts
    ]


def first(facts: Sequence[int]) -> list[Passage]:
    return keeping.first_draft(composition(facts, "old", frozenset()))


def again(before: Sequence[Passage], facts: Sequence[int], wording: str = "new") -> list[Passage]:
    return keeping.composed_again(before, lambda kept: composition(facts, wording, kept))


def words_of(draft: Sequence[Passage], paragraph: str) -> str:
    return " ".join(one.text for one in draft if one.paragraph == paragraph and one.text)


@st.composite
def edited(draw: st.DrawFn) -> list[Passage]:
    """A draft of which paragraphs were changed, emptied, and added to."""
    draft = first(draw(FACTS))
    for step in range(draw(st.integers(0, 4))):
        names = sorted({one.paragraph for one in draft})
        name, words = draw(st.sampled_from(names)), draw(WORDS)
        if draw(st.booleans()):
            draft = keeping.added(draft, name, words or "Mine.", f"own:{step}")
        else:
            told = words_of(draft, name)
            at = draw(st.integers(0, len(told)))
            draft = keeping.rewritten(
                draft, name, draw(st.sampled_from([words, told[:at] + words]))
            )
    return draft


def touched(draft: Sequence[Passage]) -> list[str]:
    return [one.text for one in draft if one.is_touched]


@given(edited(), FACTS)
def test_what_was_touched_stays_word_for_word_and_once(
    before: list[Passage], facts: list[int]
) -> None:
    assert sorted(touched(again(before, facts))) == sorted(touched(before))


@given(edited(), FACTS)
def test_what_was_touched_stays_in_its_order(before: list[Passage], facts: list[int]) -> None:
    assert touched(again(before, facts)) == touched(before)


@given(edited(), FACTS)
def test_what_was_struck_out_never_returns(before: list[Passage], facts: list[int]) -> None:
    gone = {key for one in before if one.is_touched for key in one.keys}
    told = {key for one in again(before, facts) if not one.is_touched for key in one.keys}
    assert not gone & told


@given(edited(), FACTS)
def test_the_rest_is_the_newest_composition(before: list[Passage], facts: list[int]) -> None:
    covered = {key for one in before if one.is_touched for key in one.keys}
    rest = [one.text for one in again(before, facts) if not one.is_touched]
    assert rest == [f"Fact {fact} new." for fact in facts if f"k{fact}" not in covered]


@given(edited(), FACTS)
def test_only_what_was_not_known_is_new(before: list[Passage], facts: list[int]) -> None:
    known = {key for one in before for key in one.keys}
    for one in again(before, facts):
        assert one.is_new == (not one.is_touched and known.isdisjoint(one.keys))


@given(edited(), FACTS)
def test_a_second_time_changes_nothing_but_the_marks(
    before: list[Passage], facts: list[int]
) -> None:
    once = again(before, facts)
    assert again(once, facts) == [replace(one, is_new=False) for one in once]


@given(edited())
def test_a_paragraph_says_what_was_typed(before: list[Passage]) -> None:
    for name in {one.paragraph for one in before}:
        typed = f"Before. {words_of(before, name)} After."
        assert words_of(keeping.rewritten(before, name, typed), name).split() == typed.split()


@given(edited())
def test_a_paragraph_sent_unchanged_stays_untouched(before: list[Passage]) -> None:
    for name in {one.paragraph for one in before}:
        same = keeping.rewritten(before, name, words_of(before, name))
        assert touched(same) == touched(before)


@given(edited())
def test_a_draft_is_the_same_out_of_json(before: list[Passage]) -> None:
    assert [keeping.passage_of(one.told()) for one in before] == before


def test_two_paragraphs_that_say_the_same_are_two() -> None:
    draft = first([0, 3])
    draft = keeping.added(draft, "p0", "Mine.", "own:0")
    draft = keeping.added(draft, "own:0", "Mine.", "own:0")
    assert touched(again(draft, [0, 3])) == ["Mine.", "Mine."]
