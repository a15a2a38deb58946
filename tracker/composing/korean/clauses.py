"""What a Korean title says happened, as a clause whose verb still waits for its ending."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from tracker.composing.korean.verbs import PAST, past, past_of_noun_form
from tracker.composing.languages import table
from tracker.hangul import final_of, with_particles

_HANGUL = re.compile("[가-힣]")
_SENTENCE = re.compile(r"(?P<stem>.*[가-힣])(?:다|어요|습니다|음)")
_PLAIN = re.compile(r"(?P<stem>.*[가-힣])다")
_ATTRIBUTE = re.compile(
    r"(?:^|\s)(?:첫|새|한|두|세|마지막|[가-힣\d]*\s?번째|[가-힣]+(?<![강회논합주정문동협])의|[가-힣]+던"
    r"|[가-힣]*(?:한|된|난|낸|본|온|진|친|린|른|운|은|는))$"
)
_TELLING = re.compile(
    r"(?:^|\s)(?:[가-힣]*[가-힣]던|떠난|보낸|만난|만든|받은|다녀온|지낸|읽은|함께한|시작된|찾은)\s"
)
_MARKED = re.compile(
    r"[가-힣\d](?:을|를|에|에서|에게|께|으로|와|(?<![치내외학결성효교])과|까지|부터|하고)$|[가-힣]{2}로$"
)
_TIED = re.compile(r"[가-힣](?:만|도|은|는|이|가|로|서|게|히|해|고|어|아)$|(?:^|\s)[안못]$")
# How, and how often: no object of what was done.
_OFTEN = re.compile(
    r"(?:^|\s)(?:매일|매주|매달|매년|주말마다|다시|함께|같이|혼자|많이|더|잘|[가-힣]+히"
    r"|(?:주|월|연)\s?\d\S*|(?:하루|일주일에|한 달에) \S+|\d+\s?[회번]|[한두세네] 번)$"
)
# What stands in brackets at the end is an aside: 여름휴가 (강원도).
_ASIDE = re.compile(r"(?P<base>.*[^\s(])(?P<aside>\s?\([^()]+\))")
_WAS = re.compile(r"(?P<was>.+[가-힣])던\s(?P<time>\S+|한 해)")


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that end in a stem of the past: `KDT 과정을 수강했`.

    `time` is one that the words themselves say. `is_day` ones are told of a day:
    `하늘이 맑던 날`. `is_noun` ones only say that there was something.
    """

    words: str
    time: str = ""
    is_day: bool = False
    is_noun: bool = False

    @property
    def is_sudden(self) -> bool:
        """Whether it happened at one moment."""
        return self.words.endswith(tuple(table("ko", "predicates")["moments"]["ends"]))


Reading = Callable[[str], Clause | None]


def clause_of(title: str, kind: str) -> Clause:
    """The clause of a title; where nothing more is known, that there was such a thing."""
    said = title.strip().rstrip(".!~…").strip()
    if aside := _ASIDE.fullmatch(said):
        return _with_aside(clause_of(aside["base"], kind), said, aside["base"], kind)
    for reading in READINGS:
        if _HANGUL.search(said) and (found := reading(said)):
            return Clause(with_particles(found.words), found.time, found.is_day)
    return _was_there(said, kind)


def _with_aside(told: Clause, said: str, base: str, kind: str) -> Clause:
    """The aside behind what it stands behind, where that is told word for word."""
    is_whole = told.words.startswith(base) and not told.is_noun
    return (
        replace(told, words=said + told.words[len(base) :]) if is_whole else _was_there(said, kind)
    )


def _told(words: str) -> Clause:
    return Clause(words)


def _sentence(title: str) -> Clause | None:
    """Told in the past already: 상을 받았다, 상을 받았어요."""
    match = _SENTENCE.fullmatch(title)
    is_past = match and final_of(match["stem"][-1]) == PAST and match["stem"][-1] not in "있겠"
    return _told(match["stem"]) if match and is_past else None


def _own_time(title: str) -> Clause | None:
    """A time and how it was, turned round: 길고 어두웠던 상반기 → 상반기는 길고 어두웠."""
    match = _WAS.fullmatch(title)
    nouns = table("ko", "predicates")["nouns"]
    if not match or match["time"] not in nouns["times"]:
        return None
    if final_of(match["was"][-1]) != PAST:
        return None
    return Clause(f"{match['time']}{{은/는}} {match['was']}", time=match["time"])


def _day(title: str) -> Clause | None:
    """A day and what was on it: 하늘이 유난히 맑던 날."""
    before, _, last = title.rpartition(" ")
    is_day = last in table("ko", "predicates")["nouns"]["days"] and _ATTRIBUTE.search(before)
    return Clause(title, is_day=True) if is_day else None


@cache
def _rows() -> list[tuple[re.Pattern[str], str]]:
    rows = table("ko", "predicates")["rows"]
    return [(re.compile(row["pattern"]), row["into"]) for row in rows]


def _row(title: str) -> Clause | None:
    for pattern, into in _rows():
        if match := pattern.fullmatch(title):
            return _told(into.format(**match.groupdict()))
    return None


def _noun_form(title: str) -> Clause | None:
    """A verb made into a noun: 새 팀으로 옮김."""
    before, _, last = title.rpartition(" ")
    if last in _verbal() or last.endswith("님") or _is_noun(last, before):
        return None
    stem = past_of_noun_form(last)
    particle = PARTICLE["object"] if _lacks_object(before, last) else ""
    return (
        _told(f"{before}{particle} {stem}".strip()) if stem and (before or len(last) > 1) else None
    )


def _lacks_object(before: str, verb: str) -> bool:
    """Whether a bare noun stands before a verb that takes something: 큰 상 | 받음."""
    predicates = table("ko", "predicates")
    is_adverb = before.rpartition(" ")[2] in predicates["nouns"]["adverbs"]
    is_tied = bool(_MARKED.search(before) or _TIED.search(before))
    return bool(before) and verb in predicates["taking"] and not is_adverb and not is_tied


def _is_noun(last: str, before: str) -> bool:
    """Whether a word that ends like a verb made into a noun is a plain noun: 모임, 경험."""
    nouns = table("ko", "predicates")["nouns"]
    is_adverb = before.rpartition(" ")[2] in nouns["adverbs"] or _MARKED.search(before)
    is_said = is_adverb or before.endswith("다고")
    return last in nouns["in_m"] and not (last in nouns["both"] and is_said)


def _plain_form(title: str) -> Clause | None:
    """A verb as in a dictionary: 블로그를 열다."""
    match = _PLAIN.fullmatch(title)
    is_noun = title.rpartition(" ")[2] in table("ko", "predicates")["nouns"]["in_da"]
    return _told(past(match["stem"])) if match and " " in title and not is_noun else None


def _wished_form(title: str) -> Clause | None:
    """A deed as a wish has it, with its object: 아이패드로 그림 그리기."""
    before, _, verb = title.rpartition(" ")
    if not before or verb not in table("ko", "predicates")["transitive"]:
        return None
    is_tied = _MARKED.search(before) or _OFTEN.search(before) or _TIED.search(before)
    return _told(f"{before}{'' if is_tied else PARTICLE['object']} {past(verb[:-1])}")


def _in_other_words(title: str) -> Clause | None:
    for noun, into in _endings("told"):
        before = _before(title, noun)
        if before:
            # A title that has its particle already keeps it.
            rest = str(into).partition("}")[2] if _MARKED.search(before) else str(into)
            return _told(before + rest)
    return None


def _light(title: str) -> Clause | None:
    """A noun with a verb of its own: 제주 여행을 다녀왔."""
    for noun, verb in _endings("light"):
        if title.endswith(noun) and not _TELLING.search(title):
            return _told(f"{title}{{을/를}} {verb}")
    return None


@cache
def _endings(name: str) -> tuple[tuple[str, Any], ...]:
    """The longest first: 건강검진 before 검진."""
    return tuple(sorted(table("ko", "predicates")[name].items(), key=lambda row: -len(row[0])))


def _before(title: str, noun: str) -> str:
    """What stands before a noun at the end of a title; empty where it does not end so."""
    return title[: -len(noun)].rstrip() if title.endswith(f" {noun}") else ""


@cache
def _verbal() -> dict[str, str]:
    kinds = table("ko", "predicates")["verbal"]
    return {noun: kind for kind in reversed(list(kinds)) for noun in kinds[kind]}


PARTICLE = {"object": "{을/를}", "place": "에", "toward": "{으로/로}", "from": "에서"}
PARTICLE |= {"subject": "{이/가}", "alone": "", "passive": "{으로/로}"}


def _verbal_noun(title: str) -> Clause | None:
    """A noun that is a deed: KDT 과정 수강 → KDT 과정을 수강했."""
    before, _, noun = title.rpartition(" ")
    kind, is_marked = _verbal().get(noun), bool(_MARKED.search(before))
    if kind is None or before.endswith(",") or (_TELLING.search(title) and not is_marked):
        return None
    past_of_it = f"{noun}되었" if kind == "passive" else f"{noun}했"
    if before and _ATTRIBUTE.search(before) and kind != "passive":
        return _told(f"{title}{{을/를}} 했")
    is_tied = is_marked or bool(_OFTEN.search(before))
    particle = "" if not before or is_tied else PARTICLE[kind]
    return _told(f"{before}{particle} {past_of_it}".strip())


def deed_of(title: str) -> str:
    """A noun that is a deed, as one: 이직 준비 → 이직을 준비하기; empty for others."""
    noun = title.strip().removesuffix("하기")
    clause = None if noun.endswith("기") else _verbal_noun(noun)
    is_active = clause and clause.words.endswith("했")
    return with_particles(f"{clause.words[:-1]}하기") if clause and is_active else ""


READINGS: tuple[Reading, ...] = (
    _sentence,
    _own_time,
    _day,
    _row,
    _noun_form,
    _plain_form,
    _wished_form,
    _in_other_words,
    _light,
    _verbal_noun,
)


def _was_there(title: str, kind: str) -> Clause:
    last = title.rpartition(" ")[2]
    if kind == "award" and last.endswith(("상", "메달", "표창")):
        return Clause(with_particles(f"{title}{{을/를}} 받았"))
    if not _HANGUL.search(title):
        return Clause(with_particles(f"‘{title}’{{이라고/라고}} 적어 두었"))
    if _MARKED.search(title):
        words = f"{title} 다녀왔" if kind == "travel" else f"‘{title}’{{이라고/라고}} 적어 두었"
        return Clause(with_particles(words))
    if kind == "travel" and not _ATTRIBUTE.search(title.rpartition(" ")[0]):
        return Clause(f"{title}에 다녀왔")
    return Clause(title, is_noun=True)
