"""The forms of accounts."""

from wtforms import PasswordField, StringField

from tracker.accounts.password import LONGEST
from tracker.forms import BaseForm, NoLongerThan, Required, strip
from tracker.locale import lazy_gettext


class SignInForm(BaseForm):
    """Name and password."""

    name = StringField(
        lazy_gettext("Name"),
        filters=[strip],
        validators=[Required(), NoLongerThan(80)],
        render_kw={"autocomplete": "username", "autocapitalize": "none"},
    )
    password = PasswordField(
        lazy_gettext("Password"),
        validators=[Required(), NoLongerThan(LONGEST)],
        render_kw={"autocomplete": "current-password"},
    )


class LinkForm(BaseForm):
    """One press, to use a sign-in link."""
