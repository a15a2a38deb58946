"""Step 7: what the headings say of their sections, and the time expressions of every sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tracker.reading.expressions import Setting, TimeExpression, periods_year
from tracker.reading.grammar import glue
from tracker.reading.languages import pattern
from tracker.reading.manuscript import Manuscript, Role, Section
from tracker.reading.periods import Period
from tracker.reading.spans import Block
from tracker.reading.times import find_times

_FALLBACK_YEAR = 2000


def read_times(manuscript: Manuscript) -> Manuscript:
    """Fills ``sections`` (one a block, empty but for headings) and ``times`` (one a sentence)."""
    manuscript = replace(manuscript, last_year=_last_year(manuscript))
    with_sections = replace(manuscript, whole=_whole(manuscript), sections=_sections(manuscript))
    return replace(with_sections, times=tuple(_times(with_sections)))


def _times(manuscript: Manuscript) -> Iterator[tuple[TimeExpression, ...]]:
    """Sentence by sentence; what was told last under the same heading is there to count from."""
    latest: Period | None = None
    heading: tuple[int, ...] = ()
    for sentence in manuscript.sentences:
        block = manuscript.blocks[sentence.block]
        setting = _setting(manuscript, sentence.block)
        if block.section != heading:
            time = manuscript.section_of(block).time
            heading, latest = block.section, time.period if time else None
        found = find_times(
            sentence.words, manuscript.language, replace(setting, latest=latest), sentence.able
        )
        yield found
        latest = next((each.period for each in reversed(found) if not each.is_year_only), latest)


def _last_year(manuscript: Manuscript) -> int:
    """How far back "last year" lies; who writes in the year after may mean the year told of.

    Whoever says "this year" of the year told of does not.
    """
    day, code = manuscript.written_on, manuscript.language
    if day is None or manuscript.year is None or day.year != manuscript.year + 1:
        return 1
    says_this_year = glue(code, "this_year")
    return 1 if any(says_this_year.search(s.words) for s in manuscript.sentences) else 0


def _whole(manuscript: Manuscript) -> Section:
    """A title such as "first half of 2024" dates everything that nothing else dates."""
    times = find_times(manuscript.title, manuscript.language, _base(manuscript, None))
    dated = next((time for time in times if not time.is_year_only), None)
    return Section(words=manuscript.title, time=dated)


def _sections(manuscript: Manuscript) -> tuple[Section, ...]:
    headings = {
        s.block: s.words
        for s in manuscript.sentences
        if manuscript.blocks[s.block].kind == "heading"
    }
    years: dict[int, int] = {}
    sections: list[Section] = []
    for index, block in enumerate(manuscript.blocks):
        outer = next((years[at] for at in reversed(block.section) if at in years), None)
        section = _section(headings.get(index, ""), manuscript, outer)
        if section.year:
            years[index] = section.year
        sections.append(section)
    return tuple(sections)


def _section(words: str, manuscript: Manuscript, outer_year: int | None) -> Section:
    if not words:
        return Section()
    setting = _base(manuscript, outer_year)
    times = find_times(words, manuscript.language, setting)
    dated = next((time for time in times if not time.is_year_only), None)
    named = next((time for time in times if time.has_year), None)
    year = periods_year(named.period) if named else None
    return Section(_role(words, manuscript, year), words, dated, year)


def _role(words: str, manuscript: Manuscript, year: int | None) -> Role:
    code, looked_back_on = manuscript.language, manuscript.year or 0
    if pattern(code, "headings", "review").search(words):
        return "review"
    if not pattern(code, "headings", "goals").search(words):
        return ""
    return "review" if year is not None and year <= looked_back_on else "goals"


def _setting(manuscript: Manuscript, block_index: int) -> Setting:
    block: Block = manuscript.blocks[block_index]
    section = manuscript.section_of(block)
    setting = _base(manuscript, section.year)
    return replace(setting, month=_month_of(section.time) if section.time else None)


def _base(manuscript: Manuscript, year: int | None) -> Setting:
    known = year or manuscript.year or _FALLBACK_YEAR
    return Setting(year=known, written_on=manuscript.written_on, last_year=manuscript.last_year)


def _month_of(time: TimeExpression) -> int | None:
    first, last = time.period.first_month, time.period.last_month
    return first[1] if first == last else None
