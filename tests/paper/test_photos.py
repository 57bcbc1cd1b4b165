"""Photos from outside: what tells where or by whom is gone, what is no photo is refused, and nothing runs away."""

import io
import time
from typing import Any

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from adapters.paper.photos import BYTES, clean_photo
from adapters.paper.printer import Printer
from core.ports.paper import CleanPhoto, PhotoReason, PhotoRefused

CANARY = "CANARY-4711"
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><GPSLatitude>34,36S</GPSLatitude>{CANARY}</x:xmpmeta>'.encode()


def place() -> Image.Exif:
    """Exif with a position, a name and a turned camera."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = exif[0x013B] = CANARY
    exif.get_ifd(0x8825).update({1: "S", 2: (34.0, 36.0, 12.0), 3: "W", 4: (58.0, 22.0, 54.0)})
    return exif


def saved(kind: str, size: tuple[int, int] = (300, 200), mode: str = "RGB", **options: Any) -> bytes:
    """Return a plain picture as a file of that kind."""
    out = io.BytesIO()
    Image.new(mode, size, "red" if mode in ("RGB", "RGBA") else 0).save(out, kind, **options)
    return out.getvalue()


def told() -> bytes:
    """A JPEG that says where and by whom in every way a JPEG can: Exif, XMP, comment, IPTC."""
    whole = saved("JPEG", exif=place(), comment=CANARY.encode(), xmp=XMP)
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + (len(CANARY) + 5).to_bytes(4, "big")
    iptc += b"\x1c\x02\x50" + len(CANARY).to_bytes(2, "big") + CANARY.encode()
    return whole[:2] + b"\xff\xed" + (len(iptc) + 2).to_bytes(2, "big") + iptc + whole[2:] + CANARY.encode()


def test_nothing_but_the_picture_stays() -> None:
    photo = told()
    assert photo.count(CANARY.encode()) >= 5
    clean = Printer().clean_photo(photo)
    assert isinstance(clean, CleanPhoto)
    assert clean.had_place
    for trace in (CANARY.encode(), b"Exif", b"http://ns.adobe.com", b"Photoshop", b"GPSLatitude", b"ICC_PROFILE"):
        assert trace not in clean.image
    with Image.open(io.BytesIO(clean.image)) as image:
        assert not image.getexif()
        assert "comment" not in image.info


def test_the_picture_stands_upright() -> None:
    clean = clean_photo(told())
    assert isinstance(clean, CleanPhoto)
    assert (clean.width, clean.height) == (200, 300)


@pytest.mark.parametrize(
    ("photo", "had_place"),
    [
        (saved("JPEG"), False),
        (saved("JPEG", xmp=XMP), True),
        (saved("PNG", exif=place()), True),
        (saved("WEBP", exif=place()), True),
        (saved("PNG"), False),
    ],
)
def test_a_position_is_noticed_wherever_it_stands(photo: bytes, had_place: bool) -> None:
    clean = clean_photo(photo)
    assert isinstance(clean, CleanPhoto)
    assert clean.had_place is had_place


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "P"), ("PNG", "LA"), ("PNG", "1"), ("PNG", "I;16"), ("JPEG", "CMYK"), ("WEBP", "RGBA")]
)
def test_every_way_to_store_colours_is_understood(kind: str, mode: str) -> None:
    clean = clean_photo(saved(kind, mode=mode))
    assert isinstance(clean, CleanPhoto)
    with Image.open(io.BytesIO(clean.image)) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (300, 200))


def test_words_in_a_png_go_too() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", CANARY)
    info.add_itxt("Comment", CANARY, zip=False)
    photo = saved("PNG", pnginfo=info)
    clean = clean_photo(photo)
    assert CANARY.encode() in photo
    assert isinstance(clean, CleanPhoto)
    assert CANARY.encode() not in clean.image


def test_a_colour_profile_is_used_and_then_dropped() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    clean = clean_photo(saved("JPEG", icc_profile=profile))
    assert isinstance(clean, CleanPhoto)
    assert b"ICC_PROFILE" not in clean.image
    broken = clean_photo(saved("JPEG", icc_profile=b"nonsense"))
    assert isinstance(broken, CleanPhoto)


def test_a_large_photo_is_made_small() -> None:
    clean = clean_photo(saved("JPEG", size=(8000, 5000)))
    assert isinstance(clean, CleanPhoto)
    assert (clean.width, clean.height) == (1600, 1000)


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (b"\xff\xd8\xff" + b"0" * BYTES, "too-big"),
        (saved("PNG", size=(7000, 7000), mode="1"), "too-many-pixels"),
        (saved("PNG", size=(20000, 20000), mode="1"), "too-many-pixels"),
        (b"", "not-a-photo"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not-a-photo"),
        (b"<html>", "not-a-photo"),
        (b"PK\x03\x04", "not-a-photo"),
        (b"%PDF-1.7", "not-a-photo"),
        (saved("GIF", mode="P"), "not-a-photo"),
        (saved("TIFF"), "not-a-photo"),
        (b"\x00\x00\x00\x18ftypheic", "heic"),
        (b"\xff\xd8\xff" + b"not a picture", "broken"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "broken"),
        (saved("JPEG", size=(2000, 2000))[:400], "broken"),
    ],
)
def test_what_is_no_photo_is_refused_with_a_reason(file: bytes, reason: PhotoReason) -> None:
    assert clean_photo(file) == PhotoRefused(reason=reason)


def test_a_worker_that_takes_too_long_is_ended() -> None:
    began = time.monotonic()
    assert clean_photo(saved("JPEG", size=(6000, 6000)), seconds=0.01) == PhotoRefused(reason="took-too-long")
    assert time.monotonic() - began < 5


def test_a_photo_that_needs_more_memory_than_it_may_have_is_refused() -> None:
    began = time.monotonic()
    answer = clean_photo(saved("WEBP", size=(7600, 5200), mode="RGBA", lossless=True, method=0))
    assert answer == PhotoRefused(reason="took-too-long")
    assert time.monotonic() - began < 10
