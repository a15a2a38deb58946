"""A form that was sent after the session had ended: carried through the sign-in."""

from dataclasses import dataclass

from flask import request
from werkzeug.exceptions import RequestEntityTooLarge

from tracker.submission import KEY, PASSWORDS

FIELD = "kept."
ACTION = "kept_action"
FILES = "kept_files"
# Passwords are typed again: a page that waits for a sign-in must not hold one.
NOT_CARRIED = {"csrf_token", *PASSWORDS}


@dataclass(frozen=True, slots=True)
class KeptForm:
    """Where the form was to go, and what it held.

    `files` are the names of files, which nothing can carry: they are chosen again.
    """

    action: str
    fields: tuple[tuple[str, str], ...]
    files: tuple[str, ...] = ()

    @property
    def holds_words(self) -> bool:
        """Whether something was written in it."""
        return any(text.strip() for name, text in self.fields if name != KEY)

    def hidden(self) -> list[tuple[str, str]]:
        """The hidden inputs that carry it through the sign-in form."""
        fields = [(FIELD + name, text) for name, text in self.fields]
        return [(ACTION, self.action), *fields, *((FILES, name) for name in self.files)]


def kept_now() -> KeptForm | None:
    """The form in the request at hand, which nobody was signed in to send."""
    if request.method != "POST":
        return None
    here = request.full_path.rstrip("?")
    try:
        fields = [(n, t) for n, t in request.form.items(multi=True) if n not in NOT_CARRIED]
    except RequestEntityTooLarge:
        # Only files are this large.
        return KeptForm(here, (), ("…",))
    names = (file.filename for file in request.files.values() if file.filename)
    return KeptForm(here, tuple(fields), tuple(names))


def kept_before() -> KeptForm | None:
    """The form that the sign-in form carries, if it carries one."""
    action = request.form.get(ACTION, "")
    if not action:
        return None
    sent = list(request.form.items(multi=True))
    fields = [(n.removeprefix(FIELD), t) for n, t in sent if n.startswith(FIELD)]
    return KeptForm(action, tuple(fields), tuple(request.form.getlist(FILES)))
