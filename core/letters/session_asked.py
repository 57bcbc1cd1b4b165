"""Letters about a proposed time: asked, taken back, not answered, or rather the old one."""

from datetime import datetime

from core.chat.choices import start
from core.chat.shown import Text
from core.letters.session_cards import phone_clock, readable
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.session import LiveSession, Proposal
from core.usecases.call_clocks import clock_notes
from core.usecases.session_of import who_of
from core.usecases.session_words import both_hours, further_lines, lines_with_hours, names_of, starts_there, usual_only
from core.usecases.turn import Turn


def proposed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Somebody asks for a call, or for another time of one that was never agreed on."""
    session = readable(turn, occasion, "proposed")
    if isinstance(session, Skip):
        return session
    asked = session.proposal
    if asked is None or session.rounds != occasion.revision or turn.me.id in asked.agreed:
        return Skip("newer-proposal")
    t, about = turn.texts, f"{session.id}:{session.rounds}"
    start_ = asked.wall.instant
    name, usual = turn.store.teachers.get(asked.by).name, usual_only(turn, who_of(turn, session))
    key = "hours-usual" if len(usual) == 1 else "hours-usual-many"
    notes = (Text(text=t(key, names=t.list([one.name for one in usual])), style="note"),) if usual else ()
    clocks = [Text(text=said, style="note") for said in clock_notes(turn, who_of(turn, session), start_)]
    return Written(
        (
            *head(turn, session, asked, name),
            Text(text=t("proposal-when", day=t.day(turn.me.local(start_).date(), year=True), minutes=asked.minutes)),
            Text(text=lines_with_hours(turn, who_of(turn, session), start_, asked.minutes)),
            phone_clock(turn, start_),
            *clocks,
            *notes,
        ),
        (
            start("agree-call", t("b-works-for-us"), about),
            start("other-time", t("b-another-time"), about),
            start("apart", t("b-no-call" if len(session.classes) == 2 else "b-without-us"), session.id),
        ),
    )


def head(turn: Turn, session: LiveSession, asked: Proposal, name: str) -> tuple[Text, ...]:
    """That a call is proposed; or another hour for it, beside the one that she knows of."""
    t, before = turn.texts, asked.instead
    seen = turn.me.id in asked.known or turn.store.cards.latest(turn.me.id, "call-proposed", session.id) is not None
    if before is None or not seen:
        count = len(session.classes)
        title = t("proposal-title", name=name) if count == 2 else t("proposal-of-many", name=name, count=count)
        return (Text(text=title, style="title"),)
    old, new = before_and_after(turn, session, before.instant, asked.wall.instant)
    return (
        Text(text=t("proposal-again", name=name), style="title"),
        Text(text=t("proposal-instead", before=old, after=new)),
    )


def before_and_after(turn: Turn, session: LiveSession, before: datetime, after: datetime) -> tuple[str, str]:
    """Two starts with everybody's hour, "7:15 (India 15:45)"; the day is said where they are not on the same one."""
    t, who, said = turn.texts, who_of(turn, session), []
    same = turn.me.local(before).date() == turn.me.local(after).date()
    for one in (before, after):
        mine = turn.me.local(one)
        hour = t.hour(mine) if same else t("b-when", day=t.day(mine.date(), short=True), hour=t.hour(mine))
        said.append(t("call-start", hour=hour, there=starts_there(turn, who, one)))
    return said[0], said[1]


def move_proposed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Somebody asks to move an agreed call; until everybody says yes the old time stands."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, Skip):
        return session
    asked = session.proposal
    if asked is None or session.rounds != occasion.revision or turn.me.id in asked.agreed:
        return Skip("newer-proposal")
    t, who, about = turn.texts, who_of(turn, session), f"{session.id}:{session.rounds}"
    old, new = turn.me.local(session.starts), turn.me.local(asked.wall.instant)
    same = old.date() == new.date()
    after = t.hour(new) if same else t("b-when", day=t.day(new.date(), short=True), hour=t.hour(new))
    return Written(
        (
            Text(
                text=t(
                    "move-proposed",
                    name=turn.store.teachers.get(asked.by).name,
                    day=t.day(old.date()),
                    before=t("call-start", hour=t.hour(old), there=starts_there(turn, who, session.starts)),
                    after=t("call-start", hour=after, there=starts_there(turn, who, asked.wall.instant)),
                )
            ),
            *along(turn, session, asked),
        ),
        (
            start("agree-call", t("b-agreed"), about),
            start("keep-time", t("b-rather-not"), about),
            start("other-time", t("b-another-time"), about),
        ),
    )


def along(turn: Turn, session: LiveSession, asked: Proposal) -> tuple[Text, ...]:
    """The calls that would move with it, each with both hours."""
    if not asked.further:
        return ()
    lines = further_lines(turn, who_of(turn, session), (wall.instant for _, wall in asked.further))
    return (Text(text="\n".join((turn.texts("move-along"), lines))),)


def proposal_off(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A proposal on an old card is over: nothing is left to press there."""
    session = readable(turn, occasion)
    if isinstance(session, Skip):
        return session
    return Written((Text(text=turn.texts("proposal-over", names=names_of(turn, session))),))


def lapsed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Not everybody answered the proposed time."""
    session = readable(turn, occasion)
    if isinstance(session, Skip):
        return session
    if session.rounds != occasion.revision:
        return Skip("newer-proposal")
    t, names = turn.texts, lacking(turn, session)
    several = "-all" if len(session.lacking) > 1 else ""
    if session.state == "confirmed":
        return Written((Text(text=t(f"move-lapsed{several}", names=names, when=both_hours(turn, session))),))
    again = start("call", t("b-another-day"), session.project)
    return Written((Text(text=t(f"call-lapsed{several}", names=names)),), (again,))


def kept(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Somebody would rather keep the old time."""
    session = readable(turn, occasion, "confirmed")
    if isinstance(session, Skip):
        return session
    t = turn.texts
    return Written(
        (Text(text=t("time-kept", names=lacking(turn, session), when=both_hours(turn, session))),),
        (start("move", t("b-another-time"), session.id),),
    )


def lacking(turn: Turn, session: LiveSession) -> str:
    """Who did not say yes to the last proposal."""
    missing = [one for one in session.lacking if one != turn.me.id]
    return turn.texts.list([turn.store.teachers.get(one).name for one in missing]) or names_of(turn, session)


LETTERS: dict[str, Writer] = {
    "call-proposed": proposed,
    "move-proposed": move_proposed,
    "proposal-off": proposal_off,
    "proposal-lapsed": lapsed,
    "time-kept": kept,
}
