"""Whatever the text: nothing raises, and every finding points home."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.reading import Reading, read

PIECES = st.sampled_from(
    [
        "2024년 4월부터 6월까지 ",
        "과정을 수강했다. ",
        "In July ",
        "I started a new job. ",
        "\n\n## 2025 목표\n",
        "- 책 24권 읽기\n",
        "- run 1,000 km\n",
        "하고 싶다. ",
        "I want to ",
        "지난해 ",
        "상을 받았다! ",
        "2024.03.14 ~ 2024.03.17 ",
        "<p>",
        "**",
        "\x00",
        "\u202e",
        "🎉",
    ]
)
TEXTS = st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=40).map("".join))
FORMATS = st.sampled_from(["txt", "md", "html"])


def findings(reading: Reading) -> list[object]:
    return [*reading.milestones, *reading.resolutions, *reading.reviewed_goals, *reading.more]


@settings(max_examples=200, deadline=None)
@given(TEXTS, FORMATS, st.none() | st.integers(1, 9999))
def test_no_text_raises_and_every_span_lies_inside(text: str, form: str, year: int | None) -> None:
    for finding in findings(read(text, format=form, year=year)):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert text[finding.span.start : finding.span.end].strip()


@settings(max_examples=60, deadline=None)
@given(TEXTS, FORMATS)
def test_the_same_text_is_always_read_the_same(text: str, form: str) -> None:
    asked = {"format": form, "written_on": date(2025, 1, 4)}
    assert read(text, **asked) == read(text, **asked)


# A pattern that tries again for every letter would take hours over these.
ATTACKS = [
    "1" * 40_000,
    "2024년 " * 8_000,
    "4월부터 " * 8_000,
    "~" * 40_000,
    "가" * 40_000,
    "a b " * 10_000,
    "(" * 40_000,
    "- " * 20_000,
    "목표 " * 13_000,
    "I want to " * 4_000,
    "<" * 40_000,
    "[" * 20_000 + "](" * 10_000,
    "\n" * 40_000,
    "January " * 5_000,
    "2024-01-" * 5_000,
]


@pytest.mark.slow
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: repr(attack[:8]))
@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_an_adversarial_text_is_read_to_its_end(attack: str, form: str) -> None:
    assert read(attack, format=form).language in ("ko", "en")
