"""A message as Slack draws it: Block Kit posts of at most 50 blocks and 3,000 characters, files apart, a Home page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, assert_never

from adapters.slack import blocks
from adapters.slack.blocks import LABEL, Shown, face_of
from adapters.slack.escape import escape, size
from adapters.slack.press import BOXES, FIELD, SAVE, VOTE, button
from core.chat.shown import Choices, Facts, File, Form, Link, Message, Moment, Part, Picture, Text, Vote

POST_BLOCKS = 48  # Slack takes 50; two are for a sentence put before a second attempt
HOME_BLOCKS = 100
ROW = 5  # more buttons side by side are hard to tell apart on a telephone
FULL_ROW = 25  # the most that an actions block takes; for choices that would fill the screen otherwise
ALT = 1000  # files.getUploadURLExternal, alt_txt


@dataclass(frozen=True)
class Post:
    """One call of chat.postMessage: the blocks, and the same words as escaped text for notifications."""

    blocks: tuple[dict[str, Any], ...]
    text: str

    def after(self, sentence: str) -> "Post":
        """The same with a sentence put before it."""
        before = blocks.section(sentence)
        return Post((*(b.block for b in before), *self.blocks), "\n".join((escape(sentence), self.text)))


@dataclass(frozen=True)
class Upload:
    """One file with its title, what a screen reader says for it, and the words beside it (not escaped)."""

    shelf: str
    name: str
    title: str
    alt: str = ""
    comment: str = ""

    def after(self, sentence: str) -> "Upload":
        """The same with a sentence put before it."""
        return replace(self, comment="\n".join(filter(None, (sentence, self.comment))))


Piece = Post | Upload


def render(message: Message) -> list[Piece]:
    """Every piece of a message in reading order, one call each.

    Raises SlackObjectFormationError where no splitting helps: a field name or an option's value of core too long.
    """
    pieces: list[Piece] = []
    waiting: list[Shown] = []
    for group in _groups(message.parts):
        if isinstance(group, File | Picture):
            upload, rest = _upload(group)
            pieces += [*_posts(waiting), upload]
            waiting = rest
        else:
            waiting += _drawn(group, message)
    return pieces + _posts(waiting)


def home(message: Message) -> list[dict[str, Any]] | None:
    """The same message as a Home page, where files cannot stand; None when it needs more than Slack's 100 blocks."""
    page: list[Shown] = []
    for group in _groups(message.parts):
        page += _told(group) if isinstance(group, File | Picture) else _drawn(group, message)
    return [row.block for row in page] if len(page) <= HOME_BLOCKS else None


Group = Text | Facts | Form | Moment | Vote | File | Picture | tuple[Choices | Link, ...]


def _groups(parts: Sequence[Part]) -> list[Group]:
    """The parts, with buttons that follow each other as one group, since they share a row."""
    groups: list[Group] = []
    for part in parts:
        match part:
            case Link(shares=words) if words:  # Slack hands nothing on; the message says it all
                continue
            case Choices() | Link():
                before = groups.pop() if groups and isinstance(groups[-1], tuple) else ()
                assert isinstance(before, tuple)
                groups.append((*before, part))
            case Text() | Facts() | Form() | Moment() | Vote() | File() | Picture():
                groups.append(part)
            case _:
                assert_never(part)
    return groups


def _drawn(
    group: Text | Facts | Form | Moment | Vote | tuple[Choices | Link, ...], message: Message
) -> list[Shown]:
    match group:
        case Text():
            return text_of(group)
        case Facts():
            return blocks.facts(group.rows)
        case Form():
            return _form(group, message)
        case Moment():
            return blocks.moment(group.label, int(group.at.timestamp()), group.text)
        case Vote():
            return _vote(group, message)
        case tuple():
            return _buttons(group, message)
        case _:
            assert_never(group)


def text_of(part: Text) -> list[Shown]:
    """A paragraph in its style."""
    match part.style:
        case "plain":
            return blocks.section(part.text)
        case "title":
            return blocks.title(part.text)
        case "quote":
            return blocks.quote(part.text)
        case "note":
            return blocks.note(part.text)
        case _:
            assert_never(part.style)


def _buttons(group: tuple[Choices | Link, ...], message: Message) -> list[Shown]:
    """Labels longer than a button takes stand numbered above, and the button has the number."""
    above: list[Shown] = []
    faces: list[tuple[str, str, str]] = []
    for part in group:
        match part:
            case Link(label=label, url=url) if not _opens(url):
                above += blocks.section(f"{label}: {url}")
            case Link(label=label, url=url):
                above += blocks.section(label) if size(label) > LABEL else []
                faces.append((label if size(label) <= LABEL else "→", "", url))
            case Choices(options=options):
                for option in options:
                    face = face_of(option.ordinal, option.label)
                    above += blocks.section(f"{face}. {option.label}") if face != option.label else []
                    faces.append((face, button(message.card, message.revision, option.ordinal), ""))
            case _:
                assert_never(part)
    return above + blocks.buttons(faces, ROW if len(faces) <= FULL_ROW else FULL_ROW)


def _opens(url: str) -> bool:
    """Whether a button may carry it: Slack takes web addresses of at most 3,000 characters."""
    return url.startswith(("https://", "http://")) and len(url) <= blocks.URL


def _form(form: Form, message: Message) -> list[Shown]:
    drawn = fields_of(form, message)
    if size(form.submit) > LABEL:
        drawn += blocks.section(form.submit)
    drawn.append(blocks.save(face_of(0, form.submit), button(message.card, message.revision, SAVE)))
    return drawn


def fields_of(form: Form, message: Message) -> list[Shown]:
    """The questions of a form; options that are too long for a select stand numbered above it."""
    name = button(message.card, message.revision, FIELD)
    drawn: list[Shown] = []
    for asked in form.inputs:
        long = [f"{n + 1}. {label}" for n, (_, label) in enumerate(asked.options) if size(label) > LABEL]
        drawn += [row for line in long for row in blocks.section(line)]
        drawn.append(blocks.field(asked, name))
    return drawn


def _vote(vote: Vote, message: Message) -> list[Shown]:
    """The boxes, and the button that sends what is ticked."""
    boxes = blocks.votes(vote, button(message.card, message.revision, BOXES))
    above = blocks.section(vote.send.label) if size(vote.send.label) > LABEL else []
    face = face_of(vote.send.ordinal, vote.send.label)
    return [*boxes, *above, blocks.save(face, button(message.card, message.revision, VOTE))]


def _upload(part: File | Picture) -> tuple[Upload, list[Shown]]:
    """The file, and what of its words did not fit beside it."""
    match part:
        case File():
            comment, *rest = list(blocks.split(part.caption)) or [""]
            upload = Upload(part.shelf, part.name, title=part.name, comment=comment)
            return upload, [row for text in rest for row in blocks.section(text)]
        case Picture():
            alt, *rest = list(blocks.split(part.alt, ALT)) or [part.name]
            upload = Upload(part.shelf, part.name, title=part.name, alt=alt)
            return upload, [row for text in rest for row in blocks.note(text)]
        case _:
            assert_never(part)


def _told(part: File | Picture) -> list[Shown]:
    """A file in words, where it cannot be shown."""
    match part:
        case File():
            return blocks.section("\n".join(filter(None, (part.name, part.caption))))
        case Picture():
            return blocks.note(part.alt)
        case _:
            assert_never(part)


def _posts(rows: Sequence[Shown]) -> list[Piece]:
    """The blocks in as few posts as Slack's sizes allow, in order."""
    posts: list[Piece] = []
    page: list[Shown] = []
    for row in rows:
        if page and (len(page) == POST_BLOCKS or sum(r.weight + 1 for r in page) + row.weight > blocks.TEXT):
            posts.append(_post(page))
            page = []
        page.append(row)
    return [*posts, _post(page)] if page else posts


def _post(page: Sequence[Shown]) -> Post:
    return Post(tuple(row.block for row in page), escape("\n".join(row.words for row in page)))
