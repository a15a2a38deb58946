"""The suggestions page as one form: what reading proposes, what is kept, what is added."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from flask import request

from tracker.locale import gettext
from tracker.models import Retrospective
from tracker.reading import Reading, ReviewedGoal, Span, Suggestion
from tracker.retrospectives.decisions import Decision
from tracker.retrospectives.places import Noun, key_of, place_of
from tracker.retrospectives.plain_wishes import plainly_meant
from tracker.retrospectives.queries import Kept, made_from
from tracker.retrospectives.readings import reading_of
from tracker.retrospectives.reasons import why
from tracker.retrospectives.rows import Row, added, posted, suggested
from tracker.retrospectives.shown import find_words, shown_text, words_at
from tracker.retrospectives.suggestion_forms import OwnForm, SuggestionsForm
from tracker.retrospectives.taking_back import to_tick_again
from tracker.retrospectives.twins import Twins, twins_for
from tracker.retrospectives.verdict_rows import (
    KnownGoals,
    is_looked_back_on,
    known_goals,
    said_of,
    starts_ticked,
    verdict_form,
)

# A text of ten years gives its surest first; when those are kept, the next ones come.
MOST: dict[Noun, int] = {"milestone": 120, "resolution": 40, "verdict": 40}
MOST_MORE = 60


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
    known: KnownGoals
    plain: frozenset[Span]
    twins: Twins
    again: frozenset[str]

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
        return [row.decision(self.retrospective) for row in self.ticked]

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
        known=known_goals(reading.year) if reading.reviewed_goals else KnownGoals(reading.year),
        plain=plainly_meant(reading),
        twins=twins_for(reading),
        again=to_tick_again(retrospective) if trashed else frozenset(),
    )
    # What was left unticked when others were kept was dismissed: it is not ticked anew.
    return _with_rows(sheet, is_new=not (kept or trashed))


def _with_rows(sheet: Sheet, *, is_new: bool) -> Sheet:
    reading = sheet.reading
    taken = _taken(sheet.kept, (*reading.milestones, *reading.resolutions, *reading.more))
    raised = [one for one in reading.more if _is_plain(one, sheet)]
    free = _untaken((*reading.milestones, *reading.resolutions, *raised), taken)
    more = _untaken((one for one in reading.more if one not in raised), taken)[:MOST_MORE]
    surest = _surest(free)
    rows = (*(_row(sheet, one, is_new) for one in surest), *_reviewed(sheet, is_new))
    shown = {row.key for row in rows} | {key_of(one.type, one.span) for one in more}
    return replace(
        sheet,
        rows=(*rows, *_sent(sheet, shown | taken)),
        more=tuple(_row(sheet, one, is_new) for one in more),
        left_out=len(free) - len(surest),
    )


def _taken(kept: Iterable[Kept], found: Sequence[Suggestion]) -> set[str]:
    """The places that are kept already; what is kept from a wider place takes one within it."""
    keys, places = {one.key for one in kept}, {key_of(one.type, one.span) for one in found}
    best_first = sorted(found, key=lambda one: -one.score)
    for one in (one for one in kept if one.key not in places):
        within = (f for f in best_first if f.type == one.noun and _holds(one.span, f.span))
        free = (key for key in (key_of(f.type, f.span) for f in within) if key not in keys)
        keys.add(next(free, one.key))
    return keys


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _untaken(found: Iterable[Suggestion], taken: set[str]) -> list[Suggestion]:
    return [one for one in found if key_of(one.type, one.span) not in taken]


def _surest(found: Sequence[Suggestion]) -> list[Suggestion]:
    best = sorted(found, key=lambda one: -one.score)
    return [s for noun, most in MOST.items() for s in [b for b in best if b.type == noun][:most]]


def _is_plain(one: Suggestion, sheet: Sheet) -> bool:
    return one.type == "resolution" and one.span in sheet.plain


def _row(sheet: Sheet, one: Suggestion, is_new: bool) -> Row:
    if one.type == "resolution":
        is_whole = not is_looked_back_on(one.span, sheet.reading)
    else:
        is_whole = one.date is not None
    is_sure, twin = one.confident or _is_plain(one, sheet), sheet.twins.of(one)
    starts = is_sure and is_whole and is_new and not twin
    tick = starts or key_of(one.type, one.span) in sheet.again
    row = suggested(one, sheet.words(one.span), why(one.type, one.reasons), tick=tick)
    return replace(row, twin=twin)


def _reviewed(sheet: Sheet, is_new: bool) -> Iterable[Row]:
    """Earlier goals; one of which a milestone was made is decided, too."""
    free = [one for one in sheet.reading.reviewed_goals if not _is_decided(one, sheet)]
    matches = sheet.known.matched(free)
    for one in free[: MOST["verdict"]]:
        goal = matches.get(one.span, "")
        said = said_of(one, sheet.known, goal)
        starts = is_new and starts_ticked(one, sheet.reading, is_known=bool(goal))
        said["keep"] = starts or key_of("verdict", one.span) in sheet.again
        form, quote = verdict_form(one.span, sheet.known, said), sheet.words(one.span)
        yield Row("verdict", one.span, quote, form, why("verdict", one.reasons))


def _is_decided(one: ReviewedGoal, sheet: Sheet) -> bool:
    decided = (kept for kept in sheet.kept if kept.noun != "resolution")
    return any(_holds(kept.span, one.span) for kept in decided)


def _sent(sheet: Sheet, known: set[str]) -> Iterable[Row]:
    """Rows that only the form at hand knows: added by the owner, or by another reading."""
    unknown = [key for key in dict.fromkeys(request.form.getlist("row")) if key not in known]
    places = [place_of(key, len(sheet.retrospective.text)) for key in unknown]
    for noun, span in [place for place in places if place][: sum(MOST.values())]:
        yield posted(noun, span, sheet.words(span), your_own(), sheet.known)


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
