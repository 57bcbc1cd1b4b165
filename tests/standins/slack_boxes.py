"""Ticking the boxes of a message in the Slack stand-in and pressing the button below them."""

from tests.standins.slack import SlackStandin
from tests.standins.slack_rules import buttons, inputs
from tests.standins.slack_socket import Envelope
from tests.standins.slack_window import NoSuchButton
from tests.standins.slack_world import Person


def tick(standin: SlackStandin, person: Person, *labels: str) -> Envelope:
    """Somebody ticks these boxes of her newest message that has any, and presses the button that sends them."""
    with standin.world.lock:
        for bubble in reversed(standin.screen(person)):
            boxes = [block for block in inputs(bubble.blocks) if block["element"]["type"] == "checkboxes"]
            if not boxes:
                continue
            for block in boxes:
                offered = block["element"]["options"]
                chosen = [one for one in offered if any(label in one["text"]["text"] for label in labels)]
                place = (block["block_id"], block["element"]["action_id"])
                bubble.typed[place] = {"type": "checkboxes", "selected_options": chosen}
            for block_id, button in buttons(bubble.blocks):
                if button["action_id"] == "save":
                    return standin.press(person, bubble, button, block_id)
    raise NoSuchButton(f"no boxes before {person.name}:\n{standin.reading(person)}")
