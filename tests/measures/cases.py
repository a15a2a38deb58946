"""Goals as hypothesis makes them up: short windows, entries in and around them, pauses, easings."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from tracker.measures import Change, Logged, Rule, Window

#: A leap day and two turns of the year lie in reach.
BEGIN = date(2023, 12, 18)

day = st.integers(0, 140).map(lambda n: BEGIN + timedelta(days=n))
amount = st.one_of(
    st.integers(1, 9).map(Decimal), st.integers(1, 900).map(lambda n: Decimal(n) / 100)
)
entry = st.builds(Logged, day, amount)
entries = st.lists(entry, max_size=25)
window = st.tuples(day, day).map(lambda two: Window(min(two), max(two)))
pauses = st.lists(
    st.tuples(day, st.integers(0, 20)).map(lambda p: Window(p[0], p[0] + timedelta(days=p[1]))),
    max_size=3,
)
every = st.sampled_from(("week", "month", "year"))
week_start = st.integers(0, 6)


def rule(at_most: bool) -> st.SearchStrategy[Rule]:
    return st.builds(Rule, amount, every, st.just(at_most))


@st.composite
def habit(draw: st.DrawFn) -> tuple[Rule, list[Change]]:
    at_most = draw(st.booleans())
    rules = rule(at_most)
    return draw(rules), draw(st.lists(st.builds(Change, day, rules), max_size=3))
