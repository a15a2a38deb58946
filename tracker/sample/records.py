"""The sample as records of an account: put in, recognised, taken out.

All of it works for a given account rather than for whoever is signed in: the sample comes before
the first sign-in. It therefore speaks to tables, never to mapped records that need an owner.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import delete, exists, func, or_, select, update

from tracker.access import raise_revision
from tracker.clock import now
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import (
    Easing,
    Goal,
    Link,
    Milestone,
    Pause,
    ProgressEntry,
    Record,
    Reflection,
    Retrospective,
    Step,
    User,
    Verdict,
)
from tracker.sample.story import Story, Told, ToldGoal, ToldMilestone, ToldReflection, read_story
from tracker.tables import LINKS, NOUNS, table

FIRST_VERSION = 1


def install(user: User, language: str) -> None:
    """Put the sample into an account, in a language."""
    story = read_story(language)
    records = list(_records(user.id, story))
    db.session.add_all(records)
    db.session.add_all(_links(user.id, story, records))


def _records(owner_id: UUID, story: Story) -> Iterator[Record]:
    retrospective = _retrospective(story)
    milestones = {told.title: _milestone(told, retrospective) for told in story.milestones}
    goals = {told.title: _goal(told, retrospective) for told in story.goals}
    records: list[Record] = [retrospective, *milestones.values(), *goals.values()]
    for told in story.goals:
        records += _of_a_goal(told, goals[told.title])
    records += [_reflection(told, milestones, goals) for told in story.reflections]
    for record in records:
        record.owner_id, record.is_sample = owner_id, True
        yield record


def _retrospective(story: Story) -> Retrospective:
    return Retrospective(
        title=story.title, text=story.text, year=story.year, written_on=story.written_on
    )


def _quoted(quote: str, retrospective: Retrospective) -> dict[str, Any]:
    if not quote:
        return {}
    start = retrospective.text.index(quote)
    end = start + len(quote)
    source = {"retrospective_id": retrospective.id, "quote": quote}
    return source | {"quote_start": start, "quote_end": end}


def _milestone(told: ToldMilestone, retrospective: Retrospective) -> Milestone:
    milestone = Milestone(
        title=told.title,
        kind=told.kind,
        mood=told.mood,
        note=told.note,
        **_quoted(told.quote, retrospective),
    )
    milestone.happened(EdtfDate.parse(told.edtf), wording=told.wording, basis=told.basis)
    return milestone


def _goal(told: ToldGoal, retrospective: Retrospective) -> Goal:
    return Goal(
        title=told.title,
        year=told.year,
        note=told.note,
        target=told.target,
        unit=told.unit,
        measure=told.measure,
        period=told.period,
        completed_on=told.completed_on,
        **_quoted(told.quote, retrospective),
    )


def _of_a_goal(told: ToldGoal, goal: Goal) -> Iterator[Record]:
    for one in told.entries:
        entry = ProgressEntry(logged_on=one.on, amount=one.amount, note=one.note)
        entry.rating, entry.goal_id = one.rating, goal.id
        yield entry
    for position, step in enumerate(told.steps):
        yield Step(goal_id=goal.id, position=position, **step)
    yield from (Pause(goal_id=goal.id, **pause) for pause in told.pauses)
    for before in told.eased:
        yield Easing(goal_id=goal.id, eased_on=before["on"], **_but_the_day(before))
    if told.verdict:
        day = told.verdict["on"]
        yield Verdict(goal_id=goal.id, judged_on=day, **_but_the_day(told.verdict))


def _but_the_day(told: Told) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name != "on"}


def _links(owner_id: UUID, story: Story, records: list[Record]) -> Iterator[Link]:
    """What speaks for a goal, by the titles of both."""
    named = {one.title: one.id for one in records if isinstance(one, Goal | Milestone)}
    for goal in story.goals:
        for title in goal.links:
            ends = {"goal_id": named[goal.title], "milestone_id": named[title]}
            yield Link(owner_id=owner_id, **ends)


def _reflection(
    told: ToldReflection, milestones: dict[str, Milestone], goals: dict[str, Goal]
) -> Reflection:
    return Reflection(
        written_on=told.on,
        mood=told.mood,
        mood_reason=told.mood_reason,
        body=told.body.strip(),
        shape=told.shape,
        answers=told.answers,
        covers=told.covers,
        milestone_id=milestones[told.milestone].id if told.milestone else None,
        goal_id=goals[told.goal].id if told.goal else None,
    )


def _is_sample_of(noun: type[Record], owner_id: UUID) -> Any:
    columns = table(noun).c
    return (columns.owner_id == owner_id) & columns.is_sample


def holds_sample(owner_id: UUID) -> bool:
    """Whether any record of the sample lies in the account, outside the trash."""
    kept = (
        exists().where(_is_sample_of(noun, owner_id), table(noun).c.trashed_at.is_(None))
        for noun in NOUNS
    )
    return any(db.session.scalar(select(one)) for one in kept)


def is_untouched(user: User) -> bool:
    """Whether the whole sample is there as it was put in, and nothing of the owner hangs on it."""
    story = read_story(user.locale)
    is_whole = _unchanged(user.id) == story.size and not _hangs_on(user.id)
    return is_whole and _linked(user.id) == sum(len(goal.links) for goal in story.goals)


def _linked(owner_id: UUID) -> int:
    """How many links lead to the sample."""
    ends = (
        Link.__table__.c[f"{noun.__name__.lower()}_id"].in_(
            select(table(noun).c.id).where(_is_sample_of(noun, owner_id))
        )
        for noun in (Goal, Milestone, Reflection)
    )
    return db.session.scalar(select(func.count(Link.id)).where(or_(*ends))) or 0


def _unchanged(owner_id: UUID) -> int:
    """How many records of the sample stand as they were put in."""
    return sum(
        db.session.scalar(
            select(func.count())
            .select_from(table(noun))
            .where(
                _is_sample_of(noun, owner_id),
                table(noun).c.version == FIRST_VERSION,
                table(noun).c.trashed_at.is_(None),
            )
        )
        or 0
        for noun in NOUNS
    )


def _hangs_on(owner_id: UUID) -> bool:
    return any(
        db.session.scalar(
            select(
                exists().where(
                    table(noun).c.owner_id == owner_id,
                    table(noun).c.is_sample.is_(False),
                    table(noun).c[link] == table(target).c.id,
                    _is_sample_of(target, owner_id),
                )
            )
        )
        for noun, link, target in LINKS
    )


def remove(user: User) -> None:
    """Put the whole sample into the trash, all at one instant."""
    moment = now()
    for noun in NOUNS:
        kept = _is_sample_of(noun, user.id) & table(noun).c.trashed_at.is_(None)
        db.session.execute(update(table(noun)).where(kept).values(trashed_at=moment))
    raise_revision(user.id)


def put_back(user: User) -> Story:
    """Take the sample out of the trash, or tell it anew where it is not there any more."""
    story = read_story(user.locale)
    if not holds_sample(user.id):
        _restore(user)
    if not holds_sample(user.id):
        install(user, user.locale)
    raise_revision(user.id)
    return story


def _restore(user: User) -> None:
    """Take out of the trash what the last `remove` put there."""
    instants = [
        db.session.scalar(
            select(func.max(table(noun).c.trashed_at)).where(_is_sample_of(noun, user.id))
        )
        for noun in NOUNS
    ]
    last = max((instant for instant in instants if instant), default=None)
    for noun in NOUNS:
        thrown = _is_sample_of(noun, user.id) & (table(noun).c.trashed_at == last)
        db.session.execute(update(table(noun)).where(thrown).values(trashed_at=None))


def speak_in(user: User, language: str) -> None:
    """Change an account's language; an untouched sample is told anew in it."""
    told_anew = language != user.locale and is_untouched(user)
    user.locale = language
    if told_anew:
        for noun in NOUNS:
            db.session.execute(delete(table(noun)).where(_is_sample_of(noun, user.id)))
        install(user, language)
    raise_revision(user.id)
