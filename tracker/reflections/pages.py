"""The pages of reflections, and what their addresses ask for."""

from datetime import date
from typing import Any
from uuid import UUID

from flask import render_template, request, url_for

from tracker.clock import today
from tracker.models import Reflection
from tracker.prompts import Prompt, prompt_named, prompt_of
from tracker.reflections.excerpts import sought_words
from tracker.reflections.forms import NewReflectionForm
from tracker.reflections.queries import PAGE, by_month, reflections_before
from tracker.reflections.subjects import asked_subject


def page_of(reflection: Reflection) -> str:
    """The address of a reflection's own page."""
    return url_for("reflections.show", reflection_id=reflection.id)


def asked_day() -> date:
    """The day that the address asks about, else today."""
    return request.args.get("on", type=date.fromisoformat) or today()


def asked_prompt() -> Prompt | None:
    """The question to which the address or the form answers."""
    return prompt_named(request.values.get("prompt", ""))


def list_page(sought: str, older_than: UUID | None) -> Any:
    """Reflections by month, or those that hold what is looked for."""
    words = sought_words(sought)
    rows = reflections_before(older_than, words)
    return render_template(
        "reflections/index.html",
        sought=" ".join(words),
        is_first=older_than is None,
        months=list(by_month(rows[:PAGE])),
        older_than=rows[PAGE - 1].id if len(rows) > PAGE else None,
        prompt=prompt_of(today().month),
    )


def writing_page(form: NewReflectionForm, code: int = 200) -> Any:
    """The page on which a reflection is written."""
    page = render_template(
        "reflections/new.html", form=form, subject=asked_subject(), prompt=asked_prompt()
    )
    return page, code
