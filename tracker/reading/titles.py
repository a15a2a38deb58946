"""Short titles like nouns: ``KDT 과정을 수강했습니다`` → ``KDT 과정 수강``."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.reading.expressions import TimeExpression
from tracker.reading.grammar import glue
from tracker.reading.languages import pattern
from tracker.reading.rewriting import rewritten_by
from tracker.reading.tidying import paired, shortened, spaced, tidied

#: So far before a time its preposition starts at most.
_NEAR = 60


def milestone_title(words: str, times: Iterable[TimeExpression], code: str) -> str:
    """The title of ``words`` in which ``times`` stand; never empty when the words are not."""
    return _title(words, times, code, "title")


def wish_title(words: str, times: Iterable[TimeExpression], code: str) -> str:
    """The title of a resolution: its wish form becomes ``-기``, or leaves the verb at the start."""
    return _title(words, times, code, "wish")


def _title(words: str, times: Iterable[TimeExpression], code: str, key: str) -> str:
    """Without its times, unless what is left does not say what happened."""
    bare = without_times(words, times, code)
    tries = ((bare, (f"{key}_opening", key)), (bare, (key,)), (words, (key,)))
    empty, first = pattern(code, "titles", "empty"), ""
    for said, keys in tries:
        title = shortened(_shaped(said, code, keys), code)
        if title and not empty.search(title):
            return title
        first = first or title
    return first or shortened(bare or words, code)


def without_times(words: str, times: Iterable[TimeExpression], code: str) -> str:
    """The words with the time expressions taken out, with their particles or prepositions."""
    for time in sorted(times, key=lambda t: -t.start):
        before, after = words[: time.start], words[time.end :]
        if glue(code, "kept").match(after) or _belongs(before, after, code):
            continue
        near = max(0, len(before) - _NEAR)
        preposition = pattern(code, "titles", "before").search(before, near)
        preposition = preposition or glue(code, "preposition").search(before, near)
        particle = glue(code, "particle").match(after)
        before = before[: preposition.start()] if preposition else before
        is_clause_end = before.strip() and pattern(code, "titles", "kept_comma").match(after)
        after = after[particle.end() :] if particle and not is_clause_end else after
        words = f"{before} {after}"
    return paired(spaced(words))


def _belongs(before: str, after: str, code: str) -> bool:
    """Whether the rest would not stand without the time: ``spent | May | painting``."""
    return bool(
        pattern(code, "titles", "kept_after").search(before, max(0, len(before) - _NEAR))
        or (
            pattern(code, "titles", "kept_before").match(after)
            and tidied(f"{before} X", code) == "X"
        )
    )


def _shaped(words: str, code: str, keys: tuple[str, ...]) -> str:
    stop = "." if pattern(code, "titles", "stop").search(words) else ""
    return tidied(rewritten_by(keys, tidied(words, code) + stop, code), code)
