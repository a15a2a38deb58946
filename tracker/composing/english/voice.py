"""English prose, told by the one it happened to."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from tracker.composing.english.clauses import clause_of, how_it_was, is_past, row_of
from tracker.composing.english.deeds import is_mass
from tracker.composing.english.times import MONTHS, when
from tracker.composing.runs import runs
from tracker.composing.told import Eased, Moment, ToldGoal, ToldMilestone
from tracker.dates import EdtfDate

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
_OF_THE_DAY = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|now|this (?:week|month)|next (?:week|month))\b|[?!]$",
    re.I,
)
_SENTENCE = re.compile(r"[.…”’)]$")
# A sentence about me and mine, in the past, can follow a day.
_SUBJECTS = ("My", "We", "Our")
_IN_THE_PAST = re.compile(
    r"(?:We|(?:My|Our) \w+) (?:\w+ed|was|were|had|made|went|came|got|took|told)\b"
)
_WANTED = frozenset("a an more less fewer better".split())
_OFTEN = {Decimal(1): "once", Decimal(2): "twice"}
LONG_LEAD = 3


class English:
    """The voice of an English draft."""

    code = "en"

    def __init__(self, tone: str) -> None:
        self.tone = tone

    def told(self, one: ToldMilestone, moment: Moment) -> str:
        """What happened, with its time, up to the full stop."""
        if said := _time_itself(one, moment):
            return said
        clause = clause_of(one.title, one.kind)
        is_between = moment.is_between or clause.is_sudden
        time = moment.lead or when(one.when, replace(moment, is_between=is_between))
        if clause.is_sudden and time.startswith("from ") and one.when.end is None:
            time = f"some time {time}"
        is_long = len(time.split()) > LONG_LEAD
        there = ("came " if clause.is_definite and not is_long else "there was ") * clause.is_noun
        words = _without_month(clause.words, one.when)
        if moment.turn and not is_long and _can_end(words, time):
            return f"{words} {time}".strip()
        return f"{time}{',' * is_long} {there}{words}".strip()

    def is_sudden(self, one: ToldMilestone) -> bool:
        """Whether it happened at one moment, not all the time."""
        return clause_of(one.title, one.kind).is_sudden

    def joined(self, first: str, second: str) -> str:
        """Two things that happened, in one sentence."""
        return self.ended(f"{first}, and {second}")

    def ended(self, words: str) -> str:
        """What happened, as a sentence."""
        return f"{words[0].upper()}{words[1:]}."

    def fits(self, said: str) -> bool:
        """Whether the owner's words can stand in the text as they are."""
        return bool(_SENTENCE.search(said.strip())) and not _OF_THE_DAY.search(said)

    def day(self, on: date) -> str:
        """A day of the year, in words."""
        return f"{on.day} {MONTHS[on.month - 1]}"

    def days(self, first: date, last: date) -> tuple[str, str]:
        """The first and the last of some days: 3, 8 January."""
        is_near = first.month == last.month and first != last
        return str(first.day) if is_near else self.day(first), self.day(last)

    def dated(self, day: str, words: str) -> str:
        """The owner's words at a day, where they say who did it; else empty."""
        first = words.split()[0]
        if is_past(first.lower()):
            return f"On {day} I {words[0].lower()}{words[1:]}"
        if first == "I":
            return f"On {day} {words}"
        is_told = first in _SUBJECTS and _IN_THE_PAST.match(words)
        return f"On {day} {words[0].lower()}{words[1:]}" if is_told else ""

    def months(self, numbers: Sequence[int]) -> str:
        """Months, in words: May and August, January to March."""
        return self.listed(
            [
                f"{MONTHS[first - 1]} to {MONTHS[last - 1]}" if first != last else MONTHS[first - 1]
                for first, last in runs(numbers)
            ]
        )

    def listed(self, words: Sequence[str]) -> str:
        """Words in a row: a, b and c."""
        return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"

    def parts(self, said: Sequence[str]) -> str:
        """Parts of a sentence in a row, some of which have an "and" in them."""
        return said[0] if len(said) == 1 else f"{', '.join(said[:-1])}, and {said[-1]}"

    def often(self, count: int) -> str:
        """How often: once, eleven times."""
        return _OFTEN.get(Decimal(count)) or f"{self.number(count)} times"

    def number(self, count: int) -> str:
        """A number as prose has it: eleven, 24."""
        return _NUMBERS[count] if count < len(_NUMBERS) else str(count)

    def amount(self, number: Decimal, unit: str) -> str:
        """An amount in its unit."""
        if unit == "times" and number in _OFTEN:
            return _OFTEN[number]
        unit = unit.removesuffix("s") if number == 1 and len(unit) > 1 else unit
        return f"{number.normalize():,f} {unit}".strip()

    def part(self, number: Decimal, unit: str) -> str:
        """A part of an amount whose unit follows."""
        return self.amount(number, "")

    def change(self, before: Eased, after: Eased) -> tuple[str, str]:
        """What was asked for before and after: from 5 times to twice a week."""
        first, last = self._rate(before), self._rate(after)
        if (before.unit, before.period) != (after.unit, after.period):
            return first, last
        if before.unit == "times":
            first = self.amount(before.target or Decimal(0), before.unit)
        else:
            first = self.amount(before.target or Decimal(0), "")
        return first, last

    def _rate(self, one: Eased) -> str:
        each = f" a {one.period}" if one.period else ""
        return f"{self.amount(one.target or Decimal(0), one.unit)}{each}"

    def company(self, names: Sequence[str]) -> str:
        """People who were there."""
        return self.listed(names)

    def periods(self, count: int, period: str, *, is_part: bool = False) -> str:
        """So many weeks or months; a part of them without their name."""
        said = self.number(count)
        return said if is_part else f"{said} {period}s"

    def named(self, title: str) -> str:
        """A title inside a sentence."""
        return f"“{title}”"

    def wish(self, goal: ToldGoal) -> str:
        """A goal as what one wants to do; empty where its title does not begin with a verb."""
        first = goal.title.split()[0].lower() if goal.title.split() else ""
        if first in row_of("verbs"):
            return goal.title[0].lower() + goal.title[1:]
        return f"not {goal.title[4:]}" if first == "not" else ""

    def hope(self, goal: ToldGoal) -> str:
        """A goal as what one wanted to do."""
        return self.wish(goal)

    def wanted(self, goal: ToldGoal) -> str:
        """A goal as a thing that is wanted: more time for friends; else empty."""
        first = goal.title.split()[0].lower() if goal.title.split() else ""
        is_thing = first in _WANTED or is_mass(goal.title)
        return f"{goal.title[0].lower()}{goal.title[1:]}" if is_thing else ""

    def aim(self, goal: ToldGoal) -> str:
        """A goal as what was set out to do."""
        return self.wish(goal)


def _time_itself(one: ToldMilestone, moment: Moment) -> str:
    """A time as what it is told of: the first half of 2024 was long and dark."""
    how, time = how_it_was(one.title), moment.lead or when(one.when, moment)
    return f"{time.removeprefix('in ')} was {how}" if how and time.startswith("in ") else ""


def _can_end(words: str, time: str) -> bool:
    """Whether a time can stand at the end: I gave a talk in May, not I lived in Bath in May."""
    is_said = f" {time.split()[0]} " in words if time else True
    return words.startswith("I ") and not is_said and not re.search('[,:”")]', words)


def _without_month(words: str, when: EdtfDate) -> str:
    """Words without the month at their end, where the sentence begins with it."""
    month = when.start.month if when.start and when.start == when.end else None
    return (
        words.removesuffix(f" in {MONTHS[month - 1]}") if month and month <= len(MONTHS) else words
    )
