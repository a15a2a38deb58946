"""What was worked out for a word is kept for the next time that it is met."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Known = TypeVar("Known")

#: Words of some hundred texts; then all are forgotten, so that no text fills the memory.
MOST = 20_000


class Memo(dict[str, Known]):
    """The answers of a function by word; a word not met yet is asked about."""

    def __init__(self, answer: Callable[[str], Known]) -> None:
        self._answer = answer

    def __missing__(self, word: str) -> Known:
        if len(self) >= MOST:
            self.clear()
        known = self[word] = self._answer(word)
        return known
