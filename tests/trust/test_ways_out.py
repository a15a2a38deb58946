"""`next` leads on to an address of ours, and nowhere else."""

import pytest

from tests.person import Person, sign_up

ELSEWHERE = [
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "////evil.example/%2e%2e",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "http:evil.example",
    "http:///evil.example",
    "https:/evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "evil.example",
    "@evil.example",
    "/@evil.example",
    "//evil.example@localhost",
    "//localhost@evil.example",
    "/%2f%2fevil.example",
    "/%5cevil.example",
    "/..//evil.example",
    "/.//evil.example",
    "/goals/..//evil.example",
    "/goals//evil.example",
    "//[::1]/",
    "//[",
    "http://[",
    "//[evil.example]",
    "/no-such-page",
    "/goals/none",
    "?next=//evil.example",
    "#//evil.example",
    "",
]


@pytest.mark.parametrize("target", ELSEWHERE)
def test_anything_else_leads_to_today(owner: Person, target: str) -> None:
    answer = owner.get("/sign-in", query_string={"next": target})
    assert (answer.status_code, answer.location) == (303, "/")
    language = owner.post("/language", {"language": "ko", "next": target})
    assert (language.status_code, language.location) == (303, "/")


@pytest.mark.parametrize("target", ["/goals", "/goals/2024", "/timeline/2024?kind=award", "/"])
def test_an_address_of_ours_is_gone_on_to(owner: Person, target: str) -> None:
    assert owner.get("/sign-in", query_string={"next": target}).location == target


def test_an_id_in_it_opens_nothing(owner: Person, app) -> None:
    stranger = sign_up(app, "Someone")
    path = "/goals/00000000-0000-4000-8000-000000000000"
    assert (
        stranger.get(owner.get("/sign-in", query_string={"next": path}).location).status_code == 404
    )
