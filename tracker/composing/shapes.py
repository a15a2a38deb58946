"""The shapes of a draft: which parts of a year stand where."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from tracker.composing.frames import filled
from tracker.composing.goals import goal_paragraph, untouched
from tracker.composing.happenings import flow, in_order
from tracker.composing.languages import table
from tracker.composing.reflections import ROLES, answered, is_answered
from tracker.composing.telling import Place, Teller
from tracker.composing.told import Sentence, ToldGoal, ToldMilestone, ToldReflection
from tracker.composing.whole import ahead, felt, left_open, opening, quiet

GOOD, BAD = 4, 2


def _headed(teller: Teller, section: str, lines: Iterable[Sentence]) -> Iterator[Sentence]:
    """A section with its heading; nothing where it has no lines."""
    told = list(lines)
    if told:
        row = table(teller.voice.code, "frames")["headings"][section]
        years = {"year": teller.told.year, "next": teller.told.year + 1}
        text = filled(row, teller.voice.code, teller.voice.tone, **years)
        yield teller.heading(Place(section, section), text)
        yield from told


def _goals(teller: Teller, section: str, goals: Sequence[ToldGoal]) -> Iterator[Sentence]:
    told = [goal for goal in goals if not goal.is_untouched]
    for goal in told:
        yield from goal_paragraph(teller, section, goal, is_first=goal is told[0])
    yield from untouched(teller, section, [goal for goal in goals if goal.is_untouched])


def _beginning(teller: Teller) -> Iterator[Sentence]:
    yield from opening(teller)
    yield from left_open(teller)


def _year(teller: Teller, section: str) -> Iterator[Sentence]:
    """The whole year in the order of time."""
    yield from flow(teller, section, in_order(teller, teller.told.milestones))
    yield from felt(teller, section)
    yield from quiet(teller, section)


def month_by_month(teller: Teller) -> Iterator[Sentence]:
    """The year as it went, then its goals, then the next."""
    yield from _beginning(teller)
    yield from _year(teller, "months")
    yield from _headed(teller, "goals", _goals(teller, "goals", teller.told.goals))
    yield from _headed(teller, "next", ahead(teller, "next"))


def goal_by_goal(teller: Teller) -> Iterator[Sentence]:
    """What had been set out, one after the other, then what else happened."""
    yield from _beginning(teller)
    yield from _headed(teller, "goals", _goals(teller, "goals", teller.told.goals))
    yield from _headed(teller, "rest", _year(teller, "rest"))
    yield from _headed(teller, "next", ahead(teller, "next"))


def freely(teller: Teller) -> Iterator[Sentence]:
    """One text without headings."""
    yield from left_open(teller)
    yield from _year(teller, "months")
    yield from _goals(teller, "goals", teller.told.goals)
    yield from ahead(teller, "open")


def is_kept(goal: ToldGoal) -> bool:
    """Whether a goal was reached."""
    return bool(goal.completed_on) or goal.outcome == "done"


def is_lost(goal: ToldGoal) -> bool:
    """Whether a goal was let go or not reached."""
    return not is_kept(goal) and (bool(goal.let_go_on) or goal.outcome == "missed")


def _felt_as(teller: Teller, low: int, high: int) -> list[ToldMilestone]:
    return [one for one in teller.told.milestones if one.mood and low <= one.mood <= high]


def _with_answers(teller: Teller) -> list[ToldReflection]:
    return [one for one in teller.told.reflections if one.answers]


def _sorted_section(
    teller: Teller,
    section: str,
    roles: Sequence[str],
    milestones: Sequence[ToldMilestone],
    goals: Sequence[ToldGoal],
) -> Iterator[Sentence]:
    """A section of KPT or 4L: what was said in it, what happened, what became of goals."""
    place = Place(section, f"{section}:told")
    lines = [
        *answered(teller, place, _with_answers(teller), roles),
        *flow(teller, section, in_order(teller, milestones, with_reflections=False)),
        *_goals(teller, section, goals),
    ]
    if not lines:
        asked = table(teller.voice.code, "frames")["questions"][section]
        text = teller.frame(section, "question_shape", what=asked)
        evidence = ("milestones", str(teller.told.year))
        lines = [teller.question(f"question:{section}", place, text, evidence)]
    yield from _headed(teller, section, lines)


def _neither(teller: Teller, taken: Sequence[ToldMilestone]) -> Iterator[Sentence]:
    """What is in none of the sections, told in the order of time."""
    gone = {one.id for one in taken}
    rest = [one for one in teller.told.milestones if one.id not in gone]
    answers = {one.id for one in _with_answers(teller) if is_answered([one], ROLES.values())}
    told = [one for one in in_order(teller, rest) if one.id not in answers]
    yield from _headed(teller, "months", flow(teller, "months", told))
    left = [one for one in teller.told.goals if not is_kept(one) and not is_lost(one)]
    yield from _headed(teller, "goals", _goals(teller, "goals", left))


def keep_problem_try(teller: Teller) -> Iterator[Sentence]:
    """KPT: what may stay, what got in the way, what to try."""
    good, bad = _felt_as(teller, GOOD, 5), _felt_as(teller, 1, BAD)
    kept = [one for one in teller.told.goals if is_kept(one)]
    lost = [one for one in teller.told.goals if is_lost(one)]
    yield from _beginning(teller)
    yield from _neither(teller, [*good, *bad])
    yield from _sorted_section(teller, "keep", ("keep", "liked", "learned"), good, kept)
    yield from _sorted_section(teller, "problem", ("problem", "lacked"), bad, lost)
    yield from _headed(teller, "try", _to_try(teller, "try"))


def _to_try(teller: Teller, section: str) -> Iterator[Sentence]:
    place = Place(section, f"{section}:told")
    yield from answered(teller, place, _with_answers(teller), ("try", "longed"))
    yield from ahead(teller, section)


def four_l(teller: Teller) -> Iterator[Sentence]:
    """4L: liked, learned, lacked, longed for."""
    learned = [one for one in teller.told.milestones if one.kind == "education"]
    liked = [one for one in _felt_as(teller, GOOD, 5) if one not in learned]
    lacked = [one for one in _felt_as(teller, 1, BAD) if one not in learned]
    kept = [one for one in teller.told.goals if is_kept(one)]
    lost = [one for one in teller.told.goals if is_lost(one)]
    yield from _beginning(teller)
    yield from _neither(teller, [*liked, *learned, *lacked])
    yield from _sorted_section(teller, "liked", ("keep", "liked"), liked, kept)
    yield from _sorted_section(teller, "learned", ("learned",), learned, [])
    yield from _sorted_section(teller, "lacked", ("problem", "lacked"), lacked, lost)
    yield from _headed(teller, "longed", _to_try(teller, "longed"))


SHAPES: dict[str, Callable[[Teller], Iterator[Sentence]]] = {
    "months": month_by_month,
    "goals": goal_by_goal,
    "kpt": keep_problem_try,
    "4l": four_l,
    "free": freely,
}
