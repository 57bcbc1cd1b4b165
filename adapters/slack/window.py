"""A form in a window of its own (a modal), while the press that asks for it is fresh."""

from typing import Any

from slack_sdk.models.views import View

from adapters.slack import blocks
from adapters.slack.escape import size
from adapters.slack.press import SAVE, button
from adapters.slack.render import fields_of, text_of
from core.chat.shown import Form, Message, Text

TITLE = 24  # a modal's title, and its buttons
MOST = 100  # blocks of a modal
NAME = "Chaski"


def window(message: Message, under: str) -> dict[str, Any] | None:
    """The message as a window: its sentences and the fields of its form; `under` is the id of the message whose
    button opened it. None for a message without a form, with two, or with more than sentences around it.

    Buttons beside the form stay in the chat, where they are found when the window is put away.
    """
    forms = [part for part in message.parts if isinstance(part, Form)]
    texts = [part for part in message.parts if isinstance(part, Text)]
    plain = all(isinstance(part, Text | Form) or part.kind == "choices" for part in message.parts)
    if len(forms) != 1 or not plain:
        return None
    title = texts[0].text if texts and texts[0].style == "title" and size(texts[0].text) <= TITLE else ""
    above = [row for part in texts[1 if title else 0 :] for row in text_of(part)]
    submit = forms[0].submit
    below = [] if size(submit) <= TITLE else blocks.note(submit)
    rows = [*above, *fields_of(forms[0], message), *below]
    if len(rows) > MOST:
        return None
    view = View(
        type="modal",
        callback_id=button(message.card, message.revision, SAVE),
        title=blocks.plain(title or NAME),
        submit=blocks.plain(submit if size(submit) <= TITLE else "→"),
        blocks=[row.block for row in rows],
        private_metadata=under,
        notify_on_close=True,
    )
    return view.to_dict()
