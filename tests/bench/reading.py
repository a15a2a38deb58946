"""Goal 10: how fast a retrospective is read, in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measure import ROUNDS, Row

CASES = Path(__file__).parents[1] / "reading" / "cases"
SIZE = 200_000
FASTEST = {"ko": 1.0, "en": 0.5}
#: Processor time, so that other work on the machine counts little; the best of several rounds.
CHILD = """
import json, resource, sys, time
begin = time.process_time()
from tracker.reading import read
imported, text, spent = time.process_time() - begin, sys.stdin.read(), []
for _ in range(int(sys.argv[1])):
    begin = time.process_time()
    read(text, format="md", year=2024)
    spent.append(time.process_time() - begin)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([imported, len(text.encode()) / 1e6 / min(spent), peak]))
"""


def prose(language: str) -> str:
    """The texts of all cases of a language, again and again, in paragraphs of five."""
    cells = [
        line.strip("|").split("|")[0].replace("⏎", "\n").strip()
        for path in sorted((CASES / language).glob("*.md"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("|") and not line.startswith("|-")
    ]
    paragraphs = [" ".join(cells[at : at + 5]) for at in range(0, len(cells), 5)]
    once = "\n\n".join(paragraphs)
    return once * (1 + SIZE // len(once.encode()))


def reading() -> Iterator[Row]:
    for language, fastest in FASTEST.items():
        command = [sys.executable, "-c", CHILD, str(ROUNDS)]
        done = subprocess.run(
            command, input=prose(language), capture_output=True, text=True, check=True
        )
        imported, speed, peak = json.loads(done.stdout)
        yield Row(10, f"reading, {language}", speed, "MB/s", at_least=fastest)
        yield Row(10, f"memory at its peak, {language}", peak, "MB", at_most=60)
        yield Row(10, f"import of the reader, {language}", imported * 1000, "ms", at_most=100)
