"""On which day the owner's week begins."""

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from tracker.access import current_owner

# Where a time zone lies in no country, the week is that of the language's own.
HOMES = {"ko": "KR", "en": "US"}


def week_start() -> int:
    """The weekday on which weeks begin where the owner lives, 0 = Monday."""
    owner = current_owner()
    return week_start_in(owner.time_zone, owner.locale)


@cache
def week_start_in(time_zone: str, language: str) -> int:
    """The weekday on which weeks begin in the country of a time zone, else of a language."""
    country = get_global("zone_territories").get(time_zone, "001")
    place = HOMES.get(language, "001") if country == "001" else country
    try:
        return Locale.parse(f"und_{place}").first_week_day
    except UnknownLocaleError:
        # Nobody's country, such as Antarctica.
        return 0
