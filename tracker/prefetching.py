"""Likely next pages come before they are asked for, and never from before the last write."""

from flask import Response, current_app, request, session

RULES = "rules/prefetch.speculationrules"
# A browser that keeps a prefetched page for minutes forgets it with this answer to a write.
FORGET = '"prefetchCache"'


def refuse_to_prefetch() -> Response | None:
    """A page that says something once, in a toast, is not made for someone who may not look."""
    is_ahead = "prefetch" in request.headers.get("Sec-Purpose", "")
    return (
        Response(status=503, mimetype="text/plain") if is_ahead and "_flashes" in session else None
    )


def lead_prefetching(response: Response) -> Response:
    """Name the rules with a page; after a write all that was fetched before it is old."""
    if request.method == "POST":
        # Who signs out leaves more than that behind.
        response.headers.setdefault("Clear-Site-Data", FORGET)
    elif response.mimetype == "text/html":
        response.headers["Speculation-Rules"] = f'"{current_app.config["PREFETCH_RULES"]}"'
    return response
