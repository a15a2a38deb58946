"""When a clause happened: its own words > a dated heading > the sentences before > the year."""

from __future__ import annotations

from tracker.reading.expressions import TimeExpression
from tracker.reading.manuscript import Manuscript, Placed, Section
from tracker.reading.periods import Period, approximately
from tracker.reading.spans import Clause

_FALLBACK_YEAR = 1
_SENTENCES_BACK = 2


def place(manuscript: Manuscript, clause: Clause) -> Placed:
    """The period of a clause; never carried over paragraphs or list items."""
    section = manuscript.section_of(manuscript.block_of(clause.sentence))
    own = _best(own_times(manuscript, clause))
    if own and not (own.is_year_only and section.time):
        basis = "relative" if own.is_relative else "stated"
        return _placed(manuscript, clause.sentence, own, basis)
    return (
        _earlier_in_sentence(manuscript, clause)
        or _by_section(section, narrow_only=True)
        or _by_sentences_before(manuscript, clause, section)
        or _by_section(section, narrow_only=False)
        or _by_year(manuscript, section)
    )


def own_times(manuscript: Manuscript, clause: Clause) -> tuple[TimeExpression, ...]:
    """The time expressions inside a clause."""
    times = manuscript.times[clause.sentence]
    return tuple(t for t in times if clause.start <= t.start and t.end <= clause.end + 1)


def _best(times: tuple[TimeExpression, ...]) -> TimeExpression | None:
    """The most exact expression, the earlier of two alike; exact bounds beat vague ones."""
    return min(times, key=lambda t: (_coarseness(t), t.start)) if times else None


def _coarseness(time: TimeExpression) -> tuple[bool, bool, int]:
    period = time.period
    digits = max(len(period.start.rstrip("~")), len(period.end.rstrip("~")))
    return time.is_year_only, period.is_approximate and _is_long(period), -digits


def _is_long(period: Period) -> bool:
    """Longer than a month: early in the year, in summer or so."""
    return period.first_month != period.last_month


def _placed(manuscript: Manuscript, sentence: int, time: TimeExpression, basis: str) -> Placed:
    words = manuscript.sentences[sentence].words[time.start : time.end]
    return Placed(time.period, words.strip(), "relative" if basis == "relative" else "stated")


def _earlier_in_sentence(manuscript: Manuscript, clause: Clause) -> Placed | None:
    before = [t for t in manuscript.times[clause.sentence] if t.end <= clause.start]
    dated = [t for t in before if not t.is_year_only and not t.is_relative]
    if not dated:
        return None
    words = manuscript.sentences[clause.sentence].words[dated[-1].start : dated[-1].end]
    return Placed(_closed(dated[-1].period), words.strip(), "inherited")


def _by_section(section: Section, *, narrow_only: bool) -> Placed | None:
    if section.time is None:
        return None
    period = section.time.period
    if narrow_only and (period.is_open or period.first_month != period.last_month):
        return None
    return Placed(period, section.words, "section")


def _by_sentences_before(manuscript: Manuscript, clause: Clause, section: Section) -> Placed | None:
    block = manuscript.sentences[clause.sentence].block
    nearest = range(clause.sentence - 1, max(-1, clause.sentence - 1 - _SENTENCES_BACK), -1)
    for index in nearest:
        sentence = manuscript.sentences[index]
        if sentence.block != block:
            break
        dated = [t for t in manuscript.times[index] if not t.is_year_only and not t.is_relative]
        if dated:
            words = sentence.words[dated[-1].start : dated[-1].end]
            return Placed(approximately(_closed(dated[-1].period)), words.strip(), "inherited")
    return None


def _closed(period: Period) -> Period:
    """What follows something that is still going on began with it, or later: only its start."""
    return Period(period.start, period.start) if period.end == ".." else period


def _by_year(manuscript: Manuscript, section: Section) -> Placed:
    year = section.year or manuscript.year or _FALLBACK_YEAR
    return Placed(Period(f"{year:04}~", f"{year:04}~"), "", "year")
