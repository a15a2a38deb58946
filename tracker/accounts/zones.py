"""Time zones as people look for them: by part of the world, then by city."""

from functools import cache
from zoneinfo import available_timezones

from babel import Locale

from tracker.locale import language, lazy_gettext

UTC = "UTC"
AREAS = {
    "Africa": lazy_gettext("Africa"),
    "America": lazy_gettext("America"),
    "Antarctica": lazy_gettext("Antarctica"),
    "Arctic": lazy_gettext("Arctic"),
    "Asia": lazy_gettext("Asia"),
    "Atlantic": lazy_gettext("Atlantic Ocean"),
    "Australia": lazy_gettext("Australia"),
    "Europe": lazy_gettext("Europe"),
    "Indian": lazy_gettext("Indian Ocean"),
    "Pacific": lazy_gettext("Pacific Ocean"),
}
Places = dict[str, str]


@cache
def known_zones() -> frozenset[str]:
    """The zones that are named after a place, and UTC."""
    places = {name for name in available_timezones() if name.split("/")[0] in AREAS}
    return frozenset(places | {UTC})


@cache
def _places(code: str) -> dict[str, Places]:
    """The zones by area, each with its city in a language, sorted by that."""
    cities = Locale.parse(code).time_zones
    zones: dict[str, Places] = {area: {} for area in AREAS}
    for name in known_zones() - {UTC}:
        area, _, place = name.partition("/")
        city = cities.get(name, {}).get("city") or place.replace("_", " ").replace("/", " · ")
        zones[area][name] = city
    return {area: dict(sorted(places.items(), key=_by_city)) for area, places in zones.items()}


def _by_city(place: tuple[str, str]) -> str:
    return place[1]


def zone_choices(chosen: str) -> dict[str, Places]:
    """The zones for a select; one that no place is named after stands with UTC."""
    apart = dict.fromkeys([UTC] if chosen in known_zones() else [UTC, chosen])
    by_area = {str(AREAS[area]): places for area, places in _places(language()).items()}
    return {UTC: {name: name for name in apart}, **by_area}
