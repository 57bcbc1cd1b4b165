"""The calls: the list, one call with its link, calling it off, and its reminders."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import File, Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Fits, Go, Reply, Talk
from core.letters.hour_vote import line as vote_line
from core.letters.session_cards import (
    confirmed_choices,
    confirmed_parts,
    entry,
    last_one,
)
from core.letters.session_panel import on_its_day, panel
from core.letters.writing import how_it_goes
from core.model.session import LiveSession
from core.usecases.projects import current_project
from core.usecases.session_cancel import cancel_call
from core.usecases.session_clocks import following
from core.usecases.session_day import set_reminders
from core.usecases.session_file import newest_file
from core.usecases.session_link import ask_other_for_link, give_link, leave_link, verdict
from core.usecases.session_of import my_sessions, my_votes, session_of, who_of
from core.usecases.session_ready import ready_line, roles_line
from core.usecases.session_words import both_hours, button_when, names_of
from core.usecases.turn import Turn

TRIES = 6
PAST = 5


async def sessions(talk: Talk) -> End:
    """What is coming, what waits for an answer, and what became of the past ones."""
    parts, choices = await talk.look(listed)
    return talk.end(*parts, choices=choices, home=True)


async def all_calls(talk: Talk) -> End:
    """The same on the day of a call, which has a card of its own then."""
    parts, choices = await talk.look(every_call)
    return talk.end(*parts, choices=choices, home=True)


async def session(talk: Talk) -> End:
    """One call with everything about it; `about` is the session."""
    parts, choices = await talk.look(one_call, talk.about)
    return talk.end(*parts, choices=choices, home=True)


async def session_link(talk: Talk) -> End:
    """Which link: pasted, brought by somebody else, or later."""
    t, doubt = talk.t, ""
    for n in range(TRIES):
        question, choices = await talk.look(link_question, talk.about, doubt)
        given = await talk.ask(
            "link", *choices, shows=question, fits=fitting(talk), per=str(n), back=False
        )
        if given.choice == "later":
            await talk.do("later", leave_link, talk.about, per=str(n))
            return await with_file(talk.part("later", per=str(n)))
        if given.choice.startswith("by:"):
            await talk.do("other", ask_other_for_link, talk.about, given.choice[3:], per=str(n))
            return await with_file(talk.part("other", per=str(n)))
        if given.choice in ("again", "paste"):
            doubt = ""
            continue
        url = doubt if given.choice == "use" else given.words
        seen = await talk.look(verdict, url)
        if given.choice != "use" and not seen.known:
            doubt = seen.url
            continue
        done = await talk.do("give", give_link, talk.about, url, per=str(n))
        # A passcode written beside the link must not be thought to have gone along.
        alone = (Text(text=t("link-alone"), style="note"),) if len(url.split()) > 1 else ()
        if done["now"]:
            parts, buttons = await talk.look(link_sent, talk.about)
            return talk.end(*parts, *alone, choices=buttons)
        return await with_file(talk.part("given", per=str(n)), alone)
    return talk.end(t("link-none-kept"), home=True)


async def with_file(talk: Talk, note: tuple[Part, ...] = ()) -> End:
    """The confirmed call with its calendar file."""
    kept = await talk.do("file", keep_file, talk.about)
    parts, choices = await talk.look(agreed_card, talk.about)
    part = File(shelf=kept["shelf"], name=kept["name"], mime=kept["mime"], caption=kept["caption"])
    return talk.end(*parts, *note, part, choices=choices)


def fitting(talk: Talk) -> Fits:
    """Why a pasted address is not kept, as a sentence."""

    def fits(reply: Reply) -> str | None:
        if not reply.words:
            return None
        fault = verdict(talk.turn, reply.words).fault
        return talk.t(f"link-{fault}") if fault else None

    return fits


async def cancel_it(talk: Talk) -> End | Go:
    """Call it off, after one tap that names day and hour; `about` is the session. Of a weekly one it is asked whether
    those that follow go with it."""
    t = talk.t
    when, names = await talk.look(day_and_names, talk.about)
    count = await talk.look(how_many, talk.about)
    asks = "ask-cancel-call" if count == 2 else "ask-cancel-for-all"
    sure = await talk.choose(
        "sure",
        pick("keep", t("b-keep-call")),
        *((start("apart", t("b-only-us-out"), talk.about),) if count > 2 else ()),
        pick("cancel", t("b-cancel-at", when=await talk.look(short_when, talk.about))),
        *await talk.look(cancel_along, talk.about),
        shows=t(asks, when=when, names=names, count=count),
        confirms=True,
        back=False,
    )
    if sure == "keep":
        return talk.go("session", talk.about)
    await talk.do("cancel", cancel_call, talk.about, sure == "along")
    another = start("call", t("b-another-day"))
    key = "calls-cancelled" if sure == "along" else "call-cancelled"
    return talk.end(t(key, when=when, names=names), choices=(another,), home=True)


def cancel_along(turn: Turn, session_id: str) -> tuple[Choice, ...]:
    """All that follow it too, with the day of the last."""
    t, after = turn.texts, following(turn, session_of(turn, session_id))
    if not after:
        return ()
    day = t.day(turn.me.local(after[-1].starts).date(), short=True, weekday=False)
    return (pick("along", t("b-cancel-along", day=day)),)


async def notices(talk: Talk) -> End:
    """How her reminders of this call stand, under everything about it; switching them is a second tap."""
    parts, choices = await talk.look(reminders_card, talk.about)
    return talk.end(*parts, choices=choices, home=True)


async def remind(talk: Talk) -> End | Go:
    """Her reminders of this call again: one tap."""
    await talk.do("on", set_reminders, talk.about, True)
    return talk.go("notices", talk.about)


async def hush(talk: Talk) -> End | Go:
    """No reminders of this call: one tap."""
    await talk.do("off", set_reminders, talk.about, False)
    return talk.go("notices", talk.about)


def listed(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The calls; on the day of one its card, from which the others are one tap away."""
    today = next((one for one in my_sessions(turn) if on_its_day(turn, one)), None)
    if today is None:
        return every_call(turn)
    parts, choices = panel(turn, today)
    return parts, (*choices, start("all-calls", turn.texts("b-all-calls")))


def every_call(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The calls as lines and buttons."""
    t, mine = turn.texts, my_sessions(turn)
    coming = [one for one in mine if one.alive and one.ends > turn.now]
    past = [one for one in mine if one not in coming and one.state != "proposed"][-PAST:]
    arrange = (start("call", t("b-arrange-call")),)
    votes = [vote_line(turn, one) for one in my_votes(turn)]
    current = current_project(turn)
    if current and current.without_calls and not coming:
        return how_it_goes(turn, current)
    if not coming and not past and not votes:
        return (Text(text=t("sessions-none")),), arrange
    parts: list[Part] = [Text(text=t("sessions-title"), style="title")]
    parts += [Text(text=coming_line(turn, one)) for one in coming] or [Text(text=t("sessions-none"))]
    parts += [Text(text=said) for said, _ in votes]
    if past:
        before = "\n".join(past_line(turn, one) for one in past)
        parts += [Text(text=t("sessions-past"), style="title"), Text(text=before)]
    buttons = tuple(start("session", button_when(turn, who_of(turn, one), one.starts), one.id) for one in coming)
    feed = (start("calendar-feed", t("b-calendar-feed")),) if turn.house.reachable else ()
    return tuple(parts), (*(see for _, see in votes), *buttons, *arrange, *feed)


def coming_line(turn: Turn, one: LiveSession) -> str:
    """Both hours and with whom; what is still open about it."""
    t = turn.texts
    key = "proposed" if one.state == "proposed" else "agreed" if one.link else "no-link"
    if one.proposal and one.state == "confirmed":
        key = "weekly" if one.proposal.repeats else "moving"
    return t(f"session-line-{key}", when=both_hours(turn, one), names=names_of(turn, one))


def past_line(turn: Turn, one: LiveSession) -> str:
    """What became of it."""
    t = turn.texts
    mine = dict(one.outcomes).get(turn.me.id)
    what = one.ended if one.ended else f"met-{mine}" if mine else one.state
    day = t.day(turn.me.local(one.starts).date(), short=True)
    return t("session-past", day=day, names=names_of(turn, one), what=t(f"session-was-{what}"))


def one_call(turn: Turn, session_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """One call and what can be done about it."""
    t, one = turn.texts, session_of(turn, session_id)
    if not one.alive or one.ends <= turn.now:
        return (Text(text=past_line(turn, one)),), (start("call", t("b-arrange-call"), one.project),)
    if one.state == "proposed":
        return (Text(text=coming_line(turn, one)),), proposal_choices(turn, one)
    asked = proposal_choices(turn, one)
    if on_its_day(turn, one):
        parts, choices = panel(turn, one)
        return parts, (*asked, *choices)
    ready = ready_line(turn, one)
    lines = (Text(text=roles_line(turn, one) + "."), *((Text(text=ready),) if ready else ()))
    return (*confirmed_parts(turn, one), *lines), (*asked, *confirmed_choices(turn, one))


def agreed_card(turn: Turn, session_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """An agreed call as the others read of it, with what is still open about its hour."""
    one = session_of(turn, session_id)
    return confirmed_parts(turn, one), (*proposal_choices(turn, one), *confirmed_choices(turn, one))


def reminders_card(turn: Turn, session_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The call as it stands, whose last line tells of her reminders, and the switch."""
    t, one = turn.texts, session_of(turn, session_id)
    if one.state != "confirmed" or one.ends <= turn.now:
        return one_call(turn, session_id)
    off = turn.me.id in one.silent
    switch = start("remind", t("b-reminders-on"), one.id) if off else start("hush", t("b-reminders-off"), one.id)
    return confirmed_parts(turn, one), (switch, start("session", t("b-return"), one.id))


def proposal_choices(turn: Turn, one: LiveSession) -> tuple[Choice, ...]:
    """Withdrawing one's own proposal, or answering another's, with both hours on that card."""
    t = turn.texts
    if one.proposal is None:
        return ()
    about = f"{one.id}:{one.rounds}"
    if one.proposal.by == turn.me.id:
        return (start("unpropose", t("b-withdraw"), about),)
    if one.proposal.repeats:
        return (start("weekly-wish", t("b-see-weekly"), one.id),)
    when = button_when(turn, who_of(turn, one), one.proposal.wall.instant)
    return (start("agree-call", t("b-agree-to", when=when), about), start("other-time", t("b-other-moment"), about))


def link_question(turn: Turn, session_id: str, doubt: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What stands on the card that takes a link."""
    t, one = turn.texts, session_of(turn, session_id)
    names = names_of(turn, one)
    if doubt:
        said = Text(text=t("link-unknown", host=verdict(turn, doubt).host))
        return (said,), (pick("use", t("b-use-link")), pick("again", t("b-paste-other")))
    if one.broken and one.broken != turn.me.id:
        reporter = turn.store.teachers.get(one.broken).name
        return (Text(text=t("link-broken-there", name=reporter)),), (
            *last_one(turn, one.id),
            pick("paste", t("b-send-my-link")),
            start("wait-call", t("b-wait-five"), one.id),
            start("apart", t("b-apart"), one.id),
        )
    if one.sequence and (one.link or one.broken):
        return (Text(text=t("ask-new-link")),), (start("session", t("b-return"), session_id),)
    fresh = one.sequence == 0 and one.link_from == turn.me.id
    others = [turn.store.teachers.get(other) for other in one.across(turn.me.id)]
    own = fresh and one.agreed_by == turn.me.id
    title = (Text(text=t("agreed", when=both_hours(turn, one)), style="title"),) if own else ()
    said_yes = "said-yes-link" if len(others) == 1 else "said-yes-link-all"
    asks = Text(text=t(said_yes if fresh and not own else "ask-link", names=names))
    return (
        (*title, asks),
        (
            *(pick(f"by:{other.id}", t("b-link-by", name=other.name)) for other in others),
            pick("later", t("b-link-later")),
        ),
    )


def keep_file(turn: Turn, session_id: str) -> dict[str, str]:
    """The calendar file for the teacher herself, kept on the shelf; the fields of a file part."""
    part = newest_file(turn, session_of(turn, session_id))
    return {"shelf": part.shelf, "name": part.name, "mime": part.mime, "caption": part.caption}


def link_sent(turn: Turn, session_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The new link is with the others."""
    one = session_of(turn, session_id)
    return (Text(text=turn.texts("link-sent", names=names_of(turn, one))),), entry(turn, one)


def day_and_names(turn: Turn, session_id: str) -> tuple[str, str]:
    """Day, hours and with whom."""
    one = session_of(turn, session_id)
    return both_hours(turn, one), names_of(turn, one)


def how_many(turn: Turn, session_id: str) -> int:
    """How many classes are in the call."""
    return len(session_of(turn, session_id).classes)


def short_when(turn: Turn, session_id: str) -> str:
    """"jue 10 dic, 7:15"."""
    local = turn.me.local(session_of(turn, session_id).starts)
    return turn.texts("b-when", day=turn.texts.day(local.date(), short=True), hour=turn.texts.hour(local))


COMMANDS = (
    Command(
        "sessions",
        sessions,
        menu=True,
        aliases=("videollamadas", "llamadas", "calls"),
        near=("agenda", "calendario", "calendar", "zoom", "meet"),
    ),
    Command("all-calls", all_calls),
    Command("session", session),
    Command("session-link", session_link, links=True),
    Command("cancel-call", cancel_it),
    Command("notices", notices),
    Command("remind", remind),
    Command("hush", hush),
)
