"""The media worker: blanks what a video or a recording says about where, when and by whom, in a process of its own.

It runs as ``python -I media.py`` with an empty environment and hard limits, as photo.py does. Sound and picture stay
byte for byte: what is blanked keeps its length, so that nothing inside has to be moved. A file whose boxes do not add
up is refused as broken: what cannot be walked through cannot be cleaned.

Input on standard input: the file. Output: one line of JSON, ``{"kind", "mime", "ending", "had_place"}`` or
``{"reason"}``, and after it the clean file.
"""

import contextlib
import json
import resource
import sys
from collections.abc import Iterator

MEMORY = 512 * 1024 * 1024
SECONDS = 10
PLACE = (b"\xa9xyz", b"ISO6709", b"GPSLatitude", b"GPSCoordinates", b"GEO_LOCATION", b"LOCATION", b"loci")
"""How the formats name a position: QuickTime, Apple, XMP, Vorbis comments, Matroska, 3GPP."""

Box = tuple[bytes, int, int, int]
"""Its type, where it begins, where its body begins, where it ends."""


class Broken(Exception):
    """The file is not what its first bytes say."""


class File:
    """The bytes being cleaned; `had_place` once something that was blanked told a position."""

    def __init__(self, data: bytes) -> None:
        self.data = bytearray(data)
        self.had_place = False

    def number(self, at: int, size: int = 4, little: bool = False) -> int:
        """A number of so many bytes."""
        if at < 0 or at + size > len(self.data):
            raise Broken
        return int.from_bytes(self.data[at : at + size], "little" if little else "big")

    def blank(self, start: int, end: int) -> None:
        """Nothing but zeros from here to there."""
        if not 0 <= start <= end <= len(self.data):
            raise Broken
        self.had_place = self.had_place or any(name in self.data[start:end] for name in PLACE)
        self.data[start:end] = bytes(end - start)


def main() -> None:
    """Set the limits before the first byte is read, then clean."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    with contextlib.suppress(ValueError, OSError):  # macOS knows no limit on address space; the timeout still holds
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    file = File(sys.stdin.buffer.read())
    try:
        kind, mime, ending = clean(file)
        answer = {"kind": kind, "mime": mime, "ending": ending, "had_place": file.had_place}
        made = bytes(file.data)
    except Broken:
        answer, made = {"reason": "broken"}, b""
    except MemoryError:
        answer, made = {"reason": "took-too-long"}, b""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + made)


def clean(file: File) -> tuple[str, str, str]:
    """Blank what the file says beside sound and picture. Returns its kind, type and ending."""
    data = file.data
    if data[4:8] == b"ftyp":
        return mp4(file)
    if data.startswith(b"OggS"):
        return ogg(file)
    if data.startswith(b"RIFF"):
        riff(file)
        if data[8:12] == b"AVI ":
            return "video", "video/x-msvideo", "avi"
        return "recording", "audio/wav", "wav"
    if data.startswith(b"\x1aE\xdf\xa3"):
        matroska(file)
        return ("video", "video/webm", "webm") if b"webm" in data[:64] else ("video", "video/x-matroska", "mkv")
    return mpeg_audio(file)


# MP4, QuickTime and 3GPP (ISO/IEC 14496-12): boxes in boxes. What is not named here is blanked.

NEEDED = {
    b"": {b"ftyp", b"styp", b"moov", b"moof", b"mdat", b"sidx", b"mfra", b"wide"},
    b"moov": {b"mvhd", b"trak", b"mvex", b"iods"},
    b"trak": {b"tkhd", b"edts", b"mdia", b"tapt"},
    b"mdia": {b"mdhd", b"hdlr", b"minf", b"elng"},
    b"minf": {b"vmhd", b"smhd", b"nmhd", b"gmhd", b"hdlr", b"dinf", b"stbl"},
    b"moof": {b"mfhd", b"traf"},
    b"traf": {b"tfhd", b"tfdt", b"trun", b"sbgp", b"sgpd", b"saiz", b"saio", b"senc", b"subs"},
}
SEEN_OR_HEARD = {b"vide", b"soun"}
LARGEST_TABLE = 5_000_000


def mp4(file: File) -> tuple[str, str, str]:
    """Blank every box that is not needed to play, and every track that is neither picture nor sound."""
    brand = bytes(file.data[8:12])
    tracks = _boxes_within(file, b"", 0, len(file.data))
    if not tracks & SEEN_OR_HEARD or (b"moof" in tracks and tracks - SEEN_OR_HEARD - {b"moof"}):
        raise Broken  # the samples of a track in fragments lie wherever its fragments say
    if b"vide" not in tracks:
        return "recording", "audio/mp4", "m4a"
    return ("video", "video/quicktime", "mov") if brand == b"qt  " else ("video", "video/mp4", "mp4")


def boxes(file: File, start: int, end: int) -> Iterator[Box]:
    """The boxes from here to there; together they are all that stands there."""
    at = start
    while at < end:
        if end - at < 8:
            file.blank(at, end)  # QuickTime ends some lists with four zeros
            return
        size, name, body = file.number(at), bytes(file.data[at + 4 : at + 8]), at + 8
        if size == 1:
            size, body = file.number(at + 8, 8), at + 16
        after = end if size == 0 else at + size
        if after < body or after > end:
            raise Broken
        yield name, at, body, after
        at = after


def _boxes_within(file: File, parent: bytes, start: int, end: int) -> set[bytes]:
    """Clean what a box holds; returns the kinds of the tracks in it, and `moof` where they come in fragments."""
    kinds: set[bytes] = set()
    for name, at, body, after in boxes(file, start, end):
        kinds |= {name} & {b"moof"}
        if name not in NEEDED[parent]:
            file.data[at + 4 : at + 8] = b"free"
            file.blank(body, after)
        elif name == b"trak":
            kinds.add(_track(file, at, body, after))
        elif name in NEEDED:
            kinds |= _boxes_within(file, name, body, after)
        elif name in (b"mvhd", b"tkhd", b"mdhd"):
            file.blank(body + 4, min(after, body + (20 if file.data[body : body + 1] == b"\x01" else 12)))  # when
        elif name == b"hdlr":
            file.blank(min(after, body + 24), after)  # a name, of the camera's maker or of anything
    return kinds


def _track(file: File, at: int, body: int, after: int) -> bytes:
    """Clean a track; one that is neither seen nor heard (positions, mostly) goes with all its samples."""
    found = _find(file, (b"mdia", b"hdlr"), body, after)
    kind = bytes(file.data[found[0] + 8 : found[0] + 12]) if found else b""
    if kind in SEEN_OR_HEARD:
        _boxes_within(file, b"trak", body, after)
        return kind
    table = _find(file, (b"mdia", b"minf", b"stbl"), body, after)
    if table:
        for start, end in list(_samples(file, *table)):
            file.blank(start, end)
    file.data[at + 4 : at + 8] = b"free"
    file.blank(body, after)
    return kind


def _find(file: File, path: tuple[bytes, ...], start: int, end: int) -> tuple[int, int] | None:
    """The body of a box down a path."""
    for name, _, body, after in boxes(file, start, end):
        if name == path[0]:
            return (body, after) if len(path) == 1 else _find(file, path[1:], body, after)
    return None


def _samples(file: File, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the samples of a track lie, by its tables of sizes and chunks."""
    table = {name: body for name, _, body, _ in boxes(file, start, end)}
    if not table.keys() >= {b"stsz", b"stsc"} or not table.keys() & {b"stco", b"co64"}:
        raise Broken
    sizes, width = _sizes_of(file, table[b"stsz"]), 4 if b"stco" in table else 8
    chunks = table.get(b"stco", table.get(b"co64", 0))
    runs = [
        (file.number(table[b"stsc"] + 8 + 12 * n) - 1, file.number(table[b"stsc"] + 12 + 12 * n))
        for n in range(_count(file, table[b"stsc"] + 4))
    ]
    sample = run = 0
    for chunk in range(_count(file, chunks + 4)):
        while run + 1 < len(runs) and runs[run + 1][0] <= chunk:
            run += 1
        per_chunk = runs[run][1] if runs else 0
        at = file.number(chunks + 8 + width * chunk, width)
        yield at, at + sum(sizes[sample : sample + per_chunk])
        sample += per_chunk


def _sizes_of(file: File, at: int) -> list[int]:
    """The sizes of a track's samples, one for all of them or one each."""
    same, count = file.number(at + 4), _count(file, at + 8)
    return [same or file.number(at + 12 + 4 * n) for n in range(count)]


def _count(file: File, at: int) -> int:
    count = file.number(at)
    if count > LARGEST_TABLE:
        raise Broken
    return count


# Ogg (RFC 3533): pages; the second packet of a stream holds its comments (RFC 7845, Vorbis I 5, Theora, Speex).

COMMENTS = {b"OpusHead": b"OpusTags", b"\x01vorbis": b"\x03vorbis", b"\x80theora": b"\x81theora", b"Speex   ": b""}


def ogg(file: File) -> tuple[str, str, str]:
    """Empty the comments of every stream."""
    streams: dict[int, Stream] = {}
    touched: dict[int, int] = {}
    for at, begins, end in pages(file):
        serial = file.number(at + 14, 4, little=True)
        if serial not in streams:
            streams[serial] = Stream(_mark_of(file.data[begins:end]))
        stream, place = streams[serial], begins
        for lace in file.data[at + 27 : begins]:
            if stream.packet == 1:
                stream.comments.append((place, place + lace))
                touched[at] = end
            stream.packet += lace < 255
            place += lace
    for stream in streams.values():
        _empty_comments(file, stream)
    for start, end in touched.items():
        file.data[start + 22 : start + 26] = bytes(4)
        file.data[start + 22 : start + 26] = crc(file.data[start:end]).to_bytes(4, "little")
    video = any(stream.mark == b"\x81theora" for stream in streams.values())
    return ("video", "video/ogg", "ogv") if video else ("recording", "audio/ogg", "ogg")


class Stream:
    """One of the streams of a file: what its comments begin with, how many packets have ended, where comments lie."""

    def __init__(self, mark: bytes) -> None:
        self.mark, self.packet = mark, 0
        self.comments: list[tuple[int, int]] = []


def pages(file: File) -> Iterator[tuple[int, int, int]]:
    """Where each page begins, where its body begins, where it ends."""
    at = 0
    while at < len(file.data):
        if file.data[at : at + 4] != b"OggS":
            raise Broken
        body = at + 27 + file.number(at + 26, 1)
        end = body + sum(file.data[at + 27 : body])
        file.number(end - 1, 1)
        yield at, body, end
        at = end


def _mark_of(first: bytearray) -> bytes:
    for head, mark in COMMENTS.items():
        if first.startswith(head):
            return mark
    raise Broken


def _empty_comments(file: File, stream: Stream) -> None:
    """No maker, no comments, and zeros as long as they were; Vorbis wants a bit that ends them."""
    whole = b"".join(file.data[start:end] for start, end in stream.comments)
    rest = stream.mark + bytes(8) + (b"\x01" if stream.mark == b"\x03vorbis" else b"")
    if not whole.startswith(stream.mark) or len(whole) < len(rest):
        raise Broken
    file.had_place = file.had_place or any(name in whole.upper() for name in PLACE)
    rest += bytes(len(whole) - len(rest))
    for start, end in stream.comments:
        file.data[start:end], rest = rest[: end - start], rest[end - start :]


def crc(page: bytearray) -> int:
    """The checksum of a page (RFC 3533, 6): 0x04c11db7, nothing turned round."""
    value = 0
    for byte in page:
        value = ((value << 8) & 0xFFFFFFFF) ^ TABLE[(value >> 24) ^ byte]
    return value


def _row(value: int) -> int:
    value <<= 24
    for _ in range(8):
        value = ((value << 1) ^ 0x04C11DB7 if value & 0x80000000 else value << 1) & 0xFFFFFFFF
    return value


TABLE = [_row(n) for n in range(256)]


# RIFF (WAVE, AVI): chunks.

CHUNKS = {b"fmt ", b"data", b"fact", b"idx1", b"JUNK"}


def riff(file: File) -> None:
    """Blank every chunk that is not needed to play."""
    at, end = 12, len(file.data)
    while at < end:
        if end - at < 8:
            file.blank(at, end)
            return
        name, size = bytes(file.data[at : at + 4]), file.number(at + 4, 4, little=True)
        after = at + 8 + size
        if after > end:
            raise Broken
        played = name in CHUNKS or (name == b"LIST" and bytes(file.data[at + 8 : at + 12]) in (b"hdrl", b"movi"))
        if not played:
            file.data[at : at + 4] = b"JUNK"
            file.blank(at + 8, after)
        at = after + size % 2


# Matroska and WebM (RFC 9559): elements, the large ones at one level.

SEGMENT, CLUSTER, INFO = 0x18538067, 0x1F43B675, 0x1549A966
SAID = {0x1254C367, 0x1941A469, 0x1043A770, 0x7BA9, 0x4461, 0x73A4, 0x3CB923, 0x7384}
"""Tags, Attachments, Chapters; of Info the title, the date, the ids and the file's name."""


def matroska(file: File) -> None:
    """Turn what is said beside sound and picture into empty space."""
    at, end = 0, len(file.data)
    while at < end:
        name, body = _vint(file, at, keep=True)
        size, start = _vint(file, body, keep=False)
        unknown = size == (1 << 7 * (start - body)) - 1
        if name in (SEGMENT, INFO) or (unknown and name == CLUSTER):
            at = start
            continue
        after = start + size
        if unknown or after > end:
            raise Broken
        if name in SAID:
            _void(file, at, after)
        at = after


def _vint(file: File, at: int, *, keep: bool) -> tuple[int, int]:
    """A number of one to eight bytes, with the bits that say how many or without, and where it ends."""
    first = file.number(at, 1)
    length = 9 - first.bit_length()
    if length > 8:
        raise Broken
    value = file.number(at, length)
    return (value if keep else value & ((1 << 7 * length) - 1)), at + length


def _void(file: File, at: int, after: int) -> None:
    """An element that says nothing, as long as the one that was there."""
    length = after - at
    head = b"\xec\x01" + (length - 9).to_bytes(7, "big") if length >= 9 else bytes((0xEC, 0x80 | (length - 2)))
    file.blank(at, after)
    file.data[at : at + len(head)] = head


def mpeg_audio(file: File) -> tuple[str, str, str]:
    """Take the labels off: ID3v2 in front (id3.org), ID3v1 and APE behind; nothing inside points to a place."""
    data = file.data
    while data.startswith(b"ID3"):
        size = 0
        for byte in data[6:10]:
            size = size << 7 | byte & 0x7F
        del data[: 10 + size + (10 if data[5] & 0x10 else 0)]
    if data[-128:-125] == b"TAG":
        del data[-128:]
    if data[-32:-24] == b"APETAGEX":
        size = int.from_bytes(data[-20:-16], "little") + (32 if data[-9] & 0x80 else 0)
        del data[max(0, len(data) - size) :]
    if len(data) < 4 or data[0] != 0xFF or data[1] & 0xE0 != 0xE0:
        raise Broken
    return ("recording", "audio/aac", "aac") if data[1] & 0x06 == 0 else ("recording", "audio/mpeg", "mp3")


if __name__ == "__main__":
    main()
