"""Particles chosen by the sound before them: 책{을/를} → 책을."""

import re

from tracker.hangul.letters import final_of, is_syllable

# (after a final consonant, after a vowel); 으로 also yields to a final ㄹ.
PARTICLES = {
    "을/를": ("을", "를"),
    "이/가": ("이", "가"),
    "은/는": ("은", "는"),
    "과/와": ("과", "와"),
    "으로/로": ("으로", "로"),
    "이라/라": ("이라", "라"),
    "이면/면": ("이면", "면"),
    "이라고/라고": ("이라고", "라고"),
    "이라는/라는": ("이라는", "라는"),
    "이다/다": ("이다", "다"),
    "이었/였": ("이었", "였"),
    "아/야": ("아", "야"),
    "이에요/예요": ("이에요", "예요"),
}
_PAIR = "|".join(map(re.escape, PARTICLES))
_PARTICLE = re.compile(r"((?:\d\s?)?[A-Za-z%]{1,3}|[^{}]?)([’”'\")\]]*)\{(" + _PAIR + r")\}")
_LETTERS = {"0": "ㅇ", "1": "ㄹ", "3": "ㅁ", "6": "ㄱ", "7": "ㄹ", "8": "ㄹ"} | dict(
    zip("lmnrLMNR", "ㄹㅁㄴㄹㄹㅁㄴㄹ", strict=True)
)
# What stands behind a number is read in full: 200 km is 이백 킬로미터.
_UNITS = {"km": "", "cm": "", "mm": "", "m": "", "kg": "ㅁ", "g": "ㅁ", "L": "", "ml": "", "%": ""}
_COUNTED = re.compile(r"\d\s?(\D+)")
_AFTER_QUOTE = re.compile("(?<=”)(?=[가-힣])")


def _sound(word: str) -> str:
    """The final consonant with which the end of a word is spoken; empty for a vowel."""
    counted = _COUNTED.fullmatch(word)
    if counted and counted[1] in _UNITS:
        return _UNITS[counted[1]]
    last = word[-1:]
    return final_of(last) if is_syllable(last) else _LETTERS.get(last, "")


def _particle(match: re.Match[str]) -> str:
    word, closing, pair = match.groups()
    closed, open_ = PARTICLES[pair]
    sound = _sound(word)
    is_open = not sound or (pair == "으로/로" and sound == "ㄹ")
    return word + closing + (open_ if is_open else closed)


def with_particles(text: str) -> str:
    """Choose each pair in braces by the sound before it."""
    return _PARTICLE.sub(_particle, text) if "{" in text else text


def unbroken(text: str) -> str:
    """The text with each particle after a quotation mark joined to it.

    Browsers break a line there, whatever `word-break` says, and a particle would stand alone.
    """
    return _AFTER_QUOTE.sub("\u2060", text) if "”" in text else text
