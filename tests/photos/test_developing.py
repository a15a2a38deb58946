"""Whatever a camera wrote, two clean pictures come of it, or a reason why not."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageOps, PngImagePlugin

from tests.photos.making import (
    BLUE,
    GREEN,
    HEIC,
    RED,
    exif,
    huge_png,
    opened,
    parts,
    photo,
    picture,
    written,
)
from tracker.photos import LARGE, SMALL, Developed, Unusable, develop, fitted

KINDS = ["JPEG", "PNG", "WEBP", "GIF"]


def is_near(image: Image.Image, place: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    found = image.convert("RGB").getpixel(place)
    return all(abs(one - other) < 40 for one, other in zip(found, colour, strict=True))


def outcome(data: bytes) -> Developed | str:
    """What comes of the bytes: a photo, or the reason why none does."""
    try:
        return develop(data)
    except Unusable as error:
        return error.reason


@given(st.integers(1, 20_000), st.integers(1, 20_000), st.sampled_from([LARGE, SMALL]))
def test_a_fitted_size_keeps_its_shape_and_never_grows(width: int, height: int, most: int) -> None:
    w, h = fitted(width, height, most)
    assert max(w, h) == min(most, max(width, height))
    assert 1 <= w <= width
    assert 1 <= h <= height
    scale = max(w, h) / max(width, height)
    assert abs(w - width * scale) <= 1
    assert abs(h - height * scale) <= 1


@settings(max_examples=40)
@given(st.integers(1, 700), st.integers(1, 700), st.sampled_from(KINDS))
def test_every_size_and_kind_becomes_two_webps(width: int, height: int, kind: str) -> None:
    made = develop(photo(width, height, kind))
    assert (made.width, made.height) == fitted(width, height, LARGE)
    for data, most in ((made.large, LARGE), (made.small, SMALL)):
        image = opened(data)
        assert (image.format, image.mode) == ("WEBP", "RGB")
        assert image.size == fitted(width, height, most)
        assert parts(data) == [b"VP8 "]


@pytest.mark.parametrize(("width", "height"), [(4000, 3000), (3000, 4000), (5000, 40), (1601, 9)])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_large_one_is_made_smaller_and_stays_as_it_looked(width, height, kind) -> None:
    made = develop(photo(width, height, kind))
    assert max(made.width, made.height) == LARGE
    image = opened(made.large)
    assert is_near(image, (made.width // 4, made.height // 4), RED)
    assert is_near(image, (made.width * 3 // 4, made.height // 4), GREEN)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(9))
def test_it_stands_upright_however_the_phone_was_held(orientation: int, kind: str) -> None:
    data = photo(60, 40, kind, exif=exif(orientation))
    made, wanted = opened(develop(data).large), ImageOps.exif_transpose(opened(data))
    assert made.size == wanted.size
    difference = ImageChops.difference(made.convert("L"), wanted.convert("L"))
    assert sum(difference.histogram()[40:]) < made.width * made.height / 20


def test_nothing_stays_of_where_and_by_whom_it_was_taken() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Sora Kim")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = b"<x:xmpmeta>Sora Kim</x:xmpmeta>"
    for data in (
        photo(exif=exif(), comment="Sora Kim", icc_profile=profile, xmp=xmp),
        photo(kind="PNG", exif=exif(), pnginfo=notes, icc_profile=profile),
        photo(kind="WEBP", exif=exif(), icc_profile=profile, xmp=xmp),
        photo(kind="GIF", comment="Sora Kim"),
    ):
        assert b"Sora" in data
        made = develop(data)
        for file in (made.large, made.small):
            assert parts(file) == [b"VP8 "]
            assert b"Sora" not in file
            assert not opened(file).getexif()


def test_colours_are_turned_into_those_of_screens() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # A profile that means blue where it says red, so that what is done with it can be seen.
    swapped = profile.replace(b"rXYZ", b"?XYZ").replace(b"bXYZ", b"rXYZ").replace(b"?XYZ", b"bXYZ")
    made = opened(develop(photo(icc_profile=swapped)).large)
    assert is_near(made, (10, 10), BLUE)
    as_it_was = opened(develop(photo(icc_profile=profile)).large)
    assert is_near(as_it_was, (10, 10), RED)


def test_a_profile_that_cannot_be_read_is_left_out() -> None:
    assert is_near(opened(develop(photo(icc_profile=b"nonsense")).large), (10, 10), RED)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_what_is_seen_through_stands_on_white(kind: str) -> None:
    image = picture().convert("RGBA")
    image.paste((0, 0, 0, 0), (30, 20, 60, 40))
    made = opened(develop(written(image, kind)).large)
    assert is_near(made, (50, 32), (255, 255, 255))
    assert is_near(made, (10, 10), RED)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "YCbCr", "I;16", "LA"])
def test_every_way_to_write_colours_is_read(mode: str) -> None:
    kind = "JPEG" if mode in ("CMYK", "YCbCr") else "PNG"
    grey = picture(mode="L").point(lambda value: 200 if value == 128 else 0)
    image = grey.convert("I").point(lambda v: v * 257).convert("I;16") if mode == "I;16" else None
    made = opened(develop(written(image or grey.convert(mode), kind)).large)
    assert is_near(made, (50, 32), (255,) * 3 if mode == "1" else (200,) * 3) or mode == "1"
    assert is_near(made, (5, 5), (0, 0, 0))


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_moving_pictures_the_first_is_taken(kind: str) -> None:
    red, blue = (Image.new("RGB", (30, 20), colour) for colour in (RED, BLUE))
    data = written(red, kind, save_all=True, append_images=[blue], duration=100)
    assert is_near(opened(develop(data).large), (15, 10), RED)


def test_a_camera_that_writes_two_pictures_into_a_jpeg_is_understood() -> None:
    data = written(picture(4000, 3000), "MPO", save_all=True, append_images=[picture(80, 60)])
    made = develop(data)
    assert (made.width, made.height) == (1600, 1200)
    assert is_near(opened(made.large), (100, 100), RED)


def test_the_same_photo_becomes_the_same_files() -> None:
    assert develop(photo(exif=exif(6))) == develop(photo(exif=exif(6)))


@pytest.mark.parametrize("bad", [b"", b"Exif\0\0nonsense", b"Exif\0\0II*\0\x08\0\0\0\xff\xff"])
def test_odd_notes_do_not_matter(bad: bytes) -> None:
    assert develop(photo(exif=bad)).width == 60


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (HEIC, "heic"),
        (b"In March I won a prize.", "kind"),
        (b"<svg xmlns='x'/>", "kind"),
        (b"PK\x03\x04" + bytes(100), "kind"),
        (b"RIFF\0\0\0\0WAVEfmt ", "kind"),
        (written(picture(), "BMP"), "kind"),
        (written(picture(), "TIFF"), "kind"),
        (b"\xff\xd8\xff\xe0 and no more", "damaged"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (b"GIF89a", "damaged"),
        (b"RIFF\x04\0\0\0WEBP", "damaged"),
    ],
)
def test_what_is_no_photo_says_why(data: bytes, reason: str) -> None:
    assert outcome(data) == reason


@pytest.mark.parametrize(
    ("width", "height"),
    [(60_000, 60_000), (20_001, 1), (1, 20_001), (6_000, 5_000), (2**31 - 1, 9)],
)
def test_a_bomb_is_refused_before_it_is_unpacked(width: int, height: int) -> None:
    assert outcome(huge_png(width, height)) in ("too_many_pixels", "damaged")


def test_a_bomb_of_another_kind_is_refused() -> None:
    wide = bytearray(photo(kind="GIF"))
    wide[6:10] = b"\xff\xff\xff\xff"
    assert outcome(bytes(wide)) == "too_many_pixels"
    tall = bytearray(photo())
    place = tall.index(b"\xff\xc0\0\x11\x08") + 5
    tall[place : place + 4] = b"\xff\xff\xff\xff"
    assert outcome(bytes(tall)) == "too_many_pixels"


def test_a_slow_jpeg_may_have_fewer_pixels() -> None:
    made = written(Image.new("L", (6_000, 5_000)), progressive=True)
    assert outcome(made) == "too_many_pixels"
    assert develop(written(Image.new("L", (6_000, 5_000)))).width == LARGE


SOUND = {kind: photo(90, 70, kind) for kind in KINDS} | {"notes": photo(exif=exif(6))}


@settings(max_examples=100)
@given(st.sampled_from(sorted(SOUND)), st.floats(0, 1))
def test_one_that_was_cut_off_is_refused_where_any_of_it_is_missing(
    kind: str, share: float
) -> None:
    data = SOUND[kind]
    cut = data[: int(len(data) * share)]
    assert outcome(cut) in ("empty", "kind", "damaged", develop(data))


@settings(max_examples=250)
@given(
    st.sampled_from(sorted(SOUND)),
    st.lists(st.tuples(st.integers(0, 2_000), st.binary(min_size=1, max_size=8)), max_size=6),
)
def test_no_bytes_break_it(kind: str, changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(SOUND[kind])
    for place, new in changes:
        place %= len(data)
        data[place : place + len(new)] = new
    made = outcome(bytes(data))
    if isinstance(made, Developed):
        assert opened(made.large).size == (made.width, made.height)
    else:
        assert made in ("kind", "damaged", "too_many_pixels")


def test_pillow_is_not_asked_for_at_start() -> None:
    code = "import sys, tracker.app, tracker.photos; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
