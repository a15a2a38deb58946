"""A year's river with the milestones themselves in its months."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from tracker.pictures import River, RiverBar, RiverEntry, RiverMonth
from tracker.timeline.queries import MilestoneRow

_Nested = Mapping[UUID, Sequence[MilestoneRow]]


class Card(NamedTuple):
    """A milestone in its month; `is_inside` if it happened sometime during the span above it.

    One that `is_nested` was put into the longer one above it by its owner.
    """

    row: MilestoneRow
    is_inside: bool = False
    is_nested: bool = False


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
    nested = _nested([rows[name] for name in _placed(river)])
    months = tuple(_month(month, rows, nested) for month in river.months)
    vague = _with_nested((Card(rows[name]) for name in river.vague), nested)
    return FilledRiver(river.lanes, months, river.bars, vague)


def _placed(river: River) -> list[str]:
    return [*(entry.id for month in river.months for entry in month.entries), *river.vague]


def _nested(rows: Sequence[MilestoneRow]) -> _Nested:
    """What stands inside each milestone of the river, by time."""
    placed = {row.id for row in rows}
    inner = [row for row in rows if row.parent in placed]
    ordered = sorted(inner, key=lambda row: (row.when.earliest, row.when.latest))
    return {name: [row for row in ordered if row.parent == name] for name in placed}


def _month(month: RiverMonth, rows: Mapping[str, MilestoneRow], nested: _Nested) -> Month:
    cards = _with_nested(_cards(month.entries, rows), nested)
    return Month(month.number, not cards, month.is_empty, cards)


def _with_nested(cards: Iterable[Card], nested: _Nested) -> tuple[Card, ...]:
    """The cards that stand by themselves, each with what was put into it below it."""
    own = [card for card in cards if card.row.parent not in nested]
    return tuple(
        one
        for card in own
        for one in (card, *(Card(row, is_nested=True) for row in nested[card.row.id]))
    )


def _cards(entries: Sequence[RiverEntry], rows: Mapping[str, MilestoneRow]) -> tuple[Card, ...]:
    spans = [rows[entry.id] for entry in entries if entry.is_span]
    return tuple(_card(rows[entry.id], spans, entry.is_span) for entry in entries)


def _card(row: MilestoneRow, spans: Iterable[MilestoneRow], is_span: bool) -> Card:
    is_moment = all(edge.approximate for edge in row.when.edges) and not is_span
    return Card(row, is_moment and any(_holds(span, row) for span in spans))


def _holds(span: MilestoneRow, row: MilestoneRow) -> bool:
    return span.when.earliest <= row.when.earliest and row.when.latest <= span.when.latest
