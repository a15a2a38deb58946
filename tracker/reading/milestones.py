"""Step 10: which clauses are milestones, with date, title, kind and reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tracker.dates import EdtfDate, InvalidEdtfDate
from tracker.reading.expressions import moved_left
from tracker.reading.findings import KINDS, Kind, Suggestion
from tracker.reading.manuscript import Manuscript, Placed, WeighedClause
from tracker.reading.placing import own_times
from tracker.reading.reasons import Reason, because
from tracker.reading.scoring import bar, score
from tracker.reading.titles import milestone_title

#: Features that rule a clause out, whatever its score.
NEVER = frozenset({"only a time", "link_only", "generic", "future"})
_TELLING = ("past", "nominal", "experience", "item", "heading")


def find_milestones(manuscript: Manuscript) -> Manuscript:
    """Fills ``milestones`` with every clause above the bar and ``more`` with those just below."""
    code = manuscript.language
    high, low = bar(code, "milestone"), bar(code, "milestone", "more")
    scored = [
        (score(candidate, code, "milestone"), candidate)
        for candidate in manuscript.candidates
        if NEVER.isdisjoint(candidate.features)
    ]
    found = [_suggestion(manuscript, c, points) for points, c in scored if points >= low]
    return replace(
        manuscript,
        milestones=tuple(s for s in found if s and s.score >= high),
        more=(*manuscript.more, *(s for s in found if s and s.score < high)),
    )


def _suggestion(
    manuscript: Manuscript, candidate: WeighedClause, points: float
) -> Suggestion | None:
    clause, placed = candidate.clause, candidate.placed
    sentence = manuscript.sentences[clause.sentence]
    span = sentence.span(clause.start, clause.end)
    date = as_date(placed)
    if date is None:
        return None
    words = sentence.words[clause.start : clause.end]
    times = [moved_left(t, clause.start) for t in own_times(manuscript, clause)]
    kind = kind_of(candidate)
    return Suggestion(
        type="milestone",
        title=milestone_title(words, times, manuscript.language),
        span=span,
        quote=manuscript.text[span.start : span.end],
        score=round(points, 4),
        confident=points >= bar(manuscript.language, "milestone", "sure"),
        reasons=tuple(_reasons(candidate, kind, manuscript)),
        date=date,
        date_wording=placed.wording,
        date_basis=placed.basis,
        kind=kind,
    )


def as_date(placed: Placed) -> EdtfDate | None:
    """The date of a clause; None where its words name a day that never was."""
    try:
        return EdtfDate.parse(placed.period.edtf)
    except InvalidEdtfDate:
        return None


def kind_of(candidate: WeighedClause) -> Kind:
    """The kind whose words weigh most; on a tie the one the glossary names first."""
    weighed = [(candidate.kinds.get(kind, 0), -index) for index, kind in enumerate(KINDS)]
    weight, index = max(weighed)
    return KINDS[-index] if weight else "other"


def _reasons(candidate: WeighedClause, kind: Kind, manuscript: Manuscript) -> Iterator[Reason]:
    yield _date_reason(candidate.placed, manuscript.year)
    if kind != "other":
        said = candidate.shown.get(f"kind {kind}", "")
        yield because("kind", words=said, kind=kind)
    if "new" in candidate.features:
        yield because("new", words=candidate.shown["new"])
    if "count" in candidate.features:
        yield because("count", words=candidate.shown["count"])
    for name in _TELLING:
        if name in candidate.features:
            yield because(name)
            return


def _date_reason(placed: Placed, year: int | None) -> Reason:
    if placed.basis == "year":
        return because("date_year", year=placed.period.start[:4])
    if placed.basis == "relative":
        return because("date_relative", words=placed.wording, year=year or "")
    return because(f"date_{placed.basis}", words=placed.wording)
