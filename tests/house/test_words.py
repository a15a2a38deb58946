"""Nothing left for later, nothing silenced, and the glossary's words only."""

import ast
import re

import pytest

from tests.house.source import PACKAGE, ROOT, STATIC, TEMPLATES, files, lines, modules, none

FOLDERS = [PACKAGE, TEMPLATES, STATIC, ROOT / "tests", ROOT / "docs", ROOT / ".ci"]
SUFFIXES = (".py", ".html", ".css", ".js", ".md", ".toml", ".txt", ".svg", ".json")
AVOIDED = {
    "Post", "Entry", "Document", "Event", "Item", "Task", "Objective", "Todo", "CheckIn", "Checkin",
    "Category", "Candidate", "Chunk", "FuzzyDate", "DateString", "Keyword",
}  # fmt: skip
LEFT = {
    "left for later": r"\b(TODO|FIXME|XXX|HACK)\b|coming soon|lorem ipsum",
    "silenced": r"#\s*noqa|#\s*type:\s*ignore|#\s*pyright:|#\s*nosec|djlint:off|eslint-disable",
    "left out": r"pytest\.(skip|xfail|importorskip)|mark\.(skip|skipif|xfail)|unittest\.skip",
    "of one machine": r"(?<![\w.~-])/(tmp|work|root|Users|home/\w+)/",
}


def own_lines() -> list[tuple[str, str]]:
    inside = [path for folder in FOLDERS for path in files(folder, *SUFFIXES)]
    beside = [p for p in sorted(ROOT.iterdir()) if p.suffix == ".md" or p.name in ("run",)]
    # The house tests spell out what they forbid.
    return [pair for p in [*inside, *beside] if p.parent.name != "house" for pair in lines(p)]


@pytest.mark.parametrize("what", LEFT)
def test_nothing_is(what: str) -> None:
    pattern = re.compile(LEFT[what])
    found = [f"{place} {line.strip()[:80]}" for place, line in own_lines() if pattern.search(line)]
    none(found, f"Do it now, or take it out; this is {what}:")


def test_classes_use_the_words_of_the_glossary() -> None:
    findings = [
        f"{module.at(node)} {node.name}"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and node.name.removesuffix("Form") in AVOIDED
    ]
    none(findings, "The glossary of docs/glossary.md has another word for it:")


def test_comments_are_sentences_not_dead_code() -> None:
    code = re.compile(r"^\s*#\s*(import |from \w+ import|def |return |if .*:$|\w+ = |print\()")
    places = [pair for m in modules() for pair in lines(ROOT / m.path)]
    none([f"{place} {line.strip()}" for place, line in places if code.match(line)], "Delete it:")
