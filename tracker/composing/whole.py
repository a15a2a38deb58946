"""The year as a whole: how a draft begins, what it felt like, what is not told, what comes next."""

import re
from collections.abc import Iterator
from decimal import Decimal

from tracker.composing.languages import table
from tracker.composing.own_words import excerpt, whole
from tracker.composing.telling import Place, Teller
from tracker.composing.told import Evidence, Sentence, ToldGoal

HIGH, LOW = 5, 2
FELT = 3
MOST_NAMED = 3
MOST_QUIET = 6


def opening(teller: Teller) -> Iterator[Sentence]:
    """From what the year is told."""
    told, year = teller.told, str(teller.told.year)
    counted = {
        "milestones": len(told.milestones),
        "goals": len(told.goals),
        "reflections": len(told.reflections),
    }
    evidence: list[Evidence] = [(noun, year) for noun, count in counted.items() if count]
    if evidence:
        yield teller.framed("opening", Place("opening", "opening"), "opening", *evidence)


def left_open(teller: Teller) -> Iterator[Sentence]:
    """What became of what the year before left without an end, asked of each."""
    place = Place("opening", "open")
    for one in teller.told.left_open:
        key, title = f"question:open:{one.id}", teller.voice.named(one.title)
        text = teller.frame(key, "question_open", title=title)
        yield teller.question(key, place, text, ("milestone", one.id))


def felt(teller: Teller, section: str) -> Iterator[Sentence]:
    """Which milestones were felt as the highest and the lowest, as their owner marked them."""
    marked = [one for one in teller.told.milestones if one.mood]
    high = [one for one in marked if one.mood == HIGH][:MOST_NAMED]
    lowest = min((one.mood or HIGH for one in marked), default=HIGH)
    low = [one for one in marked if one.mood == lowest <= LOW][:MOST_NAMED]
    if len(marked) < FELT or not high:
        return
    named = teller.voice.named
    values = {
        "high": teller.voice.listed([named(one.title) for one in high]),
        "low": teller.voice.listed([named(one.title) for one in low]) if low else "",
    }
    evidence = [("milestone", one.id) for one in (*high, *low)]
    name = "mood_both" if low else "mood_high"
    yield teller.framed("mood", Place(section, f"{section}:whole"), name, *evidence, **values)


def quiet(teller: Teller, section: str) -> Iterator[Sentence]:
    """Months of which nothing is written down; that they were quiet is nowhere said."""
    told = teller.told
    past = 12 if told.through.year > told.year else told.through.month
    empty = sorted(set(range(1, past + 1)) - _written(teller))
    if 0 < len(empty) <= MOST_QUIET and told.milestones:
        months = teller.voice.months(empty)
        evidence = ("milestones", str(told.year))
        place = Place(section, f"{section}:whole")
        yield teller.framed("quiet", place, "quiet", evidence, months=months)


def _written(teller: Teller) -> set[int]:
    """The months of which anything at all is told."""
    told, year = teller.told, teller.told.year
    days = [one.on for one in told.reflections]
    days += [logged.on for goal in told.goals for logged in goal.logged]
    months = {day.month for day in days if day.year == year}
    for one in told.milestones:
        if not one.when.is_vague:
            first = one.when.earliest.month if one.when.earliest.year == year else 1
            last = one.when.latest.month if one.when.latest.year == year else 12
            months |= set(range(first, last + 1))
    return months


def ahead(teller: Teller, section: str) -> Iterator[Sentence]:
    """The goals of the next year as wishes; where there are none, a question."""
    goals, place = teller.told.next_goals, Place(section, section)
    told = {goal.id for goal in teller.told.goals}
    for number, goal in enumerate(goals):
        key = f"goal:{goal.id}:wish"
        evidence: list[Evidence] = [("goal", goal.id)]
        row = "wish_year" if number == 0 else "wish_open" if section == "open" else "wish"
        if goal.earlier_id in told:
            row, evidence = "wish_again", [*evidence, ("goal", goal.earlier_id)]
        yield teller.line(key, place, _wish(teller, key, goal, row), *evidence)
    if not goals:
        year = teller.told.year + 1
        text = teller.frame("next", "question_next", year=year)
        yield teller.question("question:next", place, text, ("goals", str(year)))


def _is_of_its_year(teller: Teller, quote: str) -> bool:
    return bool(re.search(table(teller.voice.code, "frames")["of_its_year"], quote))


def _names(title: str, target: Decimal) -> bool:
    """Whether a title says how much already: 1,500 or 1500."""
    return f"{target.normalize():f}" in title.replace(",", "")


def _wish(teller: Teller, key: str, goal: ToldGoal, row: str) -> str:
    year = teller.told.year + 1
    if (
        goal.quote
        and row != "wish_again"
        and teller.voice.fits(goal.quote)
        and not _is_of_its_year(teller, goal.quote)
    ):
        return whole(excerpt(goal.quote))
    if wish := teller.voice.wish(goal):
        return teller.frame(key, row, year=year, wish=wish)
    title = teller.voice.named(goal.title)
    if row == "wish_again":
        return teller.frame(key, "carried", year=year, title=title)
    if said := teller.voice.wanted(goal):
        return teller.frame(key, "wish_thing", year=year, title=said)
    if goal.target is None or goal.measure == "habit" or _names(title, goal.target):
        return teller.frame(key, "wish_title", year=year, title=title)
    target = teller.voice.amount(goal.target, goal.unit)
    return teller.frame(key, "wish_target", year=year, title=title, target=target)
