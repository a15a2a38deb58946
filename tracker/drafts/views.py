"""The draft of a year: composed, composed again, changed where it stands, taken back."""

from typing import Any
from uuid import UUID

from flask import url_for

from tracker.access import owned_or_404
from tracker.clock import now
from tracker.drafts import blueprint
from tracker.drafts.drafting import add, compose_year, rewrite, see, take_back
from tracker.drafts.forms import OwnParagraphForm, ParagraphForm, StyleForm
from tracker.drafts.pages import Wrong, draft_page, page_of, standing
from tracker.locale import gettext
from tracker.models import Draft
from tracker.submission import expect_version, saved


@blueprint.get("/retrospectives/draft/<year:year>")
def year(year: int) -> Any:
    return draft_page(year)


@blueprint.post("/retrospectives/draft/<year:year>")
def compose(year: int) -> Any:
    form = StyleForm()
    if not form.validate_on_submit():
        return draft_page(year, form)
    draft, was_there = compose_year(year, form.style())
    if not was_there:
        return saved(page_of(year))
    return saved(page_of(year), gettext("Composed again. What you changed stays."), _undo(draft))


def _undo(draft: Draft) -> str:
    return url_for("drafts.back", draft_id=draft.id)


@blueprint.post("/drafts/<uuid:draft_id>/paragraphs")
def change(draft_id: UUID) -> Any:
    draft, form = owned_or_404(Draft, draft_id), ParagraphForm()
    paragraph = form.paragraph.data or ""
    if not form.validate_on_submit():
        return draft_page(draft.year, wrong=Wrong(form, paragraph, is_own=False))
    expect_version(standing(draft, paragraph), form)
    text = form.text.data or ""
    rewrite(draft, paragraph, text)
    said = gettext("Saved.") if text.strip() else gettext("Struck out. It stays out.")
    return saved(page_of(draft.year, paragraph), said, _undo(draft))


@blueprint.post("/drafts/<uuid:draft_id>/paragraphs/new")
def add_paragraph(draft_id: UUID) -> Any:
    draft, form = owned_or_404(Draft, draft_id), OwnParagraphForm()
    after = form.paragraph.data or ""
    if not form.validate_on_submit():
        return draft_page(draft.year, wrong=Wrong(form, after, is_own=True))
    expect_version(standing(draft, after), form)
    name = add(draft, after, form.text.data or "")
    return saved(page_of(draft.year, name), gettext("Saved."), _undo(draft))


@blueprint.post("/drafts/<uuid:draft_id>/seen")
def mark_seen(draft_id: UUID) -> Any:
    draft = owned_or_404(Draft, draft_id)
    see(draft)
    return saved(page_of(draft.year), gettext("Nothing is marked as new any more."), _undo(draft))


@blueprint.post("/drafts/<uuid:draft_id>/back")
def back(draft_id: UUID) -> Any:
    draft = owned_or_404(Draft, draft_id)
    went = take_back(draft)
    said = gettext("It is as it was before.") if went else gettext("There is nothing to take back.")
    return saved(page_of(draft.year), said)


@blueprint.post("/drafts/<uuid:draft_id>/delete")
def delete(draft_id: UUID) -> Any:
    draft = owned_or_404(Draft, draft_id, trashed=None)
    draft.trash(now())
    undo = url_for("trash.restore", noun="drafts", record_id=draft.id)
    return saved(page_of(draft.year), gettext("The draft is in the trash."), undo)
