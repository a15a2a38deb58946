"""A year's river with the milestones themselves in its months."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tracker.pictures import River, RiverBar
from tracker.timeline.queries import MilestoneRow


class Month(NamedTuple):
    """A month and what begins in it; quiet when nothing does, empty if no bar passes either."""

    number: int
    is_quiet: bool
    is_empty: bool
    rows: tuple[MilestoneRow, ...]


@dataclass(frozen=True, slots=True)
class FilledRiver:
    """Twelve months with their milestones, and the bars beside them in so many lanes."""

    lanes: int
    months: tuple[Month, ...]
    bars: tuple[RiverBar, ...]
    vague: tuple[MilestoneRow, ...]


def river_of(river: River, rows: Mapping[str, MilestoneRow]) -> FilledRiver:
    """Put each milestone where the geometry placed its mark."""
    months = (
        Month(number, is_quiet, is_empty, tuple(rows[entry.id] for entry in entries))
        for number, is_quiet, is_empty, entries in river.months
    )
    vague = tuple(rows[name] for name in river.vague)
    return FilledRiver(river.lanes, tuple(months), river.bars, vague)
