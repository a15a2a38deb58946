"""``./run train [CORPUS]`` and ``./run score [CORPUS]``: refit the weights, or measure them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from types import ModuleType

from tracker.reading.__main__ import as_json
from tracker.reading.languages import HERE
from tracker.reading.scoring import Model, model_of
from tracker.reading.training.bar import table
from tracker.reading.training.bars import read_with
from tracker.reading.training.corpus import Sample, load_samples, scorer_of
from tracker.reading.training.crossing import Crossed, cross
from tracker.reading.training.models import barred_model, fit_model, gather

LANGUAGES = ("ko", "en")
#: The corpus is other people's texts, and stays beside the project.
CORPUS = Path("../shared/corpus")
FITTED = ("dev", "train")
MEASURED = ("seed", *FITTED)


def main(arguments: list[str] | None = None) -> int:
    """Trains, or scores the weights that stand in the project; prints the scorer's tables."""
    parser = argparse.ArgumentParser(prog="./run", description=__doc__)
    parser.add_argument("verb", choices=("train", "score"))
    parser.add_argument("corpus", type=Path, nargs="?", default=CORPUS)
    options = parser.parse_args(arguments)
    if not (options.corpus / "score.py").exists():
        parser.error(f"there is no corpus in {options.corpus}: a folder with score.py and its sets")
    scorer = scorer_of(options.corpus)
    {"train": train, "score": score}[options.verb](options.corpus, scorer)
    return 0


def train(corpus: Path, scorer: ModuleType) -> None:
    """Writes weights.json of every language, and prints what they reach on authors unseen."""
    samples = [sample for name in FITTED for sample in load_samples(corpus / name)]
    models: dict[str, Model] = {}
    for language in LANGUAGES:
        rows = gather(samples, language, scorer)
        own = [sample for sample in samples if sample.language == language]
        crossed = cross(rows, own, scorer)
        write(language, barred_model(fit_model(rows), crossed.bars))
        models |= _barred(crossed, own)
    _print("cross-validated by author", samples, models, scorer)


def score(corpus: Path, scorer: ModuleType) -> None:
    """Prints what the weights in the project reach on each set; they have seen dev and train."""
    for name in MEASURED:
        samples = load_samples(corpus / name)
        models = {sample.name: model_of(sample.manuscript.language) for sample in samples}
        _print(name, samples, models, scorer)


def _barred(crossed: Crossed, samples: Sequence[Sample]) -> dict[str, Model]:
    """The model for each sample that never saw its author, with the bars chosen for all."""
    return {each.name: barred_model(crossed.models[each.author], crossed.bars) for each in samples}


def _print(
    name: str, samples: Sequence[Sample], models: Mapping[str, Model], scorer: ModuleType
) -> None:
    readings = {each.name: as_json(read_with(each, models[each.name])) for each in samples}
    sys.stdout.write("\n".join([*table(name, samples, readings, scorer), "", ""]))


def write(language: str, model: Model) -> None:
    """Writes the weights of a language into the project, sorted and rounded."""
    parts = asdict(model)
    text = json.dumps(parts, ensure_ascii=False, indent=1, sort_keys=True)
    (HERE / language / "weights.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
