"""One glance: where the project stands, what is next, and who waits for an answer."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Talk
from core.letters.due import waits_for_answer
from core.letters.hour_vote import line as vote_line
from core.letters.lines import for_which
from core.letters.plan_lines import for_reader, foreign_note
from core.letters.plans import next_line
from core.letters.resting import until_words
from core.letters.session_exchange import exchange_lines
from core.model.note import Note
from core.model.session import LiveSession
from core.texts import Texts
from core.usecases.glance import Glance, glance, invitations
from core.usecases.hour_vote import votes_for_me
from core.usecases.plan_news import plan_known
from core.usecases.profile import my_class, my_classes
from core.usecases.request import class_in_hand, partners_of_class
from core.usecases.say import unanswered
from core.usecases.session_of import group_of
from core.usecases.turn import Turn

SHOWN = 3
"""So many things that wait are named."""


async def home(talk: Talk) -> End:
    """The home card of the class in hand; before there is a class, what Chaski is."""
    parts, choices = await talk.look(situation)
    others = await talk.look(other_classes)
    return talk.end(*parts, *others[0], choices=(*choices, *others[1]))


def other_classes(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Which class this is about and the way to another, where she has more than one."""
    known = my_classes(turn)
    if len(known) < 2:
        return (), ()
    return for_which(turn, known[0]), (start("class-switch", turn.texts("b-other-class")),)


def situation(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What to show and to offer, by how far she has come."""
    t = turn.texts
    if my_class(turn) is None:
        parts = tuple(Text(text=t(key, name=turn.me.name)) for key in ("welcome", "welcome-how", "welcome-three"))
        return parts, (start("start", t("b-set-up")),)
    seen = glance(turn)
    waiting, answer = what_waits(turn, seen)
    if seen is not None:
        parts = tuple(Text(text=line) for line in lines(turn, seen))
        head = (parts[0].model_copy(update={"style": "title"}),)
        return (*head, *parts[1:], *waiting), (*answer, *offers(t, seen))
    hand = class_in_hand(turn)
    known = partners_of_class(turn, hand.id)
    if known:
        names = t.list([turn.store.teachers.get(partner).name for partner in known])
        choices = (start("plan", t("b-make-plan")), start("say", t("b-say")), start("find", t("b-find-class")))
        return (Text(text=t("home-partner", names=names)), *waiting), (*answer, *choices)
    alone = (start("find", t("b-find-class")), start("bring", t("b-bring")))
    return (Text(text=t("home-no-partner")), *waiting), (*answer, *alone)


def what_waits(turn: Turn, seen: Glance | None) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Who waits for her answer, and the buttons that give it."""
    t, asked = turn.texts, invitations(turn)
    waiting: tuple[Part, ...] = (Text(text=t("home-invitations", names=t.list(asked))),) if asked else ()
    answer: tuple[Choice, ...] = (start("requests", t("b-requests")),) if asked else ()
    if seen and (waits := waits_for_answer(turn, seen.project)):
        waiting += (Text(text=t("home-answers", what=some_of(t, waits))),)
        answer += (start("due", t("b-what-is-due"), seen.project.id),)
    for said, mark in (vote_line(turn, vote) for vote in votes_for_me(turn)):
        waiting += (Text(text=said),)
        answer += (mark,)
    if notes := unanswered(turn):
        waiting += (Text(text=t("home-notes", notes=some_of(t, [notes_of(turn, *one) for one in notes]))),)
        answer += (start("reply", t("b-reply"), notes[-1][0].id),)
    return waiting, answer


def some_of(t: Texts, waits: list[str]) -> str:
    """The first of what waits, and how much more there is: the card is read at one glance."""
    more = len(waits) - SHOWN
    return t.list([*waits[:SHOWN], t("home-more", count=more)] if more > 0 else waits)


def notes_of(turn: Turn, newest: Note, count: int) -> str:
    """"2 mensajes de Olenka"."""
    return turn.texts("home-notes-of", count=count, name=turn.store.teachers.get(newest.sender).name)


def lines(turn: Turn, seen: Glance) -> list[str]:
    """The card's lines: phase and week, her turn, her calls, whose signature is missing."""
    t, project = turn.texts, seen.project
    phase = t(f"phase-{seen.stage}") if seen.stage != "draft" else t("home-draft")
    running = seen.week and seen.week <= seen.weeks and seen.stage in ("execution", "reflection")
    week = t("home-week", week=seen.week, weeks=seen.weeks) if running else ""
    plan = plan_known(turn, project)
    shown = for_reader(turn, project, plan) if plan else None
    title = shown.title if shown else t("home-untitled")
    found = [t("home-title", title=title, phase=phase) + (f", {week}" if week else "")]
    following = next_line(turn, project, shown, seen.group) if shown and seen.stage != "draft" else ""
    if following and plan:
        found.append(following)
        found.extend(one.text for one in foreign_note(turn, project, plan, (Text(text=following),)))
    if project.paused:
        found.append(t("home-paused", until=until_words(turn, project)))
    found.extend(call_line(turn, call, "first" if n == 0 else "later") for n, call in enumerate(seen.calls))
    found.extend(exchange_lines(turn, project.id))
    if seen.stage == "definition" and seen.missing:
        found.append(t("home-missing", names=t.list(list(seen.missing))))
    return found


def call_line(turn: Turn, call: LiveSession, place: str) -> str:
    """"📅 jue 10 dic, 7:30: Jhansi (India 16:00)"; the sign stands only before the first of them."""
    t, me = turn.texts, turn.me
    others = [turn.store.teachers.get(other) for other in call.across(me.id)]
    places = {other.id: t.country(group_of(turn, call.project, other.id).country) for other in others}
    far = ", ".join(f"{places[other.id]} {t.hour(other.local(call.starts))}" for other in others)
    local = me.local(call.starts)
    return t(
        "home-call" if call.state == "confirmed" else "home-call-proposed",
        place=place,
        day=t.day(local.date(), short=True),
        hour=t.hour(local),
        names=t.list([other.name for other in others]),
        far=far,
    )


def offers(t: Texts, seen: Glance) -> tuple[Choice, ...]:
    """What there is to do now, the likeliest first."""
    project = seen.project.id
    say = start("say", t("b-say"))
    calls = () if seen.project.without_calls else (start("sessions", t("b-sessions")),)
    match seen.stage:
        case "draft":
            return (start("plan", t("b-plan")), say)
        case "definition" if not seen.joined:
            return (start("join", t("b-join"), project), start("read-plan", t("b-see-plan"), project), say)
        case "definition" if not seen.signed:
            return (start("sign", t("b-read-sign"), project), start("read-plan", t("b-see-plan"), project), say)
        case "definition":
            return (say, *calls, start("read-plan", t("b-see-plan"), project), start("projects", t("b-projects")))
        case "execution":
            return (start("board", t("b-put-on-board")), say, *calls, start("projects", t("b-projects")))
        case "reflection":
            return (start("reflect", t("b-reflect")), say, *calls, start("projects", t("b-projects")))
        case _:
            return (start("share", t("b-share")), start("projects", t("b-projects")), say)


COMMANDS = (Command("home", home, menu=True, aliases=("inicio", "menu", "menú"), needs=""),)
