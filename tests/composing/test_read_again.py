"""A draft read by our own reader gives back the milestones and the goals it was composed from."""

import re
from difflib import SequenceMatcher

import pytest

from tests.composing.years import bare_year
from tracker.composing import Style, ToldGoal, ToldMilestone, ToldYear, compose, keeping, title_of
from tracker.reading import Reading, Suggestion, read

STYLES = [
    Style("months", "ko", "plain"),
    Style("free", "ko", "polite"),
    Style("kpt", "ko", "formal"),
    Style("goals", "ko", "plain"),
    Style("months", "en"),
    Style("4l", "en"),
]
SEEDS = range(12)
# So much of a title's letters stand in the other in the same order: 받았다 and 받음 are one title.
ALIKE, AT_LEAST = 0.6, 0.95
# Nearly letter by letter, in so many of a hundred.
CLOSE, CLOSELY = 0.8, {"ko": 0.85, "en": 0.94}
GOALS = {
    "ko": (
        ("책 24권 읽기", ""),
        ("불안해하지 않고 자라기", ""),
        ("분명하게 말하기", "내년에는 분명하게 말하고 싶다."),
    ),
    "en": (
        ("Read 24 books", ""),
        ("Learn to swim", ""),
        ("Say what I mean", "In 2026 I want to say what I mean."),
    ),
}


def as_text(told: ToldYear, style: Style) -> str:
    text, before = f"# {title_of(told.year, style)}\n", ""
    for one in keeping.first_draft(compose(told, style)):
        if one.role == "heading":
            text += f"\n\n## {one.text}"
        elif one.role == "sentence":
            text += (" " if one.paragraph == before else "\n\n") + one.text
        before = one.paragraph
    return text + "\n"


def again(told: ToldYear, style: Style) -> Reading:
    return read(as_text(told, style), format="md", year=told.year)


def letters(title: str) -> str:
    return re.sub(r"\W", "", title.lower())


def alike(title: str, other: str, share: float = ALIKE) -> bool:
    return SequenceMatcher(None, letters(title), letters(other)).ratio() >= share


def is_found(one: ToldMilestone, found: tuple[Suggestion, ...], share: float = ALIKE) -> bool:
    return any(one.when == other.date and alike(one.title, other.title, share) for other in found)


@pytest.mark.parametrize("style", STYLES, ids=str)
@pytest.mark.parametrize("share", [ALIKE, CLOSE])
def test_dates_and_titles_come_back(style: Style, share: float) -> None:
    years = [bare_year(style.language, seed) for seed in SEEDS]
    readings = [again(told, style).milestones for told in years]
    missed = [
        (one.title, one.when.text)
        for told, found in zip(years, readings, strict=True)
        for one in told.milestones
        if not is_found(one, found, share)
    ]
    count = sum(len(told.milestones) for told in years)
    least = AT_LEAST if share == ALIKE else CLOSELY[style.language]
    assert len(missed) <= (1 - least) * count, missed


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_goals_of_the_next_year_come_back(style: Style) -> None:
    told = [ToldGoal(t, t, 2026, quote=quote) for t, quote in GOALS[style.language]]
    for seed in SEEDS[:4]:
        found = again(bare_year(style.language, seed, tuple(told)), style).resolutions
        for one in told:
            assert any(alike(one.title, other.title) and other.year == 2026 for other in found), one
