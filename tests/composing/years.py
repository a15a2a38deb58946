"""Made-up years to compose from: seeded by a number, the same ones each time."""

import random
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

from tracker.composing import (
    Eased,
    Logged,
    Rest,
    ToldGoal,
    ToldMilestone,
    ToldReflection,
    ToldStep,
    ToldYear,
)
from tracker.dates import EdtfDate, part_of_month, part_of_year
from tracker.demo import TITLES as DEMO
from tracker.drafts.plain_words import plain
from tracker.sample import read_story
from tracker.sample.story import ToldGoal as StoryGoal

YEAR = 2025
OWN = Path(__file__).with_name("titles.toml")


def titles(language: str) -> list[tuple[str, str]]:
    """Titles with their kinds: of the demo, the sample, and our own."""
    listed = [tomllib.loads(path.read_text(encoding="utf-8"))[language] for path in (DEMO, OWN)]
    told = [(title, kind) for table in listed for kind, names in table.items() for title in names]
    return told + [(one.title, one.kind) for one in read_story(language).milestones]


def some_time(chance: random.Random) -> EdtfDate:
    """A date of any precision, mostly days and months as people remember them."""
    month, day = chance.randint(1, 12), chance.randint(1, 23)
    spans = (f"{month:02}/{YEAR}-{min(month + 2, 12):02}", f"{month:02}/..")
    written = [f"{month:02}-{day:02}"] * 4 + [f"{month:02}"] * 4 + [f"{month:02}~"]
    written += [f"{month:02}-{day:02}/{YEAR}-{month:02}-{day + 5:02}", *spans]
    dates = [EdtfDate.parse(f"{YEAR}-{one}") for one in written]
    dates += [EdtfDate.month(YEAR, chance.choice([21, 22, 23, 24])), EdtfDate.year(YEAR)]
    dates.append(part_of_year(YEAR, chance.choice(["early", "late", "first_half", "second_half"])))
    dates.append(part_of_month(YEAR, month, chance.choice(["early", "middle", "late"])))
    return chance.choice(dates)


def milestones(language: str, seed: int, count: int = 10) -> tuple[ToldMilestone, ...]:
    """Milestones of a year, with moods and without notes."""
    chance = random.Random(f"{language} {seed}")
    return tuple(
        ToldMilestone(
            str(number), title, some_time(chance), kind, chance.choice([None, 2, 3, 4, 5])
        )
        for number, (title, kind) in enumerate(chance.sample(titles(language), count))
    )


def bare_year(language: str, seed: int, goals: tuple[ToldGoal, ...] = ()) -> ToldYear:
    """A year of milestones, and goals for the next."""
    return ToldYear(
        YEAR, date(YEAR, 12, 31), milestones=milestones(language, seed), next_goals=goals
    )


def full_year(language: str, year: int = YEAR) -> ToldYear:
    """The sample's year, with all that was noted, logged, eased, judged and reflected on."""
    story = read_story(language)
    told = [
        ToldMilestone(one.title, one.title, EdtfDate.parse(one.edtf), one.kind, one.mood, one.note)
        for one in story.milestones
    ]
    titles_of_year = {one.title for one in told if one.when.earliest.year == year}
    goals = tuple(_goal(one) for one in story.goals)
    return ToldYear(
        year,
        date(year, 12, 31),
        tuple(one for one in told if one.when.earliest.year == year),
        tuple(one for one in goals if one.year == year),
        tuple(one for one in goals if one.year == year + 1),
        tuple(
            ToldReflection(
                str(number),
                one.on,
                plain(one.body),
                one.mood,
                milestone_id=one.milestone if one.milestone in titles_of_year else "",
                goal_id=one.goal,
                about=one.milestone or "",
                answers=tuple((one.answers or {}).items()),
            )
            for number, one in enumerate(story.reflections)
            if one.on.year == year
        ),
    )


def _number(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _goal(one: StoryGoal) -> ToldGoal:
    verdict = one.verdict or {"outcome": "", "reason": ""}
    return ToldGoal(
        one.title,
        one.title,
        one.year,
        quote=one.quote,
        note=one.note,
        measure=one.measure,
        target=_number(one.target),
        unit=one.unit,
        completed_on=one.completed_on,
        logged=tuple(Logged(e.on, _number(e.amount), e.note, e.rating) for e in one.entries),
        eased=tuple(
            Eased(e["on"], _number(e["target"]), e["unit"], e["reason"], e.get("period", ""))
            for e in one.eased
        ),
        outcome=verdict["outcome"],
        reason=verdict["reason"],
        linked=tuple((title, title) for title in one.links),
        period=one.period,
        rests=tuple(Rest(e["starts_on"], e.get("ends_on"), e["reason"]) for e in one.pauses),
        steps=tuple(ToldStep(e["title"], e.get("done_on")) for e in one.steps),
    )
