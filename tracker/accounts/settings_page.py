"""Settings: one page of several forms. The one that was sent shows what is wrong with it."""

from typing import Any

from flask import render_template

from tracker.access import Owner, current_owner
from tracker.accounts.forms import (
    DeletionForm,
    NameForm,
    NewAccountForm,
    PasswordForm,
    PreferencesForm,
)
from tracker.accounts.queries import other_accounts, sign_ins
from tracker.forms import BaseForm
from tracker.sample import holds_sample


def _unsent(owner: Owner) -> dict[str, BaseForm]:
    told = {"language": owner.locale, "time_zone": owner.time_zone, "theme": owner.theme}
    return {
        "preferences": PreferencesForm(formdata=None, data=told),
        "name": NameForm(formdata=None, data={"name": owner.name}),
        "password": PasswordForm(formdata=None),
        "account": NewAccountForm(formdata=None),
        "deletion": DeletionForm(formdata=None),
    }


def settings_page(code: int = 200, **sent: BaseForm) -> Any:
    """The page, with the form that was sent in its place."""
    owner = current_owner()
    page = render_template(
        "accounts/settings.html",
        forms=_unsent(owner) | sent,
        sign_ins=sign_ins(),
        accounts=other_accounts(),
        holds_sample=holds_sample(owner.id),
    )
    return page, code
