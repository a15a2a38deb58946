"""Links: find the other end, link, unlink. One address for each noun that a link can begin at."""

from typing import Any

from tracker.linking import link as put_together
from tracker.linking import unlink as take_apart
from tracker.links import blueprint
from tracker.links.pages import asked_other, choosing_page, end_of, name_of, page_of, undo_at
from tracker.locale import gettext
from tracker.submission import saved


@blueprint.get("/goals/<uuid:goal_id>/links")
@blueprint.get("/milestones/<uuid:milestone_id>/links")
@blueprint.get("/reflections/<uuid:reflection_id>/links")
def choose(**named: Any) -> Any:
    return choosing_page(end_of(named))


@blueprint.post("/goals/<uuid:goal_id>/links")
@blueprint.post("/milestones/<uuid:milestone_id>/links")
@blueprint.post("/reflections/<uuid:reflection_id>/links")
def link(**named: Any) -> Any:
    record = end_of(named)
    other = asked_other(record)
    if other is None:
        return choosing_page(record, 422)
    put_together(record, other)
    undo = undo_at("links.unlink", named, other)
    return saved(page_of(record), gettext("“%(title)s” is linked.", title=name_of(other)), undo)


@blueprint.post("/goals/<uuid:goal_id>/links/delete")
@blueprint.post("/milestones/<uuid:milestone_id>/links/delete")
@blueprint.post("/reflections/<uuid:reflection_id>/links/delete")
def unlink(**named: Any) -> Any:
    record = end_of(named)
    other = asked_other(record, trashed=None)
    if other is None:
        return choosing_page(record, 422)
    take_apart(record, other)
    undo = undo_at("links.link", named, other)
    words = gettext("“%(title)s” is no longer linked.", title=name_of(other))
    return saved(page_of(record), words, undo)
