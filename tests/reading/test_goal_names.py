"""A goal that is looked back on is called without what became of it."""

from dataclasses import replace

import pytest

from tests.reading.asking import HEADS
from tracker.reading import STEPS
from tracker.reading.goal_signs import GoalSigns
from tracker.reading.manuscript import Manuscript


def _named(language: str, words: str) -> str:
    done = Manuscript(HEADS[language] + words, "md", year_given=2024)
    for step in STEPS:
        done = step(done)
    return GoalSigns(replace(done)).named(1)


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("ko", "책 50권 읽기: 달성", "책 50권 읽기"),
        ("ko", "책 50권 읽기 - 완료!", "책 50권 읽기"),
        ("ko", "책 50권 읽기 → 실패", "책 50권 읽기"),
        ("ko", "책 50권 읽기 (절반 성공)", "책 50권 읽기"),
        ("ko", "책 50권 읽기", "책 50권 읽기"),
        ("ko", "운동: 매일 달리기를 달성하기", "운동: 매일 달리기를 달성하기"),
        ("ko", "영어 회화 수업 듣기: 매주 화요일", "영어 회화 수업 듣기: 매주 화요일"),
        ("en", "Read fifty books: done", "Read fifty books"),
        ("en", "Read fifty books -> missed", "Read fifty books"),
        ("en", "Language: finish the course", "Language: finish the course"),
    ],
)
def test_a_goal_is_called_by_its_own_words(language: str, words: str, name: str) -> None:
    assert _named(language, words) == name
