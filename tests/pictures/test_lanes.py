"""Lanes: no overlap, no lane too many, fast."""

from itertools import pairwise
from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.pictures.lanes import pack
from tracker.pictures.strip_spans import lanes_of

stretches = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 60)).map(lambda s: (s[0], s[0] + s[1])),
    max_size=80,
).map(sorted)


@given(stretches)
def test_no_two_spans_in_a_lane_overlap(some) -> None:
    ends: dict[int, int] = {}
    for (start, end), lane in zip(some, pack(some), strict=True):
        assert ends.get(lane, start) <= start
        ends[lane] = end


@given(stretches)
def test_there_are_as_many_lanes_as_spans_at_the_busiest_moment(some) -> None:
    busiest = max((sum(s <= at < e for s, e in some) for at, _ in some), default=0)
    assert len(set(pack(some))) == busiest


def test_a_span_takes_the_lowest_free_lane() -> None:
    assert pack([(0, 9), (1, 3), (2, 5), (3, 6), (9, 12)]) == [0, 1, 2, 1, 0]


def test_a_thousand_spans_are_packed_in_no_time() -> None:
    chance = Random(1)
    starts = sorted(chance.random() * 100 for _ in range(1000))
    some = [(start, start + chance.random() * 30) for start in starts]
    began = process_time()
    pack(some)
    assert process_time() - began < 0.5


@pytest.mark.parametrize("count", [9, 20, 60, 400])
def test_a_crowd_of_spans_takes_no_more_height_than_eight_with_captions(count: int) -> None:
    lanes, height = lanes_of(count, compact=False)
    assert height <= lanes_of(8, compact=False)[1]
    assert all(before.y + before.height <= lane.y for before, lane in pairwise(lanes))
    assert lanes[-1].y + lanes[-1].height <= height
