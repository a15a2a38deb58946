from datetime import date

from hypothesis import strategies as st

from tracker.dates import EdtfDate, InvalidEdtfDate, Unit

YEARS = st.one_of(st.integers(2015, 2030), st.integers(1, 9999), st.sampled_from([1, 9998, 9999]))


def unit_of(day: date, parts: int, season: int, approximate: bool) -> Unit:
    numbers = {
        1: (None, None),
        2: (day.month, None),
        3: (day.month, day.day),
        4: (season, None),
    }[parts]
    return Unit(day.year, *numbers, approximate)


UNITS = st.builds(
    unit_of,
    st.builds(
        lambda year, day: day.replace(year=year),
        YEARS,
        st.dates(date(2001, 1, 1), date(2001, 12, 31)),
    ),
    st.integers(1, 4),
    st.integers(21, 24),
    st.booleans(),
)


def in_order(start: Unit | None, end: Unit | None) -> EdtfDate:
    try:
        return EdtfDate(start, end)
    except InvalidEdtfDate:
        return EdtfDate(end, start) if end else EdtfDate.of(Unit(2024))


st.register_type_strategy(Unit, UNITS)
st.register_type_strategy(
    EdtfDate,
    st.one_of(
        UNITS.map(EdtfDate.of),
        st.builds(in_order, UNITS, UNITS),
        st.builds(in_order, UNITS, st.none()),
        st.builds(lambda end: EdtfDate(None, end), UNITS),
    ),
)
