"""Signing in, in a real browser."""

import pytest

from tests.browser.look import sticking_out, violations


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("phone", [True, False])
def test_the_sign_in_page_is_for_everyone(open_window, anyone, language, phone) -> None:
    window = open_window(anyone, language, phone=phone, dark=phone)
    page = window.open("/sign-in")
    assert violations(page) == []
    assert sticking_out(page) == []
