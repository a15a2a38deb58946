"""What someone wanted to try: lines that come back in the next reflection, each with its mark.

A line is kept as `[x] walk at noon` (it works and stays), `[ ] …` (once more) or `[-] …` (let go).
"""

from tracker.locale import lazy_gettext
from tracker.shapes import TRIED, TRY

AGAIN = "[ ] "
MARKS = {
    AGAIN: lazy_gettext("once more"),
    "[x] ": lazy_gettext("it works, I keep it"),
    "[-] ": lazy_gettext("I let it go"),
}
MOST = 20
LONGEST = 200
BULLETS = ("- ", "* ", "+ ", "• ")


def lines_of(text: str) -> list[str]:
    """The things in an answer, one a line, without the signs of a list; at most twenty."""
    lines = (line.strip() for line in text.splitlines())
    told = (line[2:].strip() if line.startswith(BULLETS) else line for line in lines)
    return list(dict.fromkeys(line[:LONGEST] for line in told if line))[:MOST]


def marked(line: str) -> tuple[str, str]:
    """The mark of a line and its words; without one it is to be tried once more."""
    mark = line[: len(AGAIN)]
    return (mark, line[len(AGAIN) :]) if mark in MARKS else (AGAIN, line)


def coming_back(answers: dict[str, str]) -> list[str]:
    """What comes back after these answers: what was to be tried, and what once more."""
    tried = map(marked, answers.get(TRIED, "").splitlines())
    again = [words for mark, words in tried if mark == AGAIN and words.strip()]
    return list(dict.fromkeys([*again, *lines_of(answers.get(TRY, ""))]))[:MOST]


def is_decided(tried: str) -> bool:
    """Whether anything of it has another mark than the first, to be tried once more."""
    return any(marked(line)[0] != AGAIN for line in tried.splitlines() if line.strip())


def in_words(tried: str) -> str:
    """Marked lines as a Markdown list, each with its mark in words."""
    rows = (marked(line) for line in tried.splitlines() if line.strip())
    return "\n".join(f"- {words} ({MARKS[mark]})" for mark, words in rows)
