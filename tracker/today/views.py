"""The page of the day: this year so far, goals in reach, a question, this time in other years."""

from typing import Any

from flask import render_template

from tracker.access import current_owner
from tracker.clock import local_now, today
from tracker.prompts import prompt_of
from tracker.standing.week import week_start
from tracker.standing.words import THIS_PERIOD, in_a_line
from tracker.today import blueprint
from tracker.today.goals import goals_in_reach
from tracker.today.lately import year_to_show
from tracker.today.memories import memories_of
from tracker.today.queries import milestones_lately, reflections_lately
from tracker.today.strip import strip_of
from tracker.today.words import greeting_at

# In the last month of a year its retrospective can be drafted.
LAST_MONTH = 12


@blueprint.get("/")
def index() -> Any:
    day = today()
    milestones = milestones_lately(day)
    year = year_to_show(milestones, day)
    reflections = reflections_lately(day, year)
    return render_template(
        "today/index.html",
        day=day,
        greeting=greeting_at(local_now().hour, current_owner().called),
        year=year,
        strip=strip_of(milestones, reflections, year, day) if year else None,
        goals=goals_in_reach(day, week_start()),
        line_of=in_a_line,
        this_period=THIS_PERIOD,
        prompt=prompt_of(day),
        draft_year=day.year if day.month == LAST_MONTH and year == day.year else None,
        memories=memories_of(milestones, reflections, day),
        is_sample=any(milestone.is_sample for milestone in milestones),
    )
