"""What the address or the form of a reflection asks for: its shape, its time, its question."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import request

from tracker.clock import today
from tracker.dates import EdtfDate
from tracker.prompts import Prompt, prompt_named
from tracker.reflections.covering import time_named, usual_time
from tracker.reflections.subjects import Subject, asked_subject
from tracker.shapes import Shape
from tracker.shapes.table import shape_named


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reflection that is being written is to be; a shape has no question of the month."""

    shape: Shape | None
    covers: EdtfDate | None
    is_short: bool
    prompt: Prompt | None
    subject: Subject | None

    @property
    def place(self) -> str:
        """Where its unsaved words are kept."""
        about = str(self.subject.id) if self.subject else ""
        told = self.shape.key if self.shape else self.prompt.key if self.prompt else ""
        time = self.covers.text if self.covers else ""
        return ".".join(["reflections", "new", *filter(None, (told, time, about))])

    @property
    def kept(self) -> dict[str, Any]:
        """What the reflection keeps of it, the question in the words that were answered."""
        asked = str(self.prompt.question) if self.prompt else ""
        about = self.subject.link if self.subject else {}
        return {"prompt": asked, "covers": self.covers.text if self.covers else "", **about}

    @property
    def address(self) -> dict[str, str]:
        """What an address says to ask for the same."""
        told = {"shape": self.shape.key if self.shape else ""}
        told |= {"covers": self.covers.text if self.covers else ""}
        told |= {"path": "short" if self.is_short else ""}
        told |= {"prompt": self.prompt.key if self.prompt else ""}
        told |= {self.subject.noun: str(self.subject.id)} if self.subject else {}
        return {name: value for name, value in told.items() if value}

    def but(self, **changes: str) -> dict[str, str]:
        """What an address says to ask for nearly the same; empty takes a part away."""
        return {name: value for name, value in (self.address | changes).items() if value}


def asked() -> Asked:
    """What the request asks for."""
    shape = shape_named(request.values.get("shape", ""))
    prompt = None if shape else prompt_named(request.values.get("prompt", ""))
    is_short = request.values.get("path") == "short"
    return Asked(shape, _covers(shape), is_short, prompt, asked_subject())


def asked_day() -> date:
    """The day that the address asks about, else today."""
    return request.args.get("on", type=date.fromisoformat) or today()


def _covers(shape: Shape | None) -> EdtfDate | None:
    if shape is None:
        return None
    named = time_named(request.values.get("covers", ""), shape.covers)
    return named or usual_time(shape.covers, today())
