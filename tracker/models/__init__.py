"""The nouns of the product and their verbs. No Flask, no request, no commit, no clock."""

from tracker.models.amount import LARGEST_AMOUNT
from tracker.models.arrival import Arrival
from tracker.models.autosave import Autosave
from tracker.models.carry_over import CarryOver
from tracker.models.draft import Draft
from tracker.models.easing import Easing
from tracker.models.goal import MEASURES, PERIODS, Goal, ProgressEntry
from tracker.models.link import Link
from tracker.models.milestone import KINDS, Milestone
from tracker.models.nesting import Nesting
from tracker.models.pause import Pause
from tracker.models.photo import Photo
from tracker.models.progress import Progress
from tracker.models.record import Record
from tracker.models.reflection import Reflection
from tracker.models.retrospective import LARGEST_TEXT, Retrospective
from tracker.models.revision import Revision
from tracker.models.sign_in import ABSOLUTE, IDLE, LINK_LIFE, Attempt, Session, SignInLink
from tracker.models.step import Step
from tracker.models.submission import Submission
from tracker.models.user import FIRST_NAMES, THEMES, User
from tracker.models.verdict import OUTCOMES, Verdict

__all__ = [
    "ABSOLUTE",
    "FIRST_NAMES",
    "IDLE",
    "KINDS",
    "LARGEST_AMOUNT",
    "LARGEST_TEXT",
    "LINK_LIFE",
    "MEASURES",
    "OUTCOMES",
    "PERIODS",
    "THEMES",
    "Arrival",
    "Attempt",
    "Autosave",
    "CarryOver",
    "Draft",
    "Easing",
    "Goal",
    "Link",
    "Milestone",
    "Nesting",
    "Pause",
    "Photo",
    "Progress",
    "ProgressEntry",
    "Record",
    "Reflection",
    "Retrospective",
    "Revision",
    "Session",
    "SignInLink",
    "Step",
    "Submission",
    "User",
    "Verdict",
]
