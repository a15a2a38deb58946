"""What an English title says happened, as a clause in the past."""

import re
from dataclasses import dataclass
from functools import cache

from tracker.composing.english.deeds import article_for, done, is_mass, retold, verb_of
from tracker.composing.languages import table

_ENDS = ".!~…"
# Words up to a preposition, the last of them one of several: Evening classes, all of them.
_PLACED = r"(?:in|by|at|with|for|on|of|from|to|and|after|without)"
_PLURAL = re.compile(
    rf"(?:(?!{_PLACED} )[\w'’-]+ ){{0,3}}[\w-]{{2,}}(?<!s)(?<!u)(?<!i)s(?=$|,| {_PLACED}\b)"
)
_SEVERAL = re.compile(r"(?i)(?:two|three|four|five|six|seven|eight|nine|ten|many|several|some)\b")
_OF_OTHERS = re.compile(r"(?:\w+ )?[\w-]+['’]s? ")
# Names: Anna & Ben's wedding, Lisbon with Mia.
_OF_A_NAME = re.compile(r"[A-Z]\w+ (?:& |and )?(?:[A-Z]\w+)?['’]s? |[A-Z]\w+(?: (?:&|and) [A-Z])")
_SOMEWHERE = re.compile(
    r"(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*(?=$|,| \(| (?:with|in|for|again|and|&)\b)"
)
_DEFINITE = re.compile(r"(?:the|my|our|his|her|their) |(?!an? ).*['’]s? ")
# A time and how it was, turned round: A long, dark half-year → The first half was long and dark.
_OWN_TIME = re.compile(
    r"(?:an? |the )?(?P<how>[\w-]+(?:(?:,| and|, and) [\w-]+)+)"
    r" (?:half-year|half|year|month|week|spring|summer|autumn|winter|season)"
)
_NOT_PAST = frozenset(
    {"red", "bed", "hundred", "speed", "need", "seed", "feed", "wedding", "shed", "united"}
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its subject; a noun that only says that there was something."""

    words: str
    is_noun: bool = False

    @property
    def is_definite(self) -> bool:
        """Whether it is known which: "there was the fair" is no English, "came the fair" is."""
        return self.is_noun and bool(_DEFINITE.match(self.words))

    @property
    def is_sudden(self) -> bool:
        """Whether it happened at one moment."""
        return not row_of("moments").isdisjoint(self.words.lower().split()[:4])


@cache
def row_of(name: str) -> frozenset[str]:
    """A row of words of the table."""
    return frozenset(str(table("en", "predicates")[name]).split())


def clause_of(title: str, kind: str = "other") -> Clause:
    """The clause of a title; what is no deed is a noun, and what is neither is quoted."""
    said = title.strip().rstrip(_ENDS).strip()
    spoken = said.split()
    first = spoken[0].lower() if spoken else ""
    if quoted := _quoted(said, first, kind):
        return quoted
    if first in row_of("passive"):
        return Clause(f"I was {_lowered(said)}")
    if is_past(first):
        return Clause(f"I {_lowered(said)}")
    if first in ("i", "we"):
        return Clause(said if first == "i" else _lowered(said))
    if words := retold(said) or done(said):
        return Clause(words)
    if first in row_of("adverbs") and len(spoken) > 1 and is_past(spoken[1].lower()):
        return Clause(f"I {_lowered(said)}")
    if first in row_of("family"):
        spoken = ["my", first, *spoken[1:]]
    return _with_subject(spoken) or _noun(" ".join(spoken), spoken[0].lower(), kind)


def how_it_was(title: str) -> str:
    """How a time was, where a title says nothing else: long and dark; else empty."""
    match = _OWN_TIME.fullmatch(title.strip().rstrip(_ENDS).lower())
    return " and ".join(re.split(r", and |, | and ", match["how"])) if match else ""


def _quoted(said: str, first: str, kind: str) -> Clause | None:
    """What no clause can be made of: another script, or a question."""
    is_foreign = not any(letter.isascii() and letter.isalpha() for letter in said)
    if (is_foreign and not said.isascii()) or first in row_of("asking"):
        colon = "" if kind == "writing" and not is_foreign else " down:"
        return Clause(f"I wrote{colon} “{said}”")
    return None


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
            if place == 1 and spoken[0].lower() in row_of("things"):
                return Clause(f"the {_lowered(' '.join(spoken))}")
            told = table("en", "predicates")["present"].get(word, spoken[place])
            return Clause(_lowered(" ".join([*spoken[:place], told, *spoken[place + 1 :]])))
    return None


def _noun(said: str, first: str, kind: str) -> Clause:
    for verb, name in (("was", "was_at"), ("went", "went")):
        if first in row_of(name):
            return Clause(f"I {verb} {_lowered(said)}")
    if not said[:1].isalpha():
        return Clause(f"I wrote down: {said}")
    is_name = _is_name(said.split()[0]) and not said.split()[0].isupper()
    if is_name or (_OF_A_NAME.match(said) and first not in row_of("family")):
        return _name(said, first, kind)
    return _deed(said, first, kind) or _visit(said, kind) or _thing(said, first)


def _visit(said: str, kind: str) -> Clause | None:
    """A place that a journey went to: Lisbon with Mia."""
    is_place = kind == "travel" and _SOMEWHERE.match(said)
    return Clause(f"I went to {said}") if is_place else None


def _name(said: str, first: str, kind: str) -> Clause:
    """A name needs no article: Christmas with the family, PyCon in Florence."""
    if first.title() in row_of("holidays") and " " in said:
        return Clause(f"I spent {said}")
    return Clause(f"I was at {said}") if kind == "event" else Clause(said, is_noun=True)


def _deed(said: str, first: str, kind: str) -> Clause | None:
    """What I did: Trip to Kyoto → I went on a trip to Kyoto."""
    verb = verb_of(said, kind)
    # My father's operation is none of mine.
    if not verb or (verb == "had" and _OF_OTHERS.search(said)):
        return None
    if first in row_of("ordinals") and verb in ("won", "took") and first != "new":
        is_bare = first == "best" or said.split()[1:2] in (["place"], ["prize"])
        article = "" if is_bare else "my "
    elif first in row_of("ordinals"):
        article = "a " if first == "new" else "my "
    else:
        article = _article(said, first)
    return Clause(f"I {verb} {article}{_lowered(said)}")


def _article(said: str, first: str) -> str:
    has_one = first in row_of("determiners") or is_mass(said) or _PLURAL.match(said)
    if has_one or _OF_OTHERS.match(said):
        return ""
    return f"{article_for(said)} "


def _thing(said: str, first: str) -> Clause:
    """What there was, or what I had where it was the first or new."""
    if first in row_of("ordinals"):
        had = "got a" if first == "new" else "had my"
        return Clause(f"I {had} {_lowered(said)}")
    has_one = first in row_of("determiners") or is_mass(said)
    if _SEVERAL.match(said) or (not has_one and _PLURAL.match(said)):
        return Clause(f"there were {_lowered(said)}")
    return Clause(f"{_article(said, first)}{_lowered(said)}", is_noun=True)


def _lowered(said: str) -> str:
    """With a small first letter, unless the first word is a name or an abbreviation."""
    return said if _is_name(said.split()[0]) else said[0].lower() + said[1:]


def _is_name(word: str) -> bool:
    return word in row_of("names") or any(letter.isupper() for letter in word[1:])
