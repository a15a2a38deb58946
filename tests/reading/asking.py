"""What a case may ask of reading: each column of a case file is one of these questions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import reduce

from tracker.reading import STEPS, read
from tracker.reading.expressions import moved_left
from tracker.reading.features import weigh
from tracker.reading.findings import Target
from tracker.reading.goal_reviews import outcome_of
from tracker.reading.goal_signs import GoalSigns
from tracker.reading.kinds import kind_of
from tracker.reading.manuscript import Manuscript, WeighedClause
from tracker.reading.placing import own_times
from tracker.reading.resolutions import widened
from tracker.reading.targets import find_target
from tracker.reading.titles import milestone_title, wish_title

NOTHING = "–"
WEIGHED = STEPS[: STEPS.index(weigh) + 1]
HEADS = {"ko": "# 올해 목표 점검\n\n- ", "en": "# Review of my goals\n\n- "}
NO_WISH = {f"unlike {name}" for name in ("adnominal", "unknown", "past", "others", "announced")}


@dataclass(frozen=True)
class Given:
    """The text of a case and what its file says of it."""

    text: str
    language: str
    year: int = 2024
    written_on: date = date(2024, 12, 31)

    def weighed(self, text: str = "") -> Manuscript:
        start = Manuscript(
            text or self.text, "md", year_given=self.year, written_on=self.written_on
        )
        return reduce(lambda manuscript, step: step(manuscript), WEIGHED, start)


def joined(found: Iterator[str] | list[str]) -> str:
    return "; ".join(found) or NOTHING


def times(given: Given) -> str:
    manuscript = given.weighed()
    return joined([time.period.edtf for row in manuscript.times for time in row])


def dates(given: Given) -> str:
    """Of the last clause, wherever its date comes from."""
    return given.weighed().candidates[-1].placed.period.edtf


def clauses(given: Given) -> str:
    manuscript = given.weighed()
    return " / ".join(manuscript.words_of(clause) for clause in manuscript.clauses)


def sentences(given: Given) -> str:
    return " / ".join(sentence.words for sentence in given.weighed().sentences)


def last(manuscript: Manuscript) -> WeighedClause:
    return manuscript.candidates[-1]


def title(given: Given) -> str:
    manuscript = given.weighed()
    clause = last(manuscript).clause
    own = [moved_left(time, clause.start) for time in own_times(manuscript, clause)]
    return milestone_title(manuscript.words_of(clause), own, manuscript.language)


def goal(given: Given) -> str:
    manuscript = given.weighed()
    clause = widened(manuscript, last(manuscript))
    own = [moved_left(time, clause.start) for time in own_times(manuscript, clause)]
    return wish_title(manuscript.words_of(clause), own, manuscript.language)


def looked_back(given: Given) -> str:
    """The title of a reviewed goal, made from its whole sentence."""
    manuscript = given.weighed()
    return wish_title(manuscript.sentences[-1].words, manuscript.times[-1], manuscript.language)


def target(given: Given) -> str:
    manuscript = given.weighed()
    sentence = manuscript.sentences[-1]
    found = find_target(sentence.words, manuscript.times[-1], manuscript.language)
    return in_words(found[0]) if found else NOTHING


def in_words(target: Target) -> str:
    number = f"{target.number:g}"
    parts = [target.bound or "", number, target.unit, f"a {target.per}" if target.per else ""]
    return " ".join(part for part in parts if part)


def kind(given: Given) -> str:
    manuscript = given.weighed()
    return kind_of(manuscript, last(manuscript))


def wish(given: Given) -> str:
    features = last(given.weighed()).features
    return "yes" if "any wish" in features and features.isdisjoint(NO_WISH) else "no"


def outcome(given: Given) -> str:
    """Of a line under a heading that reviews goals."""
    manuscript = given.weighed(HEADS[given.language] + given.text)
    return outcome_of(GoalSigns(manuscript).evidence(1))


def year(given: Given) -> str:
    return str(read(given.text, format="md").year or NOTHING)


def role(given: Given) -> str:
    """What the heading says of its section."""
    manuscript = given.weighed()
    return manuscript.sections[manuscript.sentences[0].block].role or NOTHING


def milestones(given: Given) -> str:
    found = read(given.text, format="md", year=given.year, written_on=given.written_on)
    return joined(f"{each.date} {each.title}" for each in found.milestones)


def resolutions(given: Given) -> str:
    found = read(given.text, format="md", year=given.year, written_on=given.written_on)
    return joined(f"{each.year} {each.title}" for each in found.resolutions)


def reviewed(given: Given) -> str:
    found = read(given.text, format="md", year=given.year, written_on=given.written_on)
    return joined(f"{each.outcome}: {each.title}" for each in found.reviewed_goals)


QUESTIONS: dict[str, Callable[[Given], str]] = {
    question.__name__: question
    for question in (
        times, dates, clauses, sentences, title, goal, looked_back, target, kind, wish, outcome,
        year, role, milestones, resolutions, reviewed,
    )
}  # fmt: skip
