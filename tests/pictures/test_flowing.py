"""Words in lines and things in rows."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.pictures import flowed, text_width, wrapped

TEXT = st.text(st.sampled_from("ab가나 .…"), max_size=80)


@given(TEXT, st.integers(60, 400), st.integers(1, 4))
def test_no_line_is_wider_than_its_room_and_there_are_no_more_than_asked(
    text: str, widest: int, most: int
) -> None:
    lines = wrapped(text, widest, 14, most)
    assert len(lines) <= most
    assert all(text_width(line, 14) <= widest for line in lines)


def test_a_text_with_room_keeps_every_word() -> None:
    text = "one two three four five six seven eight nine ten"
    assert " ".join(wrapped(text, 80, 10, 99)) == text
    assert wrapped(text, 80, 10, 2)[-1].endswith("…")
    assert wrapped("", 80, 10, 2) == []


def test_no_word_stands_alone_on_the_last_line() -> None:
    text = "one two three four five six seven"
    lines = wrapped(text, text_width(text, 10) - 1, 10, 2)
    assert len(lines) == 2
    assert len(lines[1].split()) > 1


@given(st.lists(st.floats(10, 90), max_size=20))
def test_things_in_a_row_are_apart_and_inside(widths: list[float]) -> None:
    rows: dict[int, float] = {}
    for (x, row), width in zip(flowed(widths, 100, 30, 5), widths, strict=True):
        assert x + width <= 100 or x == 0 or (row == 0 and x == 30)
        assert x >= rows.get(row, 0)
        rows[row] = x + width
