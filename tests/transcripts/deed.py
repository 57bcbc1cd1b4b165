"""What somebody does in a transcript, as her messenger would tell it."""

import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from PIL.ExifTags import IFD

from core.chat.heard import (
    Arrived,
    Back,
    Contact,
    Deleted,
    Edited,
    Filled,
    Gone,
    Heard,
    Placed,
    Pressed,
    Said,
    Sent,
    Voted,
)
from core.chat.shown import Form, Vote
from core.model.invitation import code_in
from storage.unit_of_work import UnitOfWork
from tests.fakes.screen import Shown

if TYPE_CHECKING:
    from tests.transcripts.world import World

TAP = re.compile(r"^(?P<old>old )?\[(?P<label>.+)\](?P<twice> twice)?$")
FORM = re.compile(r"^\{(?P<fields>.*)\}$")
IN_THREAD = "(in thread) "
CHANGES = re.compile(r'^\(changes "(?P<words>.+)" to "(?P<new>.+)"\)$')
DELETES = re.compile(r'^\(deletes "(?P<words>.+)"\)$')
FILE = re.compile(r"^\((?:photo|file) (?P<file>[\w.-]+)\)(?: (?P<caption>.+))?$")
ALBUM = re.compile(r"^\(album (?P<files>[\w.,\- ]+)\)(?: (?P<caption>.+))?$")
MARKS = re.compile(r'^\(marks (?P<labels>nothing|".+")\)$')
LONG = re.compile(r"^\(writes (?P<count>\d+) characters\)$")
PLACE = re.compile(r"^\(is at (?P<latitude>-?[\d.]+), (?P<longitude>-?[\d.]+)\)$")
CODE = re.compile(r"^\(comes with the code of (?P<who>\w+)\)$")
LINK_CODE = re.compile(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b")
TYPES = {".jpg": "image/jpeg", ".ogg": "audio/ogg", ".pdf": "application/pdf", ".txt": "text/plain"}
LOREM = "Un día en la escuela empieza con el timbre. "


@dataclass(frozen=True)
class Deed:
    """One thing done: `message` is what was touched, `replies_to` what was answered; a double tap comes twice, and the
    files of an album one after the other, `more` being all but the first."""

    what: Heard
    message: str = ""
    replies_to: str = ""
    times: int = 1
    more: tuple[Heard, ...] = ()

    @classmethod
    def read(
        cls, what: str, world: "World", who: str, looked: Shown | None, said: dict[tuple[str, str], str]
    ) -> "Deed | None":
        """Understand what is written; None when it cannot be done, since there is no such button or form."""
        if found := TAP.match(what):
            return tap(world, who, found["label"], bool(found["old"]), 2 if found["twice"] else 1)
        if found := FORM.match(what):
            return fill(world, who, found["fields"])
        if found := MARKS.match(what):
            return mark(world, who, labels_in(found["labels"]))
        if what.startswith(IN_THREAD):
            newest = world.screens[who].messages[-1]
            return cls(Said(text=what.removeprefix(IN_THREAD)), replies_to=(looked or newest).id)
        if found := CHANGES.match(what):
            message = said[who, found["words"]]
            return cls(Edited(message=message, text=found["new"]))
        if found := DELETES.match(what):
            return cls(Deleted(message=said[who, found["words"]]))
        if found := ALBUM.match(what):
            first, *more = album(world, found["files"], found["caption"] or "")
            return cls(first, more=tuple(more))
        return cls(plain(what, world))


def plain(what: str, world: "World") -> Heard:
    """What needs no message to be done to."""
    if found := FILE.match(what):
        return sent(world, found["file"], found["caption"] or "")
    if found := LONG.match(what):
        count = int(found["count"])
        return Said(text=(LOREM * (count // len(LOREM) + 1))[:count])
    if found := CODE.match(what):
        return Said(text=code_shown_to(world, found["who"]))
    if found := PLACE.match(what):
        return Placed(latitude=float(found["latitude"]), longitude=float(found["longitude"]))
    match what:
        case "/start":
            return Arrived()
        case "(opens home)":
            return Arrived(home=True)
        case "(shares a contact)":
            return Contact()
        case "(unblocks Chaski)":
            return Back()
        case "(blocks Chaski)":
            return Gone(why="blocked")
        case _:
            return Said(text=what)


def code_shown_to(world: "World", who: str) -> str:
    """The code in the newest message of somebody that has one: of her account, or of her place in a project."""
    for shown in reversed(world.screens[who].messages):
        words = "\n".join(shown.lines)
        if found := LINK_CODE.search(words):
            return f"/link {found[0]}"
        if code := code_in(words):
            return code
    raise ValueError(f"nobody gave {who} a code")


def tap(world: "World", who: str, label: str, old: bool, times: int) -> Deed | None:
    """A button, in the chat or else on the messenger's own page; an old one as it stood before."""
    for screen in (world.screens[who], world.homes[who]):
        if old:
            if gone := screen.old_button(label):
                shown, message, ordinal = gone
                return pressed(shown, message.card, message.revision, ordinal, times)
        elif found := screen.button(label):
            shown, ordinal = found
            return pressed(shown, shown.message.card, shown.message.revision, ordinal, times)
    return None


def pressed(shown: Shown, card: str, revision: int, ordinal: int, times: int) -> Deed:
    """Whoever presses a button has seen its message."""
    shown.look()
    return Deed(Pressed(card=card, revision=revision, ordinal=ordinal), shown.id, times=times)


def mark(world: "World", who: str, labels: list[str]) -> Deed | None:
    """The options of the newest vote that show these words, and no others; Telegram goes on showing what she marked."""
    stands = world.people[who].platform == "telegram"
    for shown in reversed(world.screens[who].messages):
        for part in shown.message.parts:
            if isinstance(part, Vote):
                chosen = tuple(one.ordinal for one in part.options if any(label in one.label for label in labels))
                voted = Voted(card=shown.message.card, marked=chosen, stands=stands)
                return Deed(voted, "" if stands else shown.id) if len(chosen) == len(labels) else None
    return None


def labels_in(words: str) -> list[str]:
    """What stands in quotation marks."""
    return re.findall(r'"([^"]+)"', words)


def fill(world: "World", who: str, fields: str) -> Deed | None:
    """A form, in the chat or else on the messenger's own page."""
    for screen in (world.screens[who], world.homes[who]):
        if found := screen.form():
            shown, form = found
            shown.look()
            message = shown.message
            filled = Filled(card=message.card, revision=message.revision, values=values(form, fields))
            return Deed(filled, shown.id)
    return None


def values(form: Form, fields: str) -> dict[str, str]:
    """`Country: India, Ages: 9–12` as the form's names and values; what is not named keeps its prefilled value."""
    chosen = {field.name: field.value for field in form.inputs}
    for pair in filter(None, fields.split(",")):
        label, _, wanted = (word.strip() for word in pair.partition(":"))
        named = [field for field in form.inputs if field.label == label]
        if not named:
            raise ValueError(f"the form has no field {label}, only {', '.join(f.label for f in form.inputs)}")
        options = {name: value for value, name in named[0].options}
        if options and wanted not in options:
            raise ValueError(f"{label} cannot be {wanted}, only {', '.join(options)}")
        chosen[named[0].name] = options[wanted] if options else wanted
    return chosen


def sent(world: "World", name: str, caption: str) -> Sent:
    """A file, on the shelf already: a picture taken in Buenos Aires, or any bytes."""
    suffix = Path(name).suffix
    data, mime = picture(name) if suffix == ".jpg" else name.encode(), TYPES[suffix]
    key = world.database.writer.submit(lambda c: UnitOfWork(c).shelf.put(data, name, mime)).result()
    return Sent(remote="remote", name=name, mime=mime, size=len(data), caption=caption, shelf=key)


def album(world: "World", files: str, caption: str) -> list[Heard]:
    """Several files sent at once, the line with the first."""
    names = files.split(", ")
    return [
        sent(world, name, "" if n else caption).model_copy(update={"album": names[0]}) for n, name in enumerate(names)
    ]


def picture(name: str) -> bytes:
    """A small photo that tells where it was taken, as a phone's do; another name gives another colour."""
    image = Image.new("RGB", (64, 48), (len(name) * 7 % 256, 120, 160))
    exif = image.getexif()
    exif.get_ifd(IFD.GPSInfo)[1] = "S"
    exif.get_ifd(IFD.GPSInfo)[2] = (34.0, 36.0, 0.0)
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()
