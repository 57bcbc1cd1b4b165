"""The small words that travel inside Slack's buttons and message ids, written and read in one place."""

from typing import Any

from core.chat.heard import Filled, Pressed, Voted

SAVE = "save"
FIELD = "field"
LINK = "link"
VOTE = "vote"
BOXES = "boxes"
WINDOW = "view:"
"""Before a window's id, where a message's id would stand."""

FRESH_SECONDS = 3.0
"""How long a trigger_id opens a window (docs.slack.dev, "Modals"): "it expires in three seconds"."""


def button(card: str, revision: int, ordinal: int | str) -> str:
    """What a button carries: `card.revision.ordinal`; a form's sending button has `save` for its ordinal,
    that of a vote `vote`."""
    return f"{card}.{revision}.{ordinal}"


def message_id(channel: str, ts: str) -> str:
    """A message's id anywhere: chat.update needs the channel beside the time stamp."""
    return f"{channel}:{ts}"


def split_id(message: str) -> tuple[str, str]:
    """(channel, ts) of a message's id; the channel is empty when there is none."""
    channel, _, ts = message.rpartition(":")
    return channel, ts


def home_id(user: str, page: str | None) -> str:
    """A Home page's id; `page` is Slack's hash of it, which changes whenever it is drawn anew."""
    return f"home:{user}:{page}" if page else f"home:{user}"


def split_home(address: str) -> tuple[str, str]:
    """(user, page) of a Home page's id or address."""
    user, _, page = address.removeprefix("home:").partition(":")
    return user, page


def fresh(handle: str, now: float) -> str:
    """The trigger_id in a reply handle, or nothing when it is too old by now (seconds since 1970)."""
    received, _, trigger = handle.partition(":")
    try:
        return trigger if abs(now - float(received)) < FRESH_SECONDS else ""
    except ValueError:
        return ""


def reply_handle(trigger: str, received: float) -> str:
    """What a press leaves for its answer: its trigger_id with the moment at which it came."""
    return f"{received:.3f}:{trigger}" if trigger else ""


def pressed(payload: dict[str, Any]) -> Pressed | Filled | Voted | None:
    """What was pressed in a block_actions payload; None for a link or a changed field, which mean nothing yet.

    A button that is not ours presses a card that nobody has, so that it is answered.
    """
    action = payload["actions"][0]
    if action.get("type", "button") != "button" or str(action.get("action_id", "")).startswith(LINK):
        return None
    card, revision, ordinal, *_ = (*str(action.get("value") or "").rsplit(".", 2), "", "")
    if not _number(revision):
        return Pressed(card="", revision=0, ordinal=0)
    if ordinal == SAVE:
        return Filled(card=card, revision=int(revision), values=_values(payload, button(card, int(revision), FIELD)))
    if ordinal == VOTE:
        return Voted(card=card, marked=_marked(payload, button(card, int(revision), BOXES)))
    if not _number(ordinal):
        return Pressed(card="", revision=0, ordinal=0)
    return Pressed(card=card, revision=int(revision), ordinal=int(ordinal))


def filled(view: dict[str, Any], *, done: bool) -> Filled | None:
    """A form in a window, sent or put away (`done` tells which); None for a window that is not ours."""
    card, revision, save, *_ = (*str(view.get("callback_id") or "").rsplit(".", 2), "", "")
    if save != SAVE or not _number(revision):
        return None
    values = _values({"view": view}, button(card, int(revision), FIELD)) if done else {}
    return Filled(card=card, revision=int(revision), values=values, done=done)


def _values(payload: dict[str, Any], form: str) -> dict[str, str]:
    """Field name to what stands in it; a Home page and a window keep their state inside the view."""
    return {
        name: _value(field)
        for block, fields in _state(payload).items()
        if block.startswith(f"{form}.")
        for name, field in fields.items()
    }


def _marked(payload: dict[str, Any], boxes: str) -> tuple[int, ...]:
    """The ordinals of the boxes that are ticked."""
    blocks = [fields for block, fields in _state(payload).items() if block.startswith(f"{boxes}.")]
    fields = [field for some in blocks for field in some.values()]
    ticked = [str(option.get("value")) for field in fields for option in field.get("selected_options") or ()]
    return tuple(sorted(int(one) for one in ticked if _number(one)))


def _state(payload: dict[str, Any]) -> dict[str, dict[str, dict[str, Any]]]:
    state = payload.get("state") or (payload.get("view") or {}).get("state") or {}
    return state.get("values") or {}


def _value(field: dict[str, Any]) -> str:
    chosen = field.get("selected_option")
    picked = field.get("selected_date") or field.get("selected_time") or field.get("value")
    return str((chosen.get("value") if chosen else picked) or "")


def _number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 12
