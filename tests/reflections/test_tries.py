"""What someone wants to try: it becomes a goal, and comes back in the next reflection."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.person import Person
from tracker.models import Goal, Reflection
from tracker.reflections.tries import coming_back, in_words, lines_of, marked


def kpt(on: date, **answers: str) -> Reflection:
    return Reflection(written_on=on, body="x", shape="kpt", answers=answers)


def test_the_lines_of_last_time_come_back_each_with_its_mark(owner: Person) -> None:
    owner.add(
        kpt(date(2025, 11, 9), **{"try": "- Walk at noon\n\n* Sleep"}),
        kpt(date(2025, 10, 9), **{"try": "Long ago"}),
    )
    page = owner.get("/reflections/new?shape=kipet").text
    assert "Last time you wanted to try" in page
    assert '<option value="[ ] Walk at noon" selected>once more' in page
    assert '<option value="[x] Sleep">' in page
    assert "Long ago" not in page


def test_nothing_comes_back_into_other_shapes_or_from_the_trash(owner: Person) -> None:
    gone = kpt(date(2025, 11, 9), **{"try": "Walk at noon"})
    owner.add(gone)
    assert "Walk at noon" not in owner.get("/reflections/new?shape=ssc").text
    owner.post(f"/reflections/{gone.id}/delete")
    assert "Last time" not in owner.get("/reflections/new?shape=kpt").text


def test_what_became_of_them_is_kept_and_only_once_more_comes_back(owner: Person) -> None:
    marks = ["[x] Walk at noon", "[ ] Sleep", "[-] Run"]
    sent = {"shape": "kpt", "answer_tried": marks, "answer_try": "Read"}
    response = owner.post("/reflections", sent)
    page = owner.follow(response).text
    assert "Walk at noon (it works, I keep it)" in page
    (made,) = owner.all(Reflection)
    assert made.answers["tried"] == "\n".join(marks)
    again = owner.get("/reflections/new?shape=kpt").text
    assert "[ ] Sleep" in again
    assert "[ ] Read" in again
    assert "Walk at noon" not in again
    assert "Run" not in again
    edited = owner.get(f"{response.location}/edit").text
    assert '<option value="[-] Run" selected>' in edited


def test_what_was_left_as_it_came_is_no_answer(owner: Person) -> None:
    left = {"shape": "kpt", "answer_tried": ["[ ] Walk at noon", "[ ] Sleep"]}
    response = owner.post("/reflections", left)
    assert response.status_code == 422
    assert "A word on one of the questions is enough." in response.text
    assert "[ ] Sleep" in response.text
    decided = left | {"answer_tried": ["[ ] Walk at noon", "[x] Sleep"]}
    assert owner.post("/reflections", decided).status_code == 303


def test_a_line_leads_to_a_goal_with_its_title(owner: Person) -> None:
    response = owner.post("/reflections", {"shape": "kpt", "answer_try": "- Walk & talk"})
    page = owner.follow(response).text
    link = page.split('href="/goals/2025?title=')[1].split('"')[0].replace("&amp;", "&")
    path = f"/goals/2025?title={link.partition('#')[0]}"
    form = owner.get(path).text
    assert 'value="Walk &amp; talk"' in form
    owner.post("/goals", {"title": "Walk & talk", "year": "2025"})
    assert owner.all(Goal)[0].title == "Walk & talk"


def test_a_title_from_an_address_is_never_too_long(owner: Person) -> None:
    assert "x" * 201 not in owner.get(f"/goals/2025?title={'x' * 500}").text


@given(st.text())
def test_any_answer_has_lines_and_any_line_a_mark(text: str) -> None:
    lines = lines_of(text)
    assert len(lines) <= 20
    assert all(line.strip() for line in lines)
    assert all(marked(line)[1] in line for line in lines)
    assert isinstance(in_words(text), str)
    assert coming_back({"try": text}) == lines


def test_what_to_try_is_listed_without_the_marks_of_its_text(owner: Person) -> None:
    tried = kpt(date(2025, 11, 9), **{"try": "- **Walk** at `noon`\n- _Sleep_"})
    owner.add(tried)
    page = owner.get(f"/reflections/{tried.id}").text
    assert '<p class="row-main">Walk at noon</p>' in page
    assert "title=Walk+at+noon" in page or "title=Walk%20at%20noon" in page
    assert '<p class="row-main">Sleep</p>' in page
