"""The kinds of a year: nothing is lost, the fullest stands first, no dot touches its neighbour."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.models import KINDS
from tracker.pictures import draw_kinds

counts = st.dictionaries(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 12)), st.integers(0, 500), max_size=80
)


@given(counts)
def test_every_milestone_is_counted_in_the_row_of_its_kind(counts) -> None:
    picture = draw_kinds(counts)
    assert picture.count == sum(counts.values())
    for row in picture.rows:
        assert row.count == sum(n for (kind, _), n in counts.items() if kind == row.kind) > 0
        assert {dot.month: dot.count for dot in row.dots} == {
            month: n for (kind, month), n in counts.items() if kind == row.kind and month and n
        }


@given(counts)
def test_the_fullest_kind_stands_first(counts) -> None:
    rows = [row.count for row in draw_kinds(counts).rows]
    assert rows == sorted(rows, reverse=True)


@given(counts)
def test_dots_stay_apart_and_grow_with_what_there_was(counts) -> None:
    picture = draw_kinds(counts)
    dots = [dot for row in picture.rows for dot in row.dots]
    for row in picture.rows:
        assert all(dot.x - dot.r > 0 and dot.x + dot.r < picture.width for dot in row.dots)
        assert all(dot.r < picture.height / 2 for dot in row.dots)
    by_count = sorted(dots, key=lambda dot: dot.count)
    assert [dot.r for dot in by_count] == sorted(dot.r for dot in dots)


def test_a_year_of_nothing_has_no_rows() -> None:
    assert draw_kinds({}).rows == ()
