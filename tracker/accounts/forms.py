"""The forms of accounts."""

from typing import Any

from wtforms import Field, HiddenField, PasswordField, RadioField, SelectField, StringField
from wtforms.validators import ValidationError

from tracker.access import account_by_name, current_owner
from tracker.accounts.making import LONGEST_NAME
from tracker.accounts.password import LONGEST, SHORTEST
from tracker.accounts.zones import zone_choices
from tracker.forms import BaseForm, NoLongerThan, Required, strip
from tracker.locale import LANGUAGES, gettext, lazy_gettext
from tracker.models import THEMES, User

THEME_NAMES = {
    "system": lazy_gettext("As the device"),
    "light": lazy_gettext("Light"),
    "dark": lazy_gettext("Dark"),
}


def _themes() -> dict[str, str]:
    return {theme: str(THEME_NAMES[theme]) for theme in THEMES}


def _zones() -> dict[str, dict[str, str]]:
    return zone_choices(current_owner().time_zone)


def name_field(label: Any, **attributes: str) -> StringField:
    """The name of an account."""
    return StringField(
        label,
        filters=[strip],
        validators=[Required(), NoLongerThan(LONGEST_NAME)],
        render_kw={"autocapitalize": "none", "spellcheck": "false", **attributes},
    )


def password_field(label: Any, autocomplete: str, *validators: Any) -> PasswordField:
    """A password; the browser is told whether it is the present one or a new one."""
    return PasswordField(
        label,
        validators=[*validators, NoLongerThan(LONGEST)],
        render_kw={"autocomplete": autocomplete},
    )


def require_free_name(field: Field) -> None:
    """Refuse a name that is another account's."""
    known = account_by_name(field.data or "")
    if known and known.id != current_owner().id:
        raise ValidationError(gettext("Another account has this name."))


class SignInForm(BaseForm):
    """Name and password."""

    name = name_field(lazy_gettext("Name"), autocomplete="username")
    password = password_field(lazy_gettext("Password"), "current-password", Required())


class LinkForm(BaseForm):
    """One press, to use a sign-in link; the browser adds where in the world it is."""

    time_zone = HiddenField()


class PreferencesForm(BaseForm):
    """Language, time zone and theme."""

    language = RadioField(lazy_gettext("Language"), choices=LANGUAGES)
    time_zone = SelectField(lazy_gettext("Time zone"), choices=_zones)
    theme = RadioField(lazy_gettext("Theme"), choices=_themes)


class NameForm(BaseForm):
    """The name that signs its owner in."""

    name = name_field(lazy_gettext("Name"), autocomplete="username")

    def validate_name(self, field: Field) -> None:
        """One name, one account."""
        require_free_name(field)


class PasswordForm(BaseForm):
    """A first password, or a new one beside the present one."""

    password = password_field(lazy_gettext("Current password"), "current-password")
    new_password = password_field(lazy_gettext("New password"), "new-password", Required())
    again = password_field(lazy_gettext("New password once more"), "new-password")

    def validate_new_password(self, field: Field) -> None:
        """Long rather than odd."""
        if len(field.data or "") < SHORTEST:
            raise ValidationError(
                gettext("A password has at least %(shortest)s characters.", shortest=SHORTEST)
            )

    def validate_again(self, field: Field) -> None:
        """Typed blind, it is typed twice."""
        if field.data != self.new_password.data:
            raise ValidationError(gettext("The two are not the same. Please type both again."))


class NewAccountForm(BaseForm):
    """An account for someone else."""

    account_name = name_field(lazy_gettext("Their name"), autocomplete="off")

    def validate_account_name(self, field: Field) -> None:
        """One name, one account."""
        if account_by_name(field.data or ""):
            raise ValidationError(gettext("Another account has this name."))


class DeletionForm(BaseForm):
    """The end of an account; its name is typed, so that no slip does it."""

    confirmation = name_field(lazy_gettext("Your name"), autocomplete="off")
    own_password = password_field(lazy_gettext("Your password"), "current-password")

    def validate_confirmation(self, field: Field) -> None:
        """The name, as it is or cased otherwise."""
        if User.key_of(field.data or "") != User.key_of(current_owner().name):
            raise ValidationError(gettext("Type your name, “%(name)s”.", name=current_owner().name))
