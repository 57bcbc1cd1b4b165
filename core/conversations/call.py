"""Arranging a call: with which class, when, and the answers to a proposed time."""

from functools import partial

from core.chat.choices import Choice, pick, start
from core.chat.shown import File, Input, Part, Text
from core.conversations.call_cards import (
    APART,
    AT,
    GROUPS,
    MORE,
    OTHER,
    VOTE,
    Shown,
    chosen,
    counter_card,
    in_words,
    move_card,
    next_card,
    offer_card,
    topic_in_words,
)
from core.conversations.command import Command
from core.conversations.deeds import asks_clearly
from core.conversations.join import ask_hours
from core.conversations.talk import End, Go, Reply, Talk
from core.conversations.together_cards import which_class
from core.conversations.wished_call import is_wished, wished_or
from core.letters.session_cards import confirmed_choices
from core.letters.session_exchange import until_words
from core.letters.session_series import series_parts
from core.usecases.call_groups import about_of
from core.usecases.call_picture import draw_hours
from core.usecases.call_read import read_time
from core.usecases.join import hours_known
from core.usecases.projects import joined, project_of
from core.usecases.session_agree import agree, keep_time
from core.usecases.session_apart import go_apart
from core.usecases.session_clocks import following
from core.usecases.session_file import series_file
from core.usecases.session_link import who_brings
from core.usecases.session_of import Who, can_meet, group_of, project_for_call, session_of, who_of
from core.usecases.session_propose import propose_call, propose_time, withdraw_proposal
from core.usecases.session_words import both_hours, names_in, names_of
from core.usecases.turn import Turn

ALL, ONE = "all", "one"
TRIES = 8
"""So many cards until the offers come again; one that names a time always waits for its tap, up to twice as many."""


async def call(talk: Talk) -> End | Go:
    """Arrange a call of two classes; `about` is the project, "" for the one under way."""
    t = talk.t
    project, known = await talk.look(whom, talk.about)
    if not project:
        return talk.end(t("call-no-project"), choices=(start("plan", t("b-make-plan")), start("home", t("b-home"))))
    if not known:
        return talk.end(t("call-nobody-yet"), home=True)
    partner = known[0][0]
    if len(known) > 1 and await talk.look(is_wished, project):
        return talk.go("together", await talk.look(all_at_once, project))
    if len(known) > 1:
        every = pick(ALL, t("b-all-at-once", count=len(known) + 1))
        partner = await talk.choose(
            "class",
            *(pick(id_, t("b-class-of", name=n, country=c)) for id_, n, c in known),
            every,
            shows=await talk.look(which_class, project),
        )
    if partner == ALL:
        return talk.go("together", await talk.look(all_at_once, project))
    if not await talk.look(hours_known, project):
        await ask_hours(talk.part("school"), project, t("ask-hours-once"))
    who = Who(project, (talk.me.id, partner))
    picture = await talk.do("draw", draw_hours, project, list(who.teachers))
    return await arrange(talk, who, await talk.look(wished_or, offer_card, who, picture))


async def arrange(talk: Talk, who: Who, first: Shown) -> End | Go:
    """Find the hour and propose it to these classes, have them vote, do without a call, or look at smaller groups."""
    answer, said = await a_time(talk, who, first)
    if answer == "":
        return talk.go("together", about_of(who), **said)
    if answer == GROUPS:
        return talk.go("groups", about_of(who))
    if answer == VOTE:
        return talk.go("ask-hours", about_of(who))
    if answer == APART:
        return talk.end(talk.t("apart-instead", names=await talk.look(names_in, who)), choices=await talk.look(instead))
    wall, minutes = chosen(answer)
    session = await talk.do("propose", propose_call, who.project, list(who.teachers), str(wall), minutes)
    return talk.go("proposed", session)


async def a_time(talk: Talk, who: Who, first: Shown) -> tuple[str, dict[str, Reply]]:
    """Find a time by buttons or typed words; nothing is kept until the tap that names it. Gives "at|wall|minutes",
    "apart", "groups" or "vote"; "" when the sitting grew too long, with what the next one goes on from: nothing that
    was said is lost."""
    before, shown, reply = first, first, Reply()
    for n in range(2 * TRIES):
        if n >= TRIES and not shown.names_time:
            break
        before = shown
        fits = partial(wants_else, talk.turn, who, shown)
        reply = await talk.ask("when", *shown.choices, shows=shown.parts, fits=fits, per=str(n), back=False)
        if reply.choice.partition("|")[0] in (AT, APART, GROUPS, VOTE):
            return reply.choice, {}
        if talk.forms and reply.choice == OTHER:
            reply = await picked(talk.part("picked", per=str(n)))
        shown = await talk.look(next_card, who, before, reply)
    last = in_words(reply, talk.me.zone)
    so_far = topic_in_words(before.topic) if before.topic != first.topic else ""
    said = [words for words in (so_far, last) if words]
    return "", {f"when[{n}]": Reply(words=words) for n, words in enumerate(said)}


def wants_else(turn: Turn, who: Who, shown: Shown, reply: Reply) -> str | None:
    """Why words that name no time are no answer here: they clearly want something else done ("cancel the call")."""
    if reply.choice or not asks_clearly(turn, reply.words):
        return None
    meant = read_time(turn, who, reply.words, shown.topic)
    return turn.texts("time-not-read") if meant.reason and not meant.days and not meant.times else None


async def picked(talk: Talk) -> Reply:
    """Another time where there are forms: a day and an hour picked, or both in words, which may be typed as well."""
    t = talk.t
    given = await talk.form(
        "moment",
        Input(name="date", label=t("form-day"), shape="date", optional=True),
        Input(name="time", label=t("form-hour"), shape="time", optional=True),
        Input(name="words", label=t("form-in-words"), optional=True),
        submit=t("b-see-hours"),
        shows=(Text(text=t("b-other-moment"), style="title"), Text(text=t("form-moment"))),
        choices=(pick(MORE, t("b-more-times")),),
    )
    if given["choice"]:
        return Reply(choice=given["choice"])
    return Reply(words=given["words"] or "T".join(one for one in (given["date"], given["time"]) if one))


async def proposed(talk: Talk) -> End:
    """It is with the others now; `about` is the session, so that its card is found when another time takes over."""
    parts, about = await talk.look(proposed_parts, talk.about)
    return talk.end(*parts, choices=(start("unpropose", talk.t("b-withdraw"), about),))


async def other_time(talk: Talk) -> End | Go:
    """Answer a proposal with another time; `about` is "session:round"."""
    session_id, round_ = split(talk.about)
    if not await talk.look(still_asked, session_id, round_):
        return talk.end(talk.t("refused-proposal-over"), home=True)
    who = await talk.look(people, session_id)
    answer, said = await a_time(talk, who, await talk.look(counter_card, session_id))
    if answer == APART:
        return talk.go("apart", session_id)
    if answer == "":
        return talk.go("other-time", talk.about, **said)
    wall, minutes = chosen(answer)
    await talk.do("propose", propose_time, session_id, str(wall), minutes)
    return talk.go("proposed", session_id)


async def move(talk: Talk) -> End | Go:
    """Ask to move an agreed call; `about` is the session. The old time stands until everybody said yes. Of a weekly
    one it is asked whether those that follow move with it."""
    who, which = await talk.look(people, talk.about), ONE
    if await talk.look(is_followed, talk.about):
        buttons = (pick(ONE, talk.t("b-only-this")), pick(ALL, talk.t("b-all-that-follow")))
        which = await talk.choose("which", *buttons, shows=talk.t("ask-which-calls"), back=False)
    answer, said = await a_time(talk, who, await talk.look(move_card, talk.about))
    if answer == APART:
        return talk.go("apart", talk.about)
    if answer == "":
        return talk.go("move", talk.about, which=Reply(choice=which), **said)
    wall, minutes = chosen(answer)
    await talk.do("propose", propose_time, talk.about, str(wall), minutes, which == ALL)
    return talk.go("proposed", talk.about)


async def say_agreed(talk: Talk) -> End | Go:
    """Yes to a proposed time: one tap; `about` is "session:round". Whoever brings the link is asked for it at once."""
    session_id, round_ = split(talk.about)
    done = await talk.do("agree", agree, session_id, round_)
    t = talk.t
    if done["state"] == "waiting":
        return talk.end(t("agreed-waiting-for", names=await talk.look(still_to_answer, session_id)), home=True)
    when, _ = await talk.look(when_and_names, session_id)
    if done["was"] in ("weekly", "along"):
        kept = await talk.do("file", keep_series, session_id)
        parts = await talk.look(series_now, session_id, "weekly-agreed" if done["was"] == "weekly" else "weekly-moved")
        part = File(shelf=kept["shelf"], name=kept["name"], mime=kept["mime"])
        return talk.end(*parts, part, choices=(start("sessions", t("b-sessions")),))
    if done["was"] == "confirmed":
        choices = await talk.look(choices_of_call, session_id)
        return talk.end(Text(text=t("moved", when=when), style="title"), t("moved-note"), choices=choices)
    bringer = await talk.look(who_brings, session_id)
    if not bringer:
        return talk.go("session-link", session_id)
    return talk.end(
        Text(text=t("agreed", when=when), style="title"),
        t("agreed-link", names=bringer),
        choices=(start("session-link", t("b-bring-link"), session_id),),
    )


async def rather_not(talk: Talk) -> End:
    """The old time stays: one tap."""
    session_id, round_ = split(talk.about)
    await talk.do("keep", keep_time, session_id, round_)
    when, names = await talk.look(when_and_names, session_id)
    return talk.end(talk.t("time-stays", when=when, names=names), choices=await talk.look(choices_of_call, session_id))


async def take_back(talk: Talk) -> End:
    """Take one's own proposal back: one tap."""
    session_id, round_ = split(talk.about)
    state = await talk.do("withdraw", withdraw_proposal, session_id, round_)
    t = talk.t
    if state == "weekly":
        when, _ = await talk.look(when_and_names, session_id)
        return talk.end(t("weekly-withdrawn", when=when), home=True)
    if state == "confirmed":
        when, _ = await talk.look(when_and_names, session_id)
        return talk.end(t("proposal-withdrawn-stays", when=when), home=True)
    return talk.end(t("proposal-withdrawn"), choices=(start("call", t("b-arrange-call")), start("home", t("b-home"))))


async def without_call(talk: Talk) -> End:
    """Photos and audio instead; of more than two classes the others meet without hers. `about` is the session."""
    names, key = await talk.look(who_goes_apart, talk.about)
    await talk.do("apart", go_apart, talk.about)
    said = talk.t(key, names=names)
    until = await talk.look(until_when, talk.about) if key == "apart-begun" else ""
    return talk.end(f"{said} {until}".strip(), choices=await talk.look(instead))


def until_when(turn: Turn, session_id: str) -> str:
    """By which day her class sends what takes the place of the call."""
    return until_words(turn, session_of(turn, session_id))


def who_goes_apart(turn: Turn, session_id: str) -> tuple[str, str]:
    """With whom the call was, and the sentence that says what becomes of it."""
    session = session_of(turn, session_id)
    goes_on = len(session.classes) > 2 and session.alive and session.ends > turn.now
    return names_of(turn, session), "out-of-call" if goes_on else "apart-begun"


def still_to_answer(turn: Turn, session_id: str) -> str:
    """Who has not answered the proposal yet."""
    session = session_of(turn, session_id)
    agreed = session.proposal.agreed if session.proposal else ()
    waits = [one for one in session.classes if not session.is_agreed(one, agreed)]
    return turn.texts.list([turn.store.teachers.get(one).name for one in waits])


def whom(turn: Turn, project_id: str) -> tuple[str, list[tuple[str, str, str]]]:
    """The project of the call ("" without any) and who can be met: (id, name, country)."""
    project = project_for_call(turn, project_id)
    if project is None:
        return "", []
    members = [member.teacher for member in can_meet(turn, project)]
    return project.id, [
        (one, turn.store.teachers.get(one).name, turn.texts.country(group_of(turn, project.id, one).country))
        for one in members
    ]


def all_at_once(turn: Turn, project_id: str) -> str:
    """What a call of all of them is about: everybody who has joined, or those of her circle."""
    project = project_of(turn, project_id)
    met = [member.teacher for member in can_meet(turn, project)]
    everybody = len(met) + 1 == len(joined(turn, project))
    return project_id if everybody else about_of(Who(project_id, (turn.me.id, *met)))


def is_followed(turn: Turn, session_id: str) -> bool:
    """Whether other calls of its series come after it."""
    return bool(following(turn, session_of(turn, session_id)))


def keep_series(turn: Turn, session_id: str) -> dict[str, str]:
    """The file of a call and all that follow, kept on the shelf; the fields of a file part."""
    part = series_file(turn, session_of(turn, session_id))
    return {"shelf": part.shelf, "name": part.name, "mime": part.mime}


def series_now(turn: Turn, session_id: str, title: str) -> tuple[Part, ...]:
    """The calls of a series from this one on, as they stand now."""
    return series_parts(turn, session_of(turn, session_id), title)


def people(turn: Turn, session_id: str) -> Who:
    """Between whom a session is."""
    return who_of(turn, session_of(turn, session_id))


def still_asked(turn: Turn, session_id: str, round_: int) -> bool:
    """Whether this very proposal still waits for an answer."""
    session = session_of(turn, session_id)
    return session.proposal is not None and session.rounds == round_


def when_and_names(turn: Turn, session_id: str) -> tuple[str, str]:
    """Both hours of a session, and with whom it is."""
    session = session_of(turn, session_id)
    return both_hours(turn, session), names_of(turn, session)


def choices_of_call(turn: Turn, session_id: str) -> tuple[Choice, ...]:
    """What can be done about the call, whose time is settled."""
    return confirmed_choices(turn, session_of(turn, session_id))


def proposed_parts(turn: Turn, session_id: str) -> tuple[tuple[Part, ...], str]:
    """That it was proposed and what the clock shows there; and what withdrawing is about."""
    t, session = turn.texts, session_of(turn, session_id)
    others = who_of(turn, session).teachers[1:]
    there = [
        t(
            "hour-now-in",
            place=t.country(group_of(turn, session.project, one).country),
            hour=t.hour(turn.store.teachers.get(one).local(turn.now)),
        )
        for one in others
    ]
    moves = session.state == "confirmed" and not (session.proposal and session.proposal.repeats)
    if len(others) == 1:
        key = "proposed-move" if moves else "proposed"
    else:
        key = "proposed-move-to-all" if moves else "proposed-to-all"
    said = t(key, there=t.list(there), when=both_hours(turn, session), names=names_of(turn, session))
    return (Text(text=said),), f"{session.id}:{session.rounds}"


def instead(turn: Turn) -> tuple[Choice, ...]:
    """What to do without a call."""
    t = turn.texts
    return (start("board", t("b-to-board")), start("home", t("b-home")))


def split(about: str) -> tuple[str, int]:
    """"session:round" in its two parts; round -1 where there is none, which fits no proposal."""
    session, _, round_ = about.partition(":")
    return session, int(round_) if round_.isdecimal() else -1


COMMANDS = (
    Command("call", call),
    Command("proposed", proposed),
    Command("other-time", other_time),
    Command("move", move),
    Command("agree-call", say_agreed),
    Command("keep-time", rather_not),
    Command("unpropose", take_back),
    Command("apart", without_call),
)
