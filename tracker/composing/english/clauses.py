"""What an English title says happened, as a clause in the past."""

from dataclasses import dataclass
from functools import cache

from tracker.composing.languages import table

_ENDS = ".!~…"
_NOT_PAST = frozenset(
    {"red", "bed", "hundred", "speed", "need", "seed", "feed", "wedding", "shed", "united"}
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its subject; a noun that only says that there was something."""

    words: str
    is_noun: bool = False


@cache
def row_of(name: str) -> frozenset[str]:
    """A row of words of the table."""
    return frozenset(str(table("en", "predicates")[name]).split())


def clause_of(title: str) -> Clause:
    """The clause of a title; what is no deed is a noun, and what is neither is quoted."""
    said = title.strip().rstrip(_ENDS).strip()
    spoken = said.split()
    first = spoken[0].lower() if spoken else ""
    if not said.isascii() and not any(letter.isascii() and letter.isalpha() for letter in said):
        return Clause(f"I wrote down: “{said}”")
    if first in row_of("passive"):
        return Clause(f"I was {_lowered(said)}")
    if is_past(first):
        return Clause(f"I {_lowered(said)}")
    if first in ("i", "we"):
        return Clause(said if first == "i" else _lowered(said))
    return _with_subject(spoken) or _noun(said, first)


def is_past(word: str) -> bool:
    """Whether a word is a verb in the past."""
    return word in row_of("past") or (
        word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST
    )


def _with_subject(spoken: list[str]) -> Clause | None:
    """A title with a subject of its own: The internship ended."""
    if spoken[0].lower() not in row_of("determiners") | {"we"} and not spoken[0][:1].isupper():
        return None
    for place in range(1, min(len(spoken), 6)):
        word = spoken[place].lower().rstrip(",")
        if word in row_of("finite"):
            told = table("en", "predicates")["present"].get(word, spoken[place])
            return Clause(_lowered(" ".join([*spoken[:place], told, *spoken[place + 1 :]])))
    return None


def _noun(said: str, first: str) -> Clause:
    if first in row_of("determiners"):
        return Clause(_lowered(said), is_noun=True)
    if first in row_of("ordinals"):
        return Clause(f"my {_lowered(said)}", is_noun=True)
    if first in row_of("mass"):
        return Clause(_lowered(said), is_noun=True)
    for verb, name in (("was", "was_at"), ("went", "went")):
        if first in row_of(name):
            return Clause(f"I {verb} {_lowered(said)}")
    return Clause(f"I wrote down: {_lowered(said)}")


def _lowered(said: str) -> str:
    """With a small first letter, unless the first word is a name or an abbreviation."""
    first = said.split()[0]
    is_name = any(letter.isupper() for letter in first[1:])
    return said if is_name else said[0].lower() + said[1:]
