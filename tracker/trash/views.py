"""The trash: what lies there and until when, back again, or gone for good."""

from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.access import current_owner, owned_or_404, raise_revision
from tracker.album import drop_files, ids_where
from tracker.clock import now
from tracker.locale import gettext
from tracker.merging import undo_change
from tracker.models import Goal, Milestone, Photo, Record
from tracker.purging import erase
from tracker.submission import saved
from tracker.tables import OF_A_GOAL, OF_A_MILESTONE, table
from tracker.trash import blueprint
from tracker.trash.nouns import NOUNS, noun_or_404
from tracker.trash.queries import PAGE, in_trash


@blueprint.get("/trash")
def index() -> Any:
    rows = in_trash(request.args.get("older", type=UUID))
    return render_template(
        "trash/index.html",
        rows=rows[:PAGE],
        nouns=NOUNS,
        older_than=rows[PAGE - 1].id if len(rows) > PAGE else None,
        is_first="older" not in request.args,
    )


@blueprint.post("/trash/<noun>/<uuid:record_id>/restore")
def restore(noun: str, record_id: UUID) -> Any:
    kind = noun_or_404(noun)
    # One that is back already is as good, for Undo may be pressed twice.
    record: Any = owned_or_404(kind.model, record_id, trashed=None)
    record.restore()
    if isinstance(record, Milestone) and not undo_change(record, now()):
        return saved(
            kind.page(record), gettext("One of the two was changed since, so they stay two.")
        )
    if kind.model in OF_A_GOAL:
        # It is seen on its goal only: the goal comes back with it.
        owned_or_404(Goal, record.goal_id, trashed=None).restore()
    if kind.model in OF_A_MILESTONE:
        owned_or_404(Milestone, record.milestone_id, trashed=None).restore()
    return saved(kind.page(record), gettext("It is back where it was."))


@blueprint.post("/trash/<noun>/<uuid:record_id>/delete")
def delete(noun: str, record_id: UUID) -> Any:
    model = noun_or_404(noun).model
    record, rows = owned_or_404(model, record_id, trashed=True), table(model)
    photos = _photos_of(record)
    erase(model, (rows.c.owner_id == record.owner_id) & (rows.c.id == record.id))
    raise_revision(current_owner().id)
    answer = saved(url_for("trash.index"), gettext("It is gone for good."))
    drop_files(photos)
    return answer


def _photos_of(record: Record) -> list[UUID]:
    """The photos that go with a record, which may be one."""
    photos = table(Photo)
    goes = (photos.c.id == record.id) | (photos.c.milestone_id == record.id)
    return ids_where((photos.c.owner_id == record.owner_id) & goes)
