"""A form that was sent after the session had ended: carried through the sign-in."""

from dataclasses import dataclass

from flask import request

from tracker.submission import PASSWORDS

FIELD = "kept."
ACTION = "kept_action"
# Passwords are typed again: a page that waits for a sign-in must not hold one.
NOT_CARRIED = {"csrf_token", *PASSWORDS}


@dataclass(frozen=True, slots=True)
class KeptForm:
    """Where the form was to go, and what it held."""

    action: str
    fields: tuple[tuple[str, str], ...]

    def hidden(self) -> list[tuple[str, str]]:
        """The hidden inputs that carry it through the sign-in form."""
        return [(ACTION, self.action), *((FIELD + name, text) for name, text in self.fields)]


def kept_now() -> KeptForm | None:
    """The form in the request at hand, which nobody was signed in to send."""
    if request.method != "POST":
        return None
    fields = [(n, t) for n, t in request.form.items(multi=True) if n not in NOT_CARRIED]
    return KeptForm(request.full_path.rstrip("?"), tuple(fields))


def kept_before() -> KeptForm | None:
    """The form that the sign-in form carries, if it carries one."""
    action = request.form.get(ACTION, "")
    if not action:
        return None
    fields = [(n.removeprefix(FIELD), t) for n, t in request.form.items(multi=True)]
    sent = [n.startswith(FIELD) for n, _ in request.form.items(multi=True)]
    return KeptForm(action, tuple(f for f, carried in zip(fields, sent, strict=True) if carried))
