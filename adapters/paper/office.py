"""The archive worker: tells an office document from any other archive; a process of its own, within hard limits.

It runs as ``python -I office.py`` with an empty environment, as photo.py does. Nothing is unpacked but the few letters
of an OpenDocument's type. Output: one line of JSON, ``{"mime", "ending"}`` or ``{"reason"}``.
"""

import contextlib
import io
import json
import resource
import sys
import zipfile

MEMORY = 512 * 1024 * 1024
SECONDS = 10
NAMES = 10_000
OOXML = {
    "word/document.xml": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    "xl/workbook.xml": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    "ppt/presentation.xml": ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
}
OPENDOCUMENT = {"text": "odt", "spreadsheet": "ods", "presentation": "odp", "graphics": "odg"}
ODF = "application/vnd.oasis.opendocument."
MACROS = ("vbaproject.bin", "basic/script-lc.xml")
"""Where programs inside a document stand: OOXML and OpenDocument."""


def main() -> None:
    """Set the limits before the first byte is read, then look."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    with contextlib.suppress(ValueError, OSError):  # macOS knows no limit on address space; the timeout still holds
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        answer = look(sys.stdin.buffer.read())
    except MemoryError:
        answer = {"reason": "took-too-long"}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")


def look(data: bytes) -> dict[str, str]:
    """What document this archive is, or that it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            names = {info.filename for info in infos[:NAMES]}
            if any(name.lower().endswith(MACROS) for name in names):
                return {"reason": "program"}
            if "[Content_Types].xml" in names:
                found = next((OOXML[name] for name in OOXML if name in names), None)
                return {"mime": found[0], "ending": found[1]} if found else {"reason": "archive"}
            first = infos[0] if infos else None
            if first and first.filename == "mimetype" and first.file_size < 100:
                said = archive.read(first).decode("ascii", "replace")
                ending = OPENDOCUMENT.get(said.removeprefix(ODF)) if said.startswith(ODF) else None
                return {"mime": said, "ending": ending} if ending else {"reason": "archive"}
    except (zipfile.BadZipFile, RuntimeError, OSError, ValueError, EOFError):
        return {"reason": "broken"}
    return {"reason": "archive"}


if __name__ == "__main__":
    main()
