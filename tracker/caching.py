"""Pages that stay true until their owner writes: 304 by revision, and rendered pages kept."""

import gzip
import hashlib
import re
from collections import OrderedDict
from functools import partial
from threading import Lock
from typing import NamedTuple

import brotli
from flask import Response, current_app, g, request, session

from tracker.access import Owner
from tracker.clock import local_now
from tracker.config import MEGABYTE

# Some 250 pages as they are sent.
ROOM = 2 * MEGABYTE
PNG = "image/png"
KEPT_TYPES = ("text/html", "image/svg+xml", PNG)
PACK_FROM = 1024
# The best first. Brotli at 5 takes over twice as long as gzip at 4, once, and sends a tenth less.
PACKERS = {
    "br": partial(brotli.compress, quality=5),
    "gzip": partial(gzip.compress, compresslevel=4, mtime=0),
}
_TAKES = {
    name: re.compile(rf"(?:^|[,\s]){name}(?!\s?;\s?q=0(?:\.0{{1,3}})?(?:,|\s|$))(?:[;,\s]|$)")
    for name in PACKERS
}
# What is larger is a whole text, read rarely; a few of them would drive out all the rest.
LARGEST_KEPT = 128 * 1024
# Pages that show more than their owner's records are made anew and kept nowhere; nor are photos,
# which lie on the disk as they are sent.
UNSTORED = ("accounts.", "errors.", "timeline.photo")


class Page(NamedTuple):
    """A body as it is sent: its type, and how it is packed, "" for not at all."""

    mimetype: str
    packed: str
    body: bytes


class KeptPages:
    """The last pages rendered, by their ETag, in so many bytes; the least used leaves first."""

    def __init__(self, room: int) -> None:
        self._pages: OrderedDict[str, Page] = OrderedDict()
        self._room, self._taken, self._lock = room, 0, Lock()

    def get(self, etag: str) -> Page | None:
        """The page under this ETag, or None."""
        with self._lock:
            page = self._pages.get(etag)
            if page is not None:
                self._pages.move_to_end(etag)
            return page

    def keep(self, etag: str, page: Page) -> None:
        """Remember a page unless it is large; the least used goes where there is no room."""
        if len(page.body) > LARGEST_KEPT:
            return
        with self._lock:
            if etag in self._pages:
                return
            self._pages[etag] = page
            self._taken += len(page.body)
            while self._taken > self._room:
                self._taken -= len(self._pages.popitem(last=False)[1].body)


kept_pages = KeptPages(ROOM)


def _packing() -> str:
    """How this browser would have a page packed, "" for not at all."""
    said = request.headers.get("Accept-Encoding", "")
    return next((name for name, takes in _TAKES.items() if takes.search(said)), "")


def _etag(owner: Owner, csrf_token: str) -> str:
    """Everything a page depends on; the hour stands in for the day and the greeting."""
    told = (
        current_app.config["ASSET_VERSION"],
        owner,
        csrf_token,
        local_now().strftime("%Y%m%d%H"),
        request.full_path,
        request.headers.get("HX-Request", ""),
        _packing(),
    )
    return hashlib.blake2b(repr(told).encode(), digest_size=16).hexdigest()


def _keeps() -> bool:
    if request.method != "GET" or (request.endpoint or "").startswith(UNSTORED):
        return False
    return bool(g.get("owner")) and "_flashes" not in session


def _answer(etag: str, page: Page) -> Response:
    response = Response(page.body, mimetype=page.mimetype)
    if page.packed:
        response.headers["Content-Encoding"] = page.packed
    response.set_etag(etag, weak=True)
    return response


def answer_unchanged() -> Response | None:
    """304 for a browser that has this page, the kept page for one that has not."""
    if not _keeps():
        return None
    g.form_secret = session.get("csrf_token", "")
    g.etag = _etag(g.owner, g.form_secret)
    if request.if_none_match.contains_weak(g.etag):
        return _not_modified(g.etag)
    kept = kept_pages.get(g.etag)
    return _answer(g.etag, kept) if kept else None


def _not_modified(etag: str) -> Response:
    response = Response(status=304)
    response.set_etag(etag, weak=True)
    return response


def _is_page(response: Response) -> bool:
    return (
        response.status_code == 200
        and response.mimetype in KEPT_TYPES
        and not response.is_streamed
        and "ETag" not in response.headers
    )


def _is_as_asked() -> bool:
    """Whether the ETag still fits; a session's first form made its secret while it was rendered."""
    return "etag" in g and session.get("csrf_token", "") == g.form_secret


def _packed(response: Response) -> Page:
    """Pack a response where that is worth it; what it sends now."""
    body, packing, mimetype = response.get_data(), _packing(), response.mimetype or ""
    if not packing or len(body) < PACK_FROM or mimetype == PNG:
        return Page(mimetype, "", body)
    packed = PACKERS[packing](body)
    response.set_data(packed)
    response.headers["Content-Encoding"] = packing
    return Page(mimetype, packing, packed)


def pack_and_keep(response: Response) -> Response:
    """Compress a rendered page or picture, and keep it when it depends on its owner alone."""
    if not _is_page(response):
        return response
    page = _packed(response)
    if _is_as_asked() and "no-store" not in response.headers.get("Cache-Control", ""):
        kept_pages.keep(g.etag, page)
        response.set_etag(g.etag, weak=True)
    return response
