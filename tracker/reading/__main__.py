"""``python -m tracker.reading FILE [--year N] [--written-on DATE] --json``."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from tracker.reading import Reading, ReviewedGoal, Suggestion, UnreadableText, decode, read

TROUBLES = {
    "empty": "the file is empty",
    "binary": "the file is not text",
    "encoding": "the file is neither UTF-8, UTF-16 nor CP949",
    "nul": "the text holds NUL characters",
    "too_long": "the text is longer than 2,000,000 characters",
}


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        text, format = decode(options.file.read_bytes(), options.file.name)
    except OSError as error:
        return _complain(f"{options.file}: {error.strerror}")
    except UnreadableText as error:
        return _complain(f"{options.file}: {TROUBLES[error.reason]}")
    found = read(text, format=format, year=options.year, written_on=options.written_on)
    print(
        json.dumps(as_json(found), ensure_ascii=False, indent=1) if options.json else _plain(found)
    )
    return 0


def as_json(found: Reading) -> dict[str, object]:
    """A reading as plain data; reasons are sentences in English."""
    return {
        "year": found.year,
        "language": found.language,
        "milestones": [_milestone(each) for each in found.milestones],
        "resolutions": [_resolution(each) for each in found.resolutions],
        "reviewed_goals": [_reviewed(each) for each in found.reviewed_goals],
        "more": len(found.more),
    }


def _place(each: Suggestion | ReviewedGoal) -> dict[str, object]:
    return {
        "title": each.title,
        "quote": each.quote,
        "start": each.span.start,
        "end": each.span.end,
        "reasons": [reason.in_english() for reason in each.reasons],
    }


def _milestone(each: Suggestion) -> dict[str, object]:
    edtf = each.date.text if each.date else None
    return {**_place(each), "edtf": edtf, "kind": each.kind, "score": each.score}


def _resolution(each: Suggestion) -> dict[str, object]:
    target = each.target and {
        "number": each.target.number,
        "unit": each.target.unit,
        "per": each.target.per,
        "bound": each.target.bound,
    }
    return {**_place(each), "year": each.year, "target": target}


def _reviewed(each: ReviewedGoal) -> dict[str, object]:
    return {**_place(each), "outcome": each.outcome}


def _plain(found: Reading) -> str:
    lines = [f"{found.year or '?'} ({found.language})"]
    lines += [f"{each.date}  {each.title}" for each in found.milestones]
    lines += [f"{each.year} ☐  {each.title}" for each in found.resolutions]
    lines += [f"{each.outcome}  {each.title}" for each in found.reviewed_goals]
    return "\n".join(lines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tracker.reading", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--year", type=int)
    parser.add_argument("--written-on", type=date.fromisoformat)
    parser.add_argument("--json", action="store_true")
    return parser


def _complain(message: str) -> int:
    print(message, file=sys.stderr)
    return 2


if __name__ == "__main__":
    raise SystemExit(main())
