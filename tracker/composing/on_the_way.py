"""What was noted of a goal on the way: lines, changes, pauses, reflections, and how it ended."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from tracker.composing.goal_words import key_of, of, reasoned
from tracker.composing.languages import table
from tracker.composing.own_words import excerpt, whole
from tracker.composing.reflections import reflected
from tracker.composing.telling import Place, Teller
from tracker.composing.told import Eased, Logged, Sentence, ToldGoal

MOST_NOTES = 3
Dated = tuple[date, list[Sentence]]


def on_the_way(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """What was noted, changed and reflected on, and how it ended, in the order of the days."""
    parts = (_notes, _changes, _rests, _reflections, _end)
    dated = [pair for part in parts for pair in part(teller, place, goal)]
    for _, lines in sorted(dated, key=lambda pair: pair[0]):
        yield from lines


def _notes(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Dated]:
    """What was noted on the way: the first, the last, and one between."""
    noted = [one for one in goal.logged if one.note.strip()]
    if len(noted) > MOST_NOTES:
        noted = [noted[0], noted[len(noted) // 2], noted[-1]]
    for number, one in enumerate(noted):
        yield one.on, [_note(teller, place, goal, one, f"log:{one.on}:{number}")]


def _note(teller: Teller, place: Place, goal: ToldGoal, one: Logged, name: str) -> Sentence:
    words, day, key = excerpt(one.note), _day_of(teller, goal, one), key_of(goal, name)
    said = teller.voice.dated(day, whole(words)) if teller.voice.fits(words) else ""
    if said:
        return teller.line(key, place, said, of(goal))
    return teller.quoted(key, place, "logged", words, of(goal), day=day)


def _day_of(teller: Teller, goal: ToldGoal, one: Logged) -> str:
    """A day in words; the first one was named with the total."""
    counted = [logged.on for logged in goal.logged if logged.amount is not None]
    if len(counted) > 1 and one.on == counted[0]:
        return str(table(teller.voice.code, "frames")["first_day"])
    return teller.voice.day(one.on)


def _changes(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Dated]:
    """How the target was changed, and why."""
    now = Eased(goal.eased[-1].on, goal.target, goal.unit, period=goal.period) if goal.eased else ()
    after = [*goal.eased[1:], now]
    for number, (one, then) in enumerate(zip(goal.eased, after, strict=False)):
        if not isinstance(then, Eased) or one.target is None or then.target is None:
            continue
        target, changed = teller.voice.change(one, then)
        values = {"day": teller.voice.day(one.on), "target": target, "now": changed}
        is_less = not goal.at_most and _in_a_year(then) < _in_a_year(one)
        key, name = key_of(goal, f"eased:{number}"), "eased" if is_less else "changed"
        said = teller.framed(key, place, name, of(goal), **values)
        yield one.on, [said, *reasoned(teller, place, goal, f"eased:{number}:why", one.reason)]


TIMES = {"week": 52, "month": 12}


def _in_a_year(one: Eased) -> Decimal:
    return (one.target or Decimal(0)) * TIMES.get(one.period, 1)


def _rests(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Dated]:
    """When it was paused, and why."""
    for number, one in enumerate(goal.rests):
        is_open = one.last is None or one.last.year > teller.told.year
        name = "rest_on" if is_open else "rest_day" if one.last == one.first else "rest"
        first = max(one.first, date(teller.told.year, 1, 1))
        days = {"first": teller.voice.day(first), "last": teller.voice.day(one.last or first)}
        if any(eased.on == first for eased in goal.eased):
            days["first"] = str(table(teller.voice.code, "frames")["that_day"])
        said = teller.framed(key_of(goal, f"rest:{number}"), place, name, of(goal), **days)
        yield first, [said, *reasoned(teller, place, goal, f"rest:{number}:why", one.reason)]


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
        yield day, [teller.framed(key_of(goal, "completed"), place, name, of(goal), day=said)]
    elif day := goal.let_go_on:
        said = teller.voice.day(day)
        line = teller.framed(key_of(goal, "let_go"), place, "let_go", of(goal), day=said)
        yield day, [line, *reasoned(teller, place, goal, "let_go:why", goal.let_go_reason)]
