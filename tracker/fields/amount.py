"""The form field of an amount: a number as people write it, with its unit or without."""

import re
from decimal import Decimal

from wtforms import Field
from wtforms.widgets import TextInput

from tracker.forms import strip
from tracker.locale import gettext
from tracker.models import LARGEST_AMOUNT

SMALLEST_AMOUNT = Decimal("0.01")
UNIT_LENGTH = 20
# A comma parts thousands only in threes; before one or two last digits it is a decimal comma.
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+(?![\d,])")
NUMBER = re.compile(r"[+-]?(\d+|\d*\.\d+|\d+\.|\d+,\d{1,2})")
# A number, and words without another number in them.
IN_UNIT = re.compile(r"([+-]?[\d.,]*\d[.,]?)\s*([^\d\s.,][^\d]*)")
#: What a habit without a unit of its own counts.
TIMES = frozenset({"회", "번", "time", "x", "×"})


class AmountField(Field):
    """A positive amount with at most two decimals: a Decimal, or None when left empty.

    `unit` is what it counts in, where its form knows one: the unit may stand behind the number.
    """

    widget = TextInput()
    typed = ""
    unit: str | None = None

    def _value(self) -> str:
        return self.typed or ("" if self.data is None else f"{self.data.normalize():f}")

    def process_formdata(self, valuelist: list[str]) -> None:
        self.typed = strip(valuelist[0]) if valuelist else ""
        self.data = self._read(self.typed) if self.typed else None

    def _read(self, typed: str) -> Decimal:
        text = typed if self.unit is None else without_unit(typed, self.unit)
        plain = text.replace(",", "") if GROUPED.match(text) else text
        if not NUMBER.fullmatch(plain):
            raise ValueError(gettext("Please write a number, such as 3 or 3.5."))
        number = Decimal(plain.replace(",", "."))
        if not SMALLEST_AMOUNT <= number <= LARGEST_AMOUNT:
            raise ValueError(gettext("An amount is more than 0 and at most 1,000,000,000."))
        return number.quantize(SMALLEST_AMOUNT)


def without_unit(typed: str, unit: str) -> str:
    """What was typed, without the unit behind it; without a unit, times are counted.

    Raises ValueError with a message for the person who wrote another unit.
    """
    found = IN_UNIT.fullmatch(typed)
    if found is None:
        return typed
    number, said = found.groups()
    if _plain(said) in ({_plain(unit)} if unit else TIMES):
        return number
    raise ValueError(_another(number, said[:UNIT_LENGTH], unit))


def _another(number: str, said: str, unit: str) -> str:
    if not unit:
        return gettext("This goal has no unit. Please write %(number)s alone.", number=number)
    return gettext(
        "This goal is counted in %(unit)s, not in %(said)s. Please write it in %(unit)s.",
        unit=unit,
        said=said,
    )


def _plain(unit: str) -> str:
    """A unit as it is compared: blanks, case and an English plural aside."""
    words = "".join(unit.split()).casefold()
    return words.removesuffix("s") or words
