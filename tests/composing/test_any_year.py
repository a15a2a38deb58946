"""What holds for every draft, whatever the year, the shape, the language and the tone."""

from datetime import date

import pytest

from tests.composing.lived_years import rich_year, thin_year
from tests.composing.years import bare_year, full_year
from tracker.composing import (
    SHAPES,
    TONES,
    Sentence,
    Style,
    ToldMilestone,
    ToldReflection,
    ToldYear,
    compose,
)
from tracker.dates import EdtfDate

STYLES = [
    Style(shape, language, tone)
    for shape in SHAPES
    for language, tones in TONES.items()
    for tone in tones
]
SEEDS = range(6)


def every_year(language: str) -> list[ToldYear]:
    lived = [rich_year(language), thin_year(language)]
    return [full_year(language), full_year(language, 2024), *lived] + [
        bare_year(language, seed) for seed in SEEDS
    ]


def sentences(told: ToldYear, style: Style) -> list[Sentence]:
    return [one for one in compose(told, style) if one.role == "sentence"]


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_every_sentence_has_evidence_that_there_is(style: Style) -> None:
    for told in every_year(style.language):
        known = {("milestone", one.id) for one in told.milestones}
        known |= {("goal", one.id) for one in (*told.goals, *told.next_goals)}
        known |= {("reflection", one.id) for one in told.reflections}
        known |= {(noun, str(told.year)) for noun in ("milestones", "goals", "reflections")}
        for one in sentences(told, style):
            assert one.evidence, one.text
            assert set(one.evidence) <= known, one.text


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_all_that_happened_is_told_and_nothing_twice(style: Style) -> None:
    for told in every_year(style.language):
        keys = [key for one in compose(told, style) for key in one.keys]
        assert len(keys) == len(set(keys))
        assert {f"milestone:{one.id}" for one in told.milestones} <= set(keys)


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_no_frame_shows_through(style: Style) -> None:
    for told in every_year(style.language):
        for one in compose(told, style):
            assert one.text == one.text.strip() != ""
            assert not set("{}<>|\ue000\ue001\ue002\ue003") & set(one.text), one.text
            assert "  " not in one.text
            assert "..”" not in one.text


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_the_same_year_gives_the_same_draft(style: Style) -> None:
    for told in every_year(style.language):
        assert compose(told, style) == compose(told, style)


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_no_two_neighbours_say_where_words_come_from_alike(style: Style) -> None:
    told = compose(full_year(style.language), style)
    ends = [one.text[-8:] for one in told if "”" in one.text and one.role == "sentence"]
    assert len(set(ends)) > len(ends) / 4


@pytest.mark.parametrize("tone", TONES["ko"])
def test_korean_keeps_its_tone(tone: str) -> None:
    style = Style("months", "ko", tone)
    ends = {"plain": "다.", "polite": "요.", "formal": "니다."}
    told = [one for one in sentences(bare_year("ko", 1), style) if "”" not in one.text]
    assert told
    assert all(one.text.endswith(ends[tone]) for one in told), [one.text for one in told]


TOLD = [
    ("ko", "세 단계 가운데 두 단계, ‘도메인 사기’와 ‘첫 글 쓰기’를 마쳤다."),
    ("ko", "블로그를 새로 "),
    ("ko", "2024년부터 이어 온 다짐이다."),
    ("ko", "2026년에도 책 20권을 읽고 싶다."),
    ("ko", "5월 1일에는 한 주에 5번에서 2번으로 줄였다."),
    ("ko", "31주 가운데 18주를 지켰다."),
    ("ko", "7월 1일부터 8월 20일까지는 쉬어 갔다. 번아웃이 와서."),
    ("ko", "9월 1일부터는 쉬어 갔다."),
    ("ko", "지수, 민호와 함께였다."),
    ("ko", "5월과 6월 사이에 이사했고, 첫 차를 구입했다."),
    ("en", "Of its three steps I finished two: “Buy a domain” and “Write a first post”."),
    ("en", "It came along from 2024."),
    ("en", "In 2026, too, I want to read 20 books."),
    ("en", "On 1 May I eased it from 5 times to twice a week."),
    ("en", "I kept it in 18 of 31 weeks."),
    ("en", "From 1 July to 20 August I let it rest. I was worn out."),
    ("en", "Mia and Tom were part of it."),
    ("en", "Between May and June, I moved house, and I bought a first car."),
]


@pytest.mark.parametrize(("language", "words"), TOLD)
def test_what_became_of_a_goal_and_who_was_there_is_told(language: str, words: str) -> None:
    told = compose(rich_year(language), Style("months", language, "plain"))
    assert words in " ".join(one.text for one in told)


@pytest.mark.parametrize("tone", TONES["ko"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_line_that_ends_in_a_noun_stands_in_every_tone(shape: str, tone: str) -> None:
    told = [one.text for one in compose(full_year("ko"), Style(shape, "ko", tone))]
    assert "바다 앞에서 책 세 권." in told


@pytest.mark.parametrize("language", TONES)
def test_the_owners_words_stand_as_they_are(language: str) -> None:
    told = full_year(language)
    text = " ".join(one.text for one in compose(told, Style("months", language, "plain")))
    for one in told.milestones:
        assert one.note.rstrip(".") in text, one.note
    for goal in told.goals:
        assert goal.quote.rstrip(".") in text, goal.quote


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_a_place_that_the_owner_has_taken_stays_empty(style: Style) -> None:
    told = full_year(style.language)
    taken = frozenset(f"milestone:{one.id}" for one in told.milestones[:2])
    empty = {key for one in compose(told, style, taken) for key in one.keys if not one.text}
    assert empty == taken


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_a_year_without_anything_asks_and_claims_nothing(style: Style) -> None:
    told = ToldYear(2025, full_year("en").through)
    assert not sentences(told, style)
    assert any(one.role == "question" for one in compose(told, style))


ANSWERED = (("keep", "걷기"), ("keep", "쉬기"))


def test_answers_to_one_question_are_one_sentence_with_their_months() -> None:
    told = tuple(
        ToldReflection(str(month), date(2025, month, 28), "", answers=(("keep", words),))
        for month, (_, words) in zip((9, 12), ANSWERED, strict=True)
    )
    year = ToldYear(2025, date(2025, 12, 31), reflections=told)
    (one,) = [one for one in sentences(year, Style("kpt", "ko", "plain")) if "걷기" in one.text]
    assert "9월에는 “걷기”를, 12월에는 “쉬기”를 적었다." in one.text
    assert one.evidence == (("reflection", "9"), ("reflection", "12"))


def test_what_is_about_another_year_says_what_it_is_about() -> None:
    told = ToldReflection("1", date(2025, 1, 5), "It was not only dark.", about="A dark winter")
    year = ToldYear(2025, date(2025, 12, 31), reflections=(told,))
    text = " ".join(one.text for one in sentences(year, Style("months", "en")))
    assert "“A dark winter”: “It was not only dark.”" in text


OPEN = [
    ("ko", "plain", "번아웃", "‘번아웃’은 그 뒤로 어떻게 되었는가?"),
    ("ko", "polite", "상담", "‘상담’은 그 뒤로 어떻게 되었나요?"),
    ("ko", "formal", "야간 강좌", "‘야간 강좌’는 그 뒤로 어떻게 되었습니까?"),
    ("en", "", "Burnout", "What became of “Burnout”?"),
]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("language", "tone", "title", "words"), OPEN)
def test_what_the_year_before_left_open_is_asked_about(
    shape: str, language: str, tone: str, title: str, words: str
) -> None:
    left = ToldMilestone("open", title, EdtfDate.parse("2024-10/.."))
    year = ToldYear(2025, date(2025, 12, 31), left_open=(left,))
    told = [one for one in compose(year, Style(shape, language, tone)) if title in one.text]
    assert [(one.text, one.role, one.evidence) for one in told] == [
        (words, "question", (("milestone", "open"),))
    ]
