"""Single blocks, each with the words it shows: texts split and never cut, nothing a person wrote read as markup.

Every text stands in plain_text or rich_text, where `*`, `<!channel>` and `&amp;` mean nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    CheckboxesElement,
    ContextBlock,
    DatePickerElement,
    HeaderBlock,
    InputBlock,
    InputInteractiveElement,
    MarkdownTextObject,
    Option,
    OptionGroup,
    PlainTextInputElement,
    PlainTextObject,
    RichTextBlock,
    RichTextElement,
    RichTextElementParts,
    RichTextQuoteElement,
    RichTextSectionElement,
    SectionBlock,
    StaticSelectElement,
    TimePickerElement,
)

from adapters.slack.escape import escape, size
from core.chat.shown import Input, Vote

TEXT = 2800  # a section takes 3,000; the rest is for a sentence put before it
HEADER = 150
LABEL_OF_INPUT = 2000
LABEL = 75  # a button's face, an option's
OPTIONS = 100
BOXES = 10  # options of one checkbox group
SHOWN = "{date_short_pretty} {time}"  # an instant as Slack writes it in the reader's own zone
URL = 3000


@dataclass(frozen=True)
class Shown:
    """One block as Slack takes it, and what it says in plain words; `weight` counts what is on the screen."""

    block: dict[str, Any]
    words: str
    weight: int


def shown(block: Block, words: str, weight: int | None = None) -> Shown:
    """The block as a dictionary, its sizes checked by the SDK (raises SlackObjectFormationError)."""
    return Shown(block.to_dict(), words, size(words) if weight is None else weight)


def split(text: str, limit: int = TEXT) -> Iterator[str]:
    """The text in pieces of at most `limit`, at a line's end where it can be, else at a space; only blanks get lost."""
    rest = text.strip()
    while size(rest) > limit:
        head = _longest(rest, limit)
        spaces = [match.end() for match in re.finditer(r"\n", head)] or [m.end() for m in re.finditer(r"\s", head)]
        cut = spaces[-1] if spaces and spaces[-1] > len(head) // 4 else len(head)
        yield rest[:cut].strip()
        rest = rest[cut:].strip()
    if rest:
        yield rest


def _longest(text: str, limit: int) -> str:
    low, high = 1, min(len(text), limit)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if size(text[:middle]) <= limit else (low, middle - 1)
    return text[:low]


def section(text: str) -> list[Shown]:
    """Paragraphs as they are."""
    return [shown(SectionBlock(text=plain(piece)), piece) for piece in split(text)]


def title(text: str) -> list[Shown]:
    """A header; one that is longer than Slack's 150 characters or has lines is bold instead."""
    if size(text) <= HEADER and "\n" not in text.strip():
        return [shown(HeaderBlock(text=plain(text.strip())), text.strip())]
    return [shown(rich([_run(piece, bold=True)]), piece) for piece in split(text)]


def quote(text: str) -> list[Shown]:
    """Somebody's own words, with a bar beside them."""
    return [
        shown(RichTextBlock(elements=[RichTextQuoteElement(elements=[_run(piece)])]), f"> {piece}")
        for piece in split(text)
    ]


def note(text: str) -> list[Shown]:
    """Small print."""
    return [shown(ContextBlock(elements=[plain(piece)]), piece) for piece in split(text)]


def moment(label: str, unix: int, text: str) -> list[Shown]:
    """An instant in small print, on the reader's own clock. Its label is literal; of the rest only the date is markup.
    """
    date = f"<!date^{unix}^{SHOWN}|{escape(text)}>"
    elements = [*map(plain, split(label)), MarkdownTextObject(text=date)]
    return [shown(ContextBlock(elements=elements), f"{label} {text}")]


def votes(vote: Vote, name: str) -> list[Shown]:
    """A question with boxes to tick; more than Slack takes in one group follow in another. `name` is as with a field.
    """
    groups = [vote.options[n : n + BOXES] for n in range(0, len(vote.options), BOXES)]
    long = [f"{one.ordinal + 1}. {one.label}" for one in vote.options if size(one.label) > LABEL]
    drawn = [row for line in long for row in section(line)]
    question, *rest = split(vote.question, LABEL_OF_INPUT)
    drawn += [row for piece in rest for row in section(piece)]
    for n, group in enumerate(groups):
        options = [Option(value=str(one.ordinal), text=plain(face_of(one.ordinal, one.label))) for one in group]
        ticked = [option for option, one in zip(options, group, strict=True) if one.ordinal in vote.marked]
        boxes = CheckboxesElement(action_id="boxes", options=options, initial_options=ticked or None)
        block = InputBlock(block_id=f"{name}.{n}"[:255], label=plain(question), element=boxes, optional=True)
        words = "\n".join((question, *(f"- {one.label}" for one in group)))
        drawn.append(shown(block, words))
    return drawn


def facts(rows: Sequence[tuple[str, str]]) -> list[Shown]:
    """`label: value` lines, labels bold, as many in one block as fit."""
    blocks: list[Shown] = []
    runs: list[RichTextElement] = []
    lines: list[str] = []

    def flush() -> None:
        if runs:
            blocks.append(shown(rich(runs), "\n".join(lines)))
            runs.clear()
            lines.clear()

    for label, value in rows:
        line = f"{label}: {value}"
        if size("\n".join((*lines, line))) > TEXT:
            flush()
        if size(line) > TEXT:
            blocks.extend(section(line))
            continue
        runs += [_run(f"\n{label}" if runs else label, bold=True), _run(f": {value}")]
        lines.append(line)
    flush()
    return blocks


def buttons(faces: Sequence[tuple[str, str, str]], row: int) -> list[Shown]:
    """(face, value, url) in rows of `row` buttons; a button has a value or a url.

    The ids are unique in a message: Slack refuses two equal ones in one block.
    """
    return [_row(faces[first : first + row], first) for first in range(0, len(faces), row)]


def _row(faces: Sequence[tuple[str, str, str]], first: int) -> Shown:
    elements = [
        ButtonElement(text=plain(face), action_id=f"link.{first + n}", url=url)
        if url
        else ButtonElement(text=plain(face), action_id=f"press.{first + n}", value=value)
        for n, (face, value, url) in enumerate(faces)
    ]
    return shown(ActionsBlock(elements=elements), " ".join(f"[{face}]" for face, _, _ in faces))


def save(face: str, value: str) -> Shown:
    """The button that sends a form."""
    button = ButtonElement(text=plain(face), action_id="save", value=value, style="primary")
    return shown(ActionsBlock(elements=[button]), f"[{face}]")


def field(asked: Input, form: str) -> Shown:
    """One question of a form. `form` names the form's revision, so that Slack forgets what stood there before."""
    name = f"{form}.{asked.name}"[:255]
    block = InputBlock(block_id=name, label=plain(asked.label), element=_element(asked), optional=asked.optional)
    # A list of countries is not for a notification: the fallback text names the question alone.
    return shown(block, f"{asked.label}: {_label_of(asked)}", size(asked.label))


def _element(asked: Input) -> InputInteractiveElement:
    """What picks or takes the answer."""
    if asked.options:
        return _select(asked)
    match asked.shape:
        case "date":
            return DatePickerElement(action_id=asked.name, initial_date=asked.value or None)
        case "time":
            return TimePickerElement(action_id=asked.name, initial_time=asked.value or None)
        case "text":
            return PlainTextInputElement(action_id=asked.name, initial_value=asked.value or None)
        case _:
            assert_never(asked.shape)


def _label_of(asked: Input) -> str:
    return dict(asked.options).get(asked.value, "") if asked.options else asked.value


def _select(asked: Input) -> StaticSelectElement:
    options = [Option(value=value, text=plain(face_of(n, label))) for n, (value, label) in enumerate(asked.options)]
    chosen = next((option for option in options if option.value == asked.value), None)
    if len(options) <= OPTIONS:
        return StaticSelectElement(action_id=asked.name, options=options, initial_option=chosen)
    groups = [
        OptionGroup(label=plain(_span(options[n : n + OPTIONS])), options=options[n : n + OPTIONS])
        for n in range(0, len(options), OPTIONS)
    ]
    return StaticSelectElement(action_id=asked.name, option_groups=groups, initial_option=chosen)


def _span(options: Sequence[Option]) -> str:
    first, last = (str(option.text)[:30] for option in (options[0], options[-1]))
    return f"{first} – {last}"


def face_of(number: int, label: str) -> str:
    """A face that fits a button: the label itself, or its number beside a list that has the words."""
    return label if size(label) <= LABEL else str(number + 1)


def rich(runs: Sequence[RichTextElement]) -> RichTextBlock:
    """Literal text with bold runs."""
    return RichTextBlock(elements=[RichTextSectionElement(elements=list(runs))])


def plain(text: str) -> PlainTextObject:
    """Literal text."""
    return PlainTextObject(text=text)


def _run(text: str, bold: bool = False) -> RichTextElement:
    style = RichTextElementParts.TextStyle(bold=True) if bold else None
    return RichTextElementParts.Text(text=text, style=style)
