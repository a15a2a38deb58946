"""The colours of pictures that leave the app are those of its pages by day."""

import math
import re

from tests.house.source import STATIC
from tracker.models import KINDS
from tracker.pictures import colours

DAY = re.compile(r"--([a-z0-9-]+): light-dark\(oklch\(([\d. ]+)\)")
# Björn Ottosson, "A perceptual color space for image processing": Oklab to linear sRGB.
TO_LMS = ((1, 0.3963377774, 0.2158037573), (1, -0.1055613458, -0.0638541728))
TO_LMS = (*TO_LMS, (1, -0.0894841775, -1.291485548))
TO_RGB = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.707614701),
)


def times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def companded(channel: float) -> int:
    clipped = min(max(channel, 0), 1)
    bent = 12.92 * clipped if clipped <= 0.0031308 else 1.055 * clipped ** (1 / 2.4) - 0.055
    return round(bent * 255)


def hexadecimal(oklch: str) -> str:
    lightness, chroma, hue = map(float, oklch.split())
    a, b = (chroma * turn(math.radians(hue)) for turn in (math.cos, math.sin))
    lms = [channel**3 for channel in times(TO_LMS, [lightness, a, b])]
    return "#" + "".join(f"{companded(channel):02x}" for channel in times(TO_RGB, lms))


def by_day() -> dict[str, str]:
    css = "".join(
        (STATIC / "css" / name).read_text("utf-8") for name in ("tokens.css", "kinds.css")
    )
    tokens: dict[str, str] = {}
    for name, value in DAY.findall(css):
        tokens.setdefault(name, hexadecimal(value))
    return tokens


def test_the_colours_of_kinds_and_moods_are_those_of_the_styles() -> None:
    day = by_day()
    assert {kind: day[f"kind-{kind}"] for kind in KINDS} == colours.KINDS
    assert {mood: day[f"mood-{mood}"] for mood in range(1, 6)} == colours.MOODS


def test_paper_ink_and_lines_are_those_of_the_styles() -> None:
    names = ("PAPER", "INK", "SOFT", "MUTED", "LINE", "EDGE", "ACCENT")
    day = by_day()
    assert {name: day[name.lower()] for name in names} == {
        name: getattr(colours, name) for name in names
    }
