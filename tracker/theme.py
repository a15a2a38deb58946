"""Light or dark: the owner's choice, which the browser keeps for the pages before the sign-in."""

from flask import current_app, g, request
from werkzeug.wrappers import Response

from tracker.models import THEMES

COOKIE = "hoego_theme"
YEAR_SECONDS = 365 * 24 * 3600


def theme() -> str:
    """The theme of this request: the owner's, else the one last chosen in this browser."""
    if owner := g.get("owner"):
        chosen: str = owner.theme
        return chosen
    kept = request.cookies.get(COOKIE, "")
    return kept if kept in THEMES else THEMES[0]


def remember_theme(response: Response, chosen: str) -> None:
    """Let this browser know the theme when nobody is signed in."""
    response.set_cookie(
        COOKIE,
        chosen,
        max_age=YEAR_SECONDS,
        httponly=True,
        samesite="Lax",
        secure=current_app.config["SESSION_COOKIE_SECURE"],
    )
