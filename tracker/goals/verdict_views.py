"""Verdicts on goals: put away."""

from typing import Any
from uuid import UUID

from flask import request, url_for

from tracker.access import owned_or_404
from tracker.clock import now
from tracker.goals import blueprint
from tracker.locale import gettext
from tracker.models import Goal, Verdict
from tracker.submission import saved


@blueprint.post("/verdicts/<uuid:verdict_id>/delete")
def delete_verdict(verdict_id: UUID) -> Any:
    verdict = owned_or_404(Verdict, verdict_id, trashed=None)
    verdict.trash(now())
    if "reopen" in request.args:
        # An undo also takes back the check that the verdict brought along.
        owned_or_404(Goal, verdict.goal_id).reopen()
    here = url_for("goals.show", goal_id=verdict.goal_id)
    undo = url_for("trash.restore", noun="verdicts", record_id=verdict.id)
    return saved(here, gettext("It is in the trash."), undo)
