"""Why reading proposes something: codes with parameters; the app puts them into words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. ``params`` fills the placeholders of its sentence in :data:`REASONS`."""

    code: str
    params: tuple[tuple[str, str], ...] = ()

    def in_english(self) -> str:
        return REASONS[self.code] % dict(self.params)


def because(code: str, **params: str | int) -> Reason:
    """The reason ``code``, a key of :data:`REASONS`, with what its placeholders stand for."""
    return Reason(code, tuple((name, str(value)) for name, value in params.items()))


#: Every code reading can give, with its sentence in English.
REASONS = {
    # the year of the text
    "year_given": "You gave the year yourself.",
    "year_title": "The title says “%(words)s”.",
    "year_written": "It was written on %(date)s.",
    "year_written_early": "It was written on %(date)s, when one looks back on the year before.",
    "year_opening": "The first lines say “%(words)s”.",
    "year_mentions": "%(year)s is named %(count)s times.",
    "year_goals": "It sets goals for %(next)s, so it looks back on the year before.",
    # the date of a milestone
    "date_stated": "The date is in the sentence: “%(words)s”.",
    "date_relative": "“%(words)s” is counted from %(year)s.",
    "date_section": "It stands under the heading “%(words)s”.",
    "date_inherited": "A sentence before it says “%(words)s”.",
    "date_year": "The text gives no date, so it has the whole year %(year)s.",
    # what makes it a milestone
    "past": "It tells what happened.",
    "nominal": "It names something done, as in a list.",
    "experience": "It tells of trying something.",
    "new": "“%(words)s” says that something began or ended.",
    "kind": "“%(words)s” speaks of %(kind)s.",
    "count": "It counts something: “%(words)s”.",
    "item": "It is an item of a list.",
    "heading": "It is a heading of the text.",
    # what makes it a resolution
    "wish": "“%(words)s” says what you want.",
    "goal_section": "It stands under “%(words)s”.",
    "next_year": "“%(words)s” speaks of the time to come.",
    "target": "It has a number to reach: “%(words)s”.",
    "near_end": "It stands near the end, where wishes stand.",
    "only_wishes": "The text is a list of wishes and nothing else.",
    # reviewed goals
    "review_section": "It is in a list of earlier goals: “%(words)s”.",
    "outcome_mark": "“%(words)s” says how it went.",
    "set_before": "“%(words)s” says that it was a goal before.",
}
