"""The page of a draft, and what its forms answer with."""

from dataclasses import dataclass
from typing import Any

from flask import render_template, url_for

from tracker.composing import TONES
from tracker.drafts.forms import OwnParagraphForm, ParagraphForm, StyleForm
from tracker.drafts.queries import draft_of, material_of
from tracker.drafts.sheet import paragraphs_of
from tracker.locale import language
from tracker.models import Draft


def page_of(year: int, paragraph: str = "") -> str:
    """The address of a year's draft, and of a paragraph on it."""
    anchor = f"p-{paragraph.replace(':', '-')}" if paragraph else None
    return url_for("drafts.year", year=year, _anchor=anchor)


def style_form(draft: Draft | None) -> StyleForm:
    """The choice of a style, with that of the draft, else with the owner's language."""
    if draft is not None:
        return StyleForm(obj=draft)
    return StyleForm(data={"language": language(), "shape": "months", "tone": "plain"})


@dataclass(frozen=True, slots=True)
class Wrong:
    """A form that could not be saved, and the paragraph to which it belongs."""

    form: ParagraphForm | OwnParagraphForm
    paragraph: str
    is_own: bool


def draft_page(year: int, style: StyleForm | None = None, wrong: Wrong | None = None) -> Any:
    """The draft of a year, or what it could be composed from."""
    draft = draft_of(year)
    form = style or style_form(draft)
    code = 422 if wrong or form.errors else 200
    if draft is None:
        told = {"material": material_of(year), "form": form, "year": year, "tones": TONES}
        return render_template("drafts/begin.html", **told), code
    page = render_template(
        "drafts/year.html",
        draft=draft,
        year=year,
        form=form,
        wrong=wrong,
        paragraphs=paragraphs_of(draft),
    )
    return page, code


@dataclass(frozen=True, slots=True)
class Standing:
    """A paragraph as it is saved, for whoever was overtaken while changing it."""

    version: int
    paragraph: str
    text: str


def standing(draft: Draft, name: str) -> Any:
    """A paragraph as a form reads it."""
    found = [one for one in paragraphs_of(draft) if one.name == name]
    return Standing(draft.version, name, " ".join(one.text for one in found))
