"""The text of a retrospective with every finding and its reasons under the line it ends in."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.reading.findings import Reading, ReviewedGoal, Suggestion
from tracker.reading.sources.markup import FILL

Found = Suggestion | ReviewedGoal


def explain(found: Reading) -> str:
    """Plain text for a terminal: first the year and why, then the text line by line."""
    return "\n".join([*_head(found), "", *_lines(found)])


def _head(found: Reading) -> Iterator[str]:
    yield f"{found.year or '?'} ({found.language}), {len(found.more)} more below the bar"
    yield from (f"    · {reason.in_english()}" for reason in found.year_reasons)


def _lines(found: Reading) -> Iterator[str]:
    every: list[Found] = [*found.milestones, *found.resolutions, *found.reviewed_goals]
    waiting = sorted(every, key=lambda each: (each.span.end, each.span.start), reverse=True)
    end = 0
    for line in found.visible.split("\n"):
        end += len(line) + 1
        if shown := line.replace(FILL, "").strip():
            yield shown
        while waiting and waiting[-1].span.end <= end:
            yield from _finding(waiting.pop())


def _finding(each: Found) -> Iterator[str]:
    yield f"  ▸ {headline(each)}"
    yield from (f"      · {reason.in_english()}" for reason in each.reasons)


def headline(each: Found) -> str:
    """One finding in one line."""
    if isinstance(each, ReviewedGoal):
        return f"{each.outcome}: {each.title}"
    if each.type == "resolution":
        return f"{each.year} ☐ {each.title} ({each.score:.2f})"
    return f"{each.date} {each.title} [{each.kind}] ({each.score:.2f})"
