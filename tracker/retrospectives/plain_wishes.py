"""Resolutions with a number that are plainly meant, whatever the sum of small signs says."""

from collections.abc import Sequence

from tracker.reading import Reading, Span, Suggestion

# A wish of its own in the sentence.
WISHES = {"wish", "next_year"}
LONGEST_LINE = 120
NEAR, FELLOWS = 3, 2


def plainly_meant(reading: Reading) -> frozenset[Span]:
    """The places of unsure resolutions with a number to reach that start ticked all the same.

    Their words say a wish, or they stand in one list with two at least that are sure.
    """
    sure = [one.span for one in reading.resolutions if one.confident]
    unsure = (
        *(one for one in reading.resolutions if not one.confident),
        *(one for one in reading.more if one.type == "resolution"),
    )
    counted = [one for one in unsure if one.target]
    wishes = {one.span for one in counted if one in reading.resolutions and _says_a_wish(one)}
    listed = {one.span for one in counted if _is_listed(one.span, sure, reading.visible)}
    return frozenset(wishes | listed)


def _says_a_wish(one: Suggestion) -> bool:
    return not WISHES.isdisjoint(reason.code for reason in one.reasons)


def _is_listed(span: Span, sure: Sequence[Span], text: str) -> bool:
    """Whether enough sure ones stand on short lines close by, above or below."""
    start, end = _line(span, text)
    if end - start > LONGEST_LINE:
        return False
    lines = (_line(one, text) for one in sure)
    return sum(_is_near((start, end), line, text) for line in lines) >= FELLOWS


def _is_near(here: tuple[int, int], there: tuple[int, int], text: str) -> bool:
    first, second = sorted((here, there))
    is_short, is_apart = there[1] - there[0] <= LONGEST_LINE, first[1] < second[0]
    return is_short and is_apart and text.count("\n", first[1], second[0]) <= NEAR


def _line(span: Span, text: str) -> tuple[int, int]:
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end
