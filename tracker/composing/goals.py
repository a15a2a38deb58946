"""What became of the goals of a year: aimed at, logged, changed, judged, all as it was recorded."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from tracker.composing.languages import table
from tracker.composing.own_words import excerpt, inline, whole
from tracker.composing.reflections import reflected
from tracker.composing.telling import Place, Teller
from tracker.composing.told import Evidence, Logged, Sentence, ToldGoal

MOST_NOTES = 3
Dated = tuple[date, list[Sentence]]


def goal_paragraph(
    teller: Teller, section: str, goal: ToldGoal, *, is_first: bool
) -> Iterator[Sentence]:
    """A paragraph about one goal."""
    place = Place(section, f"{section}:{goal.id}")
    yield _aim(teller, place, goal, "" if is_first else "_more")
    if goal.note:
        yield teller.own(_key(goal, "note"), place, "note", excerpt(goal.note), _of(goal))
    for part in (_amounts, _on_the_way, _linked, _ratings, _verdict):
        yield from part(teller, place, goal)


def _key(goal: ToldGoal, what: str) -> str:
    return f"goal:{goal.id}:{what}"


def _of(goal: ToldGoal) -> Evidence:
    return ("goal", goal.id)


def _aim(teller: Teller, place: Place, goal: ToldGoal, more: str) -> Sentence:
    """The resolution in its own words, where it was made from a text."""
    key = _key(goal, "aim")
    if not goal.quote:
        return teller.framed(key, place, f"aim_title{more}", _of(goal), title=goal.title)
    quote = whole(excerpt(goal.quote))
    return teller.framed(key, place, f"aim_quote{more}", _of(goal), quote=quote)


def _amounts(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """How much was logged, from when to when."""
    counted = [one for one in goal.logged if one.amount is not None]
    if not counted:
        return
    voice = teller.voice
    values = {
        "first": voice.day(counted[0].on),
        "last": voice.day(counted[-1].on),
        "times": voice.number(len(counted)),
        "total": voice.amount(goal.total, goal.unit),
        "count": voice.amount(goal.total, ""),
        "target": voice.amount(goal.target or Decimal(0), goal.unit),
    }
    yield teller.framed(_key(goal, "total"), place, _total_name(goal, counted), _of(goal), **values)


def _total_name(goal: ToldGoal, counted: Sequence[Logged]) -> str:
    if goal.measure == "habit":
        return "habit" if len(counted) > 1 else "total_once"
    if len(counted) == 1:
        return "total_once"
    if goal.target is None:
        return "total"
    return "reached" if goal.total >= goal.target else "short_of"


def _ratings(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """How it felt, first and last."""
    rated = [one for one in goal.logged if one.rating is not None]
    if len(rated) > 1:
        first, last = rated[0], rated[-1]
        name = "ratings" if first.rating != last.rating else "ratings_same"
        days = {"first": teller.voice.day(first.on), "last": teller.voice.day(last.on)}
        told = {"low": first.rating, "high": last.rating} | days
        yield teller.framed(_key(goal, "ratings"), place, name, _of(goal), **told)


def _on_the_way(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """What was noted, changed and reflected on, and how it ended, in the order of the days."""
    parts = (_notes, _changes, _reflections, _end)
    dated = [pair for part in parts for pair in part(teller, place, goal)]
    for _, lines in sorted(dated, key=lambda pair: pair[0]):
        yield from lines


def _linked(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """The milestones that its owner put beside it."""
    if goal.linked:
        titles = teller.voice.listed([teller.voice.named(title) for _, title in goal.linked])
        evidence = [_of(goal), *(("milestone", name) for name, _ in goal.linked)]
        yield teller.framed(_key(goal, "linked"), place, "linked", *evidence, titles=titles)


def _notes(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Dated]:
    """What was noted on the way: the first, the last, and one between."""
    noted = [one for one in goal.logged if one.note.strip()]
    if len(noted) > MOST_NOTES:
        noted = [noted[0], noted[len(noted) // 2], noted[-1]]
    for number, one in enumerate(noted):
        yield one.on, [_note(teller, place, goal, one, f"log:{one.on}:{number}")]


def _note(teller: Teller, place: Place, goal: ToldGoal, one: Logged, name: str) -> Sentence:
    words, day, key = excerpt(one.note), _day_of(teller, goal, one), _key(goal, name)
    if teller.voice.fits(words):
        return teller.line(key, place, teller.voice.dated(day, whole(words)), _of(goal))
    return teller.quoted(key, place, "logged", words, _of(goal), day=day)


def _day_of(teller: Teller, goal: ToldGoal, one: Logged) -> str:
    """A day in words; the first one was named with the total."""
    counted = [logged.on for logged in goal.logged if logged.amount is not None]
    if len(counted) > 1 and one.on == counted[0]:
        return str(table(teller.voice.code, "frames")["first_day"])
    return teller.voice.day(one.on)


def _changes(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Dated]:
    """How the target was changed, and why."""
    after = [*(one.target for one in goal.eased[1:]), goal.target]
    for number, (one, now) in enumerate(zip(goal.eased, after, strict=False)):
        if one.target is None or now is None:
            continue
        values = {
            "day": teller.voice.day(one.on),
            "target": teller.voice.amount(one.target, one.unit),
            "now": teller.voice.amount(now, goal.unit),
        }
        key, name = _key(goal, f"eased:{number}"), "eased" if now < one.target else "changed"
        said = teller.framed(key, place, name, _of(goal), **values)
        yield one.on, [said, *_reason(teller, place, goal, f"eased:{number}:why", one.reason)]


def _reflections(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Dated]:
    for one in teller.told.reflections:
        if one.goal_id == goal.id:
            yield one.on, list(reflected(teller, place, one))


def _end(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Dated]:
    """The day on which it was done or let go."""
    if day := goal.completed_on:
        noted = any(one.on == day and one.note.strip() for one in goal.logged)
        name = "completed_then" if noted else "completed"
        said = teller.voice.day(day)
        yield day, [teller.framed(_key(goal, "completed"), place, name, _of(goal), day=said)]
    elif day := goal.let_go_on:
        said = teller.voice.day(day)
        line = teller.framed(_key(goal, "let_go"), place, "let_go", _of(goal), day=said)
        yield day, [line, *_reason(teller, place, goal, "let_go:why", goal.let_go_reason)]


def _verdict(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """What its owner made of it in the end; that a goal that is done is done needs no verdict."""
    if goal.outcome and not (goal.outcome == "done" and goal.completed_on):
        yield teller.framed(_key(goal, "verdict"), place, f"verdict_{goal.outcome}", _of(goal))
    yield from _reason(teller, place, goal, "verdict:why", goal.reason, "verdict_reason")


def _reason(
    teller: Teller, place: Place, goal: ToldGoal, what: str, reason: str, name: str = "reason"
) -> list[Sentence]:
    if not reason.strip():
        return []
    return [teller.own(_key(goal, what), place, name, excerpt(reason), _of(goal))]


def untouched(teller: Teller, section: str, goals: Sequence[ToldGoal]) -> Iterator[Sentence]:
    """Goals of which nothing is written down, in one sentence."""
    if not goals:
        return
    titles = teller.voice.listed([teller.voice.named(inline(one.title)) for one in goals])
    key = "untouched:" + "+".join(one.id for one in goals)
    place = Place(section, f"{section}:untouched")
    evidence = [_of(one) for one in goals]
    yield teller.framed(key, place, "untouched", *evidence, titles=titles)
