"""Small videos, recordings and documents made by hand, each with a canary where its format keeps what is said of it."""

import io
import zipfile

from adapters.paper.media import crc

CANARY = b"CANARY-4711"


def box(name: bytes, *inside: bytes) -> bytes:
    """A box of MP4."""
    body = b"".join(inside)
    return (len(body) + 8).to_bytes(4, "big") + name + body


def track(kind: bytes, at: int, samples: tuple[int, ...]) -> bytes:
    """A track of MP4 with one chunk of samples at this place."""
    full = bytes(4)
    table = box(
        b"stbl",
        box(b"stsz", full, bytes(4), len(samples).to_bytes(4, "big"), *(one.to_bytes(4, "big") for one in samples)),
        box(b"stsc", full, (1).to_bytes(4, "big"), (1).to_bytes(4, "big"), len(samples).to_bytes(4, "big"), bytes(4)),
        box(b"stco", full, (1).to_bytes(4, "big"), at.to_bytes(4, "big")),
    )
    handler = box(b"hdlr", full, bytes(4), kind, bytes(12), CANARY + b"\x00")
    return box(
        b"trak", box(b"tkhd", bytes(84)), box(b"mdia", box(b"mdhd", bytes(24)), handler, box(b"minf", table)),
        box(b"udta", box(b"\xa9nam", CANARY)),
    )  # fmt: skip


def mp4(brand: bytes = b"isom", kind: bytes = b"vide") -> bytes:
    """A film of two samples, a track of positions beside it, and the place in every box that may hold it."""
    start = box(b"ftyp", brand, bytes(4))
    film, positions = b"FILMFILM", CANARY
    data = box(b"mdat", film, positions)
    place = box(b"udta", box(b"\xa9xyz", b"\x00\x12\x15\xc7-34.6036-058.3816/" + CANARY))
    tracks = track(kind, len(start) + 8, (4, 4)) + track(b"meta", len(start) + 8 + len(film), (len(positions),))
    moov = box(b"moov", box(b"mvhd", bytes(100)), tracks, place, box(b"meta", bytes(4), box(b"ilst", CANARY)))
    return start + data + moov + box(b"uuid", bytes(16), CANARY)


def page(packets: tuple[bytes, ...], sequence: int) -> bytes:
    """A page of Ogg with whole packets."""
    laces = b"".join(b"\xff" * (len(one) // 255) + bytes([len(one) % 255]) for one in packets)
    head = b"OggS\x00\x00" + bytes(8) + b"\x01\x00\x00\x00" + sequence.to_bytes(4, "little") + bytes(4)
    whole = bytearray(head + bytes([len(laces)]) + laces + b"".join(packets))
    whole[22:26] = crc(whole).to_bytes(4, "little")
    return bytes(whole)


def voice(length: int = 1) -> bytes:
    """A voice message with its maker and comments, `length` times as long."""
    comment = b"GEO_LOCATION=" + CANARY * length
    tags = b"OpusTags" + (11).to_bytes(4, "little") + CANARY + (1).to_bytes(4, "little")
    tags += len(comment).to_bytes(4, "little") + comment
    return page((b"OpusHead" + bytes(11),), 0) + page((tags,), 1) + page((b"SOUND",), 2)


def mp3() -> bytes:
    """Sound with a label in front and two behind."""
    ape = b"APETAGEX" + (2000).to_bytes(4, "little") + (32 + len(CANARY)).to_bytes(4, "little") + bytes(16)
    label = b"ID3\x04\x00\x00" + bytes((0, 0, 0, len(CANARY))) + CANARY
    return label + b"\xff\xfb\x90\x00SOUND" + CANARY + ape + b"TAG" + CANARY + bytes(125 - len(CANARY))


def wav() -> bytes:
    """Sound with its list of remarks."""
    remarks = b"LIST" + (4 + len(CANARY) + 1).to_bytes(4, "little") + b"INFO" + CANARY + b"\x00"
    body = b"WAVE" + b"fmt \x10\x00\x00\x00" + bytes(16) + b"data\x06\x00\x00\x00SOUND\x00" + remarks
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def webm() -> bytes:
    """A film whose end is not told, with tags behind it."""
    tags = b"\x12\x54\xc3\x67" + bytes([0x80 | (len(CANARY) + 8)]) + b"LOCATION" + CANARY
    info = b"\x15\x49\xa9\x66" + bytes([0x80 | (len(CANARY) + 3)]) + b"\x7b\xa9" + bytes([0x80 | len(CANARY)]) + CANARY
    cluster = b"\x1f\x43\xb6\x75\xff" + b"\xa3\x84FILM"
    return b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm" + b"\x18\x53\x80\x67\x01" + b"\xff" * 7 + info + cluster + tags


def archive(*names: str, first: str = "") -> bytes:
    """A zip with these names in it; `first` is what stands in the first, stored as it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(zipfile.ZipInfo(name), first if name == names[0] else "x")
    return out.getvalue()


def pdf() -> bytes:
    """A document that names its author."""
    return b"%PDF-1.7\n1 0 obj <</Author (" + CANARY + b")>> endobj\n%%EOF"


def docx() -> bytes:
    """An office document of today."""
    return archive("[Content_Types].xml", "word/document.xml")
