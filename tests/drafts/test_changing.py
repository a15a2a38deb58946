"""A paragraph of a draft: changed, answered, added, put away with its draft."""

from tests.drafts.conftest import PAGE, paragraph_of, texts
from tests.person import Person
from tracker.models import Draft, Revision


def test_a_paragraph_is_changed_and_its_other_sentences_stay(owner: Person, draft: Draft) -> None:
    words = "On 14 March I moved, at last. My desk has a window."
    response = owner.post(
        f"/drafts/{draft.id}/paragraphs", paragraph_of(draft, "desk") | {"text": words}
    )
    assert response.location == f"{PAGE}#p-months-0"
    told = {one["text"]: one for one in owner.load(Draft, draft.id).sentences}
    assert told["On 14 March I moved, at last."]["composed"] == "I moved to a new team on 14 March."
    assert told["My desk has a window."]["text"] == told["My desk has a window."]["composed"]
    page = owner.follow(response).text
    assert "Yours: it stays" in page
    assert "Undo" in page


def test_what_was_changed_keeps_what_it_comes_from(owner: Person, draft: Draft) -> None:
    form = paragraph_of(draft, "desk")
    owner.post(f"/drafts/{draft.id}/paragraphs", form | {"text": "All new."})
    told = owner.load(Draft, draft.id).sentences
    (own,) = [one for one in told if one["text"] == "All new."]
    assert own["evidence"]
    assert len(own["keys"]) == 2


def test_a_question_is_answered(owner: Person, draft: Draft) -> None:
    owner.load(Draft, draft.id)
    form = {"shape": "4l", "language": "en", "tone": "plain"}
    owner.post(PAGE, form)
    again = owner.load(Draft, draft.id)
    assert "What did I learn?" in texts(again)
    answer = paragraph_of(again, "What did I learn?") | {"text": "To wait."}
    owner.post(f"/drafts/{draft.id}/paragraphs", answer)
    told = {one["text"]: one for one in owner.load(Draft, draft.id).sentences}
    assert told["To wait."]["role"] == "sentence"
    owner.post(PAGE, form)
    assert "What did I learn?" not in texts(owner.load(Draft, draft.id))


def test_a_paragraph_of_ones_own_is_put_behind_another(owner: Person, draft: Draft) -> None:
    form = paragraph_of(draft, "desk") | {"text": "I had forgotten the rain."}
    response = owner.post(f"/drafts/{draft.id}/paragraphs/new", form)
    page = owner.follow(response).text
    assert page.index("desk has") < page.index("forgotten the rain") < page.index("wedding")
    owner.post(PAGE, {"shape": "goals", "language": "en", "tone": "plain"})
    assert "I had forgotten the rain." in texts(owner.load(Draft, draft.id))


def test_an_empty_paragraph_of_ones_own_is_asked_for(owner: Person, draft: Draft) -> None:
    form = paragraph_of(draft, "desk") | {"text": " "}
    response = owner.post(f"/drafts/{draft.id}/paragraphs/new", form)
    assert response.status_code == 422
    assert "Please fill this in." in response.text
    assert texts(owner.load(Draft, draft.id)) == texts(draft)


def test_words_beyond_all_measure_are_refused_and_kept_on_the_page(
    owner: Person, draft: Draft
) -> None:
    form = paragraph_of(draft, "desk") | {"text": "long " * 21_000}
    response = owner.post(f"/drafts/{draft.id}/paragraphs", form)
    assert response.status_code == 422
    assert "long long" in response.text


def test_who_was_overtaken_sees_both_versions(owner: Person, draft: Draft) -> None:
    form = paragraph_of(draft, "desk")
    owner.post(f"/drafts/{draft.id}/paragraphs", form | {"text": "First."})
    response = owner.post(f"/drafts/{draft.id}/paragraphs", form | {"text": "Second."})
    assert response.status_code == 409
    assert "First." in response.text
    assert "Second." in response.text
    assert "First." in texts(owner.load(Draft, draft.id))


def test_a_change_is_taken_back(owner: Person, draft: Draft) -> None:
    form = paragraph_of(draft, "desk") | {"text": ""}
    owner.post(f"/drafts/{draft.id}/paragraphs", form)
    owner.post(f"/drafts/{draft.id}/back")
    assert owner.load(Draft, draft.id).sentences == draft.sentences
    assert not owner.all(Revision)


def test_the_draft_goes_to_the_trash_and_comes_back(owner: Person, draft: Draft) -> None:
    response = owner.post(f"/drafts/{draft.id}/delete")
    assert "The draft is in the trash." in owner.follow(response).text
    assert "Write the draft" in owner.get(PAGE).text
    assert "2025" in owner.get("/trash").text
    back = owner.post(f"/trash/drafts/{draft.id}/restore")
    assert back.location == PAGE
    assert "desk has a window" in owner.get(PAGE).text
