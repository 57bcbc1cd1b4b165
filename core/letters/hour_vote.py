"""Letters about the hours that suit the classes of a call: the question with its vote, and what came of it."""

from core.chat.choices import Choice, start, vote
from core.chat.shown import Part, Text
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.refused import Refused
from core.model.session import LiveSession
from core.usecases.hour_vote import vote_in, vote_of
from core.usecases.session_of import who_of
from core.usecases.session_words import both_hours, button_when, names_of
from core.usecases.turn import Turn
from core.usecases.vote_over import ASKED, OVER


def asked(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Which of these hours suit her class?"""
    try:
        parts, choices = vote_card(turn, occasion.about)
    except Refused:
        return Skip("vote-over")
    return Written(parts, choices)


def vote_card(turn: Turn, vote_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Each hour to be marked, the reader's own first; until when, and who learns what of it."""
    t, call = turn.texts, vote_of(turn, vote_id)
    asks, name = vote_in(call), turn.store.teachers.get(vote_in(call).by).name
    marked = asks.of(call.seat(turn.me.id))
    hours = tuple((str(n), hour_words(turn, call, n)) for n in range(len(asks.walls)))
    part, marks = vote(t("vote-question"), hours, t("b-send-hours"), tuple(map(str, marked or ())))
    told = t("vote-who-sees", count=len(call.classes), minutes=call.minutes, until=until_words(turn, call))
    none = (Text(text=t("vote-none-noted")),) if marked == () else ()
    title = Text(text=t("vote-title", name=name), style="title")
    return (title, *none, Text(text=told), part), (*marks, start("no-hour", t("b-no-hour"), call.id))


def asking_card(turn: Turn, vote_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """What whoever asked sees of it: how many have answered, never who."""
    t, call = turn.texts, vote_of(turn, vote_id)
    said = t("vote-asking", names=names_of(turn, call), count=len(vote_in(call).walls), until=until_words(turn, call))
    return (Text(text=said),), (start("stop-hours", t("b-stop-hours"), call.id),)


def line(turn: Turn, call: LiveSession) -> tuple[str, Choice]:
    """An open vote in one line, and the button that opens it."""
    t, asks = turn.texts, vote_in(call)
    until = until_words(turn, call)
    if asks.by == turn.me.id:
        return t("vote-line-own", names=names_of(turn, call), until=until), start(ASKED, t("b-see"), call.id)
    said = t("vote-line", name=turn.store.teachers.get(asks.by).name, until=until)
    return said, start(ASKED, t("b-mark-hours"), call.id)


def hour_words(turn: Turn, call: LiveSession, place: int) -> str:
    """"jue 10 dic, 7:15 · India 15:45"."""
    return button_when(turn, who_of(turn, call), vote_in(call).walls[place].instant)


def until_words(turn: Turn, call: LiveSession) -> str:
    """"mié 2 dic, 10:00"."""
    local = turn.me.local(vote_in(call).until)
    return turn.texts("b-when", day=turn.texts.day(local.date(), short=True), hour=turn.texts.hour(local))


def over(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The vote is over; which hour it is, and for how many classes."""
    call, suits, classes = result(turn, occasion.about)
    if call is None:
        return Written((Text(text=turn.texts("vote-over-none")),))
    if not suits or (call.proposal and call.proposal.by == turn.me.id):
        # Arranged by hand, or she asked: she reads of it in a letter of its own.
        return Written((Text(text=turn.texts("vote-over-now")),))
    said = turn.texts("vote-over", when=both_hours(turn, call), suits=suits, classes=classes)
    return Written((Text(text=said),))


def found(turn: Turn, occasion: Occasion) -> Written | Skip:
    """To whoever asked: the hour that was found, and that it is proposed."""
    call, suits, classes = result(turn, occasion.about)
    if call is None or call.proposal is None:
        return Skip("proposal-over")
    t, about = turn.texts, f"{call.id}:{call.rounds}"
    key = "vote-found-all" if suits == classes else "vote-found"
    said = t(key, when=both_hours(turn, call), suits=suits, classes=classes, names=names_of(turn, call))
    return Written((Text(text=said),), (start("unpropose", t("b-withdraw"), about),))


def none_found(turn: Turn, occasion: Occasion) -> Written | Skip:
    """To whoever asked: no hour suits two classes."""
    t, project = turn.texts, occasion.about.partition(":")[0]
    other = start("call", t("b-another-day"), project)
    return Written((Text(text=t("vote-nothing")),), (other, start("no-call", t("b-no-call"), project)))


def result(turn: Turn, about: str) -> tuple[LiveSession | None, int, int]:
    """The session, how many classes can, of how many (0 where nobody counted); no session where there was no hour, or
    it is hers no more."""
    session_id, suits, classes = about.split(":")
    call = turn.store.sessions.find(session_id) if session_id else None
    mine = call is not None and turn.me.id in call.participants
    return (call, int(suits or 0), int(classes or 0)) if mine else (None, 0, 0)


LETTERS: dict[str, Writer] = {ASKED: asked, OVER: over, "hours-found": found, "hours-none": none_found}
