"""Several files at once: each kept or told why not, none stops another, nothing twice."""

import random
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from flask import Flask

from tests.person import Person, sign_up
from tests.retrospectives.conftest import TEXT
from tests.retrospectives.uploads import NEW, send, upload, zipped, zipped_in
from tracker.access import system
from tracker.clock import now
from tracker.extensions import db
from tracker.models import Arrival, Retrospective
from tracker.preparation import tidy
from tracker.reading import Reading, UnreadableText
from tracker.retrospectives.archives import SealedFile, open_archive
from tracker.retrospectives.files import text_in
from tracker.retrospectives.readings import reading_of

GOAL = {"title": "Read", "year": "2024"}
TISTORY = """<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>{title}</title>
<link rel="stylesheet" href="./../../style.css"></head><body><div class="article">
<h2 class="title-article">{title}</h2><p class="category">일상</p>
<p class="date">2025-01-02 11:22:33</p>
<div class="article-view"><div class="contents_style"><p>7월에 작은 회사에 입사했습니다.</p>
<img src="./img/a.png"></div></div></div></body></html>"""


def told(person: Person, *files, **typed) -> str:
    return person.follow(send(person, *files, **typed)).text


def test_each_file_is_kept_and_leads_to_its_suggestions(owner: Person) -> None:
    page = told(owner, upload(TEXT, "2024.txt"), upload("# My 2023\n\nIn May I moved.", "b.md"))
    made = {one.title: one for one in owner.all(Retrospective)}
    assert {(one.title, one.format) for one in made.values()} == {
        ("2024년 회고", "txt"),
        ("My 2023", "md"),
    }
    assert made["2024년 회고"].text == TEXT
    for one in made.values():
        assert f'href="/retrospectives/{one.id}/suggestions"' in page
    assert "2 texts are kept." in page
    assert "Kept, with 3 suggestions" in page


def test_a_zip_is_read_and_what_is_no_text_is_counted(owner: Person) -> None:
    files = {
        "my years/2024.md": TEXT,
        "my years/2023.txt": "2023년 회고\n\n5월에 이사했다.",
        "my years/page.html": "<title>2022</title><p>In May 2022 I moved.</p>",
        "my years/photo.png": b"\x89PNG",
        "__MACOSX/my years/._2024.md": b"\x00",
        "my years/.DS_Store": b"\x00",
        "my years/": "",
    }
    page = told(owner, upload(zipped(files), "years.zip"))
    assert len(owner.all(Retrospective)) == 3
    assert "my years/2023.txt" in page
    assert "1 more file in the zip, such as a picture, was left aside." in page
    assert "__MACOSX" not in page


def test_a_tistory_backup_is_read_with_title_and_day(owner: Person) -> None:
    files = {
        f"{number}/{number}-{title}.html": TISTORY.format(title=title)
        for number, title in enumerate(["2024년 회고", "나 &amp; 한 해"], start=1)
    } | {"1/img/a.png": b"\x89PNG", "style.css": "p {}"}
    page = told(owner, upload(zipped(files), "backup.zip"))
    made = {one.title: one for one in owner.all(Retrospective)}
    assert made.keys() == {"2024년 회고", "나 & 한 해"}
    assert {one.written_on for one in made.values()} == {date(2025, 1, 2)}
    assert "2 more files in the zip" in page
    suggestions = owner.get(f"/retrospectives/{made['2024년 회고'].id}/suggestions").text
    assert "Jul 2024" in suggestions
    assert "title-article" not in suggestions


BAD = [
    (b"", "a.txt", "There is nothing in it"),
    (b" \n", "a.txt", "There is nothing in it"),
    (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "photo.png", "Not a text"),
    (b"%PDF-1.7", "a.pdf", "Not a text"),
    (zipped({"word/document.xml": "<w/>"}), "a.docx", "Not a text"),
    (b"\xff\xfe\xfa\x81\x20\xff" * 9 + b"\xff", "a.txt", "could not be made out"),
    (b"one \x00 two", "a.txt", "Something in it is not text"),
    (b"a" * 2_000_001, "a.txt", "Too long"),
    (b"a" * 5_000_000, "a.txt", "Too long"),
    ("가" * 700_000, "a.txt", "Too long"),
    (b"no zip", "a.zip", "It is damaged"),
    (zipped({"a.txt": TEXT})[:-30], "a.zip", "It is damaged"),
    (zipped({"photo.png": b"\x89PNG"}), "a.zip", "There is no text in it"),
    (zipped({"b.zip": zipped({"a.txt": TEXT})}), "a.zip", "A zip in a zip is not opened"),
    (zipped({"a.txt": b"a" * 1_900_000}), "a.zip", "Packed so tightly"),
    (zipped({f"{n}.png": "" for n in range(20_001)}), "a.zip", "Too many files in it"),
]


@pytest.mark.parametrize(("data", "name", "message"), BAD, ids=range(len(BAD)))
def test_a_file_that_fails_says_why_and_stops_no_other(
    owner: Person, data: bytes, name: str, message: str
) -> None:
    page = told(owner, upload(data, name), upload(TEXT, "good.txt"))
    assert message in page
    assert [one.text for one in owner.all(Retrospective)] == [TEXT]
    assert "1 text is kept." in page


def test_one_that_fails_in_a_zip_stops_no_other(owner: Person) -> None:
    whole = zipped({"a.txt": "one " * 200, "b.txt": TEXT}, method=0)
    page = told(owner, upload(whole.replace(b"one one", b"one ONE", 1), "a.zip"))
    assert "It is damaged" in page
    assert [one.text for one in owner.all(Retrospective)] == [TEXT]


def test_a_locked_file_in_a_zip_is_told(owner: Person) -> None:
    whole = bytearray(zipped({"a.txt": TEXT}))
    whole[6] |= 1
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    assert "locked with a password" in told(owner, upload(bytes(whole), "a.zip"))


def test_a_table_of_names_that_claims_too_much_is_not_read(owner: Person) -> None:
    whole = bytearray(zipped({"a.txt": TEXT}))
    end = whole.index(b"PK\x05\x06")
    whole[end + 12 : end + 16] = (200_000_000).to_bytes(4, "little")
    assert "It is damaged" in told(owner, upload(bytes(whole), "a.zip"))


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_names_in_other_letters_are_read(owner: Person, encoding: str) -> None:
    page = told(owner, upload(zipped_in(encoding, "회고/한 해.txt", TEXT), "a.zip"))
    assert "회고/한 해.txt" in page


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("/etc/passwd.txt", "etc/passwd.txt"),
        ("C:\\x\\..\\a.txt", "C:/x/a.txt"),
        ("<script>alert(1)</script>.txt", "&lt;script&gt;alert(1)&lt;/script&gt;.txt"),
        ("a\u202egpj.txt", "agpj.txt"),
        ("x" * 500 + ".txt", "x" * 196 + ".txt"),
        ("\u1112\u116c.txt", "회.txt"),
    ],
)
def test_a_name_is_a_text_and_nothing_else(owner: Person, name: str, shown: str) -> None:
    page = told(owner, upload(zipped({name: TEXT}), "a.zip"))
    assert shown in page
    assert "<script>alert" not in page
    assert ".." not in page.partition("<main")[2]


def test_the_same_text_is_not_kept_twice(owner: Person) -> None:
    owner.add(mine := Retrospective(title="Mine", text=TEXT))
    page = told(owner, upload(TEXT, "again.txt"), upload("In May I ran.", "b.txt"))
    assert "Here already" in page
    assert f'href="/retrospectives/{mine.id}/suggestions"' in page
    assert len(owner.all(Retrospective)) == 2


def test_a_text_that_comes_twice_is_kept_once(owner: Person) -> None:
    page = told(owner, upload(zipped({"a.txt": TEXT, "b.md": TEXT}), "a.zip"))
    assert len(owner.all(Retrospective)) == 1
    assert "Here already" in page


def test_what_came_again_is_all_here_already(owner: Person) -> None:
    files = zipped({"a.txt": TEXT, "b.txt": "In May I ran."})
    told(owner, upload(files, "a.zip"))
    page = told(owner, upload(files, "a.zip"))
    assert page.count("Here already") == 2
    assert "Nothing new is kept." in page
    assert len(owner.all(Retrospective)) == 2


def test_a_text_in_the_trash_or_a_stranger_s_is_kept_anew(owner: Person, stranger: Person) -> None:
    stranger.add(Retrospective(title="Theirs", text=TEXT))
    owner.add(Retrospective(title="Thrown", text=TEXT, trashed_at=now()))
    told(owner, upload(TEXT, "a.txt"), upload("x", "b.txt"))
    assert len(owner.all(Retrospective)) == 3


def test_pressing_twice_leads_to_the_same_page(owner: Person) -> None:
    sends = [
        send(owner, upload(TEXT, "a.txt"), upload("x", "b.txt"), form_key="k") for _ in range(2)
    ]
    assert sends[0].location == sends[1].location
    assert len(owner.all(Arrival)) == 1


def test_other_files_under_the_same_key_are_a_new_wish(owner: Person) -> None:
    send(owner, upload(TEXT, "a.txt"), upload("x", "b.txt"), form_key="k")
    send(owner, upload("other", "a.txt"), upload("x", "b.txt"), form_key="k")
    assert len(owner.all(Retrospective)) == 3


def test_more_files_than_are_read_at_once_are_told(owner: Person, monkeypatch) -> None:
    monkeypatch.setattr("tracker.retrospectives.arrivals.MOST_FILES", 3)
    page = told(owner, upload(zipped({f"{n}.txt": f"Year {n}." for n in range(5)}), "a.zip"))
    assert len(owner.all(Retrospective)) == 3
    assert page.count("Too much at once") == 2


def test_the_same_zip_sent_again_brings_the_rest(owner: Person, monkeypatch) -> None:
    monkeypatch.setattr("tracker.retrospectives.arrivals.MOST_FILES", 2)
    whole = zipped({f"{n}.txt": f"Year {n}." for n in range(5)} | {"again.txt": "Year 3."})
    pages = [told(owner, upload(whole, "a.zip")) for _ in range(3)]
    assert [page.count("Too much at once") for page in pages] == [4, 1, 0]
    assert len(owner.all(Retrospective)) == 5


def test_more_than_is_looked_at_is_told(owner: Person, monkeypatch) -> None:
    monkeypatch.setattr("tracker.retrospectives.arrivals.MOST_SEEN", 100)
    page = told(owner, upload("a" * 80, "a.txt"), upload("b" * 80, "b.txt"))
    assert page.count("Too much at once") == 1


def test_more_bytes_than_are_read_at_once_are_told(owner: Person, monkeypatch) -> None:
    monkeypatch.setattr("tracker.retrospectives.arrivals.MOST_BYTES", 100)
    page = told(owner, upload("a" * 80, "a.txt"), upload("b" * 80, "b.txt"), upload("c", "c.txt"))
    assert page.count("Too much at once") == 1
    assert len(owner.all(Retrospective)) == 2


def test_what_there_is_no_time_to_read_is_kept_all_the_same(owner: Person, monkeypatch) -> None:
    monkeypatch.setattr("tracker.retrospectives.arrivals.MOST_READ", 10)
    page = told(owner, upload(TEXT, "a.txt"), upload("x", "b.txt"))
    assert re.search(r'row-note">Kept ·', page)
    assert len(owner.all(Retrospective)) == 2


def test_a_text_beside_files_is_one_too_many(owner: Person) -> None:
    response = send(owner, upload(TEXT, "a.txt"), upload("x", "b.txt"), text="mine")
    assert response.status_code == 422
    assert "Please keep the one you mean." in response.text
    assert owner.all(Retrospective) == []


def test_one_text_file_is_read_at_once_as_before(owner: Person) -> None:
    assert send(owner, upload(TEXT, "a.txt")).location.endswith("/suggestions")


def test_a_pasted_text_that_is_here_leads_to_itself(owner: Person) -> None:
    owner.add(mine := Retrospective(title="Mine", text=TEXT))
    response = owner.post(NEW, {"text": TEXT})
    assert response.location == f"/retrospectives/{mine.id}/suggestions"
    assert "This text is here already." in owner.follow(response).text
    assert len(owner.all(Retrospective)) == 1


def test_the_page_stands_when_a_text_of_it_is_put_away(owner: Person) -> None:
    response = send(owner, upload(TEXT, "a.txt"), upload("x", "b.txt"))
    first = next(one for one in owner.all(Retrospective) if one.text == TEXT)
    owner.post(f"/retrospectives/{first.id}/delete")
    page = owner.follow(response).text
    assert f'href="/retrospectives/{first.id}' not in page
    assert "a.txt" in page


def test_the_page_is_forgotten_after_thirty_days_and_the_texts_stay(owner: Person) -> None:
    send(owner, upload(TEXT, "a.txt"), upload("x", "b.txt"))
    with owner.app.app_context(), system():
        for arrival in db.session.scalars(db.select(Arrival)):
            arrival.created_at = now() - timedelta(days=31)
        db.session.commit()
        tidy()
        db.session.commit()
    assert owner.all(Arrival) == []
    assert len(owner.all(Retrospective)) == 2


def test_in_korean_every_outcome_is_said(app: Flask) -> None:
    person = sign_up(app, "지은", "ko")
    files = [upload(data, name) for data, name, _ in BAD]
    page = told(person, *files, upload(TEXT, "a.txt"), upload(TEXT, "b.txt"))
    said = re.findall(r'<p class="row-note">([^<·]+)', page)
    assert len(said) == len(BAD) + 2
    assert all(re.search("[가-힣]", words) for words in said)


def test_only_its_owner_sees_what_came(owner: Person, stranger: Person, anyone: Person) -> None:
    path = send(owner, upload(TEXT, "a.txt"), upload("x", "b.txt")).location
    assert stranger.get(path).status_code == 404
    assert anyone.get(path).status_code == 303
    assert owner.get(f"/retrospectives/arrivals/{uuid4()}").status_code == 404
    assert owner.post(path).status_code == 405


def test_others_can_write_while_texts_are_read(
    owner: Person, stranger: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = []

    def meanwhile(retrospective: Retrospective) -> Reading:
        answers.append(_in_another_thread(lambda: stranger.post("/goals", GOAL).status_code))
        return reading_of(retrospective)

    monkeypatch.setattr("tracker.retrospectives.arrivals.reading_of", meanwhile)
    told(owner, upload(TEXT, "a.txt"), upload("x", "b.txt"))
    assert answers == [303, 303]


def _in_another_thread(do: Callable[[], int]) -> int:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(do).result(timeout=5)


def test_four_hundred_odd_zips_break_nothing() -> None:
    chance = random.Random(7)
    wholes = [
        zipped({"가/a.txt": TEXT * 9, "b.md": "# x", "c.zip": b"PK", "d.html": "<p>y"}),
        zipped({"a.txt": TEXT, "b": "y"}, method=0),
        zipped_in("cp949", "회고/한 해.txt", TEXT),
        zipped({"a.txt": TEXT}, method=14),
    ]
    for _ in range(400):
        odd = bytearray(chance.choice(wholes))
        for _ in range(chance.randint(1, 6)):
            odd[chance.randrange(len(odd))] = chance.randrange(256)
        with suppress(SealedFile):
            for packed in open_archive(BytesIO(bytes(odd))).packed:
                with suppress(SealedFile, UnreadableText):
                    text_in(packed.read(), packed.name)


def test_someone_signed_out_brings_nothing(anyone: Person, owner: Person) -> None:
    response = send(anyone, upload(TEXT, "my year.txt"), upload("x", "b.txt"))
    assert response.status_code == 401
    assert "Please choose your files again" in response.text
    assert "my year.txt" in response.text
    assert owner.all(Retrospective) == []


def test_a_large_zip_is_taken_from_someone_signed_in_only(owner: Person, anyone: Person) -> None:
    large = zipped({"photo.png": b"\x89" * 4_000_000, "a.txt": TEXT}, method=0)
    assert send(owner, upload(large, "a.zip")).status_code == 303
    asked = send(anyone, upload(large, "a.zip"))
    assert asked.status_code == 401
    assert "Please choose your files again" in asked.text
    assert len(owner.all(Retrospective)) == 1


def test_a_large_file_is_taken_nowhere_else(owner: Person) -> None:
    form = {"title": "x", "year": "2024", "file": upload(b"a" * 4_000_000, "a.txt")}
    response = owner.post("/goals", form)
    response.request.environ["wsgi.input"].close()
    assert response.status_code == 413
