"""The picture of a goal's standing, by its measure."""

from datetime import date

from tracker.locale import month
from tracker.measures import Period, expected_line, strength_line
from tracker.pictures import (
    Cells,
    FeelingChart,
    PaceChart,
    StrengthChart,
    Window,
    draw_cells,
    draw_feeling,
    draw_pace,
    draw_strength,
)
from tracker.standing.standings import Standing

STEPS_A_YEAR = 52


def _window(standing: Standing) -> Window:
    return Window(standing.measured.window.first, standing.measured.window.last)


def _months() -> list[str]:
    return [month(number) for number in range(1, 13)]


def pace_chart(standing: Standing, *, named: bool = False) -> PaceChart | None:
    """An amount against its line; with names of the months where it stands large."""
    goal, target = standing.measured, standing.measured.target
    if not standing.pace or not target:
        return None
    line = expected_line(target, goal.window, standing.facts.pauses_by(standing.today))
    return draw_pace(
        _window(standing),
        [(day, float(value)) for day, value in line],
        totals(standing),
        target=float(target),
        slack=float(target) / STEPS_A_YEAR,
        today=standing.today,
        month_names=_months() if named else (),
    )


def totals(standing: Standing) -> list[tuple[date, float]]:
    """The running total at the end of each day on which something was done."""
    total, found = 0.0, []
    for day, amount in sorted(standing.facts.entries):
        total += float(amount)
        found.append((day, total))
    return [one for one in found if one[0] <= standing.today]


def habit_cells(standing: Standing) -> tuple[Cells, ...]:
    """The periods of a habit, each as full as it was kept."""
    return draw_cells(
        _window(standing),
        [(one.window.first, one.window.last, _level(one)) for one in standing.periods],
    )


def _level(period: Period) -> str:
    if period.is_skipped:
        return "skipped"
    if period.is_unnoted:
        return "free"
    if period.is_kept and period.done:
        return "full"
    return "part" if period.done else "running" if period.is_running else "none"


def strength_chart(standing: Standing) -> StrengthChart | None:
    """The strength of a habit from its first day to today."""
    if not standing.periods:
        return None
    line = strength_line(standing.periods, standing.today)
    return draw_strength(_window(standing), line, standing.today, _months())


def feeling_chart(standing: Standing, *, named: bool = False) -> FeelingChart | None:
    """The months of a feeling."""
    if not standing.felt:
        return None
    return draw_feeling(_window(standing), standing.felt, _months() if named else ())
