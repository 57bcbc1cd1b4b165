"""The day of the call: late, a link that fails, waiting, and whether the classes met."""

from core.chat.choices import Choice, start
from core.conversations.command import Command
from core.conversations.sessions import day_and_names, link_sent
from core.conversations.talk import End, Go, Talk
from core.letters.session_cards import entry, last_one
from core.model.phase import reflection_day
from core.usecases.by_writing import may_write_instead
from core.usecases.session_day import say_broken, say_late, say_met, say_waiting
from core.usecases.session_link import ask_other_for_link, use_last_link
from core.usecases.session_of import session_of
from core.usecases.session_ready import say_ready
from core.usecases.turn import Turn


async def late(talk: Talk) -> End:
    """Her class comes a little later: the others are told with the tap."""
    await talk.do("late", say_late, talk.about)
    return await told(talk, "late-told", broken=True)


async def waiting(talk: Talk) -> End:
    """Her class waits five minutes: the others are told with the tap."""
    await talk.do("wait", say_waiting, talk.about)
    return await told(talk, "waiting-told", broken=False)


async def told(talk: Talk, key: str, *, broken: bool) -> End:
    """The others know; the way in stays on the card."""
    _, names = await talk.look(day_and_names, talk.about)
    fails = (start("broken", talk.t("b-link-fails"), talk.about),) if broken else ()
    return talk.end(talk.t(key, names=names), choices=(*await talk.look(way_in, talk.about), *fails))


async def broken(talk: Talk) -> End:
    """The link fails: the others are told with the tap, then what she prefers."""
    t = talk.t
    await talk.do("broken", say_broken, talk.about)
    _, names = await talk.look(day_and_names, talk.about)
    return talk.end(
        t("broken-told", names=names),
        choices=(
            *await talk.look(last_one, talk.about),
            start("session-link", t("b-send-other-link"), talk.about),
            start("link-please", t("b-their-link"), talk.about),
            start("apart", t("b-go-apart"), talk.about),
        ),
    )


async def last_link_again(talk: Talk) -> End:
    """The link that worked before, for all of them: one tap."""
    await talk.do("give", use_last_link, talk.about)
    parts, choices = await talk.look(link_sent, talk.about)
    return talk.end(*parts, choices=choices)


async def ready(talk: Talk) -> End | Go:
    """All is ready: the others read it on the card of the call."""
    await talk.do("ready", say_ready, talk.about)
    return talk.go("session", talk.about)


async def link_please(talk: Talk) -> End:
    """Somebody else is to send a link."""
    other = await talk.look(first_other, talk.about)
    await talk.do("ask", ask_other_for_link, talk.about, other)
    name = await talk.look(name_of, other)
    return talk.end(talk.t("link-awaited", names=name), choices=(start("apart", talk.t("b-go-apart"), talk.about),))


async def met(talk: Talk) -> End | Go:
    """Did they meet? `about` is "session:yes", "session:partly" or "session:no"; nothing counts against anyone."""
    t = talk.t
    session_id, _, outcome = talk.about.partition(":")
    await talk.do("met", say_met, session_id, outcome)
    if outcome == "no":
        often = await talk.look(may_write_instead, session_id)
        return talk.end(
            t("met-no"),
            choices=(
                start("call", t("b-another-day"), await talk.look(project_of_session, session_id)),
                start("apart", t("b-go-apart"), session_id),
                *((start("write-instead", t("b-write-instead"), often),) if often else ()),
            ),
        )
    return talk.end(await talk.look(noted, session_id, outcome), home=True)


def name_of(turn: Turn, teacher: str) -> str:
    """What this teacher is called."""
    return turn.store.teachers.get(teacher).name


def way_in(turn: Turn, session_id: str) -> tuple[Choice, ...]:
    """The button to enter, while the call is on."""
    return entry(turn, session_of(turn, session_id))


def first_other(turn: Turn, session_id: str) -> str:
    """Who else can send a link."""
    return session_of(turn, session_id).across(turn.me.id)[0]


def project_of_session(turn: Turn, session_id: str) -> str:
    """The project of a session."""
    return session_of(turn, session_id).project


def noted(turn: Turn, session_id: str, outcome: str) -> str:
    """It is noted, and when the final reflection is."""
    t, project = turn.texts, turn.store.projects.get(session_of(turn, session_id).project)
    plan = project.seen_plan
    day = reflection_day(plan) if plan else None
    if day is None or day <= turn.me.today(turn.now):
        return t("met-noted", outcome=outcome)
    return t("met-reflection", outcome=outcome, day=t.near(day))


COMMANDS = (
    Command("late", late),
    Command("wait-call", waiting),
    Command("broken", broken),
    Command("link-please", link_please),
    Command("last-link", last_link_again),
    Command("ready", ready),
    Command("met", met),
)
