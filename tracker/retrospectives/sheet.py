"""The suggestions page as one form: what reading proposes, what is kept, what is added."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import request

from tracker.locale import gettext
from tracker.models import Retrospective
from tracker.reading import Reading, Span, Suggestion
from tracker.retrospectives.acceptance import Decision
from tracker.retrospectives.forms import OwnForm, SuggestionsForm
from tracker.retrospectives.places import Type, key_of, place_of
from tracker.retrospectives.queries import Kept, made_from
from tracker.retrospectives.readings import reading_of
from tracker.retrospectives.reasons import all_in_words
from tracker.retrospectives.rows import Row, added, posted, suggested
from tracker.retrospectives.shown import find_words, shown_text, words_at

# A text of ten years gives its surest first; when those are kept, the next ones come.
MOST = {"milestone": 120, "resolution": 40}
MOST_MORE = 24
Entry = Row | Kept


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the suggestions page shows, bound to what was sent where something was."""

    retrospective: Retrospective
    reading: Reading
    form: SuggestionsForm
    own: OwnForm
    rows: tuple[Row, ...]
    more: tuple[Row, ...]
    kept: tuple[Kept, ...]
    left_out: int

    def entries(self, type: Type) -> list[Entry]:
        """The suggestions of one type and what is kept already, in the order of the text."""
        both: list[Entry] = [*self.rows, *self.kept]
        return sorted((e for e in both if e.type == type), key=lambda entry: entry.span)

    @property
    def ticked(self) -> list[Row]:
        """The rows whose box is ticked."""
        return [row for row in (*self.rows, *self.more) if row.keeps]

    @property
    def has_ticked_more(self) -> bool:
        """Whether something below the bar is ticked, so that it must not be folded away."""
        return any(row.keeps for row in self.more)

    def is_valid(self) -> bool:
        """Whether every ticked row can be kept; the others may hold anything."""
        checks = [row.form.validate() for row in self.ticked]
        return bool(self.form.validate()) and all(checks)

    def decisions(self) -> Iterable[Decision]:
        """What is to be kept."""
        return [row.decision() for row in self.ticked]


def lay_out(retrospective: Retrospective, year: int | None) -> Sheet:
    """Lay out the suggestions for a retrospective, read as looking back on `year`."""
    reading = reading_of(retrospective, year)
    kept = made_from(retrospective.id)
    away = made_from(retrospective.id, trashed=True)
    taken = {key_of(one.type, one.span) for one in kept}
    layer = _Layer(retrospective, reading, taken, [one.span for one in (*kept, *away)])
    found = [*reading.milestones, *reading.resolutions]
    free = [one for one in found if key_of(one.type, one.span) not in taken]
    rows = layer.rows(_surest(free))
    more = layer.rows(reading.more[:MOST_MORE])
    shown = {row.key for row in (*rows, *more)}
    return Sheet(
        retrospective,
        reading,
        SuggestionsForm(data={"year": reading.year}),
        OwnForm(prefix="own-"),
        (*rows, *layer.posted(shown)),
        more,
        tuple(kept),
        len(free) - len(rows),
    )


def _surest(found: Sequence[Suggestion]) -> list[Suggestion]:
    best = sorted(found, key=lambda one: -one.score)
    return [s for type, most in MOST.items() for s in [b for b in best if b.type == type][:most]]


@dataclass(frozen=True, slots=True)
class _Layer:
    """Makes rows: for one text, one reading, and what stands already."""

    retrospective: Retrospective
    reading: Reading
    taken: set[str]
    touched: list[Span]

    def rows(self, found: Iterable[Suggestion]) -> tuple[Row, ...]:
        free = (one for one in found if key_of(one.type, one.span) not in self.taken)
        return tuple(self._row(one) for one in free)

    def _row(self, one: Suggestion) -> Row:
        # What was kept or put away at this place was decided once; it is not proposed anew.
        decided = any(one.span.overlaps(span) for span in self.touched)
        dated = one.type == "resolution" or one.date is not None
        tick = one.confident and dated and not decided
        return suggested(one, self.words(one.span), all_in_words(one.reasons), tick=tick)

    def posted(self, shown: set[str]) -> tuple[Row, ...]:
        """Rows that only the form at hand knows: added by the owner, or by an earlier reading."""
        keys = dict.fromkeys(request.form.getlist("row"))
        unknown = [key for key in keys if key not in shown | self.taken]
        places = [place_of(key, len(self.retrospective.text)) for key in unknown]
        sent = [place for place in places if place][: sum(MOST.values())]
        return tuple(posted(type, span, self.words(span), your_own()) for type, span in sent)

    def words(self, span: Span) -> str:
        return words_at(self.retrospective, self.reading, span)


def your_own() -> tuple[str, ...]:
    """The reason of what the owner added."""
    return (gettext("You added this."),)


def with_own(sheet: Sheet) -> Sheet | None:
    """The sheet with what was typed into its own form as one more row; None where that is not
    complete, and the form says why."""
    own = sheet.own
    if not own.validate():
        return None
    shown = shown_text(sheet.retrospective, sheet.reading)
    span = find_words(shown, own.quote.data)
    problem = _problem(sheet, own.type.data, span)
    if span is None or problem:
        own.quote.errors = [problem]
        return None
    quote = words_at(sheet.retrospective, sheet.reading, span)
    row = added(own, span, quote, your_own())
    blank = OwnForm(formdata=None, prefix="own-")
    others = tuple(one for one in sheet.more if one.key != row.key)
    return replace(sheet, rows=(*sheet.rows, row), more=others, own=blank)


def _problem(sheet: Sheet, type: Type, span: Span | None) -> str:
    if span is None:
        return gettext("These words are not in the text. Copy them from it as they stand there.")
    standing: tuple[Any, ...] = (*sheet.rows, *sheet.kept)
    same = [one for one in standing if key_of(one.type, one.span) == key_of(type, span)]
    if same:
        return gettext("These words are in the list already. Change that one, or take fewer words.")
    return ""
