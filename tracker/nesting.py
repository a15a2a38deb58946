"""What stands inside what: a milestone inside a longer one, and no deeper."""

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, delete, exists, select

from tracker.access import current_owner, owned_columns, raise_revision
from tracker.extensions import db
from tracker.models import Milestone, Nesting

MOST = 300


class Span(NamedTuple):
    """A milestone as far as nesting goes."""

    id: UUID
    title: str
    edtf: str
    kind: str
    earliest: date
    latest: date

    def holds(self, milestone: "Milestone | Span") -> bool:
        """Whether it lasts at least as long, and they have a day in common."""
        is_long = self.latest - self.earliest >= milestone.latest - milestone.earliest
        return is_long and self.earliest <= milestone.latest and milestone.earliest <= self.latest


def _spans(*conditions: Any) -> list[Span]:
    columns = [getattr(Milestone, name) for name in Span._fields]
    rows: Select[Any] = owned_columns(Milestone, *columns).where(*conditions)
    told = rows.order_by(Milestone.earliest, Milestone.id).limit(MOST)
    return [Span(*row) for row in db.session.execute(told)]


def _nested(column: Any, milestone_id: UUID) -> Any:
    mine = Nesting.owner_id == current_owner().id
    wanted = Nesting.parent_id if column is Nesting.milestone_id else Nesting.milestone_id
    return select(column).where(mine, wanted == milestone_id)


def inside(milestone: Milestone) -> list[Span]:
    """What stands inside a milestone, by time."""
    return _spans(Milestone.id.in_(_nested(Nesting.milestone_id, milestone.id)))


def parent_of(milestone: Milestone) -> Span | None:
    """The longer one that a milestone stands in."""
    return next(iter(_spans(Milestone.id.in_(_nested(Nesting.parent_id, milestone.id)))), None)


def spans_around(milestone: Milestone) -> list[Span]:
    """The longer ones that a milestone may stand in; none where something stands in itself."""
    if inside(milestone):
        return []
    is_nested = exists().where(
        Nesting.milestone_id == Milestone.id, Nesting.owner_id == Milestone.owner_id
    )
    found = _spans(
        Milestone.id != milestone.id,
        Milestone.earliest < Milestone.latest,
        Milestone.earliest <= milestone.latest,
        Milestone.latest >= milestone.earliest,
        ~is_nested,
    )
    return [span for span in found if span.holds(milestone)]


def put_inside(milestone: Milestone, parent_id: UUID) -> None:
    """Let a milestone stand in another one, and in no other any more."""
    take_out(milestone)
    owner = current_owner().id
    db.session.add(Nesting(owner_id=owner, milestone_id=milestone.id, parent_id=parent_id))


def take_out(milestone: Milestone) -> None:
    """Let a milestone stand by itself."""
    _release({milestone.id})
    raise_revision(current_owner().id)


def release_misfits(milestone: Milestone) -> None:
    """After its time was changed: nothing stands where it does not fit any more."""
    own = Span(*(getattr(milestone, name) for name in Span._fields))
    parent = parent_of(milestone)
    misfits = {one.id for one in inside(milestone) if not own.holds(one)}
    _release(misfits | ({own.id} if parent and not parent.holds(own) else set()))


def _release(ids: set[UUID]) -> None:
    mine = Nesting.owner_id == current_owner().id
    db.session.execute(delete(Nesting).where(mine, Nesting.milestone_id.in_(ids)))


def move_inside(source: Milestone, target: Milestone, only: set[UUID] | None = None) -> list[UUID]:
    """What stands inside one milestone stands in another from now on, where it may; which ones."""
    if parent_of(target):
        return []
    own = Span(*(getattr(target, name) for name in Span._fields))
    fit = [one.id for one in inside(source) if one.id != own.id and own.holds(one)]
    moved = [one for one in fit if only is None or one in only]
    mine = (Nesting.owner_id == current_owner().id) & Nesting.milestone_id.in_(moved)
    db.session.execute(db.update(Nesting).where(mine).values(parent_id=own.id))
    return moved
