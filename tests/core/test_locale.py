"""Korean particles, and words in two languages."""

import pytest
from flask import Flask

from tracker.hangul import unbroken, with_particles
from tracker.locale import month


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("책{을/를}", "책을"),
        ("노트{을/를}", "노트를"),
        ("‘개발’{이/가}", "‘개발’이"),
        ("“하루”{은/는}", "“하루”는"),
        ("서울{으로/로}", "서울로"),
        ("부산{으로/로}", "부산으로"),
        ("부엌{으로/로}", "부엌으로"),
        ("3{과/와}", "3과"),
        ("2{과/와}", "2와"),
        ("1{으로/로}", "1로"),
        ("LLM{을/를}", "LLM을"),
        ("KDT{을/를}", "KDT를"),
        ("😀{이/가}", "😀가"),
        ("{을/를}", "를"),
        ("braces {stay} as they are", "braces {stay} as they are"),
    ],
)
def test_a_particle_follows_the_sound_before_it(text: str, said: str) -> None:
    assert with_particles(text) == said


def test_no_particle_is_left_alone_after_a_quotation_mark() -> None:
    assert unbroken("“하루”는 “이틀”부터 “사흘” 뒤") == "“하루”\u2060는 “이틀”\u2060부터 “사흘” 뒤"
    assert unbroken("“Day” and “night”s") == "“Day” and “night”s"


def test_months_have_names_in_both_languages(app: Flask) -> None:
    for code, first, last in (("ko", "1월", "12월"), ("en", "Jan", "Dec")):
        with app.test_request_context(headers={"Accept-Language": code}):
            assert (month(1), month(12)) == (first, last)
