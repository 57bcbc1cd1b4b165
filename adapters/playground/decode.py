"""Reads what the page sent: one small JSON update per thing a teacher did."""

import hashlib
import json
from typing import Annotated, Any, Literal, assert_never

from pydantic import AwareDatetime, Field, JsonValue

from adapters.playground.cast import NAME, Teacher
from core.chat.frozen import Frozen
from core.chat.heard import (
    HOME,
    Account,
    Arrived,
    Deleted,
    Edited,
    Filled,
    Gone,
    Heard,
    Incoming,
    Person,
    Placed,
    Pressed,
    Said,
    Sent,
    Voted,
)
from core.ports.platform import RawEvent

PAGE = "home"
"""The id of the Home page, of which each teacher in the Slack skin has one."""


class Say(Frozen):
    """Typed words; `answers` is the message that they reply to."""

    kind: Literal["say"] = "say"
    text: str
    answers: str = ""


class Tap(Frozen):
    """A button of a message."""

    kind: Literal["tap"] = "tap"
    message: str
    card: str
    revision: int
    ordinal: int


class Fill(Frozen):
    """A form with its sending button."""

    kind: Literal["fill"] = "fill"
    message: str
    card: str
    revision: int
    values: dict[str, str]


class Mark(Frozen):
    """The ticked boxes of a message's vote, with its sending button."""

    kind: Literal["mark"] = "mark"
    message: str
    card: str
    marked: tuple[int, ...]


class Upload(Frozen):
    """A file that lies in the playground's folder under this id; files that were chosen at once share an `album`."""

    kind: Literal["upload"] = "upload"
    file: str
    name: str
    mime: str
    size: int
    caption: str = ""
    album: str = ""


class Edit(Frozen):
    """An own message now reads otherwise."""

    kind: Literal["edit"] = "edit"
    message: str
    text: str


class Delete(Frozen):
    """An own message is gone."""

    kind: Literal["delete"] = "delete"
    message: str


class Place(Frozen):
    """A shared location, in degrees."""

    kind: Literal["place"] = "place"
    latitude: float
    longitude: float


class Open(Frozen):
    """The Home page of the Slack skin is looked at."""

    kind: Literal["open"] = "open"


class Leave(Frozen):
    """The teacher was taken off the page, which is what blocking is elsewhere."""

    kind: Literal["leave"] = "leave"


Did = Say | Tap | Fill | Mark | Upload | Edit | Delete | Place | Open | Leave


class Update(Frozen):
    """One thing done by one teacher. `key` is the page's, the same when it has to send again."""

    key: str
    at: AwareDatetime
    tenant: str
    user: str
    person: Person
    did: Annotated[Did, Field(discriminator="kind")]
    message: str = ""


def update(teacher: Teacher, key: str, at: AwareDatetime, did: Did, message: str = "") -> Update:
    """What `teacher` did, `message` being the id under which her own words stand in her pane."""
    return Update(
        key=key, at=at, tenant=teacher.tenant, user=teacher.user, person=teacher.person, did=did, message=message
    )


def stored(raw: Any) -> RawEvent:
    """What the inbox keeps of an update. Total: one without a usable key is named by its digest."""
    body = json.dumps(raw)
    fields = raw if isinstance(raw, dict) else {}
    key, tenant, user = (_string(fields.get(name)) for name in ("key", "tenant", "user"))
    if key:
        event_id = f"{tenant}:{user}:{key}"
    else:
        event_id = hashlib.sha256(body.encode()).hexdigest()[:32]
    return RawEvent(event_id=event_id, lane=f"{NAME}:{tenant}:{user}", body=body)


def decode(event: RawEvent) -> Incoming:
    """Read a stored update. Raises ValueError for what is none."""
    done = Update.model_validate_json(event.body)
    return Incoming(
        account=Account(platform=NAME, tenant=done.tenant, user=done.user),
        address=f"{HOME}{done.user}" if _about(done) == PAGE else f"{done.tenant}:{done.user}",
        event_id=event.event_id,
        heard_at=done.at,
        what=_heard(done),
        person=done.person,
        message=_about(done),
        replies_to=done.did.answers if isinstance(done.did, Say) else "",
    )


def _heard(done: Update) -> Heard:
    match done.did:
        case Say(text=text):
            return _words(text, slack=done.tenant == "slack")
        case Tap(card=card, revision=revision, ordinal=ordinal):
            return Pressed(card=card, revision=revision, ordinal=ordinal)
        case Fill(card=card, revision=revision, values=values):
            return Filled(card=card, revision=revision, values=values)
        case Mark(card=card, marked=marked):
            return Voted(card=card, marked=marked)
        case Upload(file=file, name=name, mime=mime, size=size, caption=caption, album=album):
            return Sent(remote=file, name=name, mime=mime, size=size, caption=caption, album=album)
        case Edit(message=message, text=text):
            return Edited(message=message, text=text)
        case Delete(message=message):
            return Deleted(message=message)
        case Place(latitude=latitude, longitude=longitude):
            return Placed(latitude=latitude, longitude=longitude)
        case Open():
            return Arrived(home=True)
        case Leave():
            return Gone(why="blocked")
        case _:
            assert_never(done.did)


def _words(text: str, slack: bool) -> Said | Arrived:
    """Words or a command; in the Slack skin every command may be written behind `/chaski`, as there."""
    first, _, rest = text.strip().partition(" ")
    if slack and first == "/chaski":
        return _words(f"/{rest.strip() or 'home'}", slack=False)
    return Arrived(payload=rest.strip()) if first == "/start" else Said(text=text)


def _about(done: Update) -> str:
    """The message that was pressed, or her own."""
    return done.did.message if isinstance(done.did, Tap | Fill | Mark | Edit | Delete) else done.message


def _string(value: JsonValue) -> str:
    return value if isinstance(value, str) else ""
