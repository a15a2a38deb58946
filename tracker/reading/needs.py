"""Which letters an expression cannot do without: short strings, one of which every match holds.

As RE2 does for its filtered sets, the strings are read off the parsed expression.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import product
from typing import Any

_MOST = 200
_DIGIT = re.compile(r"\d")
_NOTHING = frozenset({""})

Letters = frozenset[str]


def plain(letters: str) -> str:
    """Letters as :func:`needs` writes them: small, every digit as #."""
    small = letters.lower()
    return small if small.isalpha() else _DIGIT.sub("#", small)


def needs(expression: str) -> Letters:
    """Strings without blanks, one of which stands in whatever matches; empty if none is known."""
    # The parser of re has no public name: without it everything is searched, as slow as that is.
    try:
        tree = import_module("re._parser").parse(expression)
    except (ImportError, AttributeError):
        return frozenset()
    return _best(_candidates(tree))


def _best(candidates: Iterable[Letters]) -> Letters:
    """The longest strings, of those the fewest; a digit stands in many words."""
    able = [each for each in candidates if "" not in each]
    return max(able, key=_worth, default=frozenset())


def _worth(letters: Letters) -> tuple[int, bool, int]:
    return min(map(len, letters), default=0), "#" not in letters, -len(letters)


def _candidates(tree: Iterable[tuple[Any, Any]]) -> Iterator[Letters]:
    """What each stretch of a sequence has to hold."""
    run = _NOTHING
    for operation, argument in tree:
        exact = _exact(str(operation), argument)
        if exact is None or len(run) * len(exact) > _MOST:
            yield run
            yield _inside(str(operation), argument)
            run = _NOTHING if exact is None else exact
        else:
            run = frozenset(map("".join, product(run, exact)))
    yield run


def _inside(operation: str, argument: Any) -> Letters:
    """What one part has to hold, though not all that it matches is known."""
    if operation == "BRANCH":
        every = [_best(_candidates(tree)) for tree in argument[1]]
        return frozenset().union(*every) if all(every) else _NOTHING
    if operation == "SUBPATTERN":
        return _best(_candidates(argument[-1])) or _NOTHING
    if operation in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
        return _best(_candidates(argument[2])) or _NOTHING
    return _NOTHING


def _exact(operation: str, argument: Any) -> Letters | None:
    """All that one part can match, where that is little and without blanks."""
    known = _EXACT.get(operation)
    return known(argument) if known else None


def _letter(code: int) -> Letters | None:
    return None if chr(code).isspace() else frozenset({plain(chr(code))})


def _one_of(members: Iterable[tuple[Any, Any]]) -> Letters | None:
    return _union(_exact(str(kind), value) for kind, value in members)


def _category(name: Any) -> Letters | None:
    return frozenset({"#"}) if str(name) == "CATEGORY_DIGIT" else None


def _repeated(argument: tuple[int, int, Any]) -> Letters | None:
    least, most, tree = argument
    return _union((_NOTHING, _sequence(tree))) if (least, most) == (0, 1) else None


def _between(first: int, last: int) -> Letters | None:
    if last - first >= _MOST:
        return None
    return _union(_letter(at) for at in range(first, last + 1))


def _sequence(tree: Iterable[tuple[Any, Any]]) -> Letters | None:
    run = _NOTHING
    for operation, argument in tree:
        exact = _exact(str(operation), argument)
        if exact is None or len(run) * len(exact) > _MOST:
            return None
        run = frozenset(map("".join, product(run, exact)))
    return run


def _union(every: Iterable[Letters | None]) -> Letters | None:
    known = list(every)
    return None if None in known else frozenset().union(*(each for each in known if each))


_EXACT: dict[str, Callable[[Any], Letters | None]] = {
    "AT": lambda _: _NOTHING,
    "ASSERT": lambda _: _NOTHING,
    "ASSERT_NOT": lambda _: _NOTHING,
    "LITERAL": _letter,
    "IN": _one_of,
    "RANGE": lambda ends: _between(*ends),
    "CATEGORY": _category,
    "SUBPATTERN": lambda group: _sequence(group[-1]),
    "BRANCH": lambda branch: _union(map(_sequence, branch[1])),
    "MAX_REPEAT": _repeated,
}
