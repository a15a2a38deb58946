"""A page for an error: it says what happened, and leads on."""

from tests.person import Person


def test_who_is_signed_in_keeps_the_way_around(owner: Person) -> None:
    page = owner.get("/nothing-here")
    assert page.status_code == 404
    assert 'class="nav"' in page.text


def test_who_is_not_is_told_nothing_of_what_is_inside(anyone: Person) -> None:
    page = anyone.get("/nothing-here")
    assert page.status_code == 404
    assert 'class="nav"' not in page.text
