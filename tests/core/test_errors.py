"""A page for an error: it says what happened, and leads on."""

from flask import Flask
from werkzeug.exceptions import HTTPException

from tests.person import Person


def test_who_is_signed_in_keeps_the_way_around(owner: Person) -> None:
    page = owner.get("/nothing-here")
    assert page.status_code == 404
    assert 'class="nav"' in page.text


def test_who_is_not_is_told_nothing_of_what_is_inside(anyone: Person) -> None:
    page = anyone.get("/nothing-here")
    assert page.status_code == 404
    assert 'class="nav"' not in page.text


def test_a_request_that_cannot_be_is_not_called_our_mistake(app: Flask) -> None:
    for code, said in ((410, "That could not be read"), (507, "Something went wrong here")):
        with app.test_request_context():
            response = app.make_response(app.handle_user_exception(_refusal(code)))
        assert response.status_code == code
        assert said in response.get_data(as_text=True)


def _refusal(code: int) -> HTTPException:
    error = HTTPException()
    error.code = code
    return error
