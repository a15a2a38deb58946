"""Four accounts that try a layout: nothing, the sample, sixty milestones, words without a break."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from flask import Flask

from tests.browser.goals import WORDS, goals_of_every_measure
from tests.browser.reflections import linked, reflected
from tests.person import Person, sign_up
from tests.photos.making import hang
from tracker.access import system
from tracker.clock import now
from tracker.dates import EdtfDate
from tracker.extensions import db
from tracker.models import (
    KINDS,
    Goal,
    Milestone,
    ProgressEntry,
    Record,
    Reflection,
    Retrospective,
    User,
)
from tracker.sample import install

DAY = date(2025, 3, 2)
BREATHLESS = {
    "ko": "아주긴제목을띄어쓰기없이적었습니다" * 11,
    "en": "Pneumonoultramicroscopicsilicovolcanoconiosis" * 4,
}
NAMES = {
    "ko": ("지은", "이름이아주긴사람" * 9, "책"),
    "en": ("Jun", "Wolfeschlegelsteinhausenbergerdorff" * 2, "books"),
}
TITLES = {
    "ko": (
        "새 팀으로 옮김",
        "데이터 과정을 끝까지 마침",
        "첫 마라톤",
        "이사",
        "가족과 제주에서 보낸 한 주",
    ),
    "en": (
        "Moved to a new team",
        "Finished the data course to the end",
        "First marathon",
        "New flat",
    ),
}
DATES = (
    "2024",
    "2024-{m:02}",
    "2024-{m:02}-17",
    "2024-21",
    "2024-{m:02}/2024-12",
    "2023-11/2024-{m:02}",
)


def empty(app: Flask, language: str) -> Person:
    """Someone who has only just come."""
    return sign_up(app, NAMES[language][0], language, is_host=True)


def with_sample(app: Flask, language: str) -> Person:
    """Someone who looks at the sample, and had its second year drafted."""
    person = empty(app, language)
    with app.app_context(), system():
        install(db.session.get(User, person.id), language)
        db.session.commit()
    drafted(person, 2025)
    return person


def drafted(person: Person, year: int) -> None:
    """Have a year drafted in the person's language."""
    style = {"shape": "months", "language": person.language, "tone": "plain"}
    person.post(f"/retrospectives/draft/{year}", style)


def with_sixty(app: Flask, language: str) -> Person:
    """Someone whose year held sixty things, of every kind and every shape of date."""
    person = with_sample(app, language)
    titles = TITLES[language]
    made = [milestone(titles[n % len(titles)], n) for n in range(60)]
    person.add(*made)
    for number, one in enumerate(made[:8], 1):
        hang(person, one.id, ["", titles[number % 4], "", "", "", "", ""][:number], (1600, 1200))
    person.add(*(Goal(title=titles[n % len(titles)], year=2025) for n in range(24)))
    measured = goals_of_every_measure(WORDS[language])
    person.add(*measured)
    person.add(*linked(goals_in(measured)[:4], made[:3], list(titles)))
    reflected(person, list(titles))
    gone = [milestone(titles[n % len(titles)], n) for n in range(6)]
    for one in gone:
        one.trash(now())
    person.add(*gone)
    drafted(person, 2024)
    return person


def with_long_words(app: Flask, language: str) -> Person:
    """Someone who never presses the space bar, in any field."""
    _, name, unit = NAMES[language]
    person, long = sign_up(app, name, language, is_host=True), BREATHLESS[language][:190]
    goal = Goal(
        title=long,
        year=2025,
        measure="amount",
        target=Decimal(24),
        unit=(unit * 20)[:20],
        note=long,
    )
    text = f"# {long}\n\n{long} {long}\n\n2024-05-03 {long}\n"
    made = [milestone(long, n) for n in range(12)]
    person.add(goal, *made)
    hang(person, made[0].id, [long, long], (1600, 900))
    person.add(Retrospective(title=long, text=text, year=2024, format="md"))
    entry = ProgressEntry(goal_id=goal.id, logged_on=DAY, amount=Decimal(123456789), note=long)
    person.add(entry, Reflection(goal_id=goal.id, written_on=DAY, body=long))
    measured = goals_of_every_measure((long, goal.unit) * 3 + (long,))
    person.add(*measured)
    person.add(*linked([goal, *goals_in(measured)[:4]], made[:2], [long]))
    reflected(person, [long])
    drafted(person, 2024)
    drafted(person, 2025)
    return person


def goals_in(records: list[Record]) -> list[Goal]:
    """The goals among what was made."""
    return [one for one in records if isinstance(one, Goal)]


def milestone(title: str, number: int, day: str = "") -> Milestone:
    """One of 2024; kind, date (if none is given), mood and place among equals by number."""
    made = Milestone(title=title, kind=KINDS[number % len(KINDS)], note=title, mood=number % 5 + 1)
    made.id = UUID(int=number << 64 | uuid4().int >> 64)
    pattern = day or DATES[number % len(DATES)]
    made.happened(EdtfDate.parse(pattern.format(m=number * 5 % 12 + 1)))
    made.people = "Sora" if number % 4 == 0 else ""
    return made


ACCOUNTS: dict[str, Callable[[Flask, str], Person]] = {
    "empty": empty,
    "sample": with_sample,
    "sixty": with_sixty,
    "long": with_long_words,
}
