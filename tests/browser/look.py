"""What a machine can see of a page: accessibility, and whether anything sticks out."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
STICKS_OUT = """() => {
  const wide = document.documentElement.clientWidth;
  const hides = (node) => {
    for (let up = node.parentElement; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    }
    return false;
  };
  const out = [];
  const whole = document.documentElement.scrollWidth;
  if (whole > wide + 1) out.push(`page: ${whole}`);
  for (const node of document.querySelectorAll('main *')) {
    const box = node.getBoundingClientRect();
    if (box.width && box.right > wide + 1 && !hides(node) && !node.closest('svg')) {
      out.push(`${node.tagName}.${node.className}: ${Math.round(box.right)}`);
    }
  }
  return out.slice(0, 5);
}"""


def violations(page: Page) -> list[str]:
    """What axe finds wrong, a line each."""
    page.evaluate(AXE_SCRIPT)
    found: dict[str, Any] = page.evaluate("(rules) => axe.run(document, rules)", RULES)
    return [f"{page.url} {_told(one)}" for one in found["violations"]]


def _told(violation: dict[str, Any]) -> str:
    first = violation["nodes"][0]
    return f"{violation['id']}: {first['html'][:160]} ({first['failureSummary'][:200]})"


def sticking_out(page: Page) -> list[str]:
    """Elements that reach beyond the window's edge."""
    found: list[str] = page.evaluate(STICKS_OUT)
    return [f"{page.url}: {one}" for one in found]
