"""From the bytes of a photo to two clean pictures: upright, sRGB, WebP, nothing else in them."""

import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Literal

from tracker.photos.sizes import LARGE, SMALL, fitted

if TYPE_CHECKING:
    from PIL.Image import Image

Reason = Literal["empty", "heic", "kind", "damaged", "too_many_pixels"]
TAKEN = ("JPEG", "PNG", "WEBP", "GIF")
LONGEST_EDGE = 20_000
MOST_PIXELS = 26_000_000
# A baseline JPEG is made smaller while it is decoded, so the largest phones' photos cost little.
MOST_PIXELS_OF_A_JPEG = 120_000_000
QUALITY, QUALITY_OF_SMALL = 82, 76
# EXIF's tag, and by its value what turns the picture upright (the names are Pillow's).
ORIENTATION = 0x0112
TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
# The file type box with which photos of these families begin.
HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
# What Pillow raises for bytes that are not what they claim to be.
BREAKS = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    struct.error,
    SyntaxError,
    TypeError,
    ValueError,
    zlib.error,
)
# One at a time: what is decoded takes memory, and a small machine has little.
_darkroom = Lock()


class Unusable(Exception):
    """Raised for bytes of which no photo comes; ``reason`` says why.

    ``empty``: no bytes; ``heic``: a kind that browsers do not show; ``kind``: no JPEG, PNG, WebP
    or GIF; ``damaged``: it begins like one but cannot be read; ``too_many_pixels``: too large.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class Developed:
    """A photo in both sizes as WebP; `width` and `height` are the large one's, in px."""

    width: int
    height: int
    large: bytes
    small: bytes


def develop(data: bytes) -> Developed:
    """Develop a JPEG, PNG or WebP, or the first picture of a GIF. Raises Unusable.

    Where it was taken, by whom and with what is left behind: only pixels are carried over.
    """
    _refuse_other_kinds(data)
    with _darkroom, warnings.catch_warnings():
        # A camera's odd note in the margin is no reason to refuse its photo.
        warnings.simplefilter("ignore")
        try:
            return _developed(_opened(data))
        except BREAKS as error:
            raise Unusable("damaged") from error


def _refuse_other_kinds(data: bytes) -> None:
    if not data:
        raise Unusable("empty")
    if data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS:
        raise Unusable("heic")
    is_webp = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    if not is_webp and not data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8")):
        raise Unusable("kind")


def _opened(data: bytes) -> "Image":
    """The picture's head; its pixels are decoded only once its size is known to be bearable."""
    # Few requests bring photos, and start-up need not wait for what opens them.
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS_OF_A_JPEG
    try:
        opened = Image.open(BytesIO(data), formats=TAKEN)
    except Image.DecompressionBombError as error:
        raise Unusable("too_many_pixels") from error
    is_cheap = opened.format in ("JPEG", "MPO") and not opened.info.get("progressive")
    most = MOST_PIXELS_OF_A_JPEG if is_cheap else MOST_PIXELS
    if max(opened.size) > LONGEST_EDGE or opened.width * opened.height > most:
        raise Unusable("too_many_pixels")
    return opened


def _developed(photo: "Image") -> Developed:
    from PIL import Image

    # A JPEG is decoded at a half, a quarter or an eighth, but never smaller than it stays sharp.
    photo.draft(None, fitted(*photo.size, LARGE * 3 // 2))
    photo.thumbnail((LARGE, LARGE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    large = _in_srgb(_flat(_upright(photo)), photo.info.get("icc_profile"))
    small = large.resize(fitted(*large.size, SMALL), Image.Resampling.LANCZOS)
    return Developed(*large.size, _webp(large, QUALITY), _webp(small, QUALITY_OF_SMALL))


def _upright(photo: "Image") -> "Image":
    from PIL import Image

    photo.load()
    try:
        turn = TURNS.get(photo.getexif().get(ORIENTATION, 1))
    except BREAKS:
        turn = None
    return photo.transpose(Image.Transpose[turn]) if turn else photo


def _flat(photo: "Image") -> "Image":
    """On white where it was see-through, in one of the modes that colour profiles speak of."""
    from PIL import Image

    if photo.mode.startswith("I"):
        return photo.convert("I").point(lambda value: value / 256).convert("L")
    if photo.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in photo.info:
        seen_through = photo.convert("RGBA")
        white = Image.new("RGBA", photo.size, "white")
        return Image.alpha_composite(white, seen_through).convert("RGB")
    return photo if photo.mode in ("RGB", "L", "CMYK") else photo.convert("RGB")


def _in_srgb(photo: "Image", profile: bytes | None) -> "Image":
    """Its colours as every screen takes them, without a note on how."""
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile or b""))
        screen = ImageCms.createProfile("sRGB")
        turned = ImageCms.profileToProfile(photo, source, screen, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        turned = None
    return turned or photo.convert("RGB")


def _webp(photo: "Image", quality: int) -> bytes:
    written = BytesIO()
    photo.save(written, "WEBP", quality=quality, method=4, exif=b"", icc_profile=b"", xmp=b"")
    return written.getvalue()
