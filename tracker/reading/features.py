"""Step 9: the named features of every clause, on which the weights decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.reading.expressions import TimeExpression
from tracker.reading.languages import Code, pattern
from tracker.reading.lexicon import lexicon
from tracker.reading.manuscript import Manuscript, Placed, Section, WeighedClause
from tracker.reading.placing import own_times, place
from tracker.reading.sieve import Query, sieve
from tracker.reading.spans import Block, Clause, Sentence

FORMS = (
    "past",
    "nominal",
    "experience",
    "ongoing",
    "present",
    "question",
    "count",
    "adnominal",
    "quoted",
    "link_only",
    "first_person",
)
WISHES = ("want", "will", "hope", "intend", "must", "lets", "goal_word", "nominal", "gerund")
TOLD = ("past", "nominal", "experience", "past by chain")
UNLIKE = ("adnominal", "unknown", "past", "others", "announced", "reason")
#: Forms that are a wish only in a list of them.
BARE = ("nominal", "gerund")
_FORMS = Query("cues", tuple(f"forms.{name}" for name in FORMS))
_WISHED = Query("wishes", tuple(f"forms.{name}" for name in WISHES))
_UNLIKE = Query("wishes", tuple(f"unlike.{name}" for name in UNLIKE))
_TELLING = Query("cues", ("forms.past", "forms.experience"))
_AHEAD = Query("wishes", ("next.words",))
_END = 44
_LEAD_IN = 6
_SHORT, _LONG = 14, 90


@dataclass(slots=True)
class Sight:
    """What a feature may look at: a clause with its words, its block and its section."""

    manuscript: Manuscript
    clause: Clause
    words: str
    block: Block
    section: Section
    placed: Placed
    own: tuple[TimeExpression, ...]

    @property
    def code(self) -> Code:
        return self.manuscript.language

    @property
    def sentence(self) -> Sentence:
        return self.manuscript.sentences[self.clause.sentence]

    def search(self, query: Query, part: str = "") -> Iterator[tuple[str, str]]:
        """The keys found in the words, or in another part of the sentence."""
        return sieve(self.code).search(part or self.words, self.sentence.able, query)


def weigh(manuscript: Manuscript) -> Manuscript:
    """One candidate a clause, in the order of the text."""
    candidates = tuple(_candidate(manuscript, clause) for clause in manuscript.clauses)
    return replace(manuscript, candidates=candidates)


def _candidate(manuscript: Manuscript, clause: Clause) -> WeighedClause:
    words = manuscript.sentences[clause.sentence].words[clause.start : clause.end]
    block = manuscript.block_of(clause.sentence)
    section = manuscript.section_of(block)
    own = own_times(manuscript, clause)
    placed = place(manuscript, clause)
    sight = Sight(manuscript, clause, words, block, section, placed, own)
    kinds, shown = _words_found(sight)
    features = set(shown)
    for judge in (_forms, _wishes, _time, _place, _shape):
        for name, said in judge(sight):
            features.add(name)
            shown.setdefault(name, said)
    features |= _tense_of_chain(sight) if "past" not in features else set()
    features |= {f"kind {kind}" for kind in kinds} | ({"any kind"} if kinds else set())
    features |= set(_together(features, kinds))
    return WeighedClause(clause, sight.placed, frozenset(features), shown, kinds)


def _together(features: set[str], kinds: dict[str, int]) -> Iterator[str]:
    """Pairs of features that say more than their sum."""
    if features.isdisjoint(TOLD):
        return
    yield "told"
    for kind, weight in kinds.items():
        if weight > 1:
            yield f"told {kind}"
    for name in ("date at all", "date stated", "new", "passed", "item", "hedge", "feeling"):
        if name in features:
            yield f"told {name}"


def _words_found(sight: Sight) -> tuple[dict[str, int], dict[str, str]]:
    kinds: dict[str, int] = {}
    shown: dict[str, str] = {}
    words, clause = sight.sentence.words, sight.clause
    for entry, at in lexicon(sight.code).find(words, clause.start, clause.end):
        said = words[at : at + len(entry.word)].strip()
        if entry.group.startswith("kind "):
            kind = entry.group.removeprefix("kind ")
            kinds[kind] = kinds.get(kind, 0) + entry.weight
            if entry.weight > 1:
                shown.setdefault("strong kind", said)
        shown.setdefault(entry.group, said)
    return kinds, shown


def _forms(sight: Sight) -> Iterator[tuple[str, str]]:
    for key, said in sight.search(_FORMS):
        yield key.removeprefix("forms."), said


def _tense_of_chain(sight: Sight) -> set[str]:
    """A clause that goes on takes its tense from the last predicate of its sentence."""
    if sight.clause.last:
        return set()
    told = sight.search(_TELLING, sight.sentence.words[-_END:])
    return {"past by chain"} if any(told) else set()


def _wishes(sight: Sight) -> Iterator[tuple[str, str]]:
    # Korean says what it wants at the end of a clause; earlier in it the same words are adnominal.
    end = sight.words[-_END:] if sight.code == "ko" else sight.words
    for key, said in sight.search(_WISHED, end):
        yield key.replace("forms.", "wish "), said
        if key.removeprefix("forms.") not in BARE:
            yield "any wish", said
    for key, _ in sight.search(_UNLIKE, end):
        yield key.replace("unlike.", "unlike "), ""
    for _, said in sight.search(_AHEAD, sight.sentence.words):
        yield "next year", said


def _time(sight: Sight) -> Iterator[tuple[str, str]]:
    placed, year = sight.placed, sight.manuscript.year or 0
    yield f"date {placed.basis}", placed.wording
    period = placed.period
    if placed.basis != "year":
        yield "date at all", placed.wording
        yield f"date {placed.basis} {_grain(placed)}", placed.wording
    if period.first_month[0] > year:
        yield "future", placed.wording
    if period.first_month[0] < year:
        yield "earlier year", placed.wording
    if len(sight.own) > 1:
        yield "many dates", ""
    if sight.own and sight.own[0].start - sight.clause.start <= 2:
        yield "date first", ""


def _grain(placed: Placed) -> str:
    period = placed.period
    if period.is_open:
        return "open"
    if period.start != period.end:
        return "span"
    return {4: "year", 7: "month"}.get(len(period.start.rstrip("~")), "day")


def _place(sight: Sight) -> Iterator[tuple[str, str]]:
    block, section, clause = sight.block, sight.section, sight.clause
    yield block.kind, ""
    if section.role:
        yield f"in {section.role}", section.words
    if block.mark:
        yield "mark", block.mark
    share = clause.sentence / max(1, len(sight.manuscript.sentences) - 1)
    for name, low, high in (
        ("opening", 0.0, 0.08),
        ("near end", 0.8, 1.01),
        ("last half", 0.5, 1.01),
    ):
        if low <= share < high:
            yield name, ""
    if clause.start <= _LEAD_IN and _starts_a_line(sight):
        yield "first of line", ""
    if clause.last:
        yield "last clause", ""


def _starts_a_line(sight: Sight) -> bool:
    """Plain text has no blank lines between paragraphs: what starts a line starts a thought."""
    start = sight.manuscript.sentences[sight.clause.sentence].origin[0]
    before = sight.manuscript.visible[sight.block.span.start : start][-_LEAD_IN:]
    line = before.rsplit("\n", 1)
    return (len(line) > 1 or len(before) < _LEAD_IN) and not line[-1].strip(" \t\u2060")


def _shape(sight: Sight) -> Iterator[tuple[str, str]]:
    length = len(sight.words)
    if length < _SHORT:
        yield "short", ""
    if length > _LONG:
        yield "long", ""
    bare = sight.words.strip(" .!?:~*#")
    if pattern(sight.code, "headings", "generic").search(bare.lower()):
        yield "generic", ""
    if _is_only_a_time(sight):
        yield "only a time", ""


def _is_only_a_time(sight: Sight) -> bool:
    covered = sum(time.end - time.start for time in sight.own)
    return bool(sight.own) and covered >= sum(map(str.isalnum, sight.words)) - 1
