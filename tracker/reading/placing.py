"""When a clause happened: its own words > a dated heading > the sentences before > the year."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.reading.expressions import TimeExpression
from tracker.reading.languages import pattern, table
from tracker.reading.manuscript import Manuscript, Placed, Section
from tracker.reading.periods import Period, approximately
from tracker.reading.spans import Clause

_FALLBACK_YEAR = 1
_SENTENCES_BACK = 2
#: A time that dates what stands under its item begins within so many characters.
_OPENING = 3
_LONGEST_LIST = 60


def place(manuscript: Manuscript, clause: Clause) -> Placed:
    """The period of a clause; never carried over paragraphs or list items."""
    section = manuscript.section_of(manuscript.block_of(clause.sentence))
    every = own_times(manuscript, clause)
    times = tuple(t for t in every if not _tells_of_a_thing(t, manuscript, clause))
    own = _best(tuple(t for t in times if not _describes(t, manuscript, clause)) or times)
    if own and not _says_more(section, own, manuscript, clause):
        basis = "relative" if own.is_relative else "stated"
        return _placed(manuscript, clause.sentence, own, basis)
    return (
        _earlier_in_sentence(manuscript, clause)
        or _by_item_above(manuscript, clause)
        or _by_section(section, narrow_only=True)
        or _by_sentences_before(manuscript, clause, section)
        or _by_section(section, narrow_only=False)
        or _by_year(manuscript, section)
    )


def _says_more(
    section: Section, own: TimeExpression, manuscript: Manuscript, clause: Clause
) -> bool:
    """Whether the heading dates a clause better than a time that only describes a thing in it.

    "The kiln I bought last year", or a vague time that holds the one of the heading.
    """
    if section.time is None:
        return False
    outer, inner = own.period, section.time.period
    holds = outer.first_month <= inner.first_month and inner.last_month <= outer.last_month
    if holds and (own.is_year_only or (outer.is_approximate and _is_long(outer))):
        return True
    within = inner.first_month <= outer.first_month and outer.last_month <= inner.last_month
    return not within and _describes(own, manuscript, clause)


def _describes(time: TimeExpression, manuscript: Manuscript, clause: Clause) -> bool:
    """Whether a time belongs to a verb that only describes the noun after it."""
    words = manuscript.sentences[clause.sentence].words[time.end : clause.end]
    return bool(pattern(manuscript.language, "sentences", "describing").match(words))


def _tells_of_a_thing(time: TimeExpression, manuscript: Manuscript, clause: Clause) -> bool:
    """Whether a time is that of a thing the clause speaks of: "the quilt I began in 2022"."""
    words = manuscript.sentences[clause.sentence].words[clause.start : time.start]
    return bool(pattern(manuscript.language, "sentences", "described").search(words))


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
    return Placed(dated[-1].period, words.strip(), "inherited")


def _by_item_above(manuscript: Manuscript, clause: Clause) -> Placed | None:
    """The time that opens the list item which a more indented one stands under."""
    for index in _items_above(manuscript, clause.sentence):
        words = manuscript.sentences[index].words
        dated = [t for t in manuscript.times[index] if not t.is_year_only and not t.is_relative]
        if len(dated) == 1:
            said = words[dated[0].start : dated[0].end].strip()
            opens = dated[0].start <= _OPENING
            period = dated[0].period if opens else approximately(dated[0].period)
            return Placed(period, said, "section" if opens else "inherited")
    return None


def _items_above(manuscript: Manuscript, sentence: int) -> Iterator[int]:
    """The sentences of the items that an item is nested in, the innermost first."""
    below = manuscript.block_of(sentence)
    for index in range(sentence - 1, max(-1, sentence - 1 - _LONGEST_LIST), -1):
        block = manuscript.block_of(index)
        if below.kind != "item" or block.kind != "item":
            return
        if block.level < below.level:
            yield index
            is_first = index == 0 or manuscript.block_of(index - 1) is not block
            below = block if is_first else below


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
        dated = [t for t in manuscript.times[index] if _frames(t, manuscript.language)]
        if dated:
            words = sentence.words[dated[-1].start : dated[-1].end]
            return Placed(approximately(_closed(dated[-1].period)), words.strip(), "inherited")
    return None


def _frames(time: TimeExpression, code: str) -> bool:
    """Whether a time is what the next sentences are about: in English, one told first."""
    if time.is_year_only or time.is_relative:
        return False
    return time.start <= int(str(table(code, "sentences").get("frame", 1000)))


def _closed(period: Period) -> Period:
    """What follows something that is still going on began with it, or later: only its start."""
    return Period(period.start, period.start) if period.end == ".." else period


def _by_year(manuscript: Manuscript, section: Section) -> Placed:
    year = section.year or manuscript.year or _FALLBACK_YEAR
    return Placed(Period(f"{year:04}~", f"{year:04}~"), "", "year")
