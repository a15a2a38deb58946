"""Real texts: the seed's seven milestones, and floors under what the weights have learnt."""

import json
import os
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tracker.reading import Reading, Suggestion, decode, read
from tracker.reading.__main__ import as_json
from tracker.reading.languages import weights
from tracker.reading.training.__main__ import FITTED, LANGUAGES
from tracker.reading.training.corpus import load_samples, scorer_of
from tracker.reading.training.models import fit_model, gather

CORPUS = Path(os.environ.get("TRACKER_CORPUS", ""))
SEED = CORPUS / "seed" / "seed-2292.txt"
GOLD: dict[str, Any] = json.loads(SEED.with_suffix(".gold.json").read_text(encoding="utf-8"))
CORE = [one for one in GOLD["milestones"] if one["core"]]


@pytest.fixture(scope="module")
def seed() -> Reading:
    text, format = decode(SEED.read_bytes(), SEED.name)
    return read(text, format=format)


def touching(found: tuple[Suggestion, ...], gold: dict[str, Any]) -> list[Suggestion]:
    end = gold["start"] + len(gold["quote"])
    return [s for s in found if s.span.start < end and gold["start"] < s.span.end]


@pytest.mark.parametrize("gold", CORE, ids=lambda gold: str(gold["title"]))
def test_a_core_milestone_of_the_seed_is_found_with_its_date(
    seed: Reading, gold: dict[str, Any]
) -> None:
    assert gold["edtf"] in [s.date.text for s in touching(seed.milestones, gold) if s.date]


def test_at_least_three_resolutions_of_the_seed_are_found(seed: Reading) -> None:
    found = [gold for gold in GOLD["resolutions"] if touching(seed.resolutions, gold)]
    assert len(found) >= 3
    assert {each.year for each in seed.resolutions} == {2025}


def test_nothing_is_read_from_the_related_posts_of_the_seed(seed: Reading) -> None:
    footer = SEED.read_text(encoding="utf-8").index("카테고리의 다른 글")
    found = [*seed.milestones, *seed.resolutions, *seed.reviewed_goals, *seed.more]
    assert all(each.span.end <= footer for each in found)
    assert seed.year == 2024


@pytest.fixture(scope="module")
def dev() -> dict[str, Any]:
    scorer, total = scorer_of(CORPUS), dict[str, float]()
    for path in sorted((CORPUS / "dev").glob("*.gold.json")):
        scorer.add(total, scored(path, scorer))
    return dict(scorer.summary(total))


def scored(path: Path, scorer: ModuleType) -> dict[str, float]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    source = path.with_name(f"{gold['id']}.{gold.get('format', 'md')}")
    text, format = decode(source.read_bytes(), source.name)
    counted, _ = scorer.score_doc(gold, as_json(read(text, format=format)), text)
    return dict(counted)


@pytest.mark.parametrize(
    ("group", "figure", "floor"),
    [
        ("milestones", "f1", 0.70),
        ("milestones", "core_recall", 0.88),
        ("milestones", "dated_recall", 0.86),
        ("dates", "exact", 0.88),
        ("resolutions", "f1", 0.68),
        ("resolutions", "target_accuracy", 0.75),
        ("reviewed_goals", "f1", 0.71),
        ("reviewed_goals", "outcome_accuracy", 0.88),
    ],
)
def test_the_dev_texts_are_read_no_worse_than_before(
    dev: dict[str, Any], group: str, figure: str, floor: float
) -> None:
    assert dev[group][figure] >= floor


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weights_in_the_project_are_those_the_corpus_gives(language: str) -> None:
    scorer = scorer_of(CORPUS)
    samples = [each for name in FITTED for each in load_samples(CORPUS / name)]
    fitted = asdict(fit_model(gather(samples, language, scorer)))
    for question, written in weights(language).items():
        if question != "kinds":
            _same(fitted[question], written)
    for kind, written in weights(language)["kinds"].items():
        _same(fitted["kinds"][kind], written)


def _same(fitted: dict[str, Any], written: dict[str, Any]) -> None:
    """All but the bars, which are chosen afterwards; the last digit may differ by machine."""
    for group in ("features", "pieces", "heading"):
        assert fitted[group] == pytest.approx(written[group], abs=0.002)
    assert fitted["bias"] == pytest.approx(written["bias"], abs=0.002)
