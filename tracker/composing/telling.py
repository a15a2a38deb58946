"""What every part of a draft tells with: frames that vary, and the places the owner has taken."""

from dataclasses import dataclass, field, replace
from typing import Any

from tracker.composing.frames import choose, filled, variants
from tracker.composing.own_words import inline, whole
from tracker.composing.told import Evidence, Sentence, ToldYear
from tracker.composing.voices import Voice

# In so many ways a time is said.
TURNS = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: its section, and its paragraph in it."""

    section: str
    paragraph: str


@dataclass(slots=True)
class Teller:
    """A year, a voice, and the keys of what the owner has told in other words."""

    told: ToldYear
    voice: Voice
    kept: frozenset[str]
    last: dict[str, int] = field(default_factory=dict)

    def frame(self, key: str, name: str, **values: Any) -> str:
        """A row of a frame; which one hangs on the key, and no two neighbours are alike."""
        rows = variants(self.voice.code, name)
        chosen = choose(key, len(rows), self.last.get(name))
        self.last[name] = chosen
        said = {"year": self.told.year, "next": self.told.year + 1} | values
        return filled(rows[chosen], self.voice.code, self.voice.tone, **said)

    def turn(self, key: str) -> int:
        """Which way of saying a time has its turn: not the one before it."""
        chosen = self.last["turn"] = choose(key, TURNS, self.last.get("turn"))
        return chosen

    def line(self, key: str, place: Place, text: str, *evidence: Evidence) -> Sentence:
        """A sentence, or the place of what the owner has told in other words."""
        said = "" if key in self.kept else text
        return Sentence((key,), place.section, place.paragraph, said, evidence)

    def framed(
        self, key: str, place: Place, name: str, *evidence: Evidence, **values: Any
    ) -> Sentence:
        """A sentence from a frame."""
        return self.line(key, place, self.frame(key, name, **values), *evidence)

    def quoted(
        self, key: str, place: Place, name: str, words: str, *evidence: Evidence, **values: Any
    ) -> Sentence:
        """The owner's words inside a frame that says where they come from."""
        rows = variants(self.voice.code, name)
        chosen = choose(key, len(rows), self.last.get(name))
        # Quoted words that nothing is joined to are sentences of their own.
        said = inline(words) if "”{" in rows[chosen] or "”<" in rows[chosen] else whole(words)
        return self.framed(key, place, name, *evidence, words=said, **values)

    def own(self, key: str, place: Place, name: str, words: str, *evidence: Evidence) -> Sentence:
        """The owner's words: as they stand where they fit the tone, else quoted."""
        if self.voice.fits(words):
            return self.line(key, place, whole(words), *evidence)
        return self.quoted(key, place, name, words, *evidence)

    def heading(self, place: Place, text: str) -> Sentence:
        """The heading of a section."""
        key = f"heading:{place.section}"
        return replace(self.line(key, place, text), role="heading", paragraph=key)

    def question(self, key: str, place: Place, text: str, *evidence: Evidence) -> Sentence:
        """What only the owner can answer."""
        return replace(self.line(key, place, text, *evidence), role="question")
