"""What became of the goals of a year: aimed at, logged, changed, judged, all as it was recorded."""

from collections.abc import Iterator, Sequence

from tracker.composing.amounts import amounts, steps
from tracker.composing.goal_words import key_of, of, reasoned
from tracker.composing.on_the_way import on_the_way
from tracker.composing.own_words import excerpt, inline
from tracker.composing.telling import Place, Teller
from tracker.composing.told import Sentence, ToldGoal


def goal_paragraph(
    teller: Teller, section: str, goal: ToldGoal, *, is_first: bool
) -> Iterator[Sentence]:
    """A paragraph about one goal."""
    place = Place(section, f"{section}:{goal.id}")
    yield _aim(teller, place, goal, "" if is_first else "_more")
    if goal.came_from:
        key, year = key_of(goal, "came_from"), goal.came_from
        yield teller.framed(key, place, "came_from", of(goal), year=year)
    if goal.note:
        yield teller.own(key_of(goal, "note"), place, "note", excerpt(goal.note), of(goal))
    for part in (amounts, on_the_way, steps, _linked, _ratings, _verdict):
        yield from part(teller, place, goal)


def _aim(teller: Teller, place: Place, goal: ToldGoal, more: str) -> Sentence:
    """The resolution in its own words where it was made from a text, else as what was wanted."""
    key = key_of(goal, "aim")
    if goal.quote:
        quote = excerpt(goal.quote)
        return teller.quoted(key, place, f"aim_quote{more}", quote, of(goal))
    wish = "" if goal.eased else teller.voice.wish(goal)
    if wish:
        aim = teller.voice.aim(goal)
        hope = teller.voice.hope(goal)
        return teller.framed(key, place, "aim_wish", of(goal), hope=hope, aim=aim)
    return teller.framed(key, place, f"aim_title{more}", of(goal), title=inline(goal.title))


def _linked(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """The milestones that its owner put beside it."""
    if goal.linked:
        titles = teller.voice.listed([teller.voice.named(title) for _, title in goal.linked])
        evidence = [of(goal), *(("milestone", name) for name, _ in goal.linked)]
        name = "linked_one" if len(goal.linked) == 1 else "linked"
        yield teller.framed(key_of(goal, "linked"), place, name, *evidence, titles=titles)


def _ratings(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """How it felt, first and last."""
    rated = [one for one in goal.logged if one.rating is not None]
    if len(rated) > 1:
        first, last = rated[0], rated[-1]
        name = "ratings" if first.rating != last.rating else "ratings_same"
        same_month = first.on.month == last.on.month
        days = {
            name: teller.voice.day(on) if same_month else teller.voice.months([on.month])
            for name, on in (("first", first.on), ("last", last.on))
        }
        name += "_days" if same_month else ""
        told = {"low": first.rating, "high": last.rating} | days
        yield teller.framed(key_of(goal, "ratings"), place, name, of(goal), **told)


def _verdict(teller: Teller, place: Place, goal: ToldGoal) -> Iterator[Sentence]:
    """What its owner made of it in the end; that a goal that is done is done needs no verdict."""
    if goal.outcome and not (goal.outcome == "done" and goal.completed_on):
        yield teller.framed(key_of(goal, "verdict"), place, f"verdict_{goal.outcome}", of(goal))
    yield from reasoned(teller, place, goal, "verdict:why", goal.reason, "verdict_reason")


def untouched(teller: Teller, section: str, goals: Sequence[ToldGoal]) -> Iterator[Sentence]:
    """Goals of which nothing is written down, in one sentence."""
    if not goals:
        return
    titles = teller.voice.listed([teller.voice.named(inline(one.title)) for one in goals])
    key = "untouched:" + "+".join(one.id for one in goals)
    place = Place(section, f"{section}:untouched")
    evidence = [of(one) for one in goals]
    yield teller.framed(key, place, "untouched", *evidence, titles=titles)
