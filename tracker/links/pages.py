"""What an address names, and the page on which the other end of a link is found."""

from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.access import owned_or_404
from tracker.linking import NOUNS, End, linkable_to, linked_with, noun_of, year_of
from tracker.locale import day
from tracker.models import Reflection

WORDS_LENGTH, MOST_WORDS = 100, 8
PAGES = {
    "goal": "goals.show",
    "milestone": "timeline.milestone",
    "reflection": "reflections.show",
}


def end_of(named: dict[str, Any]) -> End:
    """The record in the address."""
    ((argument, record_id),) = named.items()
    return owned_or_404(NOUNS[argument.removesuffix("_id")], record_id)


def asked_other(record: End, *, trashed: bool | None = False) -> End | None:
    """The other end, as the form or the address says; 404 where it is not the owner's."""
    for noun in NOUNS.keys() - {noun_of(record)}:
        record_id = request.values.get(noun, type=UUID)
        if record_id:
            return owned_or_404(NOUNS[noun], record_id, trashed=trashed)
    return None


def name_of(record: End) -> str:
    """What a record is called in a sentence."""
    return day(record.written_on) if isinstance(record, Reflection) else record.title


def page_of(record: End) -> str:
    """The address of the place on its page where its links stand."""
    noun = noun_of(record)
    named: dict[str, Any] = {f"{noun}_id": record.id}
    return url_for(PAGES[noun], **named, _anchor="links")


def undo_at(endpoint: str, named: dict[str, Any], other: End) -> str:
    """The address that takes a link, or the end of one, back."""
    return url_for(endpoint, **named | {noun_of(other): other.id})


def choosing_page(record: End, code: int = 200) -> Any:
    """What is linked, what could be, and the words by which more is found."""
    words = request.args.get("q", "")[:WORDS_LENGTH].split()[:MOST_WORDS]
    page = render_template(
        "links/choose.html",
        noun=noun_of(record),
        id=record.id,
        name=name_of(record),
        year=year_of(record),
        back=page_of(record),
        linked=linked_with(record),
        found=linkable_to(record, words),
        sought=" ".join(words),
        is_missing=code == 422,
    )
    return page, code
