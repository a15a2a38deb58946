"""The shapes and their questions, as rows. How each works: docs/reflections.md."""

from tracker.locale import lazy_gettext
from tracker.shapes import TRY, Question, Shape

KEEP = Question("keep", lazy_gettext("Keep: what went well and may stay as it is"), True)
PROBLEM = Question("problem", lazy_gettext("Problem: what got in the way"), True)
TO_TRY = Question(
    TRY,
    lazy_gettext("Try: what to do differently next time"),
    True,
    hint=lazy_gettext("One thing a line. Each can become a goal, and comes back next time."),
)
KPT = Shape(
    "kpt",
    lazy_gettext("KPT"),
    lazy_gettext("When a week or a piece of work has just ended: three short lists."),
    (KEEP, PROBLEM, TO_TRY),
)
KIPET = Shape(
    "kipet",
    lazy_gettext("KIPET"),
    lazy_gettext("When feelings belong to it too: KPT with what you understood and how it felt."),
    (
        KEEP,
        Question("insight", lazy_gettext("Insight: what you understood on the way")),
        PROBLEM,
        Question("emotion", lazy_gettext("Emotion: how it felt, and what that may come from")),
        TO_TRY,
    ),
)
FOUR_L = Shape(
    "4l",
    lazy_gettext("4L"),
    lazy_gettext("After a course, a project or a trip: what it gave you, and what was missing."),
    (
        Question("liked", lazy_gettext("Liked: what you enjoyed"), True),
        Question("learned", lazy_gettext("Learned: what you know now and did not before"), True),
        Question("lacked", lazy_gettext("Lacked: what was missing")),
        Question("longed", lazy_gettext("Longed for: what you would have liked to have")),
    ),
)
START_STOP_CONTINUE = Shape(
    "ssc",
    lazy_gettext("Start–Stop–Continue"),
    lazy_gettext("When the way you do something no longer fits: three decisions."),
    (
        Question("start", lazy_gettext("Start: what you want to begin"), True),
        Question("stop", lazy_gettext("Stop: what you leave out from now on"), True),
        Question("continue", lazy_gettext("Continue: what you want to hold on to"), True),
    ),
)
MONTH = Shape(
    "month",
    lazy_gettext("A month"),
    lazy_gettext("At the end of a month: go through what you recorded, then three questions."),
    (
        Question(
            "sweep",
            lazy_gettext("What this month held"),
            True,
            facts="all",
            hint=lazy_gettext("From your records. Take out what does not matter, add what does."),
        ),
        Question("moment", lazy_gettext("Which moment would you like to remember, and why?"), True),
        Question("weight", lazy_gettext("What took more strength than it gave?")),
        Question("more", lazy_gettext("What would you like more of next month?")),
    ),
    "month",
)
YEAR = Shape(
    "year",
    lazy_gettext("A year"),
    lazy_gettext("Around New Year: the whole year, from your records to what comes next."),
    (
        Question(
            "sweep",
            lazy_gettext("What this year held"),
            True,
            facts="milestone",
            hint=lazy_gettext("From your records. Take out what does not matter, add what does."),
        ),
        Question(
            "goals",
            lazy_gettext("What became of this year’s goals?"),
            facts="goal",
            hint=lazy_gettext("Your goals stand here as they are. Say what you think of each."),
        ),
        Question(
            "areas", lazy_gettext("Work, body, people, home, play: how did each of them fare?")
        ),
        Question("wisest", lazy_gettext("Which decision of the year was the wisest?"), True),
        Question("surprise", lazy_gettext("What surprised you most?")),
        Question("leave", lazy_gettext("What may stay behind in this year?"), True),
        Question("next", lazy_gettext("What do you want to make room for next year?"), True),
    ),
    "year",
)
SHAPES = {one.key: one for one in (KPT, KIPET, FOUR_L, START_STOP_CONTINUE, MONTH, YEAR)}
TRYING = tuple(key for key, shape in SHAPES.items() if shape.tries)


def shape_named(key: str) -> Shape | None:
    """The shape with this key; None where it is written freely."""
    return SHAPES.get(key)
