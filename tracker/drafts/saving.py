"""A draft as the retrospective of its year: kept as a text, and what it tells of points home."""

from uuid import UUID

from sqlalchemy import or_

from tracker.access import new, owned
from tracker.clock import now, today
from tracker.composing import Passage
from tracker.drafts.writing import title_of_draft, write
from tracker.extensions import db
from tracker.models import Draft, Goal, Milestone, Retrospective

Quotable = Milestone | Goal
# Which sentence a record points home to, by the end of its key.
HOME = {("milestone", ""), ("goal", "wish")}
MODELS: dict[str, type[Quotable]] = {"milestone": Milestone, "goal": Goal}


def save_as_retrospective(draft: Draft) -> Retrospective:
    """Make the text of a draft the retrospective of its year.

    A text never changes: saved again, it becomes another one, and the earlier goes to the trash.
    """
    written, earlier = write(draft), _earlier(draft)
    if earlier and not earlier.is_trashed and earlier.text == written.text:
        return earlier
    made = new(
        Retrospective,
        title=title_of_draft(draft),
        text=written.text,
        format="md",
        year=draft.year,
        written_on=today(),
    )
    places = _places(written.places)
    for (noun, name), (start, end, words) in places.items():
        record = _free(MODELS[noun], name, draft.retrospective_id)
        if record:
            record.quote_from(made.id, start, end, words)
    if earlier:
        earlier.trash(now())
    draft.save_as(made.id)
    return made


def _earlier(draft: Draft) -> Retrospective | None:
    rows = owned(Retrospective, trashed=None)
    return db.session.scalar(rows.where(Retrospective.id == draft.retrospective_id))


Place = tuple[int, int, str]


def _places(told: tuple[tuple[Passage, int, int], ...]) -> dict[tuple[str, str], Place]:
    """Where each milestone is told, and each goal of the next year wished for."""
    places = dict[tuple[str, str], Place]()
    for one, start, end in told:
        for key in one.keys:
            noun, _, rest = key.partition(":")
            name, _, what = rest.partition(":")
            if (noun, what) in HOME:
                places.setdefault((noun, name), (start, end, one.text))
    return places


def _free(model: type[Quotable], name: str, earlier: UUID | None) -> Quotable | None:
    """A record that comes from no text, or from this draft's earlier one."""
    home = model.retrospective_id
    rows = owned(model).where(model.id == UUID(name))
    return db.session.scalar(rows.where(or_(home.is_(None), home == earlier)))


def unsave(draft: Draft) -> None:
    """Take the retrospective back: into the trash with it, and its records come from no text."""
    text = _earlier(draft)
    if text is None:
        return
    for model in MODELS.values():
        for record in db.session.scalars(
            owned(model, trashed=None).where(model.retrospective_id == text.id)
        ):
            record.forget_quote()
    text.trash(now())
    draft.save_as(None)
