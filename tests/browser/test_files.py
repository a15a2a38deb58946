"""Several files at once, and text and suggestions that light each other, in a real browser."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.look import out_of_place, violations
from tests.browser.waiting import until
from tests.person import sign_up
from tests.retrospectives.test_verdicts import TEXT
from tests.retrospectives.uploads import zipped
from tracker.models import Goal, Milestone, Retrospective, Verdict

WAYS = [
    pytest.param("ko", True, True, False, id="ko-phone"),
    pytest.param("ko", False, False, True, id="ko-desktop-dark-without-javascript"),
    pytest.param("en", True, False, True, id="en-phone-dark-without-javascript"),
    pytest.param("en", False, True, False, id="en-desktop"),
]
LONG = "아주 긴 이름을 가진 폴더/" * 3 + "끝이 없는 이름의 파일" * 6 + ".md"


@pytest.fixture
def chosen(tmp_path: Path) -> list[Path]:
    """A zip, a picture and a text, as they lie on somebody's disk."""
    files = {LONG: TEXT, "a/2023.txt": "2023년 회고\n\n5월에 이사했다.", "a/photo.png": b"\x89PNG"}
    (tmp_path / "회고.zip").write_bytes(zipped(files))
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "2022.md").write_text("# 2022\n\nIn May 2022 I moved.", encoding="utf-8")
    return sorted(tmp_path.iterdir())


@pytest.mark.parametrize(("language", "phone", "javascript", "dark"), WAYS)
def test_several_files_arrive_and_each_is_told(
    app, open_window, chosen, language: str, phone: bool, javascript: bool, dark: bool
) -> None:
    person = sign_up(app, "Mina", language)
    window = open_window(person, language, phone=phone, javascript=javascript, dark=dark)
    page = window.open("/retrospectives/new")
    page.locator("input[type=file]").set_input_files(chosen)
    page.locator("main .form-actions button[type=submit]").click()
    expect(page).to_have_url(re.compile(r"/retrospectives/arrivals/"))
    expect(page.locator(".arrived > li")).to_have_count(4)
    expect(page.locator(".arrived > .is-kept")).to_have_count(3)
    assert len(person.all(Retrospective)) == 3
    if javascript:
        assert not violations(page) + out_of_place(page)
    page.locator(".is-kept a").last.click()
    expect(page).to_have_url(re.compile(r"/suggestions$"))
    page.go_back()
    expect(page.locator(".arrived > li")).to_have_count(4)


def test_what_is_sent_is_shown_and_an_error_becomes_the_page(app, open_window, chosen) -> None:
    window = open_window(sign_up(app, "Mina"))
    page = window.open("/retrospectives/new")
    held = []
    page.route("**/retrospectives/new", lambda route: held.append(route))
    page.locator("details.fold summary").click()
    page.locator("input[name=year]").fill("0")
    page.locator("input[type=file]").set_input_files(chosen)
    page.locator("main .form-actions button[type=submit]").click()
    expect(page.locator("file-sending progress")).to_be_visible()
    assert not violations(page)
    until(page, lambda: held)
    held[0].continue_()
    expect(page.get_by_text("Years go from 1 to 9999.")).to_be_visible()
    page.unroute("**/retrospectives/new")
    page.locator("input[name=year]").fill("")
    page.locator("input[type=file]").set_input_files(chosen)
    page.locator("main .form-actions button[type=submit]").click()
    expect(page).to_have_url(re.compile(r"/retrospectives/arrivals/"))
    window.complaints[:] = [one for one in window.complaints if "422" not in one]


@pytest.fixture
def looking_back(app) -> tuple:
    person = sign_up(app, "Mina")
    made = Retrospective(title="2024", text=TEXT, format="md")
    person.add(made, Goal(title="책 24권", year=2024))
    return person, f"/retrospectives/{made.id}/suggestions"


def test_text_and_suggestions_light_each_other(open_window, looking_back) -> None:
    person, path = looking_back
    page = open_window(person).open(path)
    lit = re.compile("is-lit")
    for key in ("m62-80", "v34-42"):
        suggestion, words = page.locator(f"#s-{key}"), page.locator(f"mark[data-span~='{key}']")
        page.mouse.move(0, 0)
        words.hover()
        expect(suggestion).to_have_class(lit)
        page.locator("h1").hover()
        expect(suggestion).not_to_have_class(lit)
        suggestion.hover()
        expect(words).to_have_class(lit)
        suggestion.locator("> .tick").focus()
        expect(words).to_have_class(lit)
        words.locator("a").click()
        expect(page).to_have_url(re.compile(f"#s-{key}$"))


@pytest.mark.parametrize("phone", [True, False])
def test_without_javascript_links_lead_both_ways(open_window, looking_back, phone) -> None:
    person, path = looking_back
    page = open_window(person, phone=phone, javascript=False).open(path)
    page.locator("#s-v49-60 .to-text").click()
    expect(page.locator("#t-v49-60")).to_be_in_viewport()
    page.locator("mark[data-span~='m62-80'] a").click()
    expect(page.locator("#s-m62-80")).to_be_in_viewport()


@pytest.mark.parametrize("javascript", [True, False])
def test_an_earlier_goal_becomes_a_verdict_or_a_milestone(
    open_window, looking_back, javascript
) -> None:
    person, path = looking_back
    page = open_window(person, javascript=javascript).open(path)
    run = page.locator("#s-v49-60")
    run.locator("details:not(.why) > summary").click()
    run.get_by_label("a milestone").check()
    expect(run.get_by_label("How it went")).to_be_hidden()
    run.get_by_label("When").fill("2024-10")
    page.locator("main .form-actions button[type=submit]").click()
    expect(page).to_have_url(re.compile(r"/timeline/2024$"))
    assert [one.outcome for one in person.all(Verdict)] == ["done"]
    assert "2024-10" in {one.edtf for one in person.all(Milestone)}
    assert [one.is_complete for one in person.all(Goal)] == [True]


def test_what_is_less_sure_unfolds_without_javascript(app, open_window) -> None:
    person = sign_up(app, "Mina", "ko")
    text = (
        "2024년 회고\n\n4월에 데이터 과정을 수강했다. 여름에는 조금 지쳐 있었고 비가 많이 왔다.\n"
    )
    person.add(made := Retrospective(title="2024", text=text, year=2024))
    page = open_window(person, "ko", javascript=False).open(
        f"/retrospectives/{made.id}/suggestions"
    )
    page.locator("details.fold > summary").filter(has_text="덜 확실한").click()
    expect(page.locator("details .suggestion .why").first).to_be_visible()
