"""What the list of reflections is narrowed to: words, a shape, a mood."""

from dataclasses import dataclass

from flask import request
from sqlalchemy import ColumnElement

from tracker.forms import MOODS
from tracker.models import Reflection
from tracker.reflections.excerpts import sought_words
from tracker.shapes import FREE
from tracker.shapes.table import SHAPES


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for; `shape` is a key or "free", empty for any, and so is `mood`."""

    words: tuple[str, ...] = ()
    shape: str = ""
    mood: str = ""

    def __bool__(self) -> bool:
        return bool(self.words or self.shape or self.mood)

    @property
    def text(self) -> str:
        """The words as they stand in the field."""
        return " ".join(self.words)

    @property
    def address(self) -> dict[str, str]:
        """What an address says to look for the same."""
        told = {"q": self.text, "shape": self.shape, "mood": self.mood}
        return {name: value for name, value in told.items() if value}

    def conditions(self) -> list[ColumnElement[bool]]:
        """What must hold of a reflection beside its words."""
        found = []
        if self.shape:
            found.append(Reflection.shape == ("" if self.shape == FREE else self.shape))
        if self.mood:
            found.append(Reflection.mood == int(self.mood))
        return found


def asked_sought() -> Sought:
    """What the address looks for; what no list offers is not looked for."""
    shape, mood = request.args.get("shape", ""), request.args.get("mood", "")
    return Sought(
        sought_words(request.args.get("q", "")),
        shape if shape == FREE or shape in SHAPES else "",
        mood if mood in map(str, MOODS) else "",
    )
