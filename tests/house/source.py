"""The project's own files, parsed once for every house rule."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "tracker"
TEMPLATES = ROOT / "templates"
STATIC = ROOT / "static"
VENDOR = STATIC / "vendor"


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file of the package: its path below the root, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    def at(self, node: ast.AST) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}"

    def nodes(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))


def parse(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path.relative_to(ROOT).as_posix(), text, ast.parse(text, str(path)))


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package, migrations left out: alembic writes those."""
    files = sorted(PACKAGE.rglob("*.py"))
    return tuple(parse(file) for file in files if "migrations" not in file.parts)


def below(*folders: str) -> tuple[Module, ...]:
    """The modules of some packages: below("reading", "dates")."""
    return tuple(m for m in modules() if m.path.startswith(tuple(f"tracker/{f}/" for f in folders)))


def files(folder: Path, *suffixes: str) -> list[Path]:
    """Our own files of a folder, vendored ones left out."""
    found = sorted(path for path in folder.rglob("*") if path.suffix in suffixes)
    return [path for path in found if VENDOR not in path.parents]


def lines(path: Path) -> list[tuple[str, str]]:
    """Each line of a file with its place, `templates/base.html:12`."""
    name = path.relative_to(ROOT).as_posix()
    numbered = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    return [(f"{name}:{number}", line) for number, line in numbered]


def dotted(node: ast.AST) -> str:
    """`db.session.commit` for the expression that says so; "" where a part has no name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def imports(module: Module) -> list[tuple[str, ast.stmt]]:
    """Every module name a file imports, wherever in the file, with the statement."""
    found: list[tuple[str, ast.stmt]] = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, node) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found += [(f"{node.module}.{alias.name}", node) for alias in node.names]
    return found


def none(findings: list[str], mend: str) -> None:
    """Fail with every place and the way to mend it."""
    assert not findings, "\n".join([mend, *(f"  {finding}" for finding in findings)])
