"""A year's river with the milestones themselves in its months."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tracker.pictures import River, RiverBar, RiverEntry
from tracker.timeline.queries import MilestoneRow


class Card(NamedTuple):
    """A milestone in its month; `is_inside` if it happened sometime during the span above it."""

    row: MilestoneRow
    is_inside: bool = False


class Month(NamedTuple):
    """A month and what begins in it; quiet when nothing does, empty if no bar passes either."""

    number: int
    is_quiet: bool
    is_empty: bool
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class FilledRiver:
    """Twelve months with their milestones, and the bars beside them in so many lanes."""

    lanes: int
    months: tuple[Month, ...]
    bars: tuple[RiverBar, ...]
    vague: tuple[Card, ...]


def river_of(river: River, rows: Mapping[str, MilestoneRow]) -> FilledRiver:
    """Put each milestone where the geometry placed its mark."""
    months = (
        Month(number, is_quiet, is_empty, _cards(entries, rows))
        for number, is_quiet, is_empty, entries in river.months
    )
    vague = tuple(Card(rows[name]) for name in river.vague)
    return FilledRiver(river.lanes, tuple(months), river.bars, vague)


def _cards(entries: Sequence[RiverEntry], rows: Mapping[str, MilestoneRow]) -> tuple[Card, ...]:
    spans = [rows[entry.id] for entry in entries if entry.is_span]
    return tuple(_card(rows[entry.id], spans, entry.is_span) for entry in entries)


def _card(row: MilestoneRow, spans: Iterable[MilestoneRow], is_span: bool) -> Card:
    is_moment = all(edge.approximate for edge in row.when.edges) and not is_span
    return Card(row, is_moment and any(_holds(span, row) for span in spans))


def _holds(span: MilestoneRow, row: MilestoneRow) -> bool:
    return span.when.earliest <= row.when.earliest and row.when.latest <= span.when.latest
