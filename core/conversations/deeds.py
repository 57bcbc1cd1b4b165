"""What typed words of hers may want done, as offers: each says in one clause what will happen and waits for its tap."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from core.chat.choices import Choice, pick
from core.conversations.call_cards import AT, value
from core.conversations.find import FILTERS
from core.conversations.talk import Reply
from core.letters.found import filters_words
from core.model.session import LiveSession
from core.phrases.deeds import CLEAR, HARMLESS, deeds_in, guesses_in
from core.phrases.times_said import times_said
from core.planning.seeking import understood
from core.usecases.call_read import Topic, read_time
from core.usecases.named_things import calls_named, known_names, partners_named, projects_named
from core.usecases.plan_edit import edition_name
from core.usecases.projects import is_host
from core.usecases.session_of import can_meet, project_for_call, who_of
from core.usecases.session_words import hours_on_card, lines_with_hours, names_of
from core.usecases.turn import Turn

DEED = "deed:"
"""Before the deed and what it is about, in a button's value."""
MOST = 3
"""One that is put forward, and the two next best."""


@dataclass(frozen=True)
class Said:
    """What was typed; `now` and `wished` are its words for the time that something has and is to have."""

    words: str
    now: str = ""
    wished: str = ""


@dataclass(frozen=True)
class Found:
    """One thing that a deed may be about: the text of the clause with its values, and what is known before it asks.
    `command` and `label` stand where they are others than the deed's own; `look` is what she sees of it before her tap:
    everybody's hours beside their school hours."""

    about: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    answers: dict[str, Reply] = field(default_factory=dict)
    clause: str = ""
    command: str = ""
    label: str = ""
    look: str = ""


@dataclass(frozen=True)
class Offer:
    """A button: what a tap on it begins, and the clause that says so."""

    deed: str
    command: str
    about: str
    clause: str
    label: str
    answers: dict[str, Reply]
    look: str = ""

    @property
    def value(self) -> str:
        """What its button stands for: it holds what the clause spoke of, so that a yes to one time never means
        another."""
        known = "|".join(reply.choice for reply in self.answers.values() if reply.choice)
        return f"{DEED}{self.deed}:{self.command}:{self.about}:{known}"

    @property
    def choice(self) -> Choice:
        """Its button."""
        return pick(self.value, self.label)


LIST = Found(clause="will-sessions", command="sessions", label="b-sessions")
"""All the calls, where the words name none that lies ahead."""
Finder = Callable[[Turn, Said], Iterator[Found]]


def offers(turn: Turn, words: str) -> tuple[Offer, ...]:
    """What these words may want done, the likeliest first, of what she can do now; () for words that want nothing."""
    likely = [one.name for one in deeds_in(words, turn.me.language, known_names(turn)) if one.name in WAYS]
    if not likely:
        return ()
    said = Said(words, *times_said(words, turn.me.language))
    return _few(one for deed in likely for one in _offered(turn, deed, said))


def guesses(turn: Turn, words: str) -> tuple[Offer, ...]:
    """What words that are as likely for somebody may want done: buttons below, nothing is said about them."""
    likely = [one for one in guesses_in(words, turn.me.language, known_names(turn)) if one in WAYS]
    if not likely:
        return ()
    said = Said(words, *times_said(words, turn.me.language))
    return _few(one for deed in likely for one in list(_offered(turn, deed, said))[:1])


def offers_of(turn: Turn, deed: str, words: str, now: str = "", wished: str = "") -> tuple[Offer, ...]:
    """The offers of one deed that somebody else read out of these words, with what was read as times."""
    return _few(_offered(turn, deed, Said(words, now, wished))) if deed in WAYS else ()


def without_fuss(turn: Turn, words: str) -> str:
    """The command that mere greetings, thanks or a "never mind" come to: it changes nothing, so it needs no question.
    "" for any other words."""
    likely = deeds_in(words, turn.me.language, known_names(turn))
    return likely[0].name if likely and likely[0].name in HARMLESS else ""


def asks_clearly(turn: Turn, words: str) -> bool:
    """Whether words that an open question does not take want something else done, beyond doubt: two of them say so,
    and little is left over."""
    likely = deeds_in(words, turn.me.language, known_names(turn))
    return bool(likely) and likely[0].fit >= CLEAR and likely[0].size[0] > 1 and bool(offers(turn, words))


def _few(found: Iterator[Offer]) -> tuple[Offer, ...]:
    """The first few, each once."""
    kept: dict[tuple[str, str], Offer] = {}
    for one in found:
        kept.setdefault((one.command, one.about), one)
        if len(kept) == MOST:
            break
    return tuple(kept.values())


def _offered(turn: Turn, deed: str, said: Said) -> Iterator[Offer]:
    t, (command, label, finder) = turn.texts, WAYS[deed]
    for found in finder(turn, said):
        clause = t(found.clause or f"will-{deed}", **found.values)
        face = t(found.label or label, **found.values)
        yield Offer(deed, found.command or command, found.about, clause, face, found.answers, found.look)


def _plain(turn: Turn, said: Said) -> Iterator[Found]:
    yield Found()


def _of_project(turn: Turn, said: Said) -> Iterator[Found]:
    for id_, title in projects_named(turn, said.words):
        yield Found(id_, {"title": title})


def _plan_to_change(turn: Turn, said: Said) -> Iterator[Found]:
    """The plan of a project that she leads; another one is read, and a change is suggested there."""
    for id_, title in projects_named(turn, said.words):
        project = turn.store.projects.get(id_)
        if is_host(turn, project):
            yield Found(edition_name(project), {"title": title})
        else:
            yield Found(id_, {"title": title}, clause="will-suggest", command="read-plan", label="b-see-plan")


def _board(turn: Turn, said: Said) -> Iterator[Found]:
    for id_, title in projects_named(turn, said.words)[:1]:
        yield Found("", {"title": title})
        yield Found(id_, {"title": title}, clause="will-board-view", command="board-view", label="b-see-board")


def _filters(turn: Turn, said: Said) -> Iterator[Found]:
    filters = replace(understood(said.words), words="")
    asked = filters_words(turn.texts, filters)
    if not asked:
        yield Found()
        return
    yield Found(
        values={"what": ", ".join(asked)}, answers={FILTERS: Reply(words=filters.line)}, clause="will-find-such"
    )


def _partner(turn: Turn, said: Said) -> Iterator[Found]:
    for id_, name in partners_named(turn, said.words)[:2]:
        yield Found(id_, {"name": name})


def _new_call(turn: Turn, said: Said) -> Iterator[Found]:
    project = project_for_call(turn, "")
    if project is None or not can_meet(turn, project):
        return
    here = {one.teacher for one in can_meet(turn, project)}
    named = [(id_, name) for id_, name in partners_named(turn, said.words) if id_ in here]
    chosen = {"class": Reply(choice=named[0][0])} if len(named) == 1 and len(here) > 1 else {}
    names = turn.texts.list([name for _, name in named]) if named else ""
    when = {"when[0]": Reply(words=said.wished or said.now)} if said.wished or said.now else {}
    yield Found(project.id, {"names": names or "none"}, {**chosen, **when})


def _calls(turn: Turn, said: Said) -> Iterator[Found]:
    """One call that is meant is shown, otherwise the list."""
    found = calls_named(turn, said.words, said.now or said.wished)
    if len(found) == 1:
        yield _seen(turn, found[0])
    yield Found()


def _seen(turn: Turn, session: LiveSession) -> Found:
    """One call is shown, with what can be done about it."""
    return Found(session.id, _values(turn, session), clause="will-session", command="session", label="b-see-call")


def _call_to_end(turn: Turn, said: Said) -> Iterator[Found]:
    sessions = calls_named(turn, said.words, said.now or said.wished)
    for session in sessions:
        yield Found(session.id, _values(turn, session))
    if not sessions:
        yield LIST


def _call_to_move(turn: Turn, said: Said) -> Iterator[Found]:
    sessions, wished = calls_named(turn, said.words, said.now), said.wished
    if not sessions and not wished:
        # "The call on Friday instead": there is none on that day yet, so it is the day that is wished.
        sessions, wished = calls_named(turn, said.words, ""), said.now
    for session in sessions:
        if session.state == "proposed" or session.proposal:
            yield _seen(turn, session)
        else:
            yield _moved(turn, session, wished)
    if not sessions:
        yield LIST


def _moved(turn: Turn, session: LiveSession, wished: str) -> Found:
    """The move with its new time, both hours in the clause, where the words name exactly one."""
    who, known = who_of(turn, session), _values(turn, session)
    if not wished:
        return Found(session.id, known)
    topic = Topic((turn.me.local(session.starts).date(),), session.wall, session.id)
    meant = read_time(turn, who, wished, topic)
    said = Reply(words=wished)
    if meant.reason or len(meant.times) != 1:
        return Found(session.id, {**known, "new": wished}, {"when[0]": said}, clause="will-move-about")
    wall = meant.times[0]
    new = hours_on_card(turn, who, wall.instant, meant.minutes)
    taken = Reply(choice=value(AT, wall, meant.minutes))
    return Found(
        session.id, {**known, "new": new}, {"when[0]": said, "when[1]": taken}, clause="will-move-to",
        label="b-ask-names", look=lines_with_hours(turn, who, wall.instant, meant.minutes),
    )  # fmt: skip


def _values(turn: Turn, session: LiveSession) -> dict[str, Any]:
    """The day of a call and with whom it is."""
    return {"day": turn.texts.day(turn.me.local(session.starts).date()), "names": names_of(turn, session)}


WAYS: dict[str, tuple[str, str, Finder]] = {
    "move": ("move", "b-move-call", _call_to_move),
    "cancel-call": ("cancel-call", "b-cancel-call", _call_to_end),
    "call": ("call", "b-arrange-call", _new_call),
    "sessions": ("sessions", "b-sessions", _calls),
    "waiting": ("waiting", "b-waiting", _of_project),
    "due": ("due", "b-what-is-due", _of_project),
    "edit-plan": ("edit-plan", "b-change-plan", _plan_to_change),
    "read-plan": ("read-plan", "b-see-plan", _of_project),
    "plan": ("plan", "b-make-plan", _plain),
    "set-language": ("set-language", "setting-language", _plain),
    "set-zone": ("set-zone", "setting-hour", _plain),
    "set-quiet": ("set-quiet", "b-quiet", _plain),
    "own-notices": ("own-notices", "b-own-notices", _plain),
    "away": ("away", "b-away", _plain),
    "pause": ("pause", "b-pause-project", _of_project),
    "leave-project": ("leave-project", "b-leave-project", _of_project),
    "bring-colleague": ("bring-colleague", "b-bring-colleague", _plain),
    "bring": ("bring", "b-bring", _plain),
    "my-data": ("my-data", "b-my-data", _plain),
    "forget-me": ("forget-me", "b-forget-me", _plain),
    "set-machine": ("set-machine", "b-machine", _plain),
    "privacy": ("privacy", "b-privacy", _plain),
    "share": ("share", "b-share", _plain),
    "board": ("board", "b-put-on-board", _board),
    "reflect": ("reflect", "b-reflect", _plain),
    "find": ("find", "b-find-class", _filters),
    "open": ("open", "b-open", _plain),
    "ideas": ("ideas", "b-ideas", _plain),
    "projects": ("projects", "b-projects", _plain),
    "requests": ("requests", "b-requests", _plain),
    "say": ("say", "b-write-to", _partner),
    "ask": ("ask", "b-ask", _plain),
    "class": ("class", "b-class", _plain),
    "settings": ("settings", "b-settings", _plain),
    "link": ("link", "b-link", _plain),
    "calendar": ("calendar", "b-calendar", _plain),
    "lessons": ("lessons", "b-lessons", _plain),
    "rooms": ("rooms", "b-rooms", _plain),
    "concern": ("concern", "b-concern", _plain),
    "certificate": ("certificate", "b-certificate", _of_project),
    "record": ("record", "b-learned", _plain),
    "help": ("help", "b-help", _plain),
    "cancel": ("cancel", "b-cancel", _plain),
    "calendar-feed": ("calendar-feed", "b-calendar-feed", _plain),
    "partners": ("partners", "b-contact-of", _partner),
}
"""Each deed of core/phrases/deed_words: the command that a tap begins, its button, and what it may be about."""
