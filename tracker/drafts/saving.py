"""A draft as the retrospective of its year: kept as a text, and what it tells of points home."""

from uuid import UUID

from tracker.access import new, owned
from tracker.clock import now, today
from tracker.composing import Evidence, Passage, keeping
from tracker.drafts.drafting import passages_of
from tracker.drafts.writing import title_of_draft, write
from tracker.extensions import db
from tracker.models import Draft, Goal, Milestone, Retrospective, Verdict

Quotable = Milestone | Goal | Verdict
# Which record points home to a sentence, by the noun and the end of its key. That a goal was done
# is told as its completion.
HOME = {
    ("milestone", ""): "milestone",
    ("goal", "wish"): "goal",
    ("goal", "verdict"): "verdict",
    ("goal", "completed"): "verdict",
}
# What stands between two things that are told in one sentence.
JOINTS = {"ko": "고, ", "en": ", and "}
MODELS: dict[str, type[Quotable]] = {"milestone": Milestone, "goal": Goal, "verdict": Verdict}


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
    places = _places(written.places, JOINTS[draft.language])
    for (noun, name), (start, end, words) in places.items():
        record = _free(MODELS[noun], name, draft.retrospective_id)
        if record:
            record.quote_from(made.id, start, end, words)
    if earlier:
        earlier.trash(now())
    draft.save_as(made.id)
    draft.tell([one.told() for one in keeping.seen(passages_of(draft))])
    return made


def _earlier(draft: Draft) -> Retrospective | None:
    rows = owned(Retrospective, trashed=None)
    return db.session.scalar(rows.where(Retrospective.id == draft.retrospective_id))


Place = tuple[int, int, str]
BOTH = 2


def _places(told: tuple[tuple[Passage, int, int], ...], joint: str) -> dict[Evidence, Place]:
    """Where each milestone and verdict is told, and each goal of the next year wished for."""
    places = dict[Evidence, Place]()
    for one, start, _ in told:
        homes = [record for key in one.keys if (record := _home_of(key))]
        for record, (first, last) in zip(homes, _parts(one.text, joint, len(homes)), strict=False):
            words = one.text[first:last]
            places.setdefault(record, (start + first, start + last, words))
    return places


def _home_of(key: str) -> Evidence | None:
    """The record that a sentence with this key is home to."""
    noun, _, rest = key.partition(":")
    name, _, what = rest.partition(":")
    home = HOME.get((noun, what))
    return (home, name) if home else None


def _parts(text: str, joint: str, count: int) -> list[tuple[int, int]]:
    """The halves of a sentence that tells of two, each a place of its own; else the whole."""
    if count == BOTH and text.count(joint) == 1:
        comma = text.index(",", text.index(joint))
        return [(0, comma + 1), (comma + 2, len(text))]
    return [(0, len(text))]


def _free(model: type[Quotable], name: str, earlier: UUID | None) -> Quotable | None:
    """A record that comes from no text, or from this draft's earlier one."""
    found = _last_verdict(name) if model is Verdict else _record(model, name)
    return found if found and found.retrospective_id in (None, earlier) else None


def _record(model: type[Quotable], name: str) -> Quotable | None:
    return db.session.scalar(owned(model).where(model.id == UUID(name)))


def _last_verdict(goal_id: str) -> Verdict | None:
    """The verdict that is told of a goal."""
    rows = owned(Verdict).where(Verdict.goal_id == UUID(goal_id))
    newest = (Verdict.judged_on.desc(), Verdict.created_at.desc(), Verdict.id.desc())
    return db.session.scalar(rows.order_by(*newest).limit(1))


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
