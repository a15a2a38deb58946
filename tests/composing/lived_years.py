"""Two years as people live them, one rich and one thin, with goals of every measure and end."""

from datetime import date
from decimal import Decimal
from typing import Any

from tracker.composing import (
    Eased,
    Logged,
    Rest,
    ToldGoal,
    ToldMilestone,
    ToldReflection,
    ToldStep,
    ToldYear,
)
from tracker.dates import EdtfDate

YEAR = 2025
# What happened: when, a title in each language, a kind, a mood, and who was there.
HAPPENED: tuple[tuple[str, str, str, str, int | None, tuple[str, ...]], ...] = (
    ("2025-01-06", "새 팀 합류", "Joined the platform team", "career", 4, ()),
    ("2025-01-18", "할머니 팔순 잔치", "Grandma's eightieth birthday", "relationship", 5, ()),
    ("2025-02/2025-04", "운전 연수", "Driving lessons", "life", None, ()),
    ("2025-02/2025-04", "야간 강좌 수료", "Evening classes", "education", None, ()),
    ("2025-03", "사이드 프로젝트를 접음", "Closed the side project", "project", 2, ()),
    ("2025-05/2025-06", "이사", "Moved house", "life", None, ()),
    ("2025-05/2025-06", "첫 차 구입", "Bought a first car", "life", None, ()),
    ("2025-05-24", "동생 결혼식", "My brother got married", "relationship", 5, ("Mia", "Tom")),
    ("2025-07~", "번아웃", "Burnout", "health", 1, ()),
    ("2025-08-02", "제주 한 바퀴", "Trip around the island", "travel", 4, ("Noa",)),
    ("2025-09-13", "컨퍼런스 발표", "First talk at a conference", "event", 5, ()),
    ("2025-09-27", "고양이를 들임", "A cat moved in", "life", 4, ()),
    ("2025-11", "팀장 승진", "Promoted to lead", "career", 3, ()),
    ("2025", "책장 정리", "Sorted the bookshelf", "life", None, ()),
)


NAMES = {"Mia": "지수", "Tom": "민호", "Noa": "하은"}


def _names(ko: bool, who: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(NAMES[name] if ko else name for name in who)


def _on(month: int, day: int) -> date:
    return date(YEAR, month, day)


def _logged(*told: tuple[int, int, int], notes: dict[int, str] | None = None) -> tuple[Logged, ...]:
    said = notes or {}
    return tuple(
        Logged(_on(month, day), Decimal(amount), said.get(at, ""))
        for at, (month, day, amount) in enumerate(told)
    )


def _goals(ko: bool) -> tuple[ToldGoal, ...]:
    def one(name: str, korean: str, english: str, **told: Any) -> ToldGoal:
        return ToldGoal(name, korean if ko else english, YEAR, **told)

    runs = _logged((1, 9, 1), (2, 3, 1), (3, 7, 1), (5, 2, 1), (9, 9, 1))
    return (
        one("done", "운전면허 따기", "Get a driving licence", completed_on=_on(4, 11)),
        one(
            "steps",
            "블로그 새로 열기",
            "Reopen the blog",
            steps=(
                ToldStep("도메인 사기" if ko else "Buy a domain", _on(2, 2)),
                ToldStep("첫 글 쓰기" if ko else "Write a first post", _on(3, 9)),
                ToldStep("구독 달기" if ko else "Add a feed"),
            ),
            outcome="partly",
        ),
        one(
            "amount",
            "책 20권 읽기",
            "Read 20 books",
            measure="amount",
            target=Decimal(20),
            unit="권" if ko else "books",
            logged=_logged((1, 12, 4), (4, 20, 6), (8, 3, 10)),
            completed_on=_on(8, 3),
            came_from=2024,
            earlier_id="earlier",
        ),
        one(
            "eased",
            "달리기 100 km",
            "Run 100 km",
            measure="amount",
            target=Decimal(100),
            unit="km",
            logged=_logged(
                (3, 2, 20),
                (6, 8, 31),
                notes={1: "강바람이 좋았다." if ko else "A good wind by the river."},
            ),
            eased=(
                Eased(
                    _on(6, 9),
                    Decimal(200),
                    "km",
                    "발목이 아파서." if ko else "Because my ankle hurt.",
                ),
            ),
        ),
        one(
            "habit",
            "아침 스트레칭",
            "Morning stretches",
            measure="habit",
            target=Decimal(2),
            unit="번" if ko else "times",
            period="week",
            kept=(18, 31),
            logged=runs,
            eased=(Eased(_on(5, 1), Decimal(5), "번" if ko else "times", period="week"),),
            rests=(Rest(_on(7, 1), _on(8, 20), "번아웃이 와서." if ko else "I was worn out."),),
        ),
        one(
            "feeling",
            "덜 조급해하기",
            "Be less in a hurry",
            measure="feeling",
            logged=(Logged(_on(1, 31), rating=2), Logged(_on(10, 31), rating=4)),
            outcome="done",
        ),
        one(
            "let_go",
            "피아노 배우기",
            "Learn the piano",
            let_go_on=_on(6, 30),
            let_go_reason="악기를 둘 자리가 없다." if ko else "There is no room for one.",
        ),
        one("missed", "일본어 시험", "Japanese exam", outcome="missed", rests=(Rest(_on(9, 1)),)),
        one("silent", "주말 농장", "A garden plot"),
    )


def rich_year(language: str) -> ToldYear:
    """A year full of things, with goals of every measure and end."""
    ko = language == "ko"
    told = tuple(
        ToldMilestone(
            str(at),
            korean if ko else english,
            EdtfDate.parse(when),
            kind,
            mood,
            "",
            _names(ko, who),
        )
        for at, (when, korean, english, kind, mood, who) in enumerate(HAPPENED)
    )
    note = "비가 왔고, 오래 걸었다." if ko else "It rained, and I walked for long."
    later = (
        ToldGoal("later", "책 20권 읽기" if ko else "Read 20 books", YEAR + 1, earlier_id="amount"),
        ToldGoal("plot", "주말 농장" if ko else "A garden plot", YEAR + 1, earlier_id="silent"),
        ToldGoal("swim", "수영 배우기" if ko else "Learn to swim", YEAR + 1),
        ToldGoal("call", "부모님께 전화하기" if ko else "Call my parents", YEAR + 1),
    )
    return ToldYear(
        YEAR,
        date(YEAR, 12, 31),
        told,
        _goals(ko),
        later,
        (ToldReflection("rain", _on(10, 4), note),),
    )


def thin_year(language: str) -> ToldYear:
    """A year of which little was written down."""
    ko = language == "ko"
    told = (
        ToldMilestone("0", "첫 출근" if ko else "First job", EdtfDate.parse("2025-03"), "career"),
        ToldMilestone("1", "수술" if ko else "Surgery", EdtfDate.parse("2025-10-02"), "health"),
    )
    goal = ToldGoal("rest", "잘 쉬기" if ko else "Rest well", YEAR)
    return ToldYear(YEAR, date(YEAR, 12, 31), told, (goal,))
