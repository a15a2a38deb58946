"""Settings: preferences, name, password, sessions."""

from typing import Any

from flask import abort, g, url_for
from sqlalchemy import CursorResult, delete
from werkzeug.wrappers import Response
from wtforms import Field

from tracker.access import current_owner, current_user
from tracker.accounts import blueprint
from tracker.accounts.forms import NameForm, PasswordForm, PreferencesForm
from tracker.accounts.making import set_password
from tracker.accounts.password import is_password
from tracker.accounts.settings_page import settings_page
from tracker.accounts.throttle import forget_failures, note_failure, refuse_guessing
from tracker.extensions import db
from tracker.locale import gettext
from tracker.models import Session
from tracker.sample import speak_in
from tracker.sessions import begin_session, set_cookie
from tracker.submission import saved
from tracker.theme import remember_theme


@blueprint.get("/settings")
def settings() -> Any:
    return settings_page()


def back_to(section: str, message: str) -> Response:
    """Save, and go back to where on the page the form stood."""
    return saved(url_for("accounts.settings", _anchor=section), message)


@blueprint.post("/settings/preferences")
def change_preferences() -> Any:
    form = PreferencesForm()
    if not form.validate_on_submit():
        return settings_page(422, preferences=form)
    user = current_user()
    user.time_zone, user.theme = form.time_zone.data, form.theme.data
    speak_in(user, form.language.data)
    # What is said next is said in the new language.
    g.language = form.language.data
    response = back_to("preferences", gettext("Saved."))
    remember_theme(response, user.theme)
    return response


@blueprint.post("/settings/name")
def change_name() -> Any:
    form = NameForm()
    if not form.validate_on_submit():
        return settings_page(422, name=form)
    current_user().rename(form.name.data or "")
    return back_to("name-part", gettext("Saved."))


@blueprint.post("/settings/password")
def change_password() -> Any:
    form = PasswordForm()
    if not form.validate_on_submit() or not proves(form.password):
        return settings_page(422, password=form)
    user = current_user()
    set_password(user, form.new_password.data or "")
    secret = begin_session(user)
    message = gettext("The password is set. Every other device is signed out.")
    response = back_to("password-part", message)
    set_cookie(response, secret)
    return response


def proves(field: Field) -> bool:
    """Whether a field holds the owner's password, if there is one; wrong ones are counted."""
    user = current_user()
    if user.password_hash is None:
        return True
    refuse_guessing(user.name_key)
    if is_password(user.password_hash, field.data or ""):
        forget_failures(user.name_key)
        return True
    note_failure(user.name_key)
    db.session.commit()
    field.errors = [gettext("This is not your password.")]
    return False


@blueprint.post("/settings/sessions/delete")
def end_other_sessions() -> Any:
    others = Session.owner_id == current_owner().id, Session.id_hash != current_owner().session_hash
    db.session.execute(delete(Session).where(*others))
    return back_to("devices", gettext("Every other device is signed out."))


@blueprint.post("/settings/sessions/<string(length=64):session_id>/delete")
def end_one_session(session_id: str) -> Any:
    own = Session.owner_id == current_owner().id, Session.id_hash == session_id
    ended = db.session.execute(delete(Session).where(*own))
    if not isinstance(ended, CursorResult) or ended.rowcount == 0:
        abort(404)
    return back_to("devices", gettext("That device is signed out."))
