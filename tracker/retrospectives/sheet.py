"""The suggestions page as one form: what reading proposes, what is kept, what is added."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from flask import request

from tracker.locale import gettext
from tracker.models import Retrospective
from tracker.reading import Reading, Span, Suggestion
from tracker.retrospectives.acceptance import Decision
from tracker.retrospectives.forms import OwnForm, SuggestionsForm
from tracker.retrospectives.places import Noun, key_of, place_of
from tracker.retrospectives.queries import Kept, made_from
from tracker.retrospectives.readings import reading_of
from tracker.retrospectives.reasons import all_in_words
from tracker.retrospectives.rows import Row, added, posted, suggested
from tracker.retrospectives.shown import find_words, shown_text, words_at

# A text of ten years gives its surest first; when those are kept, the next ones come.
MOST: dict[Noun, int] = {"milestone": 120, "resolution": 40}
MOST_MORE = 24


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

    def of(self, noun: Noun) -> list[Row | Kept]:
        """The suggestions of one noun and what is kept already, in the order of the text."""
        both: list[Row | Kept] = [*self.rows, *self.kept]
        return sorted((one for one in both if one.noun == noun), key=lambda one: one.span)

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

    def words(self, span: Span) -> str:
        """What stands at a place of the text."""
        return words_at(self.retrospective, self.reading, span)


def lay_out(retrospective: Retrospective, year: int | None) -> Sheet:
    """Lay out the suggestions for a retrospective, read as looking back on `year` if given."""
    reading = reading_of(retrospective)
    if year not in (None, reading.year):
        reading = reading_of(retrospective, year)
    kept, trashed = made_from(retrospective.id)
    sheet = Sheet(
        retrospective=retrospective,
        reading=reading,
        form=SuggestionsForm(data={"year": reading.year}),
        own=OwnForm(prefix="own-", meta={"year": reading.year}),
        rows=(),
        more=(),
        kept=tuple(kept),
        left_out=0,
    )
    # What was left unticked when others were kept was dismissed: it is not ticked anew.
    return _with_rows(sheet, is_new=not (kept or trashed))


def _with_rows(sheet: Sheet, *, is_new: bool) -> Sheet:
    reading, taken = sheet.reading, {one.key for one in sheet.kept}
    free = _untaken((*reading.milestones, *reading.resolutions), taken)
    surest, more = _surest(free), _untaken(reading.more, taken)[:MOST_MORE]
    shown = {key_of(one.type, one.span) for one in (*surest, *more)}
    return replace(
        sheet,
        rows=(*(_row(sheet, one, is_new) for one in surest), *_sent(sheet, shown | taken)),
        more=tuple(_row(sheet, one, is_new) for one in more),
        left_out=len(free) - len(surest),
    )


def _untaken(found: Iterable[Suggestion], taken: set[str]) -> list[Suggestion]:
    return [one for one in found if key_of(one.type, one.span) not in taken]


def _surest(found: Sequence[Suggestion]) -> list[Suggestion]:
    best = sorted(found, key=lambda one: -one.score)
    return [s for noun, most in MOST.items() for s in [b for b in best if b.type == noun][:most]]


def _row(sheet: Sheet, one: Suggestion, is_new: bool) -> Row:
    is_whole = one.type == "resolution" or one.date is not None
    reasons, tick = all_in_words(one.reasons), one.confident and is_whole and is_new
    return suggested(one, sheet.words(one.span), reasons, tick=tick)


def _sent(sheet: Sheet, known: set[str]) -> Iterable[Row]:
    """Rows that only the form at hand knows: added by the owner, or by another reading."""
    unknown = [key for key in dict.fromkeys(request.form.getlist("row")) if key not in known]
    places = [place_of(key, len(sheet.retrospective.text)) for key in unknown]
    year = sheet.reading.year
    for noun, span in [place for place in places if place][: sum(MOST.values())]:
        yield posted(noun, span, sheet.words(span), your_own(), year)


def your_own() -> tuple[str, ...]:
    """The reason of what the owner added."""
    return (gettext("You added this."),)


def with_own(sheet: Sheet) -> Sheet | None:
    """The sheet with what was typed into its own form as one more row.

    None where that is not complete; its form then says why.
    """
    own = sheet.own
    if not own.validate():
        return None
    span = find_words(shown_text(sheet.retrospective, sheet.reading), own.quote.data or "")
    problem = _problem(sheet, own.noun.data, span)
    if span is None or problem:
        own.quote.errors = [problem]
        return None
    row = added(own, span, sheet.words(span), your_own())
    more = tuple(one for one in sheet.more if one.key != row.key)
    return replace(
        sheet, rows=(*sheet.rows, row), more=more, own=OwnForm(formdata=None, prefix="own-")
    )


def _problem(sheet: Sheet, noun: Noun, span: Span | None) -> str:
    if span is None:
        return gettext("These words are not in the text. Copy them from it as they stand there.")
    standing: tuple[Row | Kept, ...] = (*sheet.rows, *sheet.kept)
    if key_of(noun, span) in {one.key for one in standing}:
        return gettext("These words are in the list already. Change that one, or take fewer words.")
    return ""
