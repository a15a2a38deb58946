"""How much was done for a goal: amounts, the times of a habit, steps."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tracker.composing.goal_words import key_of, of
from tracker.composing.telling import Place, Teller
from tracker.composing.told import Logged, Sentence, ToldGoal

MOST_STEPS = 4
# From so many periods on, how many were kept says something.
PERIODS = 3


def amounts(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """How much was logged, from when to when."""
    counted = [one for one in goal.logged if one.amount is not None]
    if not counted:
        return
    voice = teller.voice
    first, last = (voice.day(one.on) for one in (counted[0], counted[-1]))
    if goal.measure == "habit":
        first, last = voice.days(counted[0].on, counted[-1].on)
    values = {
        "first": first,
        "last": last,
        "times": voice.number(len(counted)),
        "often": voice.often(len(counted)),
        "total": voice.amount(goal.total, goal.unit),
        "target": voice.amount(goal.target or Decimal(0), goal.unit),
        "part": voice.part(goal.total, goal.unit),
    }
    yield teller.framed(
        key_of(goal, "total"), place, _total_name(goal, counted), of(goal), **values
    )
    yield from _kept(teller, place, goal)


def _total_name(goal: ToldGoal, counted: Sequence[Logged]) -> str:
    if len(counted) == 1:
        return "total_once"
    if goal.measure == "habit":
        return "habit_limit" if goal.at_most else "habit"
    if goal.target is None:
        return "total"
    return "reached" if goal.total >= goal.target else "short_of"


def _kept(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """In how many of its weeks or months a habit was kept."""
    kept, counted = goal.kept
    if kept and counted >= PERIODS and goal.measure == "habit":
        voice = teller.voice
        values = {
            "kept": voice.periods(kept, goal.period, is_part=kept < counted),
            "counted": voice.periods(counted, goal.period),
        }
        name = "kept" if kept < counted else "kept_all"
        yield teller.framed(key_of(goal, "kept"), place, name, of(goal), **values)


def steps(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """Which of its steps were done, in the order of their days."""
    done = sorted(
        ((one.done_on, one.title) for one in goal.steps if one.done_on), key=lambda one: one[0]
    )
    if not done:
        return
    name = "steps_all" if len(done) == len(goal.steps) else "steps_some"
    name = "step_one" if len(goal.steps) == 1 else name
    name += "_many" * (len(done) > MOST_STEPS)
    values = {
        "titles": teller.voice.listed([teller.voice.named(title) for _, title in done]),
        "done": teller.voice.number(len(done)),
        "all": teller.voice.number(len(goal.steps)),
    }
    yield teller.framed(key_of(goal, "steps"), place, name, of(goal), **values)
