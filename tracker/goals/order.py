"""The order in which a year's open goals stand, as their owner wants it."""

from sqlalchemy import bindparam, update

from tracker.access import current_owner, owned_columns, raise_revision
from tracker.extensions import db
from tracker.goals.queries import IN_ORDER
from tracker.models import Goal
from tracker.tables import table


def move_by(goal: Goal, places: int) -> None:
    """Let a goal change places with the open one before it (-1) or after it (1)."""
    rows = db.session.execute(
        owned_columns(Goal, Goal.id, Goal.completed_on, Goal.let_go_on)
        .where(Goal.year == goal.year)
        .order_by(*IN_ORDER)
    ).all()
    order = [name for name, _, _ in rows]
    still_open = [name for name, done, gone in rows if not done and not gone]
    if goal.id not in still_open:
        return
    other = still_open.index(goal.id) + places
    if 0 <= other < len(still_open):
        here, there = order.index(goal.id), order.index(still_open[other])
        order[here], order[there] = order[there], order[here]
        _write(order)


def _write(order: list[object]) -> None:
    """Give each its place, below 0, so that a goal added later stands behind all of them."""
    goals = table(Goal)
    here = (goals.c.owner_id == current_owner().id) & (goals.c.id == bindparam("goal"))
    places = [{"goal": name, "place": place - len(order)} for place, name in enumerate(order)]
    # Not through the records: a place is not an edit, and no other tab's form grows old by it.
    db.session.connection().execute(
        update(goals).where(here).values(position=bindparam("place")), places
    )
    raise_revision(current_owner().id)
