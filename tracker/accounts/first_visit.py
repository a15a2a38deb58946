"""The first sign-in: an account takes on the language and the time zone of its browser."""

from flask import url_for

from tracker.access import system
from tracker.accounts.zones import known_zones
from tracker.locale import language
from tracker.models import User
from tracker.sample import holds_sample, read_story, speak_in


def welcome(user: User, time_zone: str) -> None:
    """Make an account at home where it is first used; afterwards Settings decides."""
    if user.has_chosen_language:
        return
    # Nobody is signed in yet: this works on the account that is about to be.
    with system():
        speak_in(user, language())
    user.has_chosen_language = True
    if time_zone in known_zones():
        user.time_zone = time_zone


def first_page(user: User) -> str:
    """What a sign-in link opens: the sample's year while it is there, else Today."""
    with system():
        is_shown = holds_sample(user.id)
    if is_shown:
        return url_for("timeline.year", year=read_story(user.locale).year)
    return url_for("today.index")
