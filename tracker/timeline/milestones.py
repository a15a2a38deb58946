"""The text behind a milestone."""

from tracker.access import owned_columns
from tracker.extensions import db
from tracker.models import Milestone, Retrospective
from tracker.surroundings import Source


def source_of(milestone: Milestone) -> Source | None:
    """The text a milestone comes from, while it is kept."""
    shown = (Retrospective.id, Retrospective.year, Retrospective.title)
    found = owned_columns(Retrospective, *shown).where(
        Retrospective.id == milestone.retrospective_id
    )
    row = db.session.execute(found).first() if milestone.comes_from_text else None
    return Source(*row) if row else None
