"""Step 10: which clauses are milestones, with date, title, kind and reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from tracker.dates import EdtfDate, InvalidEdtfDate
from tracker.reading.expressions import moved_left
from tracker.reading.findings import Kind, Suggestion
from tracker.reading.kinds import kind_of
from tracker.reading.manuscript import Manuscript, Placed, WeighedClause
from tracker.reading.placing import own_times
from tracker.reading.reasons import Reason, because
from tracker.reading.scoring import sigmoid
from tracker.reading.titles import milestone_title

#: Features that rule a clause out, whatever its score.
NEVER = frozenset({"only a time", "link_only", "generic", "future"})
#: A sentence tells one thing, or lists experiences; a second one must be surer by this much.
_BESIDE = 1.0
_TELLING = ("past", "nominal", "experience", "item", "heading")


def find_milestones(manuscript: Manuscript) -> Manuscript:
    """Fills ``milestones`` with every clause above the bar and ``more`` with those just below."""
    weights = manuscript.model.milestone
    found = [
        suggestion
        for candidate, points in _scored(manuscript)
        if points >= weights.more and (suggestion := _suggestion(manuscript, candidate, points))
    ]
    return replace(
        manuscript,
        milestones=tuple(s for s in found if s.score >= weights.bar),
        more=(*manuscript.more, *(s for s in found if s.score < weights.bar)),
    )


def _scored(manuscript: Manuscript) -> Iterator[tuple[WeighedClause, float]]:
    """Every candidate with its score, which is lower beside a surer one in the same sentence."""
    asked = [each for each in manuscript.candidates if NEVER.isdisjoint(each.features)]
    for _, sentence in groupby(asked, key=lambda each: each.clause.sentence):
        clauses = [(each, _total(manuscript, each)) for each in sentence]
        surest = max(clauses, key=lambda pair: pair[1])[0]
        for each, total in clauses:
            stands = each is surest or "experience" in each.features
            yield each, round(sigmoid(total if stands else total - _BESIDE), 4)


def _total(manuscript: Manuscript, candidate: WeighedClause) -> float:
    pieces = manuscript.pieces_in(manuscript.words_of(candidate.clause))
    return manuscript.model.milestone.total(candidate.features, pieces)


def _suggestion(
    manuscript: Manuscript, candidate: WeighedClause, points: float
) -> Suggestion | None:
    clause, placed = candidate.clause, candidate.placed
    span = manuscript.sentences[clause.sentence].span(clause.start, clause.end)
    date = as_date(placed)
    if date is None:
        return None
    times = [moved_left(t, clause.start) for t in own_times(manuscript, clause)]
    kind = kind_of(manuscript, candidate)
    return Suggestion(
        type="milestone",
        title=milestone_title(manuscript.words_of(clause), times, manuscript.language),
        span=span,
        quote=manuscript.text[span.start : span.end],
        score=points,
        confident=points >= manuscript.model.milestone.sure,
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


def _reasons(candidate: WeighedClause, kind: Kind, manuscript: Manuscript) -> Iterator[Reason]:
    yield _date_reason(candidate.placed, manuscript.year)
    if said := candidate.shown.get(f"kind {kind}"):
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
