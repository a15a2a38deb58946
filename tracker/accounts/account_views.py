"""Settings: accounts for others, the sample, the end of an account."""

from typing import Any

from flask import abort, flash, redirect, session, url_for
from sqlalchemy import delete

from tracker.access import current_owner, current_user
from tracker.accounts import blueprint
from tracker.accounts.forms import DeletionForm, NewAccountForm
from tracker.accounts.links import make_invitation
from tracker.accounts.making import new_account
from tracker.accounts.settings_page import settings_page
from tracker.accounts.settings_views import back_to, proves
from tracker.album import album
from tracker.database import scrub
from tracker.extensions import db
from tracker.locale import gettext
from tracker.models import User
from tracker.sample import put_back, remove
from tracker.sessions import clear_cookie
from tracker.submission import saved


@blueprint.post("/settings/accounts")
def make_account() -> Any:
    host = current_owner()
    if not host.is_host:
        abort(404)
    form = NewAccountForm()
    if not form.validate_on_submit():
        return settings_page(422, account=form)
    name = form.account_name.data or ""
    user = new_account(name, language=host.locale, time_zone=host.time_zone)
    db.session.flush()
    make_invitation(user)
    return back_to("accounts", gettext("The account is made. Its link stands below."))


@blueprint.post("/settings/sample/delete")
def remove_sample() -> Any:
    remove(current_user())
    message = gettext("The sample is in the trash. This is your own Hoego now.")
    return saved(url_for("today.index"), message, url_for("accounts.put_back_sample"))


@blueprint.post("/settings/sample")
def put_back_sample() -> Any:
    story = put_back(current_user())
    message = gettext("The sample is back.")
    return saved(url_for("timeline.year", year=story.year), message)


@blueprint.post("/settings/delete")
def delete_account() -> Any:
    form = DeletionForm()
    if not form.validate_on_submit() or not proves(form.own_password):
        return settings_page(422, deletion=form)
    owner_id = current_owner().id
    db.session.execute(delete(User).where(User.id == owner_id))
    db.session.commit()
    album().remove_all(owner_id)
    scrub()
    session.clear()
    flash(gettext("Your account is gone, and everything that was in it."), "message")
    response = redirect(url_for("accounts.sign_in"), 303)
    clear_cookie(response)
    return response
