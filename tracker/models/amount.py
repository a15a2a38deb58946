"""An amount as the tables keep it."""

from decimal import Decimal

from sqlalchemy import Numeric

AMOUNT = Numeric(12, 2)
LARGEST_AMOUNT = Decimal("1000000000")
