"""The strip as printed: links, names, ids, and the classes its style sheet knows."""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from tests.pictures.drawing import YEAR, day, mark
from tracker.pictures import Strip, draw_strip
from tracker.pictures.label_rows import FLAG_ROWS
from tracker.pictures.sizes import SIZES

ROOT = Path(__file__).parents[2]
STYLE = (ROOT / "static/css/components/strip.css").read_text(encoding="utf-8")
RIVER = (ROOT / "static/css/components/river.css").read_text(encoding="utf-8")
FELT = [(day(2), 1), (day(5), 5), (day(7), 3)]


def printed(strip: Strip, prefix: str = "year") -> str:
    pages = Environment(loader=FileSystemLoader(ROOT / "templates"), autoescape=True)
    pages.globals["_"] = lambda words, **values: words % values if values else words
    return pages.get_template("timeline/_strip.html").module.strip(strip, "한 해", prefix)


def year() -> Strip:
    some = [
        mark(day(5, 5), id="7", title="상 <b>하나</b>", kind="award"),
        mark(day(1), day(6), id="8", title="어두운 때", ends_fuzzy=True),
    ]
    return draw_strip(some, YEAR, readings=FELT, today=day(3))


def test_every_mark_is_a_link_with_a_name() -> None:
    links = re.findall(r'<a href="#m-(\d+)"[^>]* aria-label="([^"]+)"', printed(year()))
    assert links == [("8", "어두운 때"), ("7", "상 &lt;b&gt;하나&lt;/b&gt;")]


def test_a_count_leads_to_the_list_of_what_it_stands_for() -> None:
    strip = draw_strip([mark(day(5, 9), id=str(n), title=f"이정표 {n}") for n in range(9)], YEAR)
    html = printed(strip)
    link = r'<a href="#year-held-(\d)" class="strip-count" aria-label="([^"]+)">'
    told = re.findall(link + r"<title>([^<]+)</title>.*?>(\d+)<", html)
    counted = [f"이정표 {n}" for n in (0, 5, 6, 7, 8)]
    assert told == [("1", "5 milestones, from “이정표 0” on", "\n".join(counted), "5")]
    assert re.findall(r'<a href="#m-(\d)" class="kind', html) == ["1", "2", "3", "4"]
    held = re.findall(r'<nav class="strip-held" id="year-held-1".*?</nav>', html, re.DOTALL)[0]
    assert re.findall(r'href="#m-(\d)"><span>([^<]+)', held) == list(
        zip("05678", counted, strict=True)
    )


def test_the_list_of_a_count_is_cut_and_leads_on() -> None:
    strip = draw_strip([mark(day(5, 9), id=str(n), title=f"이정표 {n}") for n in range(40)], YEAR)
    count = max(strip.plot.counts, key=lambda one: len(one.ids))
    html = printed(strip)
    assert f'class="more" href="#m-{count.ids[12]}">{len(count.ids) - 12} more from here<' in html


def test_a_count_of_very_many_names_the_first_of_them() -> None:
    strip = draw_strip([mark(day(5, 9), id=str(n), title=f"<{n}>") for n in range(30)], YEAR)
    titles = re.findall(r"<title>([^<]+)</title>", printed(strip))
    assert titles
    assert all(title.endswith("\n…") and title.count("\n") == 6 for title in titles)


def test_the_picture_says_what_it_shows() -> None:
    assert 'role="group" aria-label="한 해"' in printed(year())


def test_ids_are_kept_apart_by_their_prefix_and_every_reference_has_one() -> None:
    html = printed(year(), "a") + printed(year(), "b")
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)|<use href=\"#([^\"]+)\"", html)) <= {
        pair for name in ids for pair in ((name, ""), ("", name))
    }


def test_titles_are_escaped_and_nothing_is_styled_in_line() -> None:
    html = printed(year())
    assert "<b>" not in html
    assert " style=" not in html


def test_an_empty_year_still_prints_its_months() -> None:
    html = printed(draw_strip([], YEAR))
    assert html.count("<text") == 12
    assert "<a " not in html


def test_the_style_sheet_changes_at_the_sizes_the_labels_were_settled_for() -> None:
    for size, width in SIZES:
        assert f"{width:.0f}px" in STYLE
        assert f".since-{size}" in STYLE


def test_the_style_sheet_crops_every_number_of_rows() -> None:
    for size, _ in (("xs", 0), *SIZES[:-1]):
        for count in range(1, FLAG_ROWS + 1):
            assert f".crop-{size}-{count} " in STYLE


def test_the_style_sheet_places_every_month_and_lane_of_a_river() -> None:
    for month in range(1, 13):
        assert f".from-{month} " in RIVER
        assert f".to-{month} " in RIVER
    assert all(f".lane-{lane} " in RIVER for lane in (1, 2, 3))
