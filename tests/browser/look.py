"""What a machine can see of a page: accessibility, and whether anything is out of its place."""

from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
REST = 400
LOOK = Path(__file__).with_name("look.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """What axe finds wrong, a line each."""
    page.evaluate(AXE_SCRIPT)
    found: dict[str, Any] = page.evaluate("(rules) => axe.run(document, rules)", RULES)
    return [f"{page.url} {_told(one)}" for one in found["violations"]]


def _told(violation: dict[str, Any]) -> str:
    first = violation["nodes"][0]
    return f"{violation['id']}: {first['html'][:160]} ({first['failureSummary'][:200]})"


def out_of_place(page: Page) -> list[str]:
    """What sticks out of the window, is cut off, or lies on other words; a line each."""
    found: list[str] = page.evaluate(LOOK)
    if found:
        # A window that was resized a moment ago may still be on its way: what stays is found.
        page.wait_for_timeout(REST)
        found = page.evaluate(LOOK)
    return [f"{page.url}: {one}" for one in found]
