"""What a year holds, as values: what a draft is composed from. Nothing here is looked up."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tracker.dates import EdtfDate

Evidence = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ToldMilestone:
    """A milestone; `note` is its owner's own words."""

    id: str
    title: str
    when: EdtfDate
    kind: str = "other"
    mood: int | None = None
    note: str = ""
    people: tuple[str, ...] = ()

    @property
    def others(self) -> tuple[str, ...]:
        """Its people that neither its title nor its note names."""
        return tuple(name for name in self.people if name not in f"{self.title} {self.note}")


@dataclass(frozen=True, slots=True)
class Moment:
    """What a time is said from: the year told of, and the time told last in the paragraph.

    `again` counts how often something was told of the same time already; `lead` are the words
    where nothing but the year is known. `is_joined` tells that it goes on in the same sentence,
    `is_between` that something in it happened at one moment of the time. `turn` is which way of
    saying a time has its turn, so that not each sentence begins alike; 0 is the plainest.
    """

    year: int
    before: EdtfDate | None = None
    again: int = 0
    lead: str = ""
    is_joined: bool = False
    is_between: bool = False
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Logged:
    """What was logged on a goal on a day: an amount, a rating, a note."""

    on: date
    amount: Decimal | None = None
    note: str = ""
    rating: int | None = None


@dataclass(frozen=True, slots=True)
class Eased:
    """A change of target on a day; `target`, `unit` and `period` are those before it."""

    on: date
    target: Decimal | None
    unit: str = ""
    reason: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Rest:
    """A pause: its first and its last day, None where it goes on, and why."""

    first: date
    last: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A step of a goal and the day it was done, None where it is not."""

    title: str
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class ToldGoal:
    """A goal of the year, or of the next one.

    `quote` is the sentence of intent it was made from. `outcome` and `reason` are the last
    verdict on it, empty where there is none. `kept` tells of how many periods of a habit how many
    were kept. `came_from` is the year of the goal that it goes on with, `earlier_id` that goal.
    """

    id: str
    title: str
    year: int
    quote: str = ""
    note: str = ""
    measure: str = "done"
    target: Decimal | None = None
    unit: str = ""
    completed_on: date | None = None
    let_go_on: date | None = None
    let_go_reason: str = ""
    logged: tuple[Logged, ...] = ()
    eased: tuple[Eased, ...] = ()
    outcome: str = ""
    reason: str = ""
    linked: tuple[tuple[str, str], ...] = ()
    period: str = ""
    at_most: bool = False
    kept: tuple[int, int] = (0, 0)
    rests: tuple[Rest, ...] = ()
    steps: tuple[ToldStep, ...] = ()
    came_from: int | None = None
    earlier_id: str = ""

    @property
    def total(self) -> Decimal:
        """All amounts together."""
        return sum((one.amount for one in self.logged if one.amount), Decimal(0))

    @property
    def is_untouched(self) -> bool:
        """Whether nothing at all is known of how it went."""
        known = (self.completed_on, self.let_go_on, self.outcome)
        told = (self.logged, self.linked, self.rests, self.eased)
        return not (any(known) or any(told) or any(one.done_on for one in self.steps))


@dataclass(frozen=True, slots=True)
class ToldReflection:
    """A reflection: its words without mark-up, what it is about, its answers by question.

    `about` is the title of the milestone that it is about, of whatever year.
    """

    id: str
    on: date
    body: str
    mood: int | None = None
    milestone_id: str = ""
    goal_id: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class ToldYear:
    """Everything that is known of a year; months after `through` are not over yet.

    `left_open` began in the year before, and nobody told an end: only their owner knows of them.
    """

    year: int
    through: date
    milestones: tuple[ToldMilestone, ...] = ()
    goals: tuple[ToldGoal, ...] = ()
    next_goals: tuple[ToldGoal, ...] = ()
    reflections: tuple[ToldReflection, ...] = ()
    left_open: tuple[ToldMilestone, ...] = ()

    @property
    def size(self) -> int:
        """How many records there are to tell of."""
        return len(self.milestones) + len(self.goals) + len(self.reflections)


@dataclass(frozen=True, slots=True)
class Style:
    """How a draft is laid out and how it speaks; `tone` is for Korean."""

    shape: str
    language: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what stands behind it.

    `keys` name what it says, the same each time it is composed. `role` is "sentence", "heading",
    or "question" for what only the owner can answer. A text that is empty holds the place of
    what the owner has told in other words.
    """

    keys: tuple[str, ...]
    section: str
    paragraph: str
    text: str
    evidence: tuple[Evidence, ...] = ()
    role: str = "sentence"
