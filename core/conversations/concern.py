"""Something worries her: one tap to open, one to have it hidden and somebody told; her own words if she likes."""

from datetime import date

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.conversations.which import which
from core.model.board import BoardItem
from core.model.note import Note
from core.usecases.concern import add_words, decide_own, is_contact, link_for_contact, raise_concern
from core.usecases.turn import Turn
from core.usecases.under_way import under_way
from core.usecases.worry import Worry, recent, worry_about

ELSE = "else"
BEGINNING = 14
"""Letters of a note on its button: enough to know it again."""


async def concern(talk: Talk) -> End | Go:
    """What worries her; `about` is what it is about, "" where she is to say that."""
    if talk.about:
        return await about_item(talk)
    items = await talk.look(offered)
    if items:
        chosen = await talk.choose("what", *items, pick(ELSE, talk.t("b-concern-else")), shows=talk.t("concern-which"))
        if chosen != ELSE:
            return talk.go("concern", chosen)
    return await anything(talk)


async def about_item(talk: Talk) -> End:
    """It is hidden with her yes; what she adds comes after that."""
    t = talk.t
    worry, mine = await talk.look(worry_about, talk.about), await talk.look(is_contact)
    name = await talk.look(name_of, worry)
    ask = "ask-concern-mine" if mine else "ask-concern"
    sure = await talk.choose(
        "sure",
        pick("yes", t("b-concern-hide" if mine else "b-concern-yes")),
        pick("no", t("b-concern-no")),
        shows=t(ask, what=t(f"concern-what-{worry.kind}", name=name), name=name),
        back=False,
    )
    if sure == "no":
        return talk.end(t("concern-not-raised"), home=True)
    raised = await talk.do("raise", raise_concern, talk.about)
    said = await talk.ask(
        "words",
        pick("none", t("b-no-words")),
        shows=t("ask-concern-words", told=t(f"concern-told-{raised['reached']}"), who=await talk.look(readers, worry)),
    )
    if said.words:
        await talk.do("add", add_words, raised["concern"], said.words)
    return await told(talk, raised, t("concern-hidden"))


async def anything(talk: Talk) -> End:
    """A worry about something else: her words are all there is."""
    t = talk.t
    project = await which(talk, await talk.look(under_way))
    said = await talk.ask(
        "words",
        pick("no", t("b-return")),
        shows=t("ask-concern-anything", who=await talk.look(readers, Worry("other"))),
        back=False,
    )
    if said.choice:
        return talk.end(t("concern-not-raised"), home=True)
    raised = await talk.do("raise", raise_concern, "", said.words, project)
    return await told(talk, raised, t("concern-noted"))


async def told(talk: Talk, raised: dict[str, str], done: str) -> End:
    """Who was reached, in truth; the link to pass on, or the decision where it is hers."""
    t = talk.t
    link, reached = await talk.do("link", link_for_contact, raised["concern"]), raised["reached"]
    parts: tuple[Part, ...] = (Text(text=f"{done} {t(f'concern-told-{reached}')}"),)
    if link:
        contact, day = talk.me.guardian, t.day(date.fromisoformat(link["day"]))
        parts += (
            Text(text=t("concern-pass-on", contact=contact, day=day)),
            Text(text=t("concern-link", link=link["link"]), style="quote"),
        )
    choices = decision(talk, raised["concern"]) if reached == "me" else ()
    return talk.end(*parts, choices=choices, home=True, once=bool(link))


def decision(talk: Talk, concern_id: str) -> tuple[Choice, ...]:
    """The two answers."""
    t = talk.t
    return (
        start("concern-keep", t("b-concern-keep"), concern_id),
        start("concern-release", t("b-concern-release"), concern_id),
    )


async def keep(talk: Talk) -> End:
    """It stays hidden: one tap, by the contact of the school."""
    await talk.do("decide", decide_own, talk.about, "kept")
    release = start("concern-release", talk.t("b-concern-release"), talk.about)
    return talk.end(talk.t("concern-kept"), choices=(release,), home=True)


async def release(talk: Talk) -> End:
    """Everybody sees it again: one tap, by the contact of the school."""
    await talk.do("decide", decide_own, talk.about, "released")
    return talk.end(talk.t("concern-released"), home=True)


def offered(turn: Turn) -> tuple[Choice, ...]:
    """What came lately, a button each."""
    return tuple(pick(one.id, label_of(turn, one)) for one in recent(turn))


def label_of(turn: Turn, one: Note | BoardItem) -> str:
    """Whose it is, and how it begins."""
    t = turn.texts
    sender = one.sender if isinstance(one, Note) else one.teacher
    name = turn.store.teachers.get(sender).first_name
    if isinstance(one, BoardItem) and one.photo:
        return t("b-concern-photo", name=name, day=t.day(turn.me.today(one.at), short=True, weekday=False))
    words = one.words if len(one.words) <= BEGINNING else f"{one.words[:BEGINNING].rstrip()}…"
    return f"{name}: {words}"


def name_of(turn: Turn, worry: Worry) -> str:
    """Whose it is."""
    return turn.store.teachers.get(worry.author).first_name if worry.author else ""


def readers(turn: Turn, worry: Worry) -> str:
    """Who will be able to read what she adds."""
    t = turn.texts
    contact = [turn.me.guardian] if turn.me.guardian and not is_contact(turn) else []
    mine = is_contact(turn) and worry.kind != "other"
    return t.list([*([t("concern-you")] if mine else []), *contact, t("concern-operator")])


COMMANDS = (
    Command(
        "concern", concern, menu=True, aliases=("preocupa", "preocupación"), needs="", beside=True, goes_on="with-words"
    ),
    Command("concern-keep", keep),
    Command("concern-release", release),
)
