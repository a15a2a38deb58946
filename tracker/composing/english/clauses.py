"""What an English title says happened, as a clause in the past."""

import re
from dataclasses import dataclass
from functools import cache

from tracker.composing.languages import table

_ENDS = ".!~…"
# Words up to a preposition, the last of them one of several: Evening classes, all of them.
_PLACED = r"(?:in|by|at|with|for|on|of|from|to|and|after|without)"
_PLURAL = re.compile(
    rf"(?:(?!{_PLACED} )[\w'’-]+ ){{0,3}}[\w-]{{2,}}(?<!s)(?<!u)s(?=$|,| {_PLACED}\b)"
)
_SEVERAL = re.compile(r"(?i)(?:two|three|four|five|six|seven|eight|nine|ten|many|several|some)\b")
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
    if _SEVERAL.match(said):
        return Clause(f"there were {_lowered(said)}")
    if first in row_of("determiners") | row_of("mass"):
        return Clause(_lowered(said), is_noun=True)
    if first in row_of("ordinals"):
        return Clause(f"my {_lowered(said)}", is_noun=True)
    for verb, name in (("was", "was_at"), ("went", "went")):
        if first in row_of(name):
            return Clause(f"I {verb} {_lowered(said)}")
    if not said[:1].isalpha():
        return Clause(f"I wrote down: {said}")
    return _bare_noun(said)


def _bare_noun(said: str) -> Clause:
    """A noun without an article: a name needs none, nor do several; another one has "the"."""
    first = said.split()[0]
    if _is_name(first) and not first.isupper():
        return Clause(said, is_noun=True)
    if _PLURAL.match(said):
        return Clause(f"there were {_lowered(said)}")
    return Clause(f"the {_lowered(said)}", is_noun=True)


def _lowered(said: str) -> str:
    """With a small first letter, unless the first word is a name or an abbreviation."""
    return said if _is_name(said.split()[0]) else said[0].lower() + said[1:]


def _is_name(word: str) -> bool:
    return word in row_of("names") or any(letter.isupper() for letter in word[1:])
