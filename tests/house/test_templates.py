"""Templates hold no style, no script, no handler, and trust no text."""

import ast
import re

import pytest
from jinja2 import Environment, FileSystemLoader

from tests.house.source import TEMPLATES, dotted, files, lines, modules, none

SUFFIXES = (".html", ".svg", ".xml", ".txt")
ADDRESS = r"""\s*=\s*["']?(?:https?:)?//"""
FORBIDDEN = [
    ("trusted text", r"\|\s*safe\b|autoescape\s+false|Markup\(", "Let the template escape it:"),
    ("style", r"""\sstyle\s*=\s*["'][^"']*[:{]|<style\b""", "Give it a class:"),
    ("script", r"<script(?![^>]*\ssrc=)", "Put the script in static/js/elements/:"),
    ("handler", r"\son[a-z]+\s*=|javascript:|\shx-on", "Put the behaviour in a custom element:"),
    ("stranger", rf"(src|srcset|action|xlink:href){ADDRESS}", "Nothing comes from a third party:"),
    ("link", rf"<link[^>]*href{ADDRESS}", "Nothing comes from a third party:"),
    ("query", r"\.query\b|db\.session|\.execute\(", "Load it in queries.py:"),
]
NAME = re.compile(r"([a-z]+(_[a-z]+)*/)*_?[a-z0-9]+(_[a-z]+)*\.(html|txt|svg|xml)")


def names() -> set[str]:
    return {path.relative_to(TEMPLATES).as_posix() for path in files(TEMPLATES, *SUFFIXES)}


@pytest.mark.parametrize(("_", "pattern", "mend"), FORBIDDEN)
def test_no_template_has(_: str, pattern: str, mend: str) -> None:
    forbidden = re.compile(pattern, re.IGNORECASE)
    places = [pair for path in files(TEMPLATES, *SUFFIXES) for pair in lines(path)]
    none([f"{place} {line.strip()[:80]}" for place, line in places if forbidden.search(line)], mend)


def test_every_template_can_be_parsed() -> None:
    jinja = Environment(
        loader=FileSystemLoader(TEMPLATES),
        extensions=["jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols"],
        autoescape=True,
    )
    for path in files(TEMPLATES, *SUFFIXES):
        jinja.parse(path.read_text(encoding="utf-8"), filename=str(path))


def test_templates_are_named_after_their_feature_and_view() -> None:
    odd = sorted(name for name in names() if not NAME.fullmatch(name))
    none(odd, "Name it <feature>/<view>.html or <feature>/_<noun>.html:")


def rendered() -> list[tuple[str, str]]:
    """Where a template is rendered by a name that is written out, and that name."""
    found = []
    for module in modules():
        for node in ast.walk(module.tree):
            named = isinstance(node, ast.Call) and node.args and node.args[0]
            if isinstance(named, ast.Constant) and dotted(node.func).endswith("render_template"):
                found.append((module.at(node), str(named.value)))
    return found


def test_every_rendered_template_exists() -> None:
    missing = [f"{place} {name}" for place, name in rendered() if not (TEMPLATES / name).is_file()]
    none(missing, "Write the template, or mend its name:")


def used(pattern: str) -> set[str]:
    texts = [path.read_text(encoding="utf-8") for path in files(TEMPLATES, *SUFFIXES)]
    spoken = "\n".join([*texts, *(module.text for module in modules())])
    return set(re.findall(pattern, spoken))


def test_no_template_is_left_over() -> None:
    quoted = used(r"""["']([\w/]+\.(?:html|svg|xml|txt))["']""")
    composed = used(r"""["']([\w/]+/)["']\s*[~+]""") | used(r"""f["']([\w/]+/)\{""")
    left = [name for name in names() - quoted if not any(name.startswith(c) for c in composed)]
    none(sorted(left), "Nothing includes or renders these; delete them:")
