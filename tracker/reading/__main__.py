"""``python -m tracker.reading FILE [--year N] [--written-on DATE] [--json | --explain]``."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from tracker.reading import Reading, ReviewedGoal, Suggestion, UnreadableText, decode, read
from tracker.reading.explaining import Found, explain, headline

TROUBLES = {
    "empty": "the file is empty",
    "binary": "the file is not text",
    "encoding": "the file is neither UTF-8, UTF-16 nor CP949",
    "nul": "the text holds NUL characters",
    "too_long": "the text is longer than 2,000,000 characters",
}


def main(arguments: list[str] | None = None) -> int:
    """Reads one file and prints what was found; 0, or 2 with one line when it cannot be read."""
    options = _parser().parse_args(arguments)
    try:
        source = decode(options.file.read_bytes(), options.file.name)
    except OSError as error:
        return _complain(f"{options.file}: {error.strerror}")
    except UnreadableText as error:
        return _complain(f"{options.file}: {TROUBLES[error.reason]}")
    found = read(source[0], format=source[1], year=options.year, written_on=options.written_on)
    print(_printed(found, options))
    return 0


def _printed(found: Reading, options: argparse.Namespace) -> str:
    if options.json:
        return json.dumps(as_json(found), ensure_ascii=False, indent=1)
    return explain(found) if options.explain else _plain(found)


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
    return {**_place(each), "year": each.year, "target": target, "score": each.score}


def _reviewed(each: ReviewedGoal) -> dict[str, object]:
    return {**_place(each), "outcome": each.outcome, "score": each.score}


def _plain(found: Reading) -> str:
    every: list[Found] = [*found.milestones, *found.resolutions, *found.reviewed_goals]
    return "\n".join([f"{found.year or '?'} ({found.language})", *map(headline, every)])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tracker.reading", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--year", type=int)
    parser.add_argument("--written-on", type=date.fromisoformat)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="everything, as data")
    shape.add_argument("--explain", action="store_true", help="the text with all findings")
    return parser


def _complain(message: str) -> int:
    print(message, file=sys.stderr)
    return 2


if __name__ == "__main__":
    raise SystemExit(main())
