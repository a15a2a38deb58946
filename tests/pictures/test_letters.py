"""The letters that come along: enough for what people write, and an ellipsis for the rest."""

import tomllib
import unicodedata
from functools import cache

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from tests.fonts.__main__ import HANJA, common_syllables
from tracker.config import PACKAGE
from tracker.locale import LANGUAGES, catalogue
from tracker.pictures import drawable
from tracker.pictures.letters import SIGNS
from tracker.rasters import FONT_FILES, FONTS, LEFT_OUT, SANS, _foreign, _letters, png


@cache
def letters(name: str = "HoegoSans.ttf") -> frozenset[int]:
    return frozenset(TTFont(FONTS / name).getBestCmap())


def missing(text: str) -> set[str]:
    return {letter for letter in drawable(text) if ord(letter) not in letters()}


def test_every_sign_and_every_common_syllable_has_its_letter() -> None:
    assert missing(SIGNS) == set()
    assert missing("".join(map(chr, common_syllables()))) == set()
    assert missing("뎐 쌰 됬 ㅋㅋ ㅠㅠ Ångström naïve façade “quoted” – 10 °C") == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_and_the_examples_can_be_drawn(language: str) -> None:
    texts = [(PACKAGE / "sample" / f"{language}.toml").read_text("utf-8")]
    texts += [str(tomllib.loads((PACKAGE / "demo.toml").read_text("utf-8"))[language])]
    assert missing("\n".join(texts)) == set()


def test_every_word_of_the_interface_can_be_drawn() -> None:
    words = (PACKAGE / "translations/ko/LC_MESSAGES/messages.po").read_text("utf-8")
    assert missing(words) == set()
    assert catalogue("ko").gettext("Hoego") == "회고"


def test_a_year_has_its_digits_in_the_other_font() -> None:
    assert {ord(digit) for digit in "0123456789"} <= letters("HoegoSerif.ttf")


@pytest.mark.parametrize("path", FONT_FILES)
def test_a_changed_font_has_a_name_of_its_own(path: str) -> None:
    names = {record.nameID: str(record) for record in TTFont(path)["name"].names}
    for number in (1, 3, 4, 6, 16):
        assert names[number].startswith("Hoego"), number
        assert "Noto" not in names[number]
    assert "SIL Open Font License" in names[13]
    assert (FONTS / "OFL.txt").is_file()


def test_emoji_are_left_out_and_words_close_up() -> None:
    assert drawable("🎉 Won 🏆👍🏽 the prize ❤️") == "Won the prize"
    assert drawable("👨‍👩‍👧") == ""
    assert drawable("별 ★ 다섯 →") == "별 ★ 다섯 →"


def test_hangul_in_parts_is_put_together() -> None:
    assert drawable(unicodedata.normalize("NFD", "회고")) == "회고"


def drawn(text: str) -> bytes:
    box = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="20">'
    return png(f'{box}<text y="15" font-family="Hoego Sans">{text}</text></svg>', 120)


def test_hanja_that_are_still_written_are_drawn() -> None:
    assert missing(HANJA) == set()
    assert missing("ありがとう カフェ 大賞 李 前 美 入社 卒業 最高 祝") == set()
    assert drawn("大賞") != drawn("入社")


@pytest.mark.parametrize("foreign", ["ก", "กข", "鬱", "привет", "привет мир", "\u2060"])
def test_letters_that_are_missing_are_told_by_an_ellipsis(foreign: str) -> None:
    assert set(foreign) & (missing(foreign) | {"\u2060"})
    assert drawn(f"a{foreign}b") == drawn("a…b") != drawn("ab")


def test_what_pictures_are_drawn_with_is_what_the_font_has() -> None:
    known = {code for first, last in _letters(SANS) for code in range(first, last + 1)}
    assert known == letters()


@given(st.text())
def test_nothing_is_ever_drawn_as_a_box(text: str) -> None:
    told = _foreign().sub(LEFT_OUT, text)
    assert {ord(letter) for letter in told} <= letters() | {9, 10, 13}
