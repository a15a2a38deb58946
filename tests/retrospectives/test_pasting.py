"""Pasting or uploading a retrospective: kept word for word, or said why not with nothing lost."""

from io import BytesIO

import pytest
from werkzeug.datastructures import FileStorage

from tests.person import Person
from tests.retrospectives.conftest import TEXT
from tracker.models import Retrospective

NEW = "/retrospectives/new"


def upload(data: bytes, name: str) -> FileStorage:
    return FileStorage(BytesIO(data), filename=name)


def test_a_pasted_text_is_kept_word_for_word(owner: Person) -> None:
    text = "\n  2024년  😀 שלום\u202e\n\n끝 \n"
    response = owner.post(NEW, {"text": text.replace("\n", "\r\n")})
    (made,) = owner.all(Retrospective)
    assert made.text == text
    assert made.format == "txt"
    assert response.location == f"/retrospectives/{made.id}/suggestions"


def test_title_year_and_day_are_kept_where_they_are_given(owner: Person) -> None:
    told = {"title": " My 2024 ", "year": "2024", "written_on": "2025-01-03"}
    owner.post(NEW, {"text": TEXT} | told)
    (made,) = owner.all(Retrospective)
    assert (made.title, made.year, made.written_on.isoformat()) == ("My 2024", 2024, "2025-01-03")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (TEXT, "2024년 회고"),
        ("# Looking back\n\nIn May I ran.", "Looking back"),
        ("\n\n가" * 300, "가"),
        ("x" * 500, "x" * 79 + "…"),
        ("올해는 버틴 해였다. " + "1월에 회사가 문을 닫았다. " * 5, "올해는 버틴 해였다"),
        ("Was it a good year? " + "In May I ran 4.2 miles. " * 5, "Was it a good year?"),
        ("나는 3.5킬로를 뛰었다. 좋았다.", "나는 3.5킬로를 뛰었다. 좋았다."),
        ("***", "Without a title"),
    ],
)
def test_without_a_title_the_first_words_are_one(owner: Person, text: str, title: str) -> None:
    owner.post(NEW, {"text": text})
    (made,) = owner.all(Retrospective)
    assert made.title == title
    assert owner.get(f"/retrospectives/{made.id}").status_code == 200


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp949"])
@pytest.mark.parametrize(
    ("name", "text_format"), [("a.txt", "txt"), ("a.md", "md"), ("노트", "txt")]
)
def test_a_file_is_read_in_its_encoding(
    owner: Person, encoding: str, name: str, text_format: str
) -> None:
    owner.post(NEW, {"text": "", "file": upload(TEXT.encode(encoding), name)})
    (made,) = owner.all(Retrospective)
    assert (made.text, made.format) == (TEXT, text_format)


def test_a_page_of_html_is_read_without_its_mark_up(owner: Person) -> None:
    body = "<body><p>In <b>July</b> 2024 I joined a firm.</p></body>"
    page = f"<html><title>My 2024</title>{body}</html>"
    response = owner.post(NEW, {"text": "", "file": upload(page.encode(), "page.html")})
    (made,) = owner.all(Retrospective)
    assert (made.title, made.text, made.format) == ("My 2024", page, "html")
    shown = owner.follow(response).text
    assert "In July 2024 I joined a firm." in shown
    assert "&lt;b&gt;" not in shown


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "There is nothing in this file."),
        (b"  \n ", "There is nothing in this file."),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "This is not a text file."),
        (b"\xff\xfe\xfa\x81\x20\xff" * 9 + b"\xff", "could not make out the letters"),
        (b"one \x00 two", "There are NUL characters"),
        (b"a" * 2_000_001, "2 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_and_the_rest_stays(
    owner: Person, data: bytes, message: str
) -> None:
    form = {"text": "", "title": "Mine 🌱", "year": "2024", "file": upload(data, "a.txt")}
    response = owner.post(NEW, form)
    # The test client leaves large forms in a file that it does not close.
    response.request.environ["wsgi.input"].close()
    assert response.status_code == 422
    assert message in response.text
    assert 'value="Mine 🌱"' in response.text
    assert owner.all(Retrospective) == []


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"text": " \r\n "}, "Paste a text here, or choose a file."),
        ({"text": "a" * 2_000_001}, "This text has 2.01 MB; one retrospective may have 2 MB."),
        ({"year": "0"}, "Years go from 1 to 9999."),
        ({"year": "10000"}, "Years go from 1 to 9999."),
        ({"year": "last"}, "Please write a year, such as 2025."),
        ({"year": "9" * 5000}, "Please write a year, such as 2025."),
        ({"title": "가" * 10_000}, "Keep this to 200 characters; it has 10000."),
        ({"written_on": "2025-02-30"}, "Please give a day of the calendar"),
    ],
)
def test_what_cannot_be_is_said_and_the_words_stay(
    owner: Person, wrong: dict[str, str], message: str
) -> None:
    form = {"text": TEXT, "title": "Mine", "year": "2024"} | wrong
    response = owner.post(NEW, form)
    assert response.status_code == 422
    assert message in response.text
    assert all(value.strip() in response.text for value in form.values())
    assert owner.all(Retrospective) == []


def test_a_text_of_2_mb_is_taken(owner: Person) -> None:
    assert owner.post(NEW, {"text": "a" * 2_000_000}).status_code == 303


def test_a_file_becomes_the_text_when_something_else_is_wrong(owner: Person) -> None:
    form = {"text": "", "year": "0", "file": upload(TEXT.encode(), "a.md")}
    page = owner.post(NEW, form).text
    assert TEXT in page
    assert 'name="format" type="hidden" value="md"' in page


def test_a_text_and_a_file_are_one_too_many(owner: Person) -> None:
    response = owner.post(NEW, {"text": "mine", "file": upload(TEXT.encode(), "a.txt")})
    assert response.status_code == 422
    assert "Please keep the one you mean." in response.text
    assert ">\nmine</textarea>" in response.text.replace("\r\n", "\n")


def test_nul_in_a_pasted_text_is_refused_and_the_text_shown(owner: Person) -> None:
    response = owner.post(NEW, {"text": "one \0 two"})
    assert response.status_code == 400
    assert "one  two" in response.text


def test_pressing_twice_makes_one_retrospective(owner: Person) -> None:
    first, second = (owner.post(NEW, {"text": TEXT, "form_key": "k"}) for _ in range(2))
    assert first.location == second.location
    assert len(owner.all(Retrospective)) == 1


def test_someone_signed_out_cannot_paste(anyone: Person) -> None:
    assert anyone.get(NEW).status_code == 303
    assert anyone.post(NEW, {"text": TEXT}).status_code == 401
