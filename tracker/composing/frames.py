"""Sentences from the rows of a language: one is chosen, its tone and its particles are set."""

import re
from zlib import crc32

from tracker.composing.languages import table
from tracker.hangul import with_particles

_CHOICE = re.compile(r"<([^<>]+)>")
_VALUE = re.compile(r"\{([a-z]+)\}")
_HIDDEN = str.maketrans("{}", "\ue000\ue001")
_SHOWN = str.maketrans("\ue000\ue001", "{}")


def variants(language: str, name: str) -> list[str]:
    """The rows of one name."""
    rows: list[str] = table(language, "frames")[name]
    return rows


def choose(key: str, count: int, last: int | None) -> int:
    """Which of so many rows: always the same for a key, but not the last one again."""
    chosen = crc32(key.encode()) % count
    return (chosen + 1) % count if chosen == last else chosen


def filled(row: str, language: str, tone: str, **values: object) -> str:
    """A row in a tone, with its values, its particles chosen by sound."""
    spoken = _CHOICE.sub(lambda match: _toned(match[1], language, tone), row)
    # Braces in somebody's own words stay what they are.
    said = {name: str(value).translate(_HIDDEN) for name, value in values.items()}
    told = _VALUE.sub(lambda match: said[match[1]], spoken)
    return with_particles(told).translate(_SHOWN)


def ending(language: str, tone: str, name: str) -> str:
    """An ending in a tone."""
    endings = table(language, "frames")["endings"]
    return str(endings[name][_index(endings, tone)])


def _index(endings: dict[str, list[str]], tone: str) -> int:
    return endings["tones"].index(tone) if tone in endings["tones"] else 0


def _toned(choice: str, language: str, tone: str) -> str:
    endings = table(language, "frames")["endings"]
    words = endings.get(choice) or choice.split("|")
    return str(words[_index(endings, tone)])
