"""Signing in and out."""

from typing import Any

from flask import current_app, g, make_response, redirect, render_template, request, url_for
from sqlalchemy import select

from tracker.access import account_by_name
from tracker.accounts import blueprint
from tracker.accounts.first_visit import first_page, welcome
from tracker.accounts.forms import LinkForm, SignInForm
from tracker.accounts.kept import KeptForm, kept_before, kept_now
from tracker.accounts.links import use_link as use_up
from tracker.accounts.links import working_link
from tracker.accounts.password import hash_password, is_outdated, is_password
from tracker.accounts.throttle import forget_failures, note_failure, refuse_guessing
from tracker.extensions import db
from tracker.locale import COOKIE, LANGUAGES, gettext
from tracker.models import User
from tracker.preparation import tidy
from tracker.security import SignInNeeded, safe_next
from tracker.sessions import begin_session, clear_cookie, end_session, set_cookie
from tracker.theme import YEAR_SECONDS, remember_theme


def _sign_in_page(form: SignInForm, kept: KeptForm | None, code: int, target: str = "") -> Any:
    page = render_template("accounts/sign_in.html", form=form, kept=kept, target=target)
    return page, code


@blueprint.app_errorhandler(SignInNeeded)
def ask_to_sign_in(_error: SignInNeeded) -> Any:
    """Lead to the sign-in; a form that was being sent is carried along."""
    if request.method != "POST":
        target = request.full_path.rstrip("?")
        return redirect(url_for("accounts.sign_in", next=None if target == "/" else target), 303)
    return _sign_in_page(SignInForm(formdata=None), kept_now(), 401)


@blueprint.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> Any:
    if g.owner:
        return redirect(safe_next(request.values.get("next", "")), 303)
    form, kept, target = SignInForm(), kept_before(), request.values.get("next", "")
    if not form.validate_on_submit():
        return _sign_in_page(form, kept, 422 if form.is_submitted() else 200, target)
    user = _user_with(form.name.data or "", form.password.data or "")
    if user is None:
        form.password.errors = [gettext("The name or the password is not right.")]
        return _sign_in_page(form, kept, 422, target)
    welcome(user, request.form.get("time_zone", ""))
    return _signed_in(user, kept, safe_next(target))


def _user_with(name: str, password: str) -> User | None:
    """The account that name and password open; a failure is counted."""
    key = User.key_of(name)
    refuse_guessing(key)
    user = account_by_name(name)
    if not is_password(user.password_hash if user else None, password):
        note_failure(key)
        db.session.commit()
        return None
    forget_failures(key)
    if user and is_outdated(user.password_hash or ""):
        user.password_hash = hash_password(password)
    return user


def _signed_in(user: User, kept: KeptForm | None, target: str) -> Any:
    tidy()
    secret = begin_session(user)
    db.session.commit()
    g.owner = None
    response = _resume(kept) if kept else redirect(target, 303)
    set_cookie(response, secret)
    remember_theme(response, user.theme)
    return response


def _resume(kept: KeptForm) -> Any:
    """The carried form again, to be sent with one press under the new session."""
    return make_response(render_template("accounts/resume.html", kept=kept))


@blueprint.route("/sign-in/<string(maxlength=64):token>", methods=["GET", "POST"])
def use_link(token: str) -> Any:
    """A link is opened by a press, so that a program that only looks at it does not use it up."""
    link, form = working_link(token), LinkForm()
    if link and form.validate_on_submit():
        user = use_up(link)
        welcome(user, form.time_zone.data or "")
        return _signed_in(user, None, first_page(user))
    if g.owner and link is None:
        return redirect(url_for("today.index"), 303)
    page = render_template("accounts/link.html", form=form, works=link is not None)
    return page, 200 if link else 410


@blueprint.post("/sign-out")
def sign_out() -> Any:
    end_session()
    db.session.commit()
    response = redirect(url_for("accounts.sign_in"), 303)
    clear_cookie(response)
    return response


@blueprint.post("/language")
def set_language() -> Any:
    """The language of the pages before the sign-in."""
    chosen = request.form.get("language", "")
    response = redirect(safe_next(request.form.get("next", "")), 303)
    if chosen in LANGUAGES:
        response.set_cookie(
            COOKIE,
            chosen,
            max_age=YEAR_SECONDS,
            httponly=True,
            samesite="Lax",
            secure=current_app.config["SESSION_COOKIE_SECURE"],
        )
    return response


@blueprint.get("/manifest.webmanifest")
def manifest() -> Any:
    """What a phone needs to put Hoego on its home screen."""
    page = render_template("accounts/manifest.json")
    return page, {"Content-Type": "application/manifest+json"}


@blueprint.get("/health")
def health() -> Any:
    """200 while the database answers."""
    db.session.execute(select(1))
    return {"ok": True}
