"""The photos of a milestone: add some, look at one, describe it, move it, put it away."""

from typing import Any
from uuid import UUID

from flask import Response, abort, render_template, url_for

from tracker.access import owned_or_404
from tracker.album import album, photos_of, room_in, shift
from tracker.clock import now
from tracker.database import let_others_write
from tracker.locale import gettext, ngettext
from tracker.models import Milestone, Photo
from tracker.submission import expect_version, saved
from tracker.timeline import blueprint
from tracker.timeline.brought_photos import bring
from tracker.timeline.milestone_views import milestone_page
from tracker.timeline.milestones import page_of
from tracker.timeline.photo_forms import PhotoForm, PhotosForm, PositionForm


@blueprint.post("/milestones/<uuid:milestone_id>/photos")
def add_photos(milestone_id: UUID) -> Any:
    found = owned_or_404(Milestone, milestone_id)
    form = PhotosForm()
    if not form.validate_on_submit():
        return milestone_page(found, form, 422)
    room = room_in(found)
    # Pictures take their time, and meanwhile nobody waits for the database.
    let_others_write()
    brought = bring(form.files, room)
    found = owned_or_404(Milestone, milestone_id)
    kept = brought.hang_on(found)
    if not kept:
        form.photos.errors = brought.reasons()
        return milestone_page(found, form, 422)
    brought.tell(ngettext("The photo is here.", "%(num)s photos are here.", kept))
    return saved(page_of(found))


@blueprint.get('/milestones/photos/<uuid:photo_id>/<any("large", "small"):size>')
def photo(photo_id: UUID, size: str) -> Any:
    # What lies in the trash is shown there.
    found = owned_or_404(Photo, photo_id, trashed=None)
    try:
        data = album().path(found.owner_id, found.id, size).read_bytes()
    except FileNotFoundError:
        abort(404)
    name = f"{found.id}.webp" if size == "large" else f"{found.id}.{size}.webp"
    disposition = {"Content-Disposition": f'inline; filename="{name}"'}
    return Response(data, mimetype="image/webp", headers=disposition)


@blueprint.route("/milestones/photos/<uuid:photo_id>/edit", methods=["GET", "POST"])
def edit_photo(photo_id: UUID) -> Any:
    found = owned_or_404(Photo, photo_id)
    form = PhotoForm(obj=found)
    if not form.validate_on_submit():
        return _edit_page(found, form, 422 if form.is_submitted() else 200)
    expect_version(found, form)
    found.describe(form.caption.data or "")
    return saved(page_of(owned_or_404(Milestone, found.milestone_id)), gettext("Saved."))


def _edit_page(found: Photo, form: PhotoForm, code: int) -> Any:
    milestone = owned_or_404(Milestone, found.milestone_id)
    photos = photos_of(milestone)
    place = photos.index(found) + 1
    page = render_template(
        "timeline/edit_photo.html",
        photo=found,
        milestone=milestone,
        form=form,
        place=place,
        count=len(photos),
    )
    return page, code


@blueprint.post("/milestones/photos/<uuid:photo_id>/position")
def move_photo(photo_id: UUID) -> Any:
    found = owned_or_404(Photo, photo_id)
    form = PositionForm()
    if not form.validate_on_submit():
        return _edit_page(found, PhotoForm(formdata=None, obj=found), 422)
    shift(found, form.by.data or 0, photos_of(owned_or_404(Milestone, found.milestone_id)))
    return saved(url_for("timeline.edit_photo", photo_id=found.id))


@blueprint.post("/milestones/photos/<uuid:photo_id>/delete")
def delete_photo(photo_id: UUID) -> Any:
    found = owned_or_404(Photo, photo_id, trashed=None)
    milestone = owned_or_404(Milestone, found.milestone_id, trashed=None)
    found.trash(now())
    undo = url_for("trash.restore", noun="photos", record_id=found.id)
    here = url_for("timeline.year", year=milestone.earliest.year)
    where = here if milestone.is_trashed else page_of(milestone)
    return saved(where, gettext("The photo is in the trash."), undo)
