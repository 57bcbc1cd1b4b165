"""What is rarer about an agreed call: holding it every week, who brings the link, its agenda."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.letters.session_cards import agenda_line
from core.letters.session_panel import on_its_day
from core.letters.session_series import wish_parts
from core.model.session import LiveSession
from core.usecases.session_link import ask_other_for_link
from core.usecases.session_of import session_of, who_of
from core.usecases.session_propose import propose_weekly
from core.usecases.session_series import BUSY, further_weeks, may_repeat
from core.usecases.session_words import both_hours, country, further_lines, names_of
from core.usecases.turn import Turn

ENDS = 4
"""So many days are offered as the last one."""


async def more(talk: Talk) -> End:
    """One call, and what else can be done about it; `about` is the session."""
    parts, choices = await talk.look(more_card, talk.about)
    return talk.end(*parts, choices=choices)


async def weekly(talk: Talk) -> End | Go:
    """Ask the others to hold it every week, until a day of the plan."""
    parts, choices = await talk.look(weekly_card, talk.about)
    if not choices:
        return talk.end(*parts, choices=(start("session", talk.t("b-return"), talk.about),))
    back = start("call-more", talk.t("b-return"), talk.about)
    until = await talk.choose("until", *choices, back, shows=parts, confirms=True, back=False)
    await talk.do("propose", propose_weekly, talk.about, until)
    return talk.go("proposed", talk.about)


async def wish(talk: Talk) -> End:
    """Somebody's wish to hold it every week, again; `about` is the session."""
    parts, choices = await talk.look(wish_parts, talk.about)
    return talk.end(*parts, choices=choices, home=True)


async def bring(talk: Talk) -> End:
    """Somebody else brings the link, who is told at once; `about` is "session:teacher"."""
    session_id, _, teacher = talk.about.partition(":")
    await talk.do("ask", ask_other_for_link, session_id, teacher)
    name = await talk.look(name_of, teacher)
    back = start("session", talk.t("b-see-call"), session_id)
    return talk.end(talk.t("link-handed", name=name), choices=(back,), home=True)


def name_of(turn: Turn, teacher: str) -> str:
    """What this teacher is called."""
    return turn.store.teachers.get(teacher).name


def more_card(turn: Turn, session_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The call, its agenda and its roles, and the rarer buttons; on its day those too that its card then lacks."""
    t, one = turn.texts, session_of(turn, session_id)
    parts = (
        Text(text=t("more-title", names=names_of(turn, one)), style="title"),
        Text(text=both_hours(turn, one)),
        Text(text=t("agenda-now", agenda=agenda_line(turn, one))),
    )
    back = start("session", t("b-return"), one.id)
    if one.state != "confirmed" or one.ends <= turn.now:
        return parts, (back,)
    usual = (start("move", t("b-move"), one.id), start("notices", t("b-notices"), one.id))
    again = (start("weekly", t("b-every-week"), one.id),) if may_repeat(turn, one) else ()
    agenda = start("agenda", t("b-change-agenda"), one.id)
    return parts, (*(usual if on_its_day(turn, one) else ()), *again, *bringers(turn, one), agenda, back)


def bringers(turn: Turn, one: LiveSession) -> tuple[Choice, ...]:
    """Who could bring the link instead of whoever does now."""
    t = turn.texts
    others = [turn.store.teachers.get(other) for other in one.others(turn.me.id) if other != one.link_from]
    mine = (start("session-link", t("b-bring-link"), one.id),) if one.link_from != turn.me.id else ()
    return (*mine, *(start("hand-link", t("b-link-by", name=o.name), f"{one.id}:{o.id}") for o in others))


def weekly_card(turn: Turn, session_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The further weeks with both hours, the days that are left out, and until when."""
    t, one = turn.texts, session_of(turn, session_id)
    if not may_repeat(turn, one):
        return (Text(text=t("refused-no-weeks")),), ()
    who, weeks = who_of(turn, one), further_weeks(turn, one)
    title = Text(text=t("weekly-ask", names=names_of(turn, one)), style="title")
    lines = Text(text=further_lines(turn, who, (wall.instant for wall in weeks.walls)))
    last = weeks.walls[-1]
    ends = (last, *weeks.walls[: ENDS - 1]) if len(weeks.walls) > ENDS else tuple(reversed(weeks.walls))
    buttons = (
        pick(
            wall.day.isoformat(),
            t("b-propose-until", day=t.day(turn.me.local(wall.instant).date(), short=True, weekday=False)),
        )
        for wall in ends
    )
    return (title, lines, *left_out(turn, one)), tuple(buttons)


def left_out(turn: Turn, one: LiveSession) -> tuple[Part, ...]:
    """On which days there is no school somewhere, or another call of hers."""
    t, who, weeks = turn.texts, who_of(turn, one), further_weeks(turn, one)
    off, busy = list[str](), list[str]()
    for wall, which in weeks.left_out:
        day = t.day(turn.me.local(wall.instant).date(), short=True)
        if which == BUSY:
            busy.append(day)
        else:
            off.append(t("hours-off-on", day=day, places=country(turn, who.project, who.teachers[which])))
    said = [t("hours-days-off", days="; ".join(off))] if off else []
    said += [t("weekly-busy", days=t.list(busy))] if busy else []
    return tuple(Text(text=line, style="note") for line in said)


COMMANDS = (
    Command("call-more", more),
    Command("weekly", weekly),
    Command("weekly-wish", wish),
    Command("hand-link", bring),
)
