"""Labelled retrospectives, read up to the step that weighs their clauses."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from types import ModuleType
from typing import Any

from tracker.reading import STEPS, Format, decode
from tracker.reading.manuscript import Manuscript
from tracker.reading.milestones import find_milestones
from tracker.reading.spans import Span

_SUFFIXES = (".md", ".html", ".txt")


@dataclass(frozen=True, slots=True)
class Sample:
    """One text with its labels: ``gold`` as in its file, ``manuscript`` with clauses weighed."""

    name: str
    gold: Mapping[str, Any]
    text: str
    format: Format
    manuscript: Manuscript

    @property
    def author(self) -> str:
        """Who wrote it, as far as the corpus tells."""
        return str(self.gold.get("repo") or self.name)

    @property
    def language(self) -> str:
        """The language the corpus gives it."""
        return str(self.gold["lang"])


def load_samples(folder: Path) -> tuple[Sample, ...]:
    """Every labelled text of a set, by name. Raises FileNotFoundError where there is none."""
    golds = sorted(folder.glob("*.gold.json"))
    if not golds:
        raise FileNotFoundError(folder)
    return tuple(_sample(path) for path in golds)


def _sample(path: Path) -> Sample:
    name = path.name.removesuffix(".gold.json")
    source = next(
        found for suffix in _SUFFIXES if (found := path.with_name(name + suffix)).exists()
    )
    text, format = decode(source.read_bytes(), source.name)
    gold = json.loads(path.read_text(encoding="utf-8"))
    weighed = STEPS[: STEPS.index(find_milestones)]
    start = Manuscript(text, format)
    return Sample(name, gold, text, format, reduce(lambda m, step: step(m), weighed, start))


def scorer_of(corpus: Path) -> ModuleType:
    """The scorer that belongs to a corpus, ``score.py`` at its top."""
    spec = importlib.util.spec_from_file_location("corpus_score", corpus / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(corpus / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def places(sample: Sample, key: str, scorer: ModuleType) -> Iterator[tuple[Span, ...]]:
    """Where each labelled finding stands in the text, its own place first."""
    text = scorer.Text(sample.text)
    for gold in sample.gold[key]:
        said = [gold, *gold.get("alts", [])]
        found = [text.find(each["quote"], each.get("start"))[:1] for each in said]
        yield tuple(Span(*place) for spans in found for place in spans)
