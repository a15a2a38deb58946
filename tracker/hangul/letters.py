"""The parts of a Hangul syllable (Unicode 3.12: 21 vowels, 27 final consonants or none)."""

FIRST, LAST = "가", "힣"
FINALS = 28
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"


def is_syllable(letter: str) -> bool:
    """Whether a letter is a whole Hangul syllable."""
    return len(letter) == 1 and FIRST <= letter <= LAST


def _place(letter: str) -> int:
    return ord(letter) - ord(FIRST)


def final_of(letter: str) -> str:
    """The final consonant of a syllable; empty for none and for other letters."""
    return CODAS[_place(letter) % FINALS].strip() if is_syllable(letter) else ""


def vowel_of(letter: str) -> str:
    """The vowel of a syllable; empty for other letters."""
    return VOWELS[_place(letter) // FINALS % len(VOWELS)] if is_syllable(letter) else ""


def ending_in(letter: str, final: str = "", vowel: str = "") -> str:
    """The syllable with another final consonant, or none, and another vowel where one is given."""
    onset, rest = divmod(_place(letter), FINALS * len(VOWELS))
    which = VOWELS.index(vowel) if vowel else rest // FINALS
    return chr(ord(FIRST) + (onset * len(VOWELS) + which) * FINALS + CODAS.index(final or " "))
