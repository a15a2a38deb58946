"""The field for a fuzzy date, on the form that edits a milestone."""

import pytest

from tests.person import Person
from tracker.dates import EdtfDate
from tracker.models import Milestone


@pytest.mark.parametrize("edtf", ["2024-04~/2024-06~", "2024-01~/2024-03~", "2024-10/..", "2024~"])
def test_a_date_that_was_shown_and_not_touched_stays_as_it_was(owner: Person, edtf: str) -> None:
    milestone = Milestone(title="A prize", kind="award")
    milestone.happened(EdtfDate.parse(edtf))
    owner.add(milestone)
    page = owner.get(f"/milestones/{milestone.id}/edit").text
    words = page.split('name="date"')[1].split('value="')[1].split('"')[0]
    form = {"title": "The grand prize", "date": words, "kind": "award", "version": "1"}
    assert owner.post(f"/milestones/{milestone.id}/edit", form).status_code == 303
    saved = owner.load(Milestone, milestone.id)
    assert (saved.title, saved.edtf) == ("The grand prize", edtf)
