"""This time in other years: the same day, then the same month."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from tracker.dates import EdtfDate
from tracker.locale import day as day_in_words
from tracker.locale import when
from tracker.today.queries import MilestoneRow, ReflectionRow, days_like

SHOWN = 4


@dataclass(frozen=True, slots=True)
class Memory:
    """A milestone or a reflection of this time in another year; `title` only has a milestone."""

    noun: Literal["milestone", "reflection"]
    id: UUID
    on: date
    is_exact: bool
    when: str
    title: str
    words: str
    kind: str = ""


def memories_of(
    milestones: Sequence[MilestoneRow], reflections: Sequence[ReflectionRow], day: date
) -> list[Memory]:
    """A few of them: those of the very day first, then the latest."""
    found = [*_milestones(milestones), *_reflections(reflections, day)]
    return sorted(found, key=lambda memory: (memory.is_exact, memory.on), reverse=True)[:SHOWN]


def _milestones(rows: Sequence[MilestoneRow]) -> Iterator[Memory]:
    for row in rows:
        then = EdtfDate.parse(row.edtf) if row.is_memory else None
        if then and not then.is_vague:
            yield _milestone(row, when(then))


def _milestone(row: MilestoneRow, told: str) -> Memory:
    exact, words = row.earliest == row.latest, row.words or ""
    return Memory("milestone", row.id, row.earliest, exact, told, row.title, words, row.kind)


def _reflections(rows: Sequence[ReflectionRow], day: date) -> Iterator[Memory]:
    days = set(days_like(day))
    for row in rows:
        if row.written_on in days:
            on = row.written_on
            yield Memory("reflection", row.id, on, True, day_in_words(on), "", row.body)
