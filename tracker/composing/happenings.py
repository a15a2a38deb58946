"""What happened: milestones in the order of time, with the words that were written about them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from tracker.composing.own_words import excerpt
from tracker.composing.reflections import reflected
from tracker.composing.telling import Place, Teller
from tracker.composing.told import Moment, Sentence, ToldMilestone, ToldReflection
from tracker.dates import EdtfDate

Happening = ToldMilestone | ToldReflection
# With so many, a paragraph tells of a month; with fewer, of a quarter.
BY_MONTH = 13


def place_in_time(one: Happening, year: int) -> tuple[date, bool, date]:
    """By what it is sorted: its first day in the year, the surer first, and its last."""
    if isinstance(one, ToldReflection):
        return one.on, False, one.on
    first = max(one.when.earliest, date(year, 1, 1))
    return first, one.when.is_approximate, one.when.latest


def in_order(
    teller: Teller, milestones: Iterable[ToldMilestone], *, with_reflections: bool = True
) -> list[Happening]:
    """Milestones by time, with the reflections that are about nothing else."""
    loose = [one for one in teller.told.reflections if not (one.milestone_id or one.goal_id)]
    told: list[Happening] = [*milestones, *(loose if with_reflections else [])]
    return sorted(told, key=lambda one: (place_in_time(one, teller.told.year), one.id))


def flow(teller: Teller, section: str, happenings: Sequence[Happening]) -> Iterator[Sentence]:
    """A year as prose, a paragraph for each month or quarter, what has no date at the end."""
    dated = [one for one in happenings if not _is_vague(one)]
    months = 1 if len(dated) >= BY_MONTH else 3
    for one_of in sorted({_part(one, teller, months) for one in dated}):
        place = Place(section, f"{section}:{one_of}")
        yield from paragraph(
            teller, place, [one for one in dated if _part(one, teller, months) == one_of]
        )
    vague = [one for one in happenings if _is_vague(one)]
    yield from paragraph(teller, Place(section, f"{section}:vague"), vague)


def _is_vague(one: Happening) -> bool:
    return isinstance(one, ToldMilestone) and one.when.is_vague


def _part(one: Happening, teller: Teller, months: int) -> int:
    return (place_in_time(one, teller.told.year)[0].month - 1) // months


def paragraph(teller: Teller, place: Place, happenings: Sequence[Happening]) -> Iterator[Sentence]:
    """What happened, one after the other, each with its note and what was written about it."""
    moment, vague, rest = Moment(teller.told.year), set[int](), list(happenings)
    while rest:
        one = rest.pop(0)
        if isinstance(one, ToldReflection):
            yield from reflected(teller, place, one)
            continue
        lead = _lead(teller, one, vague)
        again = moment.again + 1 if one.when == moment.before else 0
        now = replace(moment, again=again, lead=lead)
        other = rest[0] if rest and not lead and _go_together(teller, one, rest[0]) else None
        if isinstance(other, ToldMilestone):
            rest.pop(0)
            yield _both(teller, place, one, other, now)
        else:
            yield from _milestone(
                teller, place, one, replace(now, turn=teller.turn(f"{one.title} {one.when.text}"))
            )
        # What the owner has told in other words may name no time.
        last = other if isinstance(other, ToldMilestone) else one
        before = None if f"milestone:{one.id}" in teller.kept else last.when
        moment = Moment(teller.told.year, before, again)


def _go_together(teller: Teller, one: ToldMilestone, other: Happening) -> bool:
    """Whether two things of one time, of which nothing more is told, make one sentence."""
    if not isinstance(other, ToldMilestone) or not (
        _is_bare(teller, one) and _is_bare(teller, other)
    ):
        return False
    of_one_time = one.when == other.when and not other.when.is_approximate
    return of_one_time or _is_day_of_month(one.when, other.when)


def _is_bare(teller: Teller, one: ToldMilestone) -> bool:
    about = any(reflection.milestone_id == one.id for reflection in teller.told.reflections)
    is_taken = f"milestone:{one.id}" in teller.kept
    return not (one.note or one.others or about or is_taken or one.when.is_vague)


def _is_day_of_month(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether both are days, of the same month."""
    days = [date.start for date in (one, other) if date.start == date.end and date.start]
    months = {(day.year, day.month) for day in days if day.day and not day.approximate}
    return len(days) == len((one, other)) and len(months) == 1 and all(day.day for day in days)


def _both(
    teller: Teller, place: Place, one: ToldMilestone, other: ToldMilestone, moment: Moment
) -> Sentence:
    """Two milestones in one sentence, which stands for both."""
    moment = replace(moment, is_between=any(map(teller.voice.is_sudden, (one, other))))
    first = teller.voice.told(one, moment)
    then = replace(moment, before=one.when, again=0, is_joined=True)
    text = teller.voice.joined(first, teller.voice.told(other, then))
    keys = tuple(f"milestone:{each.id}" for each in (one, other))
    evidence = tuple(("milestone", each.id) for each in (one, other))
    return Sentence(keys, place.section, place.paragraph, text, evidence)


def _milestone(
    teller: Teller, place: Place, one: ToldMilestone, moment: Moment
) -> Iterator[Sentence]:
    key, evidence = f"milestone:{one.id}", ("milestone", one.id)
    told = teller.voice.ended(teller.voice.told(one, moment))
    yield teller.line(key, place, told, evidence)
    if one.others:
        name, people = (
            "people" if len(one.others) > 1 else "person",
            teller.voice.company(one.others),
        )
        yield teller.framed(f"{key}:people", place, name, evidence, people=people)
    if one.note and one.note.strip(" .") != one.title:
        yield teller.own(f"{key}:note", place, "note", excerpt(one.note), evidence)
    for reflection in teller.told.reflections:
        if reflection.milestone_id == one.id:
            yield from reflected(teller, place, reflection)


def _lead(teller: Teller, one: ToldMilestone, vague: set[int]) -> str:
    """The words for a time of which nothing but the year is known."""
    if not one.when.is_vague:
        return ""
    year = one.when.earliest.year
    name = "vague_again" if year in vague else "vague"
    vague.add(year)
    return teller.frame(one.id, name, year=year)
