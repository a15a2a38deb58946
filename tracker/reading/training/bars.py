"""From which score on a finding counts: the bars under which unseen authors are read best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from types import ModuleType
from typing import Any

from tracker.reading import STEPS, Reading, reading_of
from tracker.reading.__main__ import as_json
from tracker.reading.milestones import find_milestones
from tracker.reading.scoring import Model
from tracker.reading.training.corpus import Sample

#: Each question with where its findings stand in a reading, and the letter of the scorer's counts.
QUESTIONS = {
    "milestone": ("milestones", "m"),
    "resolution": ("resolutions", "r"),
    "reviewed": ("reviewed_goals", "g"),
}
_BARS = [step / 100 for step in range(12, 70, 2)]
#: How much more a found one counts than a wrong one: 1 is the F1 score. A milestone too many is
#: unticked in one press; one that is missed has to be written.
_FAVOUR = {"milestone": 1.2, "resolution": 1.0, "reviewed": 1.0}
#: Bars whose score is so close to the best are as good.
_AS_GOOD = 0.01


def choose_bars(
    samples: Sequence[Sample], models: Mapping[str, Model], scorer: ModuleType
) -> dict[str, float]:
    """A bar a question, the middle of those that are as good as the best; ``models`` by author."""
    readings = [(each, as_json(read_with(each, _lowered(models[each.author])))) for each in samples]
    return {
        question: middle_of_the_best(
            (_score(question, bar, readings, scorer), bar) for bar in _BARS
        )
        for question in QUESTIONS
    }


def read_with(sample: Sample, model: Model) -> Reading:
    """The reading of a sample under given weights."""
    after = STEPS[STEPS.index(find_milestones) :]
    start = replace(sample.manuscript, weights=model)
    return reading_of(reduce(lambda manuscript, step: step(manuscript), after, start))


def middle_of_the_best(scored: Iterable[tuple[float, float]]) -> float:
    """The middle bar of those whose score is within :data:`_AS_GOOD` of the highest."""
    pairs = list(scored)
    good = [bar for score, bar in pairs if score >= max(pairs)[0] - _AS_GOOD]
    return good[len(good) // 2]


def _lowered(model: Model) -> Model:
    """A model under which everything counts that any bar would let through."""
    bars: dict[str, Any] = {
        question: replace(getattr(model, question), bar=_BARS[0], more=_BARS[0])
        for question in QUESTIONS
    }
    return replace(model, **bars)


def _score(
    question: str,
    bar: float,
    readings: Sequence[tuple[Sample, Mapping[str, Any]]],
    scorer: ModuleType,
) -> float:
    key, letter = QUESTIONS[question]
    total: dict[str, float] = {}
    for sample, found in readings:
        gold = {"year": sample.gold.get("year"), key: sample.gold[key]}
        above = {key: list(_above(found[key], bar))}
        scorer.add(total, scorer.score_doc(gold, above, sample.text)[0])
    weight = _FAVOUR[question] ** 2
    wrong_and_right = weight * total[f"{letter}_gold"] + total[f"{letter}_pred"]
    return (1 + weight) * total[f"{letter}_tp"] / wrong_and_right if wrong_and_right else 0.0


def _above(found: Iterable[Mapping[str, Any]], bar: float) -> Iterator[Mapping[str, Any]]:
    return (each for each in found if each["score"] >= bar)
