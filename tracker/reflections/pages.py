"""The pages of reflections, and what their addresses ask for."""

from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.autosaving import Unsent, unsent
from tracker.clock import today
from tracker.models import Reflection
from tracker.prompts import prompt_of, prompts_of
from tracker.reflections.asked import Asked, asked_day
from tracker.reflections.covering import neighbours
from tracker.reflections.facts import HANDFUL, Fact, facts_of, lines
from tracker.reflections.forms import ANSWER, FeltForm, edit_form, new_form
from tracker.reflections.queries import PAGE, by_month, last_answers, reflections_before
from tracker.reflections.sought import Sought
from tracker.reflections.subjects import subject_of
from tracker.reflections.tries import AGAIN, coming_back
from tracker.shapes import TRIED
from tracker.shapes.table import SHAPES


def page_of(reflection: Reflection) -> str:
    """The address of a reflection's own page."""
    return url_for("reflections.show", reflection_id=reflection.id)


def list_page(sought: Sought, older_than: UUID | None) -> Any:
    """Reflections by month, or those that hold what is looked for."""
    rows = reflections_before(older_than, sought)
    return render_template(
        "reflections/index.html",
        sought=sought,
        is_first=older_than is None,
        months=list(by_month(rows[:PAGE])),
        older_than=rows[PAGE - 1].id if len(rows) > PAGE else None,
        shapes=SHAPES.values(),
        prompt=prompt_of(today()),
    )


def begin(asked: Asked) -> Any:
    """The page on which a reflection is begun, or gone on with where it was left."""
    facts = facts_of(asked.covers) if asked.covers else []
    found, wanted = unsent(asked.place), new_form(asked.shape)
    if found:
        form = wanted(formdata=found.typed, written_on=asked_day())
    else:
        form = wanted(formdata=None, written_on=asked_day(), **_begun(asked, facts))
    return _writing_page(asked, form, facts, found), 200


def write_on(asked: Asked, form: FeltForm, code: int = 200) -> Any:
    """The same page with what was typed."""
    facts = facts_of(asked.covers) if asked.covers else []
    return _writing_page(asked, form, facts), code


def place_of(reflection: Reflection) -> str:
    """Where the unsaved words of an edit are kept."""
    return f"reflections.{reflection.id}"


def go_on_editing(reflection: Reflection) -> Any:
    """The page on which a reflection is edited, with what was typed there before, if it still fits.

    Where the reflection was saved meanwhile, it stands in the form, and what was typed above it.
    """
    found, wanted = unsent(place_of(reflection)), edit_form(reflection.shape)
    fits = found is not None and found.based_on == reflection.version
    typed = found.typed if found and fits else None
    return editing_page(reflection, wanted(formdata=typed, obj=reflection), 200, found, fits)


def editing_page(
    reflection: Reflection,
    form: FeltForm,
    code: int,
    found: Unsent | None = None,
    fits: bool = False,
) -> Any:
    """The page on which a reflection is edited."""
    page = render_template(
        "reflections/edit.html",
        reflection=reflection,
        subject=subject_of(reflection),
        form=form,
        place=place_of(reflection),
        unsent=found,
        fits=fits,
        preview=_preview(form),
    )
    return page, code


def _preview(form: FeltForm) -> str | None:
    """The text that the form would make, where its writer asks to see it."""
    return str(form.said()["body"] or "") if "preview" in request.form else None


def _begun(asked: Asked, facts: list[Fact]) -> dict[str, str]:
    """What stands in the answers to begin with: records, and what was to be tried."""
    if asked.shape is None:
        return {}
    begun = {q.key: lines(facts, q.facts) for q in asked.shape.questions if q.facts}
    if asked.shape.tries:
        begun[TRIED] = "\n".join(AGAIN + line for line in coming_back(last_answers()))
    return {ANSWER + key: text for key, text in begun.items()}


def _writing_page(
    asked: Asked, form: FeltForm, facts: list[Fact], found: Unsent | None = None
) -> str:
    earlier, later = neighbours(asked.covers) if asked.covers else (None, None)
    return render_template(
        "reflections/new.html",
        asked=asked,
        form=form,
        facts=facts,
        has_more_facts=len(facts) > HANDFUL,
        unsent=found,
        preview=_preview(form),
        shapes=SHAPES.values(),
        prompts=prompts_of(today().month),
        earlier=earlier,
        later=later if later and later.earliest <= today() else None,
    )
