"""Two milestones that are one, one that is two: what hangs on them moves, and back again."""

from datetime import datetime
from typing import Any
from uuid import UUID

from tracker.access import owned
from tracker.album import move_photos
from tracker.extensions import db
from tracker.linking import move_links
from tracker.models import Milestone, Reflection
from tracker.nesting import move_inside

# One merged before there were photos or links tells of none.
MOVED = ("reflections", "inside", "photos", "links")


def merge(kept: Milestone, gone: Milestone, said: dict[str, Any], at: datetime) -> None:
    """Put `gone` into the trash; what hangs on it moves to `kept`, which is then as `said`."""
    told = {"before": kept.told(), "own": gone.told()}
    kept.revise(**said)
    kept.take_quote(gone)
    moved = _move(gone, kept)
    gone.trash(at)
    # Only a flush tells the version from which the merge can be undone.
    db.session.flush()
    gone.merged = {"into": str(kept.id), "version": kept.version} | told | moved


def split(whole: Milestone, second: Milestone, said: dict[str, Any]) -> None:
    """Leave `whole` as `said`, with `second` as its other half."""
    before = whole.told()
    whole.revise(**said)
    # It is saved once, with all of this.
    whole.merged = {"half": str(second.id), "version": whole.version + 1, "before": before}


def undo_change(milestone: Milestone, at: datetime) -> bool:
    """Undo the merge or the split that a milestone remembers, if it does; False if it is too late.

    A split is undone only while neither half was changed by hand; the second goes into the trash.
    """
    if not milestone.merged or "half" not in milestone.merged:
        take_apart(milestone)
        return True
    halves = milestone.merged
    second = _find(halves["half"])
    is_late = second is None or second.version > 1 or milestone.version != halves["version"]
    milestone.merged = None
    if second is None or is_late:
        return False
    milestone.retell(halves["before"])
    _move(second, milestone)
    second.trash(at)
    return True


def take_apart(gone: Milestone) -> None:
    """Undo the merge that put a milestone into the trash, if one did.

    What was changed by hand since stays as it is.
    """
    merged, gone.merged = gone.merged, None
    kept = _find(merged["into"]) if merged else None
    if merged is None or kept is None:
        return
    if kept.version == merged["version"]:
        kept.retell(merged["before"])
        gone.retell(merged["own"])
    moved = (UUID(one) for noun in MOVED for one in merged.get(noun, ()))
    _move(kept, gone, set(moved))


def _find(name: str) -> Milestone | None:
    return db.session.scalar(owned(Milestone, trashed=None).where(Milestone.id == UUID(name)))


def _move(
    source: Milestone, target: Milestone, only: set[UUID] | None = None
) -> dict[str, list[str]]:
    """Move reflections, photos, what stands inside and what is linked, or `only` some; which."""
    hanging = owned(Reflection, trashed=None).where(Reflection.milestone_id == source.id)
    moved = [one for one in db.session.scalars(hanging) if only is None or one.id in only]
    for reflection in moved:
        reflection.milestone_id = target.id
    places = {
        "reflections": [one.id for one in moved],
        "inside": move_inside(source, target, only),
        "photos": move_photos(source, target, only),
        "links": move_links(source, target, only),
    }
    return {noun: [str(one) for one in ids] for noun, ids in places.items()}
