"""A goal turns: it rests, asks for less, is let go, taken up again, carried over, judged."""

from typing import Any
from uuid import UUID

from flask import abort, render_template, request, url_for

from tracker.access import new, owned_or_404
from tracker.clock import now, today
from tracker.extensions import db
from tracker.goals import blueprint
from tracker.goals.pages import next_year, page_of
from tracker.goals.turning_forms import (
    LET_GO,
    EaseForm,
    EaseHabitForm,
    LetGoForm,
    PauseForm,
    VerdictForm,
)
from tracker.goals.turning_queries import carried_to, open_steps_of
from tracker.locale import gettext, lazy_gettext
from tracker.models import Easing, Goal, Pause, Verdict
from tracker.security import way_back
from tracker.submission import saved

HEADINGS = {
    "pause": (
        lazy_gettext("Let it rest"),
        lazy_gettext("Days of rest are not counted. Without a last day it rests until you go on."),
    ),
    "ease": (
        lazy_gettext("Ease it"),
        lazy_gettext("What it asks for now is kept, with the reason."),
    ),
    "let_go": (
        lazy_gettext("Let it go"),
        lazy_gettext("Letting go is a decision too. All of it stays, and you can come back."),
    ),
    "judge": (lazy_gettext("What became of it"), lazy_gettext("In your own words, for later.")),
}


def _page(deed: str, goal: Goal, form: Any) -> Any:
    heading, lede = HEADINGS[deed]
    page = render_template(
        "goals/turn.html", goal=goal, form=form, deed=deed, heading=heading, lede=lede
    )
    return page, 422 if form.is_submitted() else 200


@blueprint.route("/goals/<uuid:goal_id>/pauses/new", methods=["GET", "POST"])
def pause(goal_id: UUID) -> Any:
    goal, form = owned_or_404(Goal, goal_id), PauseForm()
    if not form.validate_on_submit():
        return _page("pause", goal, form)
    rest = goal.pause(form.starts_on.data, form.ends_on.data, form.reason.data or "")
    db.session.add(rest)
    undo = url_for("goals.delete_pause", pause_id=rest.id)
    return saved(page_of(goal), gettext("“%(title)s” rests.", title=goal.title), undo)


@blueprint.post("/pauses/<uuid:pause_id>/end")
def end_pause(pause_id: UUID) -> Any:
    rest = owned_or_404(Pause, pause_id)
    goal = owned_or_404(Goal, rest.goal_id)
    rest.end(today())
    undo = url_for("goals.rest_on", pause_id=rest.id)
    return saved(page_of(goal), gettext("“%(title)s” goes on.", title=goal.title), undo)


@blueprint.post("/pauses/<uuid:pause_id>/end/delete")
def rest_on(pause_id: UUID) -> Any:
    rest = owned_or_404(Pause, pause_id)
    goal = owned_or_404(Goal, rest.goal_id)
    rest.go_on_resting()
    return saved(page_of(goal), gettext("“%(title)s” rests.", title=goal.title))


@blueprint.post("/pauses/<uuid:pause_id>/delete")
def delete_pause(pause_id: UUID) -> Any:
    rest = owned_or_404(Pause, pause_id, trashed=None)
    rest.trash(now())
    undo = url_for("trash.restore", noun="pauses", record_id=rest.id)
    here = url_for("goals.show", goal_id=rest.goal_id)
    return saved(here, gettext("The pause is in the trash."), undo)


@blueprint.route("/goals/<uuid:goal_id>/easings/new", methods=["GET", "POST"])
def ease(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    if not goal.target:
        abort(404)
    form = EaseHabitForm(obj=goal) if goal.measure == "habit" else EaseForm(obj=goal)
    if not form.validate_on_submit():
        return _page("ease", goal, form)
    more = gettext("“%(title)s” asks for more now.", title=goal.title)
    said = more if form.is_more else gettext("“%(title)s” is eased.", title=goal.title)
    target, period = form.asked
    easing = goal.ease(form.on.data, target, period, form.reason.data or "")
    db.session.add(easing)
    return saved(page_of(goal), said, url_for("goals.take_back", easing_id=easing.id))


@blueprint.post("/easings/<uuid:easing_id>/delete")
def take_back(easing_id: UUID) -> Any:
    easing = owned_or_404(Easing, easing_id)
    goal = owned_or_404(Goal, easing.goal_id)
    goal.take_back(easing)
    easing.trash(now())
    return saved(page_of(goal), gettext("It asks for what it asked for before."))


@blueprint.route("/goals/<uuid:goal_id>/letting-go", methods=["GET", "POST"])
def let_go(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    # The day may stand in the address: an undo is an address and nothing more.
    form = LetGoForm(formdata=request.values if request.method == "POST" else None)
    if not form.validate_on_submit():
        return _page("let_go", goal, form)
    goal.let_go(form.on.data, form.reason.data or "")
    undo = url_for("goals.take_up", goal_id=goal.id)
    return saved(page_of(goal), gettext("You let “%(title)s” go.", title=goal.title), undo)


@blueprint.post("/goals/<uuid:goal_id>/letting-go/delete")
def take_up(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    on = goal.let_go_on
    goal.take_up_again()
    undo = url_for("goals.let_go", goal_id=goal.id, on=on) if on else ""
    return saved(page_of(goal), gettext("“%(title)s” is taken up again.", title=goal.title), undo)


@blueprint.post("/goals/<uuid:goal_id>/carry-over")
def carry_over(goal_id: UUID) -> Any:
    goal = owned_or_404(Goal, goal_id)
    year = next_year(goal)
    if year is None:
        abort(404)
    # Twice is once: the goal it goes on in is there already.
    standing = carried_to(goal, year)
    if standing:
        return saved(page_of(standing))
    later, lineage = goal.carry_over(year)
    later.begin(today())
    steps = [later.step(title, None, place) for place, title in enumerate(open_steps_of(goal))]
    db.session.add_all([later, lineage, *steps])
    undo = url_for("goals.delete", goal_id=later.id)
    message = gettext("“%(title)s” goes on in %(year)s.", title=goal.title, year=year)
    return saved(page_of(later), message, undo)


@blueprint.route("/goals/<uuid:goal_id>/verdicts/new", methods=["GET", "POST"])
def judge(goal_id: UUID) -> Any:
    goal, form = owned_or_404(Goal, goal_id), VerdictForm()
    if not form.validate_on_submit():
        return _page("judge", goal, form)
    on, reason = form.on.data, form.reason.data or ""
    if form.outcome.data == LET_GO:
        goal.let_go(on, reason)
        undo = url_for("goals.take_up", goal_id=goal.id)
    else:
        verdict, was_open = new(Verdict), not goal.is_complete
        verdict.judge(goal, form.outcome.data, on, reason)
        reopen = "yes" if was_open and goal.is_complete else None
        undo = url_for("goals.delete_verdict", verdict_id=verdict.id, reopen=reopen)
    here = way_back(page_of(goal))
    return saved(here, gettext("Noted for “%(title)s”.", title=goal.title), undo)
