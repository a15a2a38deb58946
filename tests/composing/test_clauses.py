"""Titles told as clauses, and dates told in prose: the cases of cases.toml, one by one."""

import tomllib
from pathlib import Path

import pytest

from tracker.composing import ToldGoal, ToldMilestone, voice_of
from tracker.composing.told import Moment
from tracker.dates import EdtfDate

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))
TOLD = [(language, *case) for language in ("ko", "en") for case in CASES[language]["told"]]
TIMES = [(language, *case) for language in ("ko", "en") for case in CASES[language]["times"]]
AGAIN = [(language, *case) for language in ("ko", "en") for case in CASES[language]["again"]]
TONES = [tuple(case) for case in CASES["ko"]["tones"]]


def told(language: str, tone: str, title: str, when: str, before: str = "") -> str:
    one = ToldMilestone("1", title, EdtfDate.parse(when))
    moment = Moment(2025, EdtfDate.parse(before) if before else None)
    voice = voice_of(language, tone)
    return voice.ended(voice.told(one, moment))


@pytest.mark.parametrize(("language", "title", "sentence"), TOLD)
def test_a_title_is_told_as_what_happened(language: str, title: str, sentence: str) -> None:
    assert told(language, "plain", title, "2025-03") == sentence


@pytest.mark.parametrize(("language", "when", "sentence"), TIMES)
def test_a_date_is_told_as_exactly_as_it_is_known(language: str, when: str, sentence: str) -> None:
    assert told(language, "plain", {"ko": "이사", "en": "Moved house"}[language], when) == sentence


@pytest.mark.parametrize(("language", "before", "when", "sentence"), AGAIN)
def test_a_date_hangs_on_the_one_before(
    language: str, before: str, when: str, sentence: str
) -> None:
    title = {"ko": "이사", "en": "Moved house"}[language]
    assert told(language, "plain", title, when, before) == sentence


LASTING = [
    ("ko", "육아휴직", "4월부터 6월까지 육아휴직이 이어졌다."),
    ("ko", "영어 공부", "4월부터 6월까지 영어를 공부했다."),
    ("en", "Learned to swim", "From April to June, I learned to swim."),
]


@pytest.mark.parametrize(("language", "title", "sentence"), LASTING)
def test_what_lasted_is_told_from_its_first_month_to_its_last(
    language: str, title: str, sentence: str
) -> None:
    assert told(language, "plain", title, "2025-04/2025-06") == sentence


@pytest.mark.parametrize(("tone", "title", "sentence"), TONES)
def test_a_sentence_ends_in_its_tone(tone: str, title: str, sentence: str) -> None:
    assert told("ko", tone, title, "2025-03") == sentence


@pytest.mark.parametrize(
    ("title", "wish"),
    [
        ("운동은 주 3회 하기", "운동을 주 3회 하고 싶"),
        ("주 3회 운동", "주 3회 운동하고 싶"),
        ("앱 출시하기", "앱을 출시하고 싶"),
        ("꾸준히 공부하기", "꾸준히 공부하고 싶"),
        ("이직 준비", "이직을 준비하고 싶"),
        ("화내지 않기", "화내지 않으면 좋겠"),
        ("스쿼트 100개 하기", "스쿼트 100개 하고 싶"),
        ("책 24권 읽기", "책 24권을 읽고 싶"),
        ("좋은 글 쓰기", "좋은 글을 쓰고 싶"),
    ],
)
def test_a_goal_becomes_a_wish(title: str, wish: str) -> None:
    assert voice_of("ko", "plain").wish(ToldGoal("1", title, 2026)) == wish


def in_turn(language: str, turn: int) -> str:
    one = ToldMilestone("1", {"ko": "이사", "en": "Moved house"}[language], EdtfDate.parse(DAY))
    voice = voice_of(language, "plain")
    return voice.ended(voice.told(one, Moment(2025, turn=turn)))


DAY = "2025-03-14"


def test_not_each_sentence_begins_alike() -> None:
    korean = ["3월 14일에 이사했다.", "3월 14일에는 이사했다.", "3월 14일, 이사했다."]
    assert [in_turn("ko", turn) for turn in range(3)] == korean
    assert [in_turn("en", turn) for turn in range(2)] == [
        "On 14 March I moved house.",
        "I moved house on 14 March.",
    ]


def test_a_goal_that_is_given_is_hoped_for() -> None:
    goal = ToldGoal("1", "대학원 합격", 2026)
    assert voice_of("ko", "plain").aim(goal) == "대학원에 합격하고 싶었"
