"""What every request passes and every response carries."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, abort, current_app, g, request, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from tracker.caching import UNSTORED, answer_unchanged, pack_and_keep
from tracker.config import MEGABYTE
from tracker.database import READING, let_others_write
from tracker.prefetching import lead_prefetching, refuse_to_prefetch
from tracker.sessions import load_owner

# Everything else needs a signed-in owner. A test compares this with a written list.
PUBLIC = frozenset(
    {
        "accounts.sign_in",
        "accounts.use_link",
        "accounts.set_language",
        "accounts.health",
        "accounts.manifest",
    }
)
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
HSTS = {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}
_ODD = re.compile("[\0\ud800-\udfff]")
FORM_TYPES = frozenset({"application/x-www-form-urlencoded", "multipart/form-data", ""})


# Where files are taken, how many bytes may come at once; elsewhere MAX_CONTENT_LENGTH holds.
UPLOADS = {
    "retrospectives.new": 128 * MEGABYTE,
    "timeline.add_photos": 32 * MEGABYTE,
    "timeline.create_milestone": 32 * MEGABYTE,
}


class SignInNeeded(Exception):
    """Nobody is signed in, and the address is not public."""


def make_room_for_files() -> None:
    """A large body is taken from someone signed in only, and while it comes nobody waits for it."""
    largest = UPLOADS.get(request.endpoint or "")
    if largest is None or request.method in READING:
        return
    load_owner()
    let_others_write()
    if g.owner:
        request.max_content_length = largest
    elif (request.content_length or 0) > current_app.config["MAX_CONTENT_LENGTH"]:
        raise SignInNeeded


def refuse_odd_input() -> None:
    """NUL and lone surrogates can be stored nowhere: 400, before anything reads them."""
    told = [request.path]
    if request.query_string:
        told += [t for pair in request.args.items(multi=True) for t in pair]
    if request.method not in READING:
        told += [t for pair in request.form.items(multi=True) for t in pair]
    if any(map(_ODD.search, told)):
        abort(400, "odd characters")


def refuse_json() -> None:
    """Forms are forms: a JSON body is 415, for Flask-WTF would read it unasked."""
    if request.method not in READING and request.mimetype not in FORM_TYPES:
        abort(415)


def refuse_cross_site() -> None:
    """A write that another site's page started is refused, whatever its token."""
    if request.method not in READING and request.headers.get("Sec-Fetch-Site") == "cross-site":
        abort(403)


def require_owner() -> None:
    """Default deny: whoever is not signed in is asked to; what they wrote is carried along."""
    if not g.owner and request.endpoint is not None and request.endpoint not in PUBLIC:
        raise SignInNeeded


def safe_next(target: str) -> str:
    """An address of ours to go on to after signing in; anything else leads to Today."""
    home, adapter = url_for("today.index"), current_app.url_map.bind("")
    try:
        parts = urlsplit(target)
        endpoint, values = adapter.match(parts.path, method="GET")
    except (HTTPException, RequestRedirect, ValueError):
        return home
    if parts.scheme or parts.netloc or not parts.path.startswith("/"):
        return home
    return url_for(endpoint, **values) + (f"?{parts.query}" if parts.query else "")


def way_back(otherwise: str) -> str:
    """Where the person was when the form was sent, as its field `next` says."""
    target = request.values.get("next", "")
    return safe_next(target) if target else otherwise


def _cache_control() -> str:
    endpoint = request.endpoint or "errors."
    return "no-store" if endpoint.startswith(UNSTORED) else "private, no-cache"


def shared_headers(app: Flask) -> dict[str, str]:
    """What pages and static files carry alike."""
    return HEADERS | HSTS if app.config["SESSION_COOKIE_SECURE"] else HEADERS


def add_headers(response: Response) -> Response:
    """The headers of every answer, errors included."""
    response.headers.extend(shared_headers(current_app))
    response.headers.add("Vary", "Cookie, Accept-Encoding")
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = _cache_control()
    return response


BEFORE: tuple[Callable[[], Any], ...] = (
    make_room_for_files,
    refuse_odd_input,
    refuse_json,
    refuse_cross_site,
    load_owner,
    require_owner,
    refuse_to_prefetch,
    answer_unchanged,
)
AFTER: tuple[Callable[[Response], Response], ...] = (pack_and_keep, add_headers, lead_prefetching)


def _check() -> Any:
    # One function for all: Flask's bookkeeping for each would cost more than most checks.
    for check in BEFORE:
        answer = check()
        if answer is not None:
            return answer
    return None


def _finish(response: Response) -> Response:
    for finish in AFTER:
        response = finish(response)
    return response


def init_security(app: Flask) -> None:
    """Register the checks, in order. CSRF registers itself after them, then second presses."""
    app.before_request(_check)
    app.after_request(_finish)
