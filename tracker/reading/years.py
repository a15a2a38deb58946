"""Step 6: the year looked back on, by votes of the title, the day of writing and the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.reading.languages import pattern
from tracker.reading.manuscript import Manuscript
from tracker.reading.reasons import Reason, because

_YEAR = re.compile(r"(?<![\d.,/\-])((?:19|20)\d{2})(?![\d%]|[,.]\d{3})")
_SHORT_YEAR = re.compile(r"(?<![\d.,])'?(\d{2})\s?년(?!\s?(?:차|간|동안|전|후|뒤|만))")
_DIGIT = re.compile(r"\d")
_EARLY = 2
_OPENING = 3
_JUDGED = 3
_WISHES = ("want", "hope", "lets")


@dataclass(frozen=True, slots=True)
class Vote:
    """Points for a year, with the reason that is shown."""

    year: int
    points: float
    reason: Reason


def vote_year(manuscript: Manuscript) -> Manuscript:
    """The year given, or the one with the most points; on a tie the later one."""
    if manuscript.year_given is not None:
        given = because("year_given", year=manuscript.year_given)
        return replace(manuscript, year=manuscript.year_given, year_reasons=(given,))
    votes = [vote for judge in JUDGES for vote in judge(manuscript)]
    if not votes:
        return manuscript
    tally: dict[int, float] = {}
    for vote in votes:
        tally[vote.year] = tally.get(vote.year, 0.0) + vote.points
    year = max(tally, key=lambda each: (tally[each], each))
    reasons = tuple(vote.reason for vote in votes if vote.year == year)
    return replace(manuscript, year=year, year_reasons=reasons)


def _by_title(manuscript: Manuscript) -> Iterator[Vote]:
    title = manuscript.title or _first_heading(manuscript)
    yield from _named(title, 6, "year_title", manuscript)


def _by_opening(manuscript: Manuscript) -> Iterator[Vote]:
    for sentence in manuscript.sentences[:_OPENING]:
        yield from _named(sentence.words, 2, "year_opening", manuscript)


def _by_day(manuscript: Manuscript) -> Iterator[Vote]:
    day = manuscript.written_on
    if day is None:
        return
    if day.month <= _EARLY:
        yield Vote(day.year - 1, 4, because("year_written_early", date=day.isoformat()))
    else:
        yield Vote(day.year, 4, because("year_written", date=day.isoformat()))


def _by_mentions(manuscript: Manuscript) -> Iterator[Vote]:
    said = [(year, s.words) for s in manuscript.sentences for year in _years(s.words)]
    ahead = Counter(year for year, words in said if _wishes(words, manuscript.language))
    counts = Counter(year for year, _ in said) - ahead
    for year, count in counts.most_common(2):
        yield Vote(year, _points(count), because("year_mentions", year=year, count=count))
    for year, count in ahead.most_common(1):
        yield Vote(year - 1, _points(count), because("year_goals", next=year, year=year - 1))


def _points(count: int) -> float:
    return min(count, 6) * 0.5


def _wishes(words: str, language: str) -> bool:
    """Whether a sentence wants something of the year it names, and does not say it wanted it."""
    return any(pattern(language, "wishes", f"forms.{form}").search(words) for form in _WISHES) and (
        not pattern(language, "wishes", "unlike.past").search(words)
    )


JUDGES = (_by_title, _by_opening, _by_day, _by_mentions)


def _named(words: str, points: float, code: str, manuscript: Manuscript) -> Iterator[Vote]:
    """Years in a title or opening; one that only sets goals looks back on the year before."""
    years = _years(words)
    if not years:
        return
    language = manuscript.language
    looks_back = pattern(language, "headings", "retrospect").search(words) or _judges(manuscript)
    sets_goals = pattern(language, "headings", "goals").search(words) or _wishes(words, language)
    if sets_goals and not looks_back:
        goals = because("year_goals", next=years[0], year=years[0] - 1)
        yield Vote(years[0] - 1, points, goals)
    else:
        bonus = 2 if looks_back else 0
        yield Vote(years[0], points + bonus, because(code, words=words[:60]))


def _judges(manuscript: Manuscript) -> bool:
    """Whether goals are marked as done or missed: they are those of a year that has passed."""
    judged = pattern(manuscript.language, "outcomes", "goal.judged")
    listed = (s for s in manuscript.sentences if manuscript.blocks[s.block].kind in ("item", "row"))
    marks = (f"{manuscript.blocks[s.block].mark}{s.words}" for s in listed)
    return sum(1 for said in marks if judged.search(said)) >= _JUDGED


def _years(words: str) -> list[int]:
    if not _DIGIT.search(words):
        return []
    long = [int(year) for year in _YEAR.findall(words)]
    return long or [2000 + int(year) for year in _SHORT_YEAR.findall(words) if int(year) < 50]


def _first_heading(manuscript: Manuscript) -> str:
    first = manuscript.sentences[0].words if manuscript.sentences else ""
    headings = (
        s.words for s in manuscript.sentences[:4] if manuscript.blocks[s.block].kind == "heading"
    )
    return next(headings, first if len(first) <= 60 else "")
