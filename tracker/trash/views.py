"""The trash: what lies there and until when, back again, or gone for good."""

from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.access import current_owner, owned, owned_or_404, raise_revision
from tracker.extensions import db
from tracker.locale import gettext
from tracker.models import Goal, ProgressEntry, Record
from tracker.purging import erase
from tracker.submission import saved
from tracker.tables import table
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
    record = _found(kind.model, record_id)
    record.restore()
    if isinstance(record, ProgressEntry):
        # Progress is seen on its goal only: the goal comes back with it.
        _found(Goal, record.goal_id).restore()
    return saved(kind.page(record), gettext("It is back where it was."))


def _found(model: type[Record], record_id: UUID) -> Record:
    """A record in the trash; one that is back already is as good, for Undo may be pressed twice."""
    in_trash = db.session.scalar(owned(model, trashed=True).where(model.id == record_id))
    return in_trash or owned_or_404(model, record_id)


@blueprint.post("/trash/<noun>/<uuid:record_id>/delete")
def delete(noun: str, record_id: UUID) -> Any:
    model = noun_or_404(noun).model
    record, rows = owned_or_404(model, record_id, trashed=True), table(model)
    erase(model, (rows.c.owner_id == record.owner_id) & (rows.c.id == record.id))
    raise_revision(current_owner().id)
    return saved(url_for("trash.index"), gettext("It is gone for good."))
