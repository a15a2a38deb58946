"""The past of Korean verbs: from a stem, and from a verb that was made into a noun."""

from tracker.composing.languages import table
from tracker.hangul import ending_in, final_of, vowel_of

BRIGHT = "ㅏㅑㅗ"
# How a stem without a final consonant grows together with -았/-었.
_GROWN = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ"}
_STAYS = "ㅏㅓㅐㅔㅕㅖ"
PAST = "ㅆ"


def past(stem: str) -> str:
    """The stem in the past, to which an ending is put: 받 → 받았, 옮기 → 옮겼."""
    known = table("ko", "predicates")["irregular"]
    for length in range(min(3, len(stem)), 0, -1):
        if stem[-length:] in known:
            return stem[:-length] + str(known[stem[-length:]])
    return _past_of_open(stem) if not final_of(stem[-1]) else _past_of_closed(stem)


def _past_of_open(stem: str) -> str:
    before, last = stem[:-1], stem[-1]
    vowel = vowel_of(last)
    if last == "하":
        return before + "했"
    if vowel == "ㅡ":
        return _past_of_eu(before, last)
    if vowel in _STAYS or vowel in _GROWN:
        return before + ending_in(last, PAST, _GROWN.get(vowel, vowel))
    return stem + "었"


def _past_of_eu(before: str, last: str) -> str:
    vowel = "ㅏ" if before and vowel_of(before[-1]) in BRIGHT else "ㅓ"
    if last == "르" and before:
        return before[:-1] + ending_in(before[-1], "ㄹ") + ending_in("라", PAST, vowel)
    return before + ending_in(last, PAST, vowel)


def _past_of_closed(stem: str) -> str:
    last = stem[-1]
    if final_of(last) == "ㅂ" and last not in table("ko", "predicates")["regular"]["b"]:
        return stem[:-1] + ending_in(last) + "웠"
    return stem + ("았" if vowel_of(last) in BRIGHT else "었")


def past_of_noun_form(word: str) -> str:
    """The past of a verb that ends in -음 or -ㅁ: 받음 → 받았, 옮김 → 옮겼; empty for others."""
    last = word[-1:]
    if last == "음" and len(word) > 1:
        return _past_before_eum(word[:-1])
    if final_of(last) == "ㄻ":
        return past(word[:-1] + ending_in(last, "ㄹ"))
    if final_of(last) == "ㅁ":
        return past(word[:-1] + ending_in(last))
    return ""


def _past_before_eum(stem: str) -> str:
    # The form shows the changed stem already: 들음, 걸음, 지음.
    if final_of(stem[-1]) == PAST:
        return stem if stem[-1] != "있" else stem + "었"
    return stem + ("았" if vowel_of(stem[-1]) in BRIGHT else "었")


def with_wish(phrase: str) -> str:
    """The stem of a wish: 책 읽기 → 책 읽고 싶; empty where the phrase is no verb."""
    if not phrase.endswith("기") or len(phrase) < 2:
        return ""
    # 화내지 않고 싶다 is no Korean.
    return f"{phrase[:-1]}으면 좋겠" if phrase.endswith("지 않기") else f"{phrase[:-1]}고 싶"
