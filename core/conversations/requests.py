"""Answering invitations, and the list of those that were sent and received."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Reply, Talk
from core.letters.joins import seen_title
from core.model.refused import Refused
from core.model.request import ConnectionRequest
from core.usecases.ask_to_join import has_wished, wishes_of_mine, wishes_to_me
from core.usecases.block import block, unblock
from core.usecases.place import say_yes as take_it
from core.usecases.request import (
    add_mail,
    contact_of,
    decline,
    name_for,
    partner,
    waiting_for,
    waiting_requests,
)
from core.usecases.turn import Turn

REASON_LENGTH = 500


async def say_yes(talk: Talk) -> End | Go:
    """Accept an invitation: one tap."""
    sender = await talk.look(sender_of, talk.about)
    project = await talk.do("accept", take_it, talk.about)
    return talk.go("came-late", project) if project else talk.go("partners", sender)


async def partners(talk: Talk) -> End:
    """Two teachers have found each other: both contacts."""
    t = talk.t
    name, theirs, mine, has_mail = await talk.look(both_contacts, talk.about)
    more = () if has_mail else (start("mail", t("b-add-mail"), talk.about),)
    return talk.end(
        Text(text=t("partners-title", name=name), style="title"),
        t("partners-contacts", name=name, theirs=theirs, mine=mine, translates=talk.turn.house.translating),
        choices=(start("say", t("b-write-to", name=name), talk.about), start("plan", t("b-make-plan")), *more,
                 start("contact", t("b-more"), talk.about)),
    )


async def mail(talk: Talk) -> End | Go:
    """Add an e-mail address to what partners see."""
    t = talk.t

    def address(reply: Reply) -> str | None:
        if reply.choice:
            return None
        name, at, domain = reply.words.strip().partition("@")
        return None if name and at and "." in domain and " " not in reply.words.strip() else t("mail-unclear")

    typed = await talk.ask("mail", pick("no", t("b-return")), shows=t("ask-mail"), fits=address)
    if typed.choice != "no":
        await talk.do("add", add_mail, typed.words.strip())
    return talk.go("partners", talk.about)


async def say_no(talk: Talk) -> End:
    """Decline; a reason goes along only when one is written."""
    t = talk.t
    name = await talk.look(sender_name, talk.about)
    answer = await talk.ask(
        "reason",
        pick("none", t("b-no-reason")),
        shows=t("ask-reason", name=name),
        fits=lambda reply: t("reason-long") if len(reply.words) > REASON_LENGTH else None,
    )
    await talk.do("decline", decline, talk.about, answer.words)
    sender = await talk.look(sender_of, talk.about)
    no_more_of_her = start("block", t("b-block", name=name), sender)
    not_right = start("report", t("b-report"), sender)
    return talk.end(t("declined-done", name=name), choices=(no_more_of_her, not_right), home=True)


async def no_more(talk: Talk) -> End:
    """Never again from this teacher; a tap takes it back."""
    t, name = talk.t, await talk.look(name_of, talk.about)
    await talk.do("block", block, talk.about)
    others = (start("unblock", t("b-unblock"), talk.about), start("report", t("b-report"), talk.about))
    return talk.end(t("blocked", name=name), choices=others, home=True)


async def again(talk: Talk) -> End:
    """She may invite her again."""
    t, name = talk.t, await talk.look(name_of, talk.about)
    await talk.do("unblock", unblock, talk.about)
    return talk.end(t("unblocked", name=name), home=True)


async def requests(talk: Talk) -> End:
    """Invitations that wait, sent and received."""
    t = talk.t
    parts, choices = await talk.look(waiting)
    if not parts:
        return talk.end(t("requests-none"), choices=(start("find", t("b-find-class")), start("home", t("b-home"))))
    return talk.end(Text(text=t("requests-title"), style="title"), *parts, choices=choices, home=True)


def sender_of(turn: Turn, request: str) -> str:
    """Who sent this invitation; empty when there is none for her."""
    asked = turn.store.requests.find(request)
    return asked.sender if asked else ""


def name_of(turn: Turn, teacher: str) -> str:
    """The name of somebody who has invited her, or wanted to join a project of hers; a stranger and nobody are the
    same to her."""
    if not (turn.store.requests.where(sender=teacher, receiver=turn.me.id) or has_wished(turn, teacher)):
        raise Refused("request-nobody")
    return name_for(turn, turn.store.teachers.get(teacher))


def sender_name(turn: Turn, request: str) -> str:
    """The name of whoever sent this invitation, which still waits for her answer."""
    return turn.store.teachers.get(waiting_for(turn, request).sender).first_name


def both_contacts(turn: Turn, other: str) -> tuple[str, str, str, bool]:
    """The partner's name, her contact, one's own as she sees it, and whether it has an e-mail address."""
    return (
        partner(turn, other).name,
        contact_of(turn, other),
        contact_of(turn, turn.me.id),
        bool(turn.me.mail),
    )


def waiting(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The open invitations as lines and buttons."""
    t, (came, sent) = turn.texts, waiting_requests(turn)
    parts = tuple(Text(text=line(turn, r, "request-from", r.sender)) for r in came) + tuple(
        Text(text=line(turn, r, "request-to", r.receiver)) for r in sent
    )
    answers = (
        choice
        for r in came
        for choice in (
            start("accept", t("b-accept-name", name=turn.store.teachers.get(r.sender).first_name), r.id),
            start("decline", t("b-decline-name", name=turn.store.teachers.get(r.sender).first_name), r.id),
        )
    )
    invited = ((r.id, turn.store.teachers.get(r.receiver).first_name) for r in sent)
    back = (start("withdraw", t("b-withdraw-name", name=name), request) for request, name in invited)
    joining, joins = wishes_to_join(turn)
    return (*parts, *joining), (*answers, *back, *joins)


def wishes_to_join(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The open wishes to join a project, hers and those to her, as lines and buttons."""
    t, parts, choices = turn.texts, [], []
    for wish in wishes_to_me(turn):
        name = turn.store.teachers.get(wish.teacher).first_name
        said = {"title": seen_title(turn, wish), "day": t.day(wish.expires, short=True)}
        parts.append(Text(text=t("join-line-from", name=name, **said)))
        choices.append(start("accept-join", t("b-accept-name", name=name), wish.id))
        choices.append(start("decline-join", t("b-decline-name", name=name), wish.id))
    for wish in wishes_of_mine(turn):
        title = seen_title(turn, wish)
        parts.append(Text(text=t("join-line-to", title=title, day=t.day(wish.expires, short=True))))
        choices.append(start("withdraw-join", t("b-withdraw-join", title=title), wish.id))
    return tuple(parts), tuple(choices)


def line(turn: Turn, request: ConnectionRequest, key: str, other: str) -> str:
    """One invitation in a line."""
    t = turn.texts
    return t(key, name=turn.store.teachers.get(other).first_name, day=t.day(request.expires, short=True))


COMMANDS = (
    Command("requests", requests, menu=True, aliases=("invitaciones",)),
    Command("accept", say_yes),
    Command("decline", say_no),
    Command("block", no_more),
    Command("unblock", again),
    Command("partners", partners),
    Command("mail", mail, goes_on="with-words"),
)
