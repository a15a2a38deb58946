"""Signing in and out."""

from tests.person import Person


def test_someone_signed_out_is_led_to_the_sign_in(anyone: Person) -> None:
    response = anyone.get("/goals?x=1")
    assert response.status_code == 303
    assert response.location == "/sign-in?next=/goals?x%3D1"


def test_the_sign_in_page_is_a_sound_page(anyone: Person) -> None:
    assert anyone.get("/sign-in").status_code == 200


def test_a_search_engine_is_asked_to_list_nothing(anyone: Person) -> None:
    for address in ("/", "/timeline/2024", "/sign-in", "/no-such-page"):
        page = anyone.client.get(address, follow_redirects=True)
        assert '<meta name="robots" content="noindex">' in page.text, address
