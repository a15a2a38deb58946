"""The nouns of the product and their verbs. No Flask, no request, no commit, no clock."""

from tracker.models.arrival import Arrival
from tracker.models.goal import LARGEST_AMOUNT, Goal, ProgressEntry
from tracker.models.milestone import KINDS, Milestone
from tracker.models.nesting import Nesting
from tracker.models.progress import Progress
from tracker.models.record import Record
from tracker.models.reflection import Reflection
from tracker.models.retrospective import LARGEST_TEXT, Retrospective
from tracker.models.revision import Revision
from tracker.models.sign_in import ABSOLUTE, IDLE, LINK_LIFE, Attempt, Session, SignInLink
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
    "OUTCOMES",
    "THEMES",
    "Arrival",
    "Attempt",
    "Goal",
    "Milestone",
    "Nesting",
    "Progress",
    "ProgressEntry",
    "Record",
    "Reflection",
    "Retrospective",
    "Revision",
    "Session",
    "SignInLink",
    "Submission",
    "User",
    "Verdict",
]
