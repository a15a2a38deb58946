"""A draft taken along: as Markdown, HTML and a zip, and as the retrospective of its year."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import html5lib

from tests.drafts.conftest import PAGE, STYLE, milestone, paragraph_of
from tests.person import Person
from tracker.models import Draft, Goal, Milestone, Retrospective, Verdict

TOLD = "I moved to a new team on 14 March."


def test_markdown_has_front_matter_and_no_question(owner: Person, draft: Draft) -> None:
    owner.post(PAGE, STYLE | {"shape": "4l"})
    response = owner.client.get(f"{PAGE}/draft.md")
    text = response.text
    assert text.startswith('---\ntitle: "2025 in review"\ndate: 2025-12-20\nyear: 2025\nlang: en')
    assert f"## Liked\n\n{TOLD} My desk has a window." in text
    assert "What did I learn?" not in text
    assert "## Learned" not in text
    assert "retrospective-2025.md" in response.headers["Content-Disposition"]


def test_html_has_nothing_in_it_but_what_is_meant(owner: Person, draft: Draft) -> None:
    form = paragraph_of(draft, "desk") | {"text": "<b>Bold</b> & quiet"}
    owner.post(f"/drafts/{draft.id}/paragraphs", form)
    text = owner.client.get(f"{PAGE}/draft.html").text
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(text)
    assert "<p>&lt;b&gt;Bold&lt;/b&gt; &amp; quiet</p>" in text
    assert "<h1>2025 in review</h1>" in text
    for word in ("style", "class", "script", "data-"):
        assert word not in text


def test_the_zip_has_both_and_the_picture_of_the_year(owner: Person, draft: Draft) -> None:
    with ZipFile(BytesIO(owner.client.get(f"{PAGE}/draft.zip").data)) as files:
        assert sorted(files.namelist()) == ["2025.html", "2025.md", "2025.png"]
        assert files.read("2025.png").startswith(b"\x89PNG")
        assert b"![2025](2025.png)" in files.read("2025.md")
        assert b'<img src="2025.png"' in files.read("2025.html")


def test_without_a_draft_there_is_no_file(owner: Person) -> None:
    assert owner.client.get(f"{PAGE}/draft.md").status_code == 404


def test_it_becomes_the_retrospective_and_what_it_tells_of_points_home(
    owner: Person, draft: Draft
) -> None:
    response = owner.post(f"/drafts/{draft.id}/retrospective")
    (text,) = owner.all(Retrospective)
    assert response.location == f"/retrospectives/{text.id}"
    assert (text.year, text.format, text.title) == (2025, "md", "2025 in review")
    assert owner.load(Draft, draft.id).retrospective_id == text.id
    for one in (*owner.all(Milestone), *[g for g in owner.all(Goal) if g.year == 2026]):
        assert one.retrospective_id == text.id
        assert text.text[one.quote_start : one.quote_end] == one.quote
    page = owner.follow(response).text
    assert "Saved as your retrospective of 2025." in page
    assert "Undo" in page


def test_what_is_kept_already_is_not_suggested_again(owner: Person, draft: Draft) -> None:
    kept = owner.post(f"/drafts/{draft.id}/retrospective")
    page = owner.get(f"{kept.location}/suggestions").text
    assert page.count('class="suggestion is-kept') == 3
    assert 'value="Moved to a new team"' not in page
    assert 'value="Learn to swim"' not in page


def test_saved_again_unchanged_nothing_is_made_twice(owner: Person, draft: Draft) -> None:
    owner.post(f"/drafts/{draft.id}/retrospective")
    owner.post(f"/drafts/{draft.id}/retrospective")
    assert len(owner.all(Retrospective)) == 1


def test_saved_again_changed_the_earlier_text_goes_to_the_trash(
    owner: Person, draft: Draft
) -> None:
    owner.post(f"/drafts/{draft.id}/retrospective")
    owner.add(milestone("Ran by the sea", "2025-08"))
    owner.post(PAGE, STYLE)
    owner.post(f"/drafts/{draft.id}/retrospective")
    texts = {one.is_trashed: one for one in owner.all(Retrospective)}
    assert set(texts) == {True, False}
    assert {one.retrospective_id for one in owner.all(Milestone)} == {texts[False].id}


def test_what_comes_from_a_text_already_stays_there(owner: Person, draft: Draft) -> None:
    home = Retrospective(title="Mine", text="In June a wedding.", year=2025)
    owner.add(home)
    own = milestone("Swam a lake", "2025-07", retrospective_id=home.id, quote="In June")
    own.quote_start, own.quote_end = 0, 7
    owner.add(own)
    owner.post(PAGE, STYLE)
    owner.post(f"/drafts/{draft.id}/retrospective")
    assert owner.load(Milestone, own.id).retrospective_id == home.id


def test_saving_is_taken_back(owner: Person, draft: Draft) -> None:
    owner.post(f"/drafts/{draft.id}/retrospective")
    response = owner.post(f"/drafts/{draft.id}/retrospective/delete")
    assert response.location == PAGE
    assert all(one.is_trashed for one in owner.all(Retrospective))
    assert not [one for one in owner.all(Milestone) if one.comes_from_text]
    assert owner.load(Draft, draft.id).retrospective_id is None


def test_two_that_share_a_sentence_are_both_kept_already(owner: Person, draft: Draft) -> None:
    owner.add(milestone("Ran by the sea", "2025-08-03"), milestone("Sold the car", "2025-08-09"))
    owner.post(PAGE, STYLE)
    kept = owner.post(f"/drafts/{draft.id}/retrospective")
    page = owner.get(f"{kept.location}/suggestions").text
    (text,) = owner.all(Retrospective)
    assert "On 3 August I ran by the sea, and on 9 August I sold the car." in text.text
    assert page.count('class="suggestion is-kept') == 5
    assert 'value="Ran by the sea"' not in page
    assert 'value="Sold the car"' not in page


def test_a_verdict_points_home_to_the_sentence_that_tells_it(owner: Person) -> None:
    goals = Goal(title="Run", year=2025), Goal(title="Get a licence", year=2025)
    goals[1].complete(date(2025, 4, 11))
    owner.add(*goals)
    told = {"judged_on": date(2025, 12, 19)}
    earlier = Verdict(goal_id=goals[0].id, outcome="missed", judged_on=date(2025, 12, 1))
    partly = Verdict(goal_id=goals[0].id, outcome="partly", **told)
    owner.add(earlier, partly, Verdict(goal_id=goals[1].id, outcome="done", **told))
    owner.post(PAGE, STYLE)
    (draft,) = owner.all(Draft)
    owner.post(f"/drafts/{draft.id}/retrospective")
    (text,) = owner.all(Retrospective)
    quotes = {one.outcome: one.quote for one in owner.all(Verdict)}
    assert "partly reached" in quotes["partly"]
    assert "11 April" in quotes["done"]
    assert not quotes["missed"]
    for one in owner.all(Verdict):
        assert text.text[one.quote_start or 0 : one.quote_end or 0] == one.quote
    owner.post(f"/drafts/{draft.id}/retrospective/delete")
    assert not [one for one in owner.all(Verdict) if one.comes_from_text]
