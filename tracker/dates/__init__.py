"""Dates as exact as their writers were: parse, bounds, compare, and say in words."""

from tracker.dates.edtf_date import EdtfDate
from tracker.dates.errors import InvalidEdtfDate, Reason
from tracker.dates.parts import PARTS_OF_MONTH, PARTS_OF_YEAR, part_of_month, part_of_year
from tracker.dates.unit import Precision, Unit
from tracker.dates.windows import months_touched, overlaps
from tracker.dates.words import describe_bounds, format_date

__all__ = [
    "PARTS_OF_MONTH",
    "PARTS_OF_YEAR",
    "EdtfDate",
    "InvalidEdtfDate",
    "Precision",
    "Reason",
    "Unit",
    "describe_bounds",
    "format_date",
    "months_touched",
    "overlaps",
    "part_of_month",
    "part_of_year",
]
