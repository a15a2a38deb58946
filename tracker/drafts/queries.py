"""What the pages of drafts read."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import abort, url_for
from sqlalchemy import String, cast, func, literal, select, union_all

from tracker.access import current_owner, owned, owned_columns
from tracker.drafts.open_ends import told_of
from tracker.extensions import db
from tracker.models import Draft, Goal, Milestone, Reflection, Revision


@dataclass(frozen=True, slots=True)
class Source:
    """A record behind a sentence, as the margin names it; `icon` is a kind, or the noun's own."""

    key: str
    title: str
    icon: str
    href: str


def draft_of(year: int) -> Draft | None:
    """The draft of a year, the newest where there are several."""
    rows = owned(Draft).where(Draft.year == year)
    return db.session.scalar(rows.order_by(Draft.created_at.desc(), Draft.id).limit(1))


def draft_of_or_404(year: int) -> Draft:
    """The draft of a year; 404 where there is none."""
    return draft_of(year) or abort(404)


def sources_of(year: int) -> dict[str, Source]:
    """Every record that a draft of a year can speak of, by noun and id, in one query."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    milestones = owned_columns(
        Milestone, literal("milestone"), Milestone.id, Milestone.title, Milestone.kind
    ).where(told_of(year))
    goals = owned_columns(Goal, literal("goal"), Goal.id, Goal.title, literal("goals")).where(
        Goal.year.in_((year, year + 1))
    )
    day = cast(Reflection.written_on, String)
    reflections = owned_columns(
        Reflection, literal("reflection"), Reflection.id, day, literal("reflections")
    ).where(Reflection.written_on >= first, Reflection.written_on <= last)
    rows = db.session.execute(union_all(milestones, goals, reflections))
    bases = _bases()
    return {
        f"{noun}-{name}": Source(f"{noun}-{name}", title, icon, f"{bases[noun]}/{name}")
        for noun, name, title, icon in rows
    }


def _bases() -> dict[str, str]:
    return {
        "milestone": url_for("timeline.create_milestone"),
        "goal": url_for("goals.create"),
        "reflection": url_for("reflections.create"),
    }


@dataclass(frozen=True, slots=True)
class Material:
    """How much there is to compose a year from."""

    milestones: int
    goals: int
    reflections: int

    @property
    def is_enough(self) -> bool:
        """Whether anything at all can be told."""
        return bool(self.milestones or self.goals or self.reflections)


def material_of(year: int) -> Material:
    """Count what a year holds, in one query."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    counts = (
        owned_columns(Milestone, func.count()).where(
            Milestone.earliest <= last, Milestone.latest >= first
        ),
        owned_columns(Goal, func.count()).where(Goal.year == year),
        owned_columns(Reflection, func.count()).where(
            Reflection.written_on >= first, Reflection.written_on <= last
        ),
    )
    row = db.session.execute(select(*(one.scalar_subquery() for one in counts))).one()
    return Material(*row)


def earlier_than(draft: Draft, newest: int) -> Sequence[Revision]:
    """The draft as it stood before its changes, the last first, without the newest ones."""
    rows = select(Revision).where(
        Revision.owner_id == current_owner().id,
        Revision.record_id == draft.id,
        Revision.field == "draft",
    )
    return db.session.scalars(rows.order_by(Revision.id.desc()).offset(newest)).all()


def last_earlier(draft: Draft) -> Revision | None:
    """The draft as it stood before the last change."""
    return next(iter(earlier_than(draft, 0)), None)


def told_before(revision: Revision) -> dict[str, Any]:
    """How the draft stood then."""
    told: dict[str, Any] = json.loads(revision.text)
    return told
