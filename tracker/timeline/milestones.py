"""What stands around a milestone: the text behind it, the others of its year."""

from typing import NamedTuple
from uuid import UUID

from flask import url_for

from tracker.access import owned_columns
from tracker.extensions import db
from tracker.models import Milestone, Retrospective
from tracker.pictures import Window
from tracker.surroundings import Source

OTHERS = 200


class Other(NamedTuple):
    """Another milestone, as far as a list of them says."""

    id: UUID
    title: str
    edtf: str
    kind: str


def source_of(milestone: Milestone) -> Source | None:
    """The text a milestone comes from, while it is kept."""
    shown = (Retrospective.id, Retrospective.year, Retrospective.title)
    found = owned_columns(Retrospective, *shown).where(
        Retrospective.id == milestone.retrospective_id
    )
    row = db.session.execute(found).first() if milestone.comes_from_text else None
    return Source(*row) if row else None


def page_of(milestone: Milestone) -> str:
    """The address of its page."""
    return url_for("timeline.milestone", milestone_id=milestone.id)


def others_of_its_year(milestone: Milestone) -> list[Other]:
    """The milestones that begin in the same year, by time."""
    year = Window.of_year(milestone.earliest.year)
    told = (Milestone.id, Milestone.title, Milestone.edtf, Milestone.kind)
    others = owned_columns(Milestone, *told).where(
        Milestone.earliest.between(year.first, year.last), Milestone.id != milestone.id
    )
    rows = others.order_by(Milestone.earliest, Milestone.id).limit(OTHERS)
    return [Other(*row) for row in db.session.execute(rows)]
