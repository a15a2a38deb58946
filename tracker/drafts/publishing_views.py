"""Publishing a draft: as files to take along, and as the retrospective of its year."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

from flask import Response, current_app, url_for

from tracker.access import owned_or_404
from tracker.clock import today
from tracker.drafts import blueprint
from tracker.drafts.pages import page_of
from tracker.drafts.queries import draft_of_or_404
from tracker.drafts.saving import save_as_retrospective, unsave
from tracker.drafts.writing import html_file, markdown_file
from tracker.locale import gettext
from tracker.models import Draft
from tracker.submission import saved

TYPES = {"md": "text/markdown", "html": "text/html", "zip": "application/zip"}
FILES = ", ".join(f'"draft.{suffix}"' for suffix in TYPES)


@blueprint.get(f"/retrospectives/draft/<year:year>/<any({FILES}):draft_file>")
def published(year: int, draft_file: str) -> Any:
    draft = draft_of_or_404(year)
    suffix = draft_file.rpartition(".")[2]
    made = MAKERS[suffix](draft)
    return Response(
        made,
        content_type=f"{TYPES[suffix]}; charset=utf-8" if suffix != "zip" else TYPES[suffix],
        headers={"Content-Disposition": f'attachment; filename="retrospective-{year}.{suffix}"'},
    )


def _markdown(draft: Draft) -> str:
    return markdown_file(draft, today())


def _zip(draft: Draft) -> bytes:
    """Both texts with the strip of the year beside them, as blogs want a picture: by itself."""
    name, made = f"{draft.year}.png", BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as files:
        files.writestr(f"{draft.year}.md", markdown_file(draft, today(), name))
        files.writestr(f"{draft.year}.html", html_file(draft, name))
        files.writestr(name, _picture(draft.year))
    return made.getvalue()


def _picture(year: int) -> bytes:
    # Features meet by their addresses: the picture is the one that the timeline gives away.
    answer: Any = current_app.view_functions["timeline.picture"](year=year, file="year.png")
    made: bytes = answer.get_data()
    return made


MAKERS: dict[str, Callable[[Draft], str | bytes]] = {
    "md": _markdown,
    "html": html_file,
    "zip": _zip,
}


@blueprint.post("/drafts/<uuid:draft_id>/retrospective")
def save(draft_id: UUID) -> Any:
    draft = owned_or_404(Draft, draft_id)
    text = save_as_retrospective(draft)
    return saved(
        url_for("retrospectives.show", retrospective_id=text.id),
        gettext("Saved as your retrospective of %(year)s.", year=draft.year),
        url_for("drafts.take_out", draft_id=draft.id),
    )


@blueprint.post("/drafts/<uuid:draft_id>/retrospective/delete")
def take_out(draft_id: UUID) -> Any:
    draft = owned_or_404(Draft, draft_id)
    unsave(draft)
    return saved(page_of(draft.year), gettext("The text is in the trash. The draft is still here."))
