"""What reading found in a retrospective, kept for a while because the text never changes."""

from collections import OrderedDict
from threading import Lock
from typing import cast

from tracker.models import Retrospective
from tracker.reading import Format, Reading, read

ROOM = 4_000_000


class KeptReadings:
    """The last readings by what they depend on; `room` bounds the characters of their texts."""

    def __init__(self, room: int) -> None:
        self._readings: OrderedDict[object, Reading] = OrderedDict()
        self._room, self._lock = room, Lock()

    def get(self, key: object) -> Reading | None:
        """The reading under this key, or None."""
        with self._lock:
            reading = self._readings.get(key)
            if reading is not None:
                self._readings.move_to_end(key)
            return reading

    def keep(self, key: object, reading: Reading) -> None:
        """Remember a reading; the least used leave where there is no room."""
        with self._lock:
            self._readings[key] = reading
            while len(self._readings) > 1 and self._size() > self._room:
                self._readings.popitem(last=False)

    def _size(self) -> int:
        return sum(len(reading.visible) for reading in self._readings.values())


_kept = KeptReadings(ROOM)


def reading_of(retrospective: Retrospective, year: int | None = None) -> Reading:
    """Read a retrospective, as looking back on `year` where one is asked for."""
    asked = retrospective.year if year is None else year
    key = (retrospective.id, asked, retrospective.written_on)
    reading = _kept.get(key)
    if reading is None:
        format = cast(Format, retrospective.format)
        text, day = retrospective.text, retrospective.written_on
        reading = read(text, format=format, year=asked, written_on=day)
        _kept.keep(key, reading)
    return reading
