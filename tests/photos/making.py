"""Photos to try things with, as cameras and programs write them."""

import struct
import zlib
from io import BytesIO
from typing import Any
from uuid import UUID

from PIL import Image, ImageColor, ImageDraw, ImageOps

from tests.person import Person
from tracker.models import Photo
from tracker.photos import Album, develop

# How the sky and what lies below it differ in hue, and how light they are.
SKY = ((0, 78), (40, 92))
RED, GREEN, BLUE, GREY = (220, 30, 30), (30, 180, 30), (30, 30, 220), (128, 128, 128)


def picture(width: int = 60, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Grey, with red at the top left, green at the top right and blue at the bottom left."""
    made = Image.new("RGB", (width, height), GREY)
    draw, w, h = ImageDraw.Draw(made), max(1, width // 2) - 1, max(1, height // 2) - 1
    for colour, x, y in ((RED, 0, 0), (GREEN, width - w - 1, 0), (BLUE, 0, height - h - 1)):
        draw.rectangle((x, y, x + w, y + h), colour)
    return made.convert(mode)


def written(image: Image.Image, kind: str = "JPEG", **more: Any) -> bytes:
    """The bytes of a picture in a format."""
    buffer = BytesIO()
    image.save(buffer, kind, **more)
    return buffer.getvalue()


def photo(width: int = 60, height: int = 40, kind: str = "JPEG", **more: Any) -> bytes:
    """The bytes of a picture of this size."""
    return written(picture(width, height), kind, **more)


def exif(orientation: int = 1) -> bytes:
    """What a phone notes: how it was held, where, when and by whom."""
    told = Image.Exif()
    told[0x0112], told[0x010F], told[0x013B] = orientation, "Phone of Sora", "Sora Kim"
    told.get_ifd(0x8825).update({1: "N", 2: (37.0, 33.0, 58.0), 3: "E", 4: (126.0, 58.0, 40.0)})
    told.get_ifd(0x8769)[0x9003] = "2024:03:14 23:10:00"
    return told.tobytes()


def huge_png(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is this large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b""))
    packed = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def opened(data: bytes) -> Image.Image:
    """The bytes as a picture again."""
    return Image.open(BytesIO(data))


def parts(webp: bytes) -> list[bytes]:
    """The names of what a WebP holds."""
    names, place = [], 12
    while place < len(webp):
        names.append(webp[place : place + 4])
        size = int.from_bytes(webp[place + 4 : place + 8], "little")
        place += 8 + size + size % 2
    return names


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200)


def landscape(width: int, height: int, hue: int) -> Image.Image:
    """Hills before a sky, of another colour each time, so that pages look as with real photos."""
    ground = Image.linear_gradient("L").resize((width, height))
    sky, sea = (ImageColor.getrgb(f"hsl({hue + turn}, 60%, {light}%)") for turn, light in SKY)
    made = ImageOps.colorize(ground, sky, sea)
    draw = ImageDraw.Draw(made)
    for step in range(3):
        top, x = height * (5 + step) // 9, width * (step * 2 - 1) // 4
        shade = ImageColor.getrgb(f"hsl({hue + 150 + step * 15}, 35%, {42 - step * 12}%)")
        draw.ellipse((x, top, x + width, top + 2 * height), shade)
    return made


def hang(person: Person, milestone_id: UUID, captions: list[str], shape: tuple[int, int]) -> None:
    """Hang a photo for each caption on a milestone: its record, and its files."""
    for position, caption in enumerate(captions):
        turned = shape[::-1] if position % 3 == 1 else shape
        made = develop(written(landscape(*turned, 30 + 67 * position)))
        size = {"width": made.width, "height": made.height}
        photo = Photo(milestone_id=milestone_id, position=position, caption=caption, **size)
        person.add(photo)
        folder = person.app.config["SETTINGS"].instance / "photos"
        Album(folder).keep(photo.owner_id, photo.id, made)
