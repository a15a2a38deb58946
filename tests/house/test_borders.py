"""Who may do what: the rules of architecture.md and trust.md that hold by construction."""

import ast
import re
import sys
from collections.abc import Callable, Iterator

import pytest

from tests.house.source import Module, below, dotted, imports, modules, none

PURE = ("composing", "dates", "hangul", "pictures", "reading")
IMPURE = {"os", "random", "secrets", "socket", "sqlite3", "subprocess", "threading", "time", "uuid"}
NETWORK = (
    "aiohttp", "ftplib", "http.client", "httpx", "imaplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "telnetlib", "urllib.request", "urllib3", "websockets", "xmlrpc",
)  # fmt: skip
TIME = {
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "time.time",
    "time.time_ns",
}
LOADS = ("get_or_404", "first_or_404", "one_or_404", "query.get")
COMMITS = r"^tracker/([a-z]+/([a-z]+_)?views|cli(/\w+)?|submission)\.py$"
CLI = r"^tracker/(cli(/\w+)?|serving)\.py$"
VIEWS = r"^tracker/[a-z]+/([a-z]+_)?views\.py$"
NAMES = {"utils", "helpers", "common", "services", "manager", "misc", "base_manager"}


def calls(module: Module) -> Iterator[tuple[str, ast.Call]]:
    return ((dotted(n.func), n) for n in ast.walk(module.tree) if isinstance(n, ast.Call))


def names(module: Module) -> Iterator[tuple[str, ast.expr]]:
    """Dotted names that are read, and dotted names that are imported, alike."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute | ast.Name):
            yield dotted(node), node


def is_tail(name: str, *tails: str) -> bool:
    return any(name == tail or name.endswith(f".{tail}") for tail in tails)


def commits(module: Module) -> list[ast.AST]:
    return [node for name, node in calls(module) if is_tail(name, "commit")]


def environment(module: Module) -> list[ast.AST]:
    wanted = ("os.environ", "os.getenv", "os.environb", "os.putenv")
    read = [node for name, node in names(module) if is_tail(name, *wanted)]
    return read + [node for name, node in imports(module) if name in wanted]


def clock(module: Module) -> list[ast.AST]:
    return [node for name, node in calls(module) if is_tail(name, *TIME)]


def saves(module: Module) -> list[ast.AST]:
    return [node for name, node in calls(module) if name == "saved"]


def by_identity(name: str, call: ast.Call) -> bool:
    """`session.get(Goal, id)`, not the cookie's `session.get("key")`."""
    return is_tail(name, "session.get") and not isinstance(call.args[0], ast.Constant)


def loads(module: Module) -> list[ast.AST]:
    return [n for name, n in calls(module) if is_tail(name, *LOADS) or by_identity(name, n)]


def network(module: Module) -> list[ast.AST]:
    dots = tuple(f"{name}." for name in NETWORK)
    return [node for name, node in imports(module) if name in NETWORK or name.startswith(dots)]


def trusted_html(module: Module) -> list[ast.AST]:
    called = [n for name, n in calls(module) if is_tail(name, "Markup", "render_template_string")]
    classes = [n for n in ast.walk(module.tree) if isinstance(n, ast.FunctionDef)]
    return called + [node for node in classes if node.name == "__html__"]


def populated(module: Module) -> list[ast.AST]:
    return [node for name, node in calls(module) if is_tail(name, "populate_obj")]


def evaluated(module: Module) -> list[ast.AST]:
    wanted = {
        "eval",
        "exec",
        "compile",
        "pickle.load",
        "pickle.loads",
        "marshal.loads",
        "os.system",
    }
    shells = [n for _, n in calls(module) if any(k.arg == "shell" for k in n.keywords)]
    return shells + [node for name, node in calls(module) if name in wanted]


def json_bodies(module: Module) -> list[ast.AST]:
    wanted = ("request.json", "request.get_json")
    return [node for name, node in names(module) if name in wanted]


def slow_imports(module: Module) -> list[ast.AST]:
    top = module.tree.body
    slow = ("flask_migrate", "alembic", "granian", "djlint", "babel.messages", "PIL")
    return [node for name, node in imports(module) if node in top and name.startswith(slow)]


def paged(module: Module) -> list[ast.AST]:
    return [node for name, node in calls(module) if is_tail(name, "query.all", "paginate")]


Rule = tuple[str, Callable[[Module], list[ast.AST]], str, str]
RULES: list[Rule] = [
    ("commit", commits, COMMITS, "Views commit by saved(), once a request; the cli by itself:"),
    ("saved", saves, VIEWS, "Only a view knows that the request is done; return to it:"),
    ("environment", environment, r"^tracker/config\.py$", "Only config.py reads the environment:"),
    ("clock", clock, r"^tracker/clock\.py$", "Ask tracker.clock for now() or today():"),
    ("load", loads, r"^tracker/access\.py$", "Load by owned(Model) or owned_or_404(Model, id):"),
    ("network", network, CLI, "Nothing leaves the machine; take it out:"),
    ("html", trusted_html, r"^tracker/markdown\.py$", "Let the template escape it:"),
    ("populate", populated, r"^$", "Name the fields that are written, one by one:"),
    ("evaluate", evaluated, r"^$", "Run no text as code and no shell:"),
    ("json", json_bodies, r"^tracker/api/", "Only the API reads JSON bodies:"),
    ("slow", slow_imports, r"^tracker/workers\.py$", "Import this in the function that needs it:"),
    ("lists", paged, r"^$", "Lists read projections by keyset, never paginate():"),
]


@pytest.mark.parametrize(("_", "find", "allowed", "mend"), RULES)
def test_only_the_right_place_does_it(
    _: str, find: Callable[[Module], list[ast.AST]], allowed: str, mend: str
) -> None:
    elsewhere = [module for module in modules() if not re.search(allowed, module.path)]
    none([module.at(node) for module in elsewhere for node in find(module)], mend)


def is_pure(module: Module, name: str) -> bool:
    top = name.split(".")[0]
    if top == "tracker":
        return name.startswith(tuple(f"tracker.{package}" for package in PURE))
    if top == "selectolax":
        return module.path.startswith("tracker/reading/sources/")
    return top in sys.stdlib_module_names and top not in IMPURE


def test_pure_packages_import_the_standard_library_and_each_other_only() -> None:
    findings = [
        f"{module.at(node)} {name}"
        for module in below(*PURE)
        for name, node in imports(module)
        if not is_pure(module, name)
    ]
    none(findings, "Pass it in as an argument, or do it in a feature:")


def test_models_import_extensions_and_dates_only() -> None:
    ours = ("tracker.extensions", "tracker.dates", "tracker.models")
    findings = [
        f"{module.at(node)} {name}"
        for module in below("models")
        for name, node in imports(module)
        if name.startswith("tracker") and not name.startswith(ours)
    ]
    none(findings, "Let the view pass it in as an argument:")


def test_no_module_hides_behind_a_name_that_says_nothing() -> None:
    empty = [m.path for m in modules() if NAMES & set(re.split(r"[/.]", m.path))]
    none(empty, "Name these after what they hold (architecture.md, glossary):")


ROUTE = {"route", "get", "post", "add_url_rule"}


def url_rules(module: Module) -> Iterator[tuple[str, ast.Call]]:
    for name, call in calls(module):
        first = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
        if name.split(".")[-1] in ROUTE and isinstance(first, str) and first.startswith("/"):
            yield first, call


def test_url_rules_are_lower_case_without_a_slash_at_the_end() -> None:
    shape = re.compile(r"(/|(/([a-z0-9.-]+|<[a-z_]+(\([^)]*\))?:[a-z_]+>|<[a-z_]+>))+)")
    findings = [
        f"{module.at(call)} {rule}"
        for module in modules()
        for rule, call in url_rules(module)
        if not shape.fullmatch(rule)
    ]
    none(findings, "Write the rule in lower case, words joined by hyphens, no slash at the end:")
