"""What every title has in common: no stray marks, no lead-in words, and a length that fits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from tracker.reading.languages import number, pattern
from tracker.reading.rewriting import rewritten, title_rows

#: The most graphemes of a title.
LONGEST = 40
#: The most lead-in words taken off: "And then, finally, …".
_LEADS = 4
_EDGES = " \t,.;:!?~…-–—*_#|/\\·•<>=+\u2060"
_CLOSING = {")": "(", "]": "[", "}": "{", "”": "“", "’": "‘", "」": "「", "》": "《", "』": "『"}
_SAME = "\"'"
_PAIRS = re.compile(r"[()\[\]{}”“’‘「」《》『』\"']")
_EMOJI = re.compile(
    ":\\w{2,24}:|\\^[_.-]{0,8}\\^\\w?|[ㅋㅎㅠㅜ]{2,20}|"
    "[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d\u2b00-\u2bff\U000e0020-\U000e007f]{1,20}"
)
_LEFT = re.compile(
    r"\((?:since|from|until|in|~|-)?\s{0,3}\)|\[\[[^\[\]]{0,80}\]\](?:\{[^{}]{0,40}\})?|\[\s?\]|\]?\([^()]{0,40}\"[^()]{0,80}\)|(?<=\s)[-–—~]\s{1,3}[-–—~](?=\s)"
)
_JOINS = re.compile("[\u0300-\u036f\u0483-\u10ff\u135d-\u1dff\u200d\u20d0-\u2fff\ufe00-\ufe2f]")
#: What any of these begins with; most titles have none.
_MARKS = re.compile(r"[()\[\]\-–—~]")
_BEFORE = re.compile(r"\s(?<=\w\s)(?=[,;](?:\s|$))")
_SPACES = re.compile(r"\s{1,200}")
_INNER = re.compile(r"(?<=[A-Za-z])['’](?=[A-Za-z])|(?<=s)['’](?=\s)")
#: Marks that are no apostrophe.
_QUOTES = {mark: re.compile(rf"(?<![A-Za-z]){mark}|{mark}(?![A-Za-z])") for mark in "\"'’"}


@lru_cache(maxsize=1024)
def tidied(said: str, code: str) -> str:
    """Without emoji, lead-in words, stray punctuation and unpaired brackets."""
    tidy = paired(spaced(_EMOJI.sub(" ", said)).strip(_EDGES)).strip(_EDGES)
    lead = pattern(code, "titles", "lead")
    for _ in range(_LEADS):
        rest = lead.sub("", tidy, count=1).strip(_EDGES)
        if rest == tidy:
            break
        tidy = rest
    return paired(tidy)


def spaced(said: str) -> str:
    """With one blank between words, and without what marks and times have left behind."""
    cleared = _LEFT.sub(" ", said) if _MARKS.search(said) else said
    return _BEFORE.sub("", _SPACES.sub(" ", cleared)).strip()


def paired(said: str) -> str:
    """Without brackets and quotation marks that have lost their other half, or hold it all."""
    if not _PAIRS.search(said):
        return said
    outer = _INNER.sub("", said)
    for closing, opening in _CLOSING.items():
        if outer.count(closing) != outer.count(opening):
            said = _unpaired(said, opening, closing)
        elif said.startswith(opening) and said.endswith(closing) and said.count(opening) == 1:
            said = said[1:-1]
    for mark in _SAME:
        if outer.count(mark) % 2 or (said[:1] == mark == said[-1:] and outer.count(mark) == 2):
            said = _QUOTES[mark].sub("", said)
    return said


def _unpaired(said: str, opening: str, closing: str) -> str:
    """Without the marks of one kind, save an apostrophe."""
    if said.count(opening) > said.count(closing) and said.rfind(opening) > 1:
        return said[: said.rfind(opening)].rstrip()
    without = _QUOTES["’"].sub("", said) if closing == "’" else said.replace(closing, "")
    return without.replace(opening, " " if opening == "(" else "")


def shortened(title: str, code: str) -> str:
    """At most :data:`LONGEST` graphemes, cut where a phrase ends, with a capital where due."""
    tidy = tidied(title, code) or title.strip()
    for lighter in ("long", "longer"):
        tidy = _lightened(tidy, lighter, code)
        cut = next(_whole_phrases(tidy, code), "")
        if cut or len(graphemes(tidy)) <= LONGEST:
            return capitalised(cut or tidy)
    return capitalised(at_a_word(tidy))


def _lightened(title: str, rows: str, code: str) -> str:
    """Without words that are not missed, as long as it is too long."""
    for row in title_rows(code, rows):
        if len(graphemes(title)) <= number(code, "titles", "comfortable", LONGEST):
            break
        title = tidied(rewritten(row, title, code), code) or title
    return title


def _whole_phrases(title: str, code: str) -> Iterator[str]:
    """The longest parts that can stand alone, for each kind of place to cut that is due."""
    fewest = number(code, "titles", "fewest", 1)
    for cut in title_rows(code, "cut"):
        most = int(cut[1])
        if len(graphemes(title)) <= most:
            continue
        for part in _parts(title, cut[0], code):
            tidy = tidied(part, code)
            fits = fewest <= len(graphemes(tidy)) <= number(code, "titles", "longest_part", most)
            if fits and paired(tidy) == tidy and _stands_alone(part, title, code):
                yield tidy


def _stands_alone(part: str, title: str, code: str) -> bool:
    """Whether a part of a title misses no word that belongs to its last, and no verb."""
    if pattern(code, "titles", "incomplete").search(part.strip(_EDGES)):
        return False
    verb = pattern(code, "titles", "verb")
    is_subject = pattern(code, "titles", "subject").match(part) and not verb.search(part)
    return not (is_subject and verb.search(title, len(part)))


def _parts(title: str, places: re.Pattern[str], code: str) -> list[str]:
    """What is left of a title when it is cut at each place, the longest first."""
    spans = [found.span() for found in places.finditer(title)]
    if number(code, "titles", "head_last", 0):
        return [title[end:] for _, end in spans]
    return [title[:start] for start, _ in reversed(spans)]


def at_a_word(title: str) -> str:
    """As it is where it fits, else cut at a word, with a mark that it was."""
    clusters = graphemes(title)
    if len(clusters) <= LONGEST:
        return title
    cut = "".join(clusters[: LONGEST - 1])
    return (cut.rsplit(" ", 1)[0] if " " in cut[LONGEST // 2 :] else cut).rstrip(_EDGES) + "…"


def capitalised(title: str) -> str:
    """With a capital, unless the first word is a name with marks or capitals of its own."""
    first = title.split(" ", 1)[0]
    is_plain = first.islower() and re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)?", first)
    return title[:1].upper() + title[1:] if is_plain else title


def graphemes(text: str) -> list[str]:
    """What a reader sees as one character each."""
    if text.isascii() or not _JOINS.search(text):
        return list(text)
    clusters: list[str] = []
    for character in text:
        joins = unicodedata.combining(character) or character in "\u200d\ufe0f"
        if clusters and (joins or clusters[-1].endswith("\u200d")):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters
