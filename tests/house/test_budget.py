"""The house budget: short functions, short files."""

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.house.source import PACKAGE, ROOT, STATIC, TEMPLATES, Module, files, modules, none

FUNCTION_MEDIAN, FUNCTION_P90, FUNCTION_MAX = 5, 12, 30
FILES = [
    (PACKAGE, ".py", 250),
    (TEMPLATES, ".html", 120),
    (STATIC, ".js", 60),
    (STATIC, ".css", 150),
]


def functions() -> list[tuple[Module, ast.FunctionDef | ast.AsyncFunctionDef]]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [(m, node) for m in modules() for node in m.nodes(*kinds) if isinstance(node, kinds)]


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_no_function_is_longer_than_a_screenful() -> None:
    long = [
        f"{module.at(function)} {function.name} has {length(function)} lines"
        for module, function in functions()
        if length(function) > FUNCTION_MAX
    ]
    none(long, f"Split these; a function has at most {FUNCTION_MAX} lines:")


def test_functions_are_short_as_a_rule() -> None:
    lengths = [length(function) for _, function in functions()]
    ninth_tenth = quantiles(lengths, n=10)[-1]
    longest = sorted(functions(), key=lambda pair: -length(pair[1]))[:10]
    places = [f"{m.at(f)} {f.name} has {length(f)} lines" for m, f in longest]
    over = median(lengths) > FUNCTION_MEDIAN or ninth_tenth > FUNCTION_P90
    none(
        places if over else [],
        f"Median {median(lengths)} (budget {FUNCTION_MEDIAN}), p90 {ninth_tenth} "
        f"(budget {FUNCTION_P90}). Split the longest:",
    )


@pytest.mark.parametrize(("folder", "suffix", "most"), FILES)
def test_files_are_short(folder: Path, suffix: str, most: int) -> None:
    counts = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in files(folder, suffix)
        if "migrations" not in path.parts
    }
    long = [f"{path.relative_to(ROOT)} has {n} lines" for path, n in counts.items() if n > most]
    none(long, f"Split these by noun; a {suffix} file has at most {most} lines:")
