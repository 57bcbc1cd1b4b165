"""What Slack accepts and what a person sees of it: the documented limits of Block Kit, and the words on the screen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Fields = dict[str, Any]

FIELDS = {
    "static_select": ("selected_option", "initial_option"),
    "plain_text_input": ("value", "initial_value"),
    "checkboxes": ("selected_options", "initial_options"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
}
"""Kind of a field to the names under which Slack reports its value and takes its first one."""
PICKED = {"datepicker": re.compile(r"\d{4}-\d{2}-\d{2}"), "timepicker": re.compile(r"([01]\d|2[0-3]):[0-5]\d")}
DATE = re.compile(r"<!date\^\d+\^[^<>^|]*(?:\^[^<>|]*)?\|([^<>]*)>")
"""An instant in the reader's own zone; what stands behind the bar is its fallback."""
MENTION = re.compile(r"<(?!!date\^\d+\^[^<>^|]*\|[^<>]*>)(!|@|#)")
RICH = {"rich_text_section", "rich_text_quote", "rich_text_preformatted", "rich_text_list"}


class Refused(Exception):
    """An `ok: false` answer with this error."""


@dataclass
class Bubble:
    """One message in the chat with Chaski, as the person has it on the screen."""

    ts: str
    ours: bool
    text: str = ""
    blocks: list[Fields] = field(default_factory=list)
    metadata: Fields = field(default_factory=dict)
    files: list[Fields] = field(default_factory=list)
    thread: str = ""
    typed: dict[tuple[str, str], Fields] = field(default_factory=dict)

    def words(self) -> list[str]:
        """Every visible string, in order."""
        named = [f"({file['title']}) {file.get('alt_txt', '')}".strip() for file in self.files]
        return [*(visible(self.blocks) if self.blocks else [plain(self.text)]), *named]


def visible(blocks: list[Fields]) -> list[str]:
    """The strings that a person sees of these blocks, with no markup and no escapes."""
    return [text for block in blocks for text in _strings(block)]


def _strings(block: Fields) -> Iterator[str]:
    match block["type"]:
        case "section":
            yield from (_text(part) for part in (block.get("text"), *block.get("fields", ())) if part)
        case "header":
            yield _text(block["text"])
        case "context":
            yield from (_text(element) for element in block["elements"])
        case "rich_text":
            yield "".join(run["text"] for element in block["elements"] for run in element["elements"])
        case "actions":
            yield from (_text(element["text"]) for element in block["elements"])
        case "input":
            yield _text(block["label"])
            yield from (_text(option["text"]) for option in options(block["element"]))
        case other:
            raise AssertionError(f"nobody has said how a {other} block reads")


def _text(part: Fields) -> str:
    return part["text"] if part["type"] == "plain_text" else plain(DATE.sub(r"\1", part["text"]))


def plain(text: str) -> str:
    """Escaped text as it reads."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def buttons(blocks: list[Fields]) -> list[tuple[str, Fields]]:
    """(block id, button) of each button, in order."""
    return [(b.get("block_id", ""), e) for b in blocks if b["type"] == "actions" for e in b["elements"]]


def inputs(blocks: list[Fields]) -> list[Fields]:
    """The input blocks, in order."""
    return [block for block in blocks if block["type"] == "input"]


def options(element: Fields) -> list[Fields]:
    """All that a select offers."""
    grouped = [option for group in element.get("option_groups", ()) for option in group["options"]]
    return [*element.get("options", ()), *grouped]


def state(bubble_blocks: list[Fields], typed: dict[tuple[str, str], Fields]) -> Fields:
    """What Slack sends as `state` with a press: each input as it stands, filled or not."""
    values: Fields = {}
    for block in inputs(bubble_blocks):
        element = block["element"]
        place = (block["block_id"], element["action_id"])
        value, initial = FIELDS[element["type"]]
        empty = {"type": element["type"], value: element.get(initial)}
        values.setdefault(place[0], {})[place[1]] = typed.get(place, empty)
    return {"values": values}


def check(blocks: Any, surface: str) -> None:
    """Refuse blocks that Slack would refuse; the message names the first flaw."""
    most = 50 if surface == "message" else 100
    if not isinstance(blocks, list) or len(blocks) > most:
        raise Refused("invalid_blocks")
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    if len(ids) != len(set(ids)):
        raise Refused("invalid_blocks")
    for block in blocks:
        if (flaw := _flaw(block)) is not None:
            raise Refused(flaw)


def check_window(view: Fields) -> None:
    """Refuse a window that Slack would refuse, its blocks aside."""
    words = all(_fits(view[name], 24) and view[name]["type"] == "plain_text" for name in ("title", "submit"))
    short = len(view.get("private_metadata") or "") <= 3000 and len(view.get("callback_id") or "") <= 255
    if view.get("type") != "modal" or not (words and short):
        raise Refused("invalid_arguments")


def _flaw(block: Fields) -> str | None:
    match block.get("type"):
        case "section":
            good = _fits(block.get("text"), 3000)
        case "header":
            good = _fits(block.get("text"), 150) and block["text"]["type"] == "plain_text"
        case "context":
            good = 0 < len(block["elements"]) <= 10 and all(_fits(element, 3000) for element in block["elements"])
        case "rich_text":
            good = all(e["type"] in RICH and e["elements"] and all(map(_run, e["elements"])) for e in block["elements"])
        case "actions":
            ids = [element["action_id"] for element in block["elements"]]
            good = 0 < len(ids) <= 25 and len(set(ids)) == len(ids) and all(map(_button, block["elements"]))
        case "input":
            good = _fits(block.get("label"), 2000) and _field(block["element"])
        case _:
            good = False
    return None if good and len(block.get("block_id", "")) <= 255 else "invalid_blocks"


def _run(run: Fields) -> bool:
    return run["type"] == "text" and bool(run["text"]) and len(run["text"]) <= 3000


def _fits(text: Any, most: int) -> bool:
    if not isinstance(text, dict) or not text.get("text", "").strip():
        return False
    marked = text["type"] == "mrkdwn" and MENTION.search(text["text"])
    return text["type"] in ("plain_text", "mrkdwn") and units(text["text"]) <= most and not marked


def _button(element: Fields) -> bool:
    named = element["type"] == "button" and _fits(element["text"], 75) and len(element["action_id"]) <= 255
    web = "url" not in element or (element["url"].startswith(("https://", "http://")) and len(element["url"]) <= 3000)
    return named and web and len(element.get("value", "")) <= 2000


def _field(element: Fields) -> bool:
    if element["type"] == "plain_text_input":
        return len(element["action_id"]) <= 255
    if element["type"] == "checkboxes":
        return _boxes(element)
    if element["type"] in PICKED:
        initial = element.get(FIELDS[element["type"]][1])
        return initial is None or bool(PICKED[element["type"]].fullmatch(initial))
    groups = [element["options"]] if "options" in element else [g["options"] for g in element["option_groups"]]
    offered = options(element)
    chosen = element.get("initial_option")
    return (
        element["type"] == "static_select"
        and all(0 < len(group) <= 100 for group in groups)
        and all(_fits(option["text"], 75) and 0 < len(option["value"]) <= 150 for option in offered)
        and (chosen is None or chosen in offered)
    )


def _boxes(element: Fields) -> bool:
    offered, ticked = element["options"], element.get("initial_options")
    good = all(_fits(option["text"], 75) and 0 < len(option["value"]) <= 150 for option in offered)
    known = ticked is None or (len(ticked) > 0 and all(one in offered for one in ticked))
    return good and known and 0 < len(offered) <= 10


def units(text: str) -> int:
    """Length in UTF-16 units, the stricter of the two ways to count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
