"""Milestones that are the same, or that are two: merge them, split them."""

from typing import Any
from uuid import UUID

from flask import render_template, url_for

from tracker.access import new, owned_or_404
from tracker.clock import now
from tracker.locale import gettext
from tracker.merging import merge, split
from tracker.models import Milestone
from tracker.submission import expect_version, saved
from tracker.timeline import blueprint
from tracker.timeline.merge_forms import MergeForm, SplitForm, said_by_both
from tracker.timeline.milestones import others_of_its_year, page_of


@blueprint.get("/milestones/<uuid:milestone_id>/merge")
def choose_other(milestone_id: UUID) -> Any:
    found = owned_or_404(Milestone, milestone_id)
    others = others_of_its_year(found)
    return render_template("timeline/choose_other.html", milestone=found, others=others)


@blueprint.route("/milestones/<uuid:milestone_id>/merge/<uuid:other_id>", methods=["GET", "POST"])
def merge_milestones(milestone_id: UUID, other_id: UUID) -> Any:
    kept, gone = owned_or_404(Milestone, milestone_id), owned_or_404(Milestone, other_id)
    if kept is gone:
        return saved(page_of(kept))
    form = MergeForm(data=said_by_both(kept, gone))
    form.between(kept, gone)
    if form.validate_on_submit():
        expect_version(kept, form)
        merge(kept, gone, form.details(kept), now())
        undo = url_for("trash.restore", noun="milestones", record_id=gone.id)
        return saved(page_of(kept), gettext("The two are one now."), undo)
    page = render_template("timeline/merge_milestones.html", kept=kept, gone=gone, form=form)
    return page, 422 if form.is_submitted() else 200


@blueprint.route("/milestones/<uuid:milestone_id>/split", methods=["GET", "POST"])
def split_milestone(milestone_id: UUID) -> Any:
    found = owned_or_404(Milestone, milestone_id)
    form = SplitForm(obj=found, second_kind=found.kind)
    if form.validate_on_submit():
        expect_version(found, form)
        second = new(Milestone, quote=found.quote)
        second.revise(**form.second_details(found))
        split(found, second, form.details(found))
        undo = url_for("trash.restore", noun="milestones", record_id=found.id)
        words = {"first": found.title, "second": second.title}
        said = gettext("“%(first)s” and “%(second)s” are two now.", **words)
        return saved(page_of(found), said, undo)
    page = render_template("timeline/split_milestone.html", milestone=found, form=form)
    return page, 422 if form.is_submitted() else 200
