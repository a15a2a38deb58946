"""A draft as one text: Markdown with the place of every passage, and clean HTML."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flask import render_template

from tracker.composing import Passage, Style, title_of
from tracker.drafts.drafting import passages_of
from tracker.models import Draft


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a draft; `places` are the passages with their half-open spans in it."""

    text: str
    places: tuple[tuple[Passage, int, int], ...]


def title_of_draft(draft: Draft) -> str:
    """What the retrospective is called."""
    return title_of(draft.year, Style(draft.shape, draft.language, draft.tone))


def told_passages(draft: Draft) -> list[Passage]:
    """What is published: all that is shown, without the questions nobody has answered."""
    return [
        one
        for one in passages_of(draft)
        if one.is_shown and (one.role != "question" or one.is_touched)
    ]


def write(draft: Draft) -> Written:
    """The draft as Markdown."""
    told = _without_bare_headings(told_passages(draft))
    text, places, before = f"# {title_of_draft(draft)}\n", list[tuple[Passage, int, int]](), None
    for one in told:
        text += _gap(before, one)
        places.append((one, len(text), len(text) + len(one.text)))
        text, before = text + one.text, one
    return Written(text + "\n", tuple(places))


def _gap(before: Passage | None, one: Passage) -> str:
    if one.role == "heading":
        return "\n## " if before is None else "\n\n## "
    if before is None:
        return "\n"
    is_same = before.paragraph == one.paragraph and before.role != "heading"
    return " " if is_same else "\n\n"


def _without_bare_headings(told: list[Passage]) -> list[Passage]:
    """A heading with nothing under it is left out: its question was not answered."""
    after = [*told[1:], None]
    return [
        one
        for one, other in zip(told, after, strict=True)
        if one.role != "heading" or (other is not None and other.role != "heading")
    ]


def front_matter(draft: Draft, on: date) -> str:
    """What blogs and site makers read before a text: YAML of plain values."""
    title = title_of_draft(draft).replace('"', "'")
    lines = (f'title: "{title}"', f"date: {on}", f"year: {draft.year}", f"lang: {draft.language}")
    return "\n".join(("---", *lines, "---", "", ""))


def markdown_file(draft: Draft, on: date, picture: str = "") -> str:
    """The draft as a Markdown file; `picture` is the name of its picture beside it."""
    text = write(draft).text
    if picture:
        head, _, body = text.partition("\n")
        text = f"{head}\n\n![{draft.year}]({picture})\n{body}"
    return front_matter(draft, on) + text


def html_file(draft: Draft, picture: str = "") -> str:
    """The draft as an HTML file of its own, with nothing in it but what is meant."""
    return render_template(
        "drafts/published.html",
        title=title_of_draft(draft),
        draft=draft,
        picture=picture,
        blocks=list(_blocks(_without_bare_headings(told_passages(draft)))),
    )


def _blocks(told: Iterable[Passage]) -> list[tuple[str, str]]:
    """Headings and paragraphs, in order."""
    blocks, last = list[tuple[str, str]](), ""
    for one in told:
        if one.role != "heading" and blocks and last == one.paragraph:
            blocks[-1] = ("p", f"{blocks[-1][1]} {one.text}")
        else:
            blocks.append(("h2" if one.role == "heading" else "p", one.text))
        last = one.paragraph
    return blocks
