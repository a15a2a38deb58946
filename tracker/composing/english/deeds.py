"""Nouns that are a deed: A talk on a stage → I gave a talk on a stage."""

import re
from collections.abc import Iterator
from functools import cache

from tracker.composing.languages import table

_HEAD = re.compile(
    r"(?i)(?P<head>[\w'’-]+)(?=[,:]| \(| (?:in|by|at|with|for|on|of|from|to|and|after|before"
    r"|without|about|as|abroad|under|between|against|near|over|through|during|since)\b|$)"
)
_VOWEL = re.compile(r"(?i)(?!uni|use|usu|eu|one\b|once\b)[aeiou]|hour|honest|heir")
_SPELT = re.compile(r"[FHLMNRSX][A-Z]{1,4}\b")
_MEETING = re.compile(r"(?i)\b(?:talk|chat) with\b")


@cache
def _rows() -> list[tuple[re.Pattern[str], str]]:
    rows = table("en", "predicates")["rows"]
    return [(re.compile(rf"(?i){row['pattern']}"), row["into"]) for row in rows]


@cache
def _verbs() -> dict[str, str]:
    deeds = table("en", "predicates")["deeds"]
    return {noun: verb for verb, nouns in deeds.items() for noun in nouns.split()}


def retold(said: str) -> str:
    """A noun that is told by a verb of its own: Move to Lyon → I moved to Lyon; else empty."""
    for pattern, into in _rows():
        if match := pattern.fullmatch(said):
            return into.format(**dict(_lowered(match.groupdict())))
    return ""


def _lowered(parts: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    """The parts of a title inside a sentence: what there was is no name."""
    for name, held in parts.items():
        is_name = name not in ("what", "which") or (held or "")[1:2].isupper()
        yield name, (held or "") if is_name else (held or "")[:1].lower() + (held or "")[1:]


def verb_of(said: str, kind: str) -> str:
    """What was done, where the noun tells it: a talk was given; else empty."""
    if _MEETING.search(said):
        return "had"
    head = _head_of(said)
    if kind == "writing" and head in str(table("en", "predicates")["written"]).split():
        return "wrote"
    if f" {head} of " in said.lower():
        return "had" if _verbs().get(head) == "spent" else _verbs().get(head, "")
    return _verbs().get(head, "") or ("won" if kind == "award" else "")


def _head_of(said: str) -> str:
    match = _HEAD.search(said)
    return match["head"].lower() if match else ""


def is_mass(said: str) -> bool:
    """Whether a noun goes without an article: supper with the neighbours, eye surgery."""
    return _head_of(said) in str(table("en", "predicates")["mass"]).split()


def article_for(said: str) -> str:
    """The article of a noun that has none yet."""
    first = said.split()[0].lower()
    if first in str(table("en", "predicates")["the"]).split():
        return "the"
    return "an" if _VOWEL.match(said) or _SPELT.match(said) else "a"


def done(said: str) -> str:
    """What was going on as what I did: Volunteering at a shelter → I volunteered at …; or empty."""
    first, _, rest = said.partition(" ")
    gerund = first.lower()
    if not rest:
        is_outing = gerund in str(table("en", "predicates")["outings"]).split()
        return f"I went {gerund}" if is_outing else ""
    if gerund not in str(table("en", "predicates")["gerunds"]).split():
        return ""
    verb = table("en", "predicates")["irregular"].get(gerund, f"{gerund.removesuffix('ing')}ed")
    return f"I {verb} {rest}"
