"""Windows (modals) before the people of the stand-in: views.open, what is typed into them, sending and putting away."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.standins.slack_rules import Bubble, Fields, Refused, check, check_window, inputs, options, state

EXPIRES = 3.0
"""Seconds in which a trigger_id opens a window."""


class NoSuchButton(AssertionError):
    """The person looked for a button or a field that is not on the screen."""


@dataclass
class Window:
    """One window: Slack's view of it, and what the person sees."""

    view: Fields
    bubble: Bubble


class Windows:
    """Who has which window open, and which presses may still open one."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self._numbers = itertools.count(1)
        self._triggers: dict[str, tuple[str, float]] = {}
        self._used: set[str] = set()
        self._open: dict[str, Window] = {}

    def trigger(self, person: str, name: str) -> str:
        """A press of hers may open a window for three seconds."""
        self._triggers[name] = (person, self.clock())
        return name

    def open(self, fields: Fields) -> Fields:
        """views.open."""
        trigger, view = str(fields.get("trigger_id") or ""), fields["view"]
        if trigger in self._used:
            raise Refused("exchanged_trigger_id")
        if trigger not in self._triggers:
            raise Refused("invalid_trigger_id")
        person, since = self._triggers[trigger]
        if self.clock() - since > EXPIRES:
            raise Refused("expired_trigger_id")
        check_window(view)
        check(view["blocks"], "modal")
        self._used.add(trigger)
        number = next(self._numbers)
        shown = {**view, "id": f"V0M{number:05d}", "hash": f"{int(self.clock())}.{number:06d}"}
        title = {"type": "header", "text": view["title"]}
        foot = {"type": "header", "text": view["submit"]} if "submit" in view else None
        blocks = [title, *view["blocks"], *([foot] if foot else [])]
        self._open[person] = Window(shown, Bubble(ts=shown["hash"], ours=True, blocks=blocks))
        return {"view": shown}

    def before(self, person: str) -> Bubble | None:
        """What the window that is open before her shows."""
        return self._open[person].bubble if person in self._open else None

    def sends(self, person: str) -> str:
        """The face of the button that sends it; "" without a window."""
        return str(self._open[person].view["submit"]["text"]) if person in self._open else ""

    def submitted(self, person: str, team: str) -> Fields:
        """She sends it: the payload, with every field as it stands; raises where a field that is asked for is empty."""
        window = self._open[person]
        values = state(window.bubble.blocks, window.bubble.typed)
        for block in inputs(window.bubble.blocks):
            field = values["values"][block["block_id"]][block["element"]["action_id"]]
            if not block.get("optional") and not any(value for name, value in field.items() if name != "type"):
                raise NoSuchButton(f"Slack does not send a window without {block['label']['text']!r}")
        del self._open[person]
        view = {**window.view, "state": values}
        return {"type": "view_submission", **_whose(person, team), "view": view, "response_urls": []}

    def closed(self, person: str, team: str) -> Fields:
        """She puts it away: Slack tells only where that was asked for, and nothing of what stood in it."""
        window = self._open.pop(person)
        assert window.view.get("notify_on_close"), "Slack does not tell of windows that nobody wants to hear of"
        view = {**window.view, "state": {"values": {}}}
        return {"type": "view_closed", **_whose(person, team), "view": view, "is_cleared": False}


def _whose(person: str, team: str) -> Fields:
    return {"user": {"id": person, "team_id": team}, "team": {"id": team}, "api_app_id": "A0CHASKI"}


def put(bubble: Bubble, block: Fields, answer: str) -> None:
    """She chooses or types an answer: a select's by its face, a day as 2026-12-10, an hour as 07:15."""
    element: dict[str, Any] = block["element"]
    place, kind = (block["block_id"], element["action_id"]), element["type"]
    match kind:
        case "plain_text_input":
            bubble.typed[place] = {"type": kind, "value": answer or None}
        case "datepicker":
            bubble.typed[place] = {"type": kind, "selected_date": answer or None}
        case "timepicker":
            bubble.typed[place] = {"type": kind, "selected_time": answer or None}
        case _:
            chosen = next((option for option in options(element) if option["text"]["text"] == answer), None)
            if chosen is None:
                raise NoSuchButton(f"{answer!r} is not offered for {block['label']['text']!r}")
            bubble.typed[place] = {"type": kind, "selected_option": chosen}
