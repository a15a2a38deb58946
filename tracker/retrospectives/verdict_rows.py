"""Earlier goals that a text looks back on: the lines that give them a verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from tracker.access import owned_columns
from tracker.clock import today
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.locale import gettext
from tracker.models import Goal, Retrospective
from tracker.reading import Reading, ReviewedGoal, Span
from tracker.reading.duplicates import alike
from tracker.retrospectives.decisions import Decision, MilestoneDecision, VerdictDecision
from tracker.retrospectives.places import key_of
from tracker.retrospectives.suggestion_forms import VerdictForm

MOST_GOALS, SAME = 200, 0.5


@dataclass(frozen=True, slots=True)
class KnownGoals:
    """The owner's goals of the year looked back on, which a text may speak of."""

    year: int | None
    goals: tuple[tuple[UUID, str], ...] = ()

    @property
    def choices(self) -> dict[str, str]:
        """What the form offers: one to be made, and those there are."""
        return {"": gettext("A goal to be added")} | {str(it): t for it, t in self.goals}

    def matched(self, found: Sequence[ReviewedGoal]) -> dict[Span, str]:
        """The goal that each goal of a text most likely is; each of them once."""
        pairs = [
            (alike(one.title, title), one.span, str(it))
            for one in found
            for it, title in self.goals
        ]
        matches: dict[Span, str] = {}
        for likeness, span, goal in sorted(pairs, reverse=True):
            if likeness >= SAME and span not in matches and goal not in matches.values():
                matches[span] = goal
        return matches


def known_goals(year: int | None) -> KnownGoals:
    """The goals of a year, by their order of making."""
    if year is None:
        return KnownGoals(None)
    rows = owned_columns(Goal, Goal.id, Goal.title).where(Goal.year == year)
    oldest = rows.order_by(Goal.created_at, Goal.id).limit(MOST_GOALS)
    return KnownGoals(year, tuple((it, title) for it, title in db.session.execute(oldest)))


def verdict_form(span: Span, known: KnownGoals, said: dict[str, Any] | None = None) -> VerdictForm:
    """The form of an earlier goal at a place, with the goals it may be."""
    prefix = f"{key_of('verdict', span)}-"
    form = VerdictForm(prefix=prefix, data=said or {}, meta={"year": known.year})
    form.goal.choices = known.choices
    return form


def said_of(found: ReviewedGoal, known: KnownGoals, goal: str) -> dict[str, Any]:
    """What the fields say at first."""
    return {
        "title": found.title,
        "outcome": "" if found.outcome == "unknown" else found.outcome,
        "goal": goal,
        "year": known.year,
        "when": EdtfDate.parse(f"{known.year:04}") if known.year else None,
    }


def starts_ticked(found: ReviewedGoal, reading: Reading, *, is_known: bool) -> bool:
    """Where its outcome is told, and no milestone that starts ticked tells the same."""
    if found.outcome == "unknown" or reading.year is None:
        return False
    told = (one.span for one in reading.milestones if one.confident)
    return is_known or not any(found.span.overlaps(span) for span in told)


def is_looked_back_on(span: Span, reading: Reading) -> bool:
    """Whether the same words are an earlier goal whose outcome is told: nothing to resolve anew."""
    return any(one.span == span and one.outcome != "unknown" for one in reading.reviewed_goals)


def judged(form: VerdictForm, span: Span, quote: str, retrospective: Retrospective) -> Decision:
    """What the form of an earlier goal says, once that is valid."""
    title = form.title.data or ""
    if form.noun.data == "milestone":
        return MilestoneDecision(span, quote, title, form.when.data, form.kind.data)
    year = form.year.data or today().year
    goal = UUID(form.goal.data) if form.goal.data else None
    day = retrospective.written_on or min(date(year, 12, 31), today())
    return VerdictDecision(span, quote, form.outcome.data, day, title, year, goal)
