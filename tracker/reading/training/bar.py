"""The bar: what reading reaches on labelled texts, beside the floor and the goal set for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any

from tracker.reading.training.corpus import Sample

Counts = dict[str, float]

#: Name, place in the scorer's summary, floor, goal. All are shares between 0 and 1.
BAR = (
    ("milestones F1", "milestones.f1", 0.66, 0.75),
    ("core milestones found", "milestones.core_recall", 0.88, 0.95),
    ("dated milestones found", "milestones.dated_recall", 0.85, 0.95),
    ("dates exact among matched", "dates.exact", 0.84, 0.88),
    ("kinds", "kinds", 0.68, 0.75),
    ("resolutions F1", "resolutions.f1", 0.70, 0.75),
    ("targets of matched", "resolutions.target_accuracy", 0.80, 0.85),
    ("reviewed goals F1", "reviewed_goals.f1", 0.65, 0.75),
    ("outcomes of matched", "reviewed_goals.outcome_accuracy", 0.80, 0.90),
    ("year of the text", "document_year", 0.95, 0.97),
)
_WIDTH = 28


def table(
    name: str,
    samples: Sequence[Sample],
    readings: Mapping[str, Mapping[str, object]],
    scorer: ModuleType,
) -> Iterator[str]:
    """A line a figure: all texts, each language, then floor and goal."""
    summaries = {
        group: scorer.summary(counts) for group, counts in _counts(samples, readings, scorer)
    }
    yield f"{name:{_WIDTH}}" + "".join(f"{each:>7}" for each in (*summaries, "floor", "goal"))
    for figure, place, *wanted in BAR:
        reached = [_at(summary, place) for summary in summaries.values()]
        yield f"{figure:{_WIDTH}}" + "".join(map(_printed, (*reached, *wanted)))


def _counts(
    samples: Sequence[Sample], readings: Mapping[str, Mapping[str, object]], scorer: ModuleType
) -> Iterator[tuple[str, Counts]]:
    counted = [
        (each.language, scorer.score_doc(each.gold, readings[each.name], each.text)[0])
        for each in samples
    ]
    for group in ("all", *sorted({language for language, _ in counted}, reverse=True)):
        total: Counts = {}
        for language, counts in counted:
            if group in ("all", language):
                scorer.add(total, counts)
        yield group, total


def _at(summary: Mapping[str, Any], place: str) -> float | None:
    found: Any = summary
    for key in place.split("."):
        found = found[key]
    return None if found is None else float(found)


def _printed(share: float | None) -> str:
    return f"{'-':>7}" if share is None else f"{share:7.3f}"
