"""Photos that say where and by whom they were made, each in another way, with a canary of its own."""

import io
import zlib
from typing import Any

from PIL import Image, PngImagePlugin

GPS = 0x8825
PLACE: dict[int, Any] = {1: "S", 2: (34.0, 36.0, 12.0), 3: "W", 4: (58.0, 22.0, 54.0)}


def saved(kind: str, **options: Any) -> bytes:
    """A small picture as a file."""
    out = io.BytesIO()
    Image.new("RGB", (32, 24), "teal").save(out, kind, **options)
    return out.getvalue()


def exif(canary: str, tag: int = 0x010E, inside: int = 0) -> Image.Exif:
    """Exif with a position and the canary in a tag, of the first directory or of one inside."""
    made = Image.Exif()
    made.get_ifd(GPS).update(PLACE)
    if inside:
        made.get_ifd(inside)[tag] = canary.encode() if tag in (0x9286, 0x927C) else canary
    else:
        made[tag] = canary
    return made


def segment(marker: int, body: bytes) -> bytes:
    """A plain JPEG with one more segment behind its beginning."""
    plain = saved("JPEG")
    return plain[:2] + bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body + plain[2:]


def iptc(canary: str) -> bytes:
    """What Photoshop keeps: a caption (2:120)."""
    said = b"\x1c\x02\x78" + len(canary).to_bytes(2, "big") + canary.encode()
    block = b"8BIM\x04\x04\x00\x00" + len(said).to_bytes(4, "big") + said + bytes(len(said) % 2)
    return segment(0xED, b"Photoshop 3.0\x00" + block)


def thumbnail(canary: str) -> bytes:
    """Exif whose second directory is a small JPEG, which says it in its own comment."""
    small = saved("JPEG", comment=canary.encode())
    entries = [(0x0201, 8 + 2 + 4 + 2 + 24 + 4), (0x0202, len(small))]
    first = (0).to_bytes(2, "big") + (14).to_bytes(4, "big")
    second = len(entries).to_bytes(2, "big")
    for tag, value in entries:
        second += tag.to_bytes(2, "big") + (4).to_bytes(2, "big") + (1).to_bytes(4, "big") + value.to_bytes(4, "big")
    return segment(0xE1, b"Exif\x00\x00MM\x00*\x00\x00\x00\x08" + first + second + bytes(4) + small)


def png(canary: str) -> bytes:
    """Texts of all three kinds, one of them packed."""
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", canary)
    told.add_itxt("Title", canary)
    whole = saved("PNG", pnginfo=told, exif=exif(canary))
    packed = b"zTXtComment\x00\x00" + zlib.compress(canary.encode(), 0)
    chunk = (len(packed) - 4).to_bytes(4, "big") + packed + zlib.crc32(packed).to_bytes(4, "big")
    return whole[:33] + chunk + whole[33:]


def xmp(canary: str) -> bytes:
    """A sidecar as Adobe writes it."""
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><GPSLatitude>34,36S</GPSLatitude>{canary}</x:xmpmeta>'.encode()


PHOTOS: dict[str, bytes] = {
    "exif": saved("JPEG", exif=exif("CANARY-exif")),
    "user-comment": saved("JPEG", exif=exif("CANARY-user-comment", 0x9286, 0x8769)),
    "maker-note": saved("JPEG", exif=exif("CANARY-maker-note", 0x927C, 0x8769)),
    "comment": saved("JPEG", comment=b"CANARY-comment"),
    "xmp": saved("JPEG", xmp=xmp("CANARY-xmp")),
    "iptc": iptc("CANARY-iptc"),
    "thumbnail": thumbnail("CANARY-thumbnail"),
    "behind-the-end": saved("JPEG") + b"CANARY-behind-the-end",
    "png": png("CANARY-png"),
    "webp": saved("WEBP", exif=exif("CANARY-webp"), xmp=xmp("CANARY-webp")),
}
