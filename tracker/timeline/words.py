"""Tags and people: the words that were used before."""

from collections import Counter
from collections.abc import Iterable

from tracker.access import owned_columns
from tracker.extensions import db
from tracker.models import Milestone
from tracker.timeline.forms import DetailsForm

LATEST, SUGGESTED = 500, 100


def suggest_words(form: DetailsForm) -> None:
    """Let the fields for tags and people offer what was used before, the most used first."""
    used = owned_columns(Milestone, Milestone.tags, Milestone.people).where(
        (Milestone.tags != "") | (Milestone.people != "")
    )
    rows = db.session.execute(used.order_by(Milestone.created_at.desc()).limit(LATEST)).all()
    form.tags.suggested = _most_used(tags for tags, _ in rows)
    form.people.suggested = _most_used(people for _, people in rows)


def _most_used(lines: Iterable[str]) -> tuple[str, ...]:
    counts = Counter(word for line in lines for word in line.split("\n") if word)
    return tuple(word for word, _ in counts.most_common(SUGGESTED))
