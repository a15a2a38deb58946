"""A milestone inside a longer one: put it there, take it out."""

from typing import Any
from uuid import UUID

from wtforms import SelectField

from tracker.access import owned_or_404
from tracker.forms import BaseForm
from tracker.locale import gettext, lazy_gettext, when
from tracker.models import Milestone
from tracker.nesting import put_inside, spans_around, take_out
from tracker.submission import saved, say
from tracker.timeline import blueprint
from tracker.timeline.milestones import page_of


class NestingForm(BaseForm):
    """The longer one that a milestone is part of."""

    parent = SelectField(lazy_gettext("Part of"))

    def offer(self, milestone: Milestone) -> bool:
        """Offer what it may stand in; whether there is anything."""
        around = spans_around(milestone)
        self.parent.choices = {str(one.id): f"{one.title} ({when(one.edtf)})" for one in around}
        return bool(around)


def nesting_form(milestone: Milestone) -> NestingForm | None:
    """The form for the milestone's page, if there is anything it may stand in."""
    form = NestingForm(formdata=None)
    return form if form.offer(milestone) else None


@blueprint.post("/milestones/<uuid:milestone_id>/nesting")
def nest(milestone_id: UUID) -> Any:
    found = owned_or_404(Milestone, milestone_id)
    form = NestingForm()
    if form.offer(found) and form.validate_on_submit():
        put_inside(found, UUID(form.parent.data))
        return saved(page_of(found), gettext("It stands inside the longer one now."))
    say(gettext("It cannot stand inside that one: choose one that lasts as long."), "message")
    return saved(page_of(found))


@blueprint.post("/milestones/<uuid:milestone_id>/nesting/delete")
def unnest(milestone_id: UUID) -> Any:
    found = owned_or_404(Milestone, milestone_id)
    take_out(found)
    return saved(page_of(found), gettext("It stands by itself again."))
