"""Questions to write from, three for each month."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from tracker.locale import lazy_gettext

LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question; `key` stands in addresses and forms, `month` is when Today asks it."""

    key: str
    month: int
    question: Any

    @property
    def next_key(self) -> str:
        """The key of the question after this one; after December's last comes January's first."""
        return PROMPTS[(PROMPTS.index(self) + 1) % len(PROMPTS)].key


PROMPTS = (
    Prompt(
        "carried",
        1,
        lazy_gettext("What would you like to carry over from last year, and what may stay behind?"),
    ),
    Prompt("first-days", 1, lazy_gettext("What did the first days of this year feel like?")),
    Prompt("slowly", 1, lazy_gettext("What would you like to do more slowly this year?")),
    Prompt(
        "habit",
        2,
        lazy_gettext("Which small habit has held since the new year, and why do you think it did?"),
    ),
    Prompt("winter", 2, lazy_gettext("What has this winter shown you about what you need?")),
    Prompt("enough", 2, lazy_gettext("What is already enough, though you keep adding to it?")),
    Prompt(
        "learning",
        3,
        lazy_gettext("What are you learning at the moment that you did not plan to learn?"),
    ),
    Prompt("beginning", 3, lazy_gettext("What is beginning around you, and what in you?")),
    Prompt("question", 3, lazy_gettext("Which question have you been carrying around lately?")),
    Prompt(
        "thanks", 4, lazy_gettext("Who has helped you this spring, perhaps without knowing it?")
    ),
    Prompt("outside", 4, lazy_gettext("Where outdoors did you like to be this month?")),
    Prompt("no", 4, lazy_gettext("What did you say no to, and what did that make room for?")),
    Prompt("strength", 5, lazy_gettext("What gave you energy lately, and what took it?")),
    Prompt("close", 5, lazy_gettext("Whom close to you have you come to know a little better?")),
    Prompt("play", 5, lazy_gettext("What did you do only because you enjoy it?")),
    Prompt(
        "halfway",
        6,
        lazy_gettext("Half the year is nearly over. Which moment of it would you like to keep?"),
    ),
    Prompt("mind", 6, lazy_gettext("What have you changed your mind about since January?")),
    Prompt("unfinished", 6, lazy_gettext("Which unfinished thing may stay unfinished?")),
    Prompt("let-go", 7, lazy_gettext("What have you let go of this year, and how does that feel?")),
    Prompt("half-step", 7, lazy_gettext("What becomes easier when you take half a step back?")),
    Prompt(
        "ordinary",
        7,
        lazy_gettext(
            "What is an ordinary day like in these weeks, from waking up to falling asleep?"
        ),
    ),
    Prompt("rest", 8, lazy_gettext("When did you last rest well? What made it possible?")),
    Prompt(
        "place", 8, lazy_gettext("Which place would you like to go back to, and what is there?")
    ),
    Prompt("stayed", 8, lazy_gettext("What have you read or heard lately that stayed with you?")),
    Prompt(
        "surprise", 9, lazy_gettext("What surprised you about yourself in the last few months?")
    ),
    Prompt("again", 9, lazy_gettext("What have you taken up again after a break?")),
    Prompt("hard", 9, lazy_gettext("What was hard this month, and what helped a little?")),
    Prompt(
        "freedom",
        10,
        lazy_gettext("What would you do with this season if nobody asked about it afterwards?"),
    ),
    Prompt("body", 10, lazy_gettext("What is your body telling you these days?")),
    Prompt("grown", 10, lazy_gettext("What has grown this year without being pushed?")),
    Prompt(
        "chance",
        11,
        lazy_gettext("One chance you took this year, and one you let pass: which come to mind?"),
    ),
    Prompt("set-down", 11, lazy_gettext("What would you set down today if you could?")),
    Prompt(
        "kindness", 11, lazy_gettext("Which small kindness of this year do you still remember?")
    ),
    Prompt("title", 12, lazy_gettext("If this year were a chapter, what would its title be?")),
    Prompt("letter", 12, lazy_gettext("What would you write to yourself of a year ago?")),
    Prompt("quiet", 12, lazy_gettext("Which quiet moment of this year would you like to keep?")),
)
NAMED = {prompt.key: prompt for prompt in PROMPTS}
OF_MONTHS = {
    month: tuple(prompt for prompt in PROMPTS if prompt.month == month) for month in range(1, 13)
}


def prompts_of(month: int) -> tuple[Prompt, ...]:
    """The questions of a month, 1 to 12."""
    return OF_MONTHS[month]


def prompt_of(day: date) -> Prompt:
    """The question of a day: those of its month take turns, each for some days on end."""
    prompts = prompts_of(day.month)
    return prompts[(day.day - 1) * len(prompts) // LONGEST_MONTH]


def prompt_named(key: str) -> Prompt | None:
    """The question with this key; None where there is none."""
    return NAMED.get(key)
