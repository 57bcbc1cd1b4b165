"""Letters about calls of several classes: one of them is out, a time is taken back, smaller groups are suggested."""

from core.chat.choices import start
from core.chat.shown import Part, Text
from core.letters.session_cards import readable
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.refused import Refused
from core.usecases.call_groups import class_and_country, group_in
from core.usecases.session_file import newest_file
from core.usecases.session_of import takes_part
from core.usecases.session_words import both_hours, names_of
from core.usecases.turn import Turn


def class_out(turn: Turn, occasion: Occasion) -> Written | Skip:
    """One class does without the call; `about` is "session:teacher"."""
    session_id, _, teacher = occasion.about.partition(":")
    session = turn.store.sessions.find(session_id)
    if session is None or not session.alive or not takes_part(turn, session, turn.me.id):
        return Skip("no-part-in-it")
    t, name = turn.texts, turn.store.teachers.get(teacher).name
    said = t("class-out", name=name, names=names_of(turn, session), when=both_hours(turn, session))
    parts: list[Part] = [Text(text=said)]
    see = start("session", t("b-see-call"), session.id)
    if session.state == "confirmed" and session.sequence:
        parts.append(newest_file(turn, session))
    if not session.link or session.link_by != turn.me.id:
        return Written(tuple(parts), (see,))
    # She gave it, so she alone can make another; the class that is out of the call still has the old one.
    parts.insert(1, Text(text=t("class-out-link", name=name)))
    return Written(tuple(parts), (start("session-link", t("b-new-link"), session.id), see))


def withdrawn(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Whoever proposed a time took it back after this reader had said yes to it."""
    session = readable(turn, occasion)
    if isinstance(session, Skip):
        return session
    if session.rounds != occasion.revision:
        return Skip("newer-proposal")
    t, names = turn.texts, turn.texts.list([turn.store.teachers.get(one).name for one in session.lacking])
    if session.state == "confirmed":
        return Written((Text(text=t("withdrawn-by-stays", names=names, when=both_hours(turn, session))),))
    return Written((Text(text=t("withdrawn-by", names=names)),), (start("call", t("b-another-day"), session.project),))


def suggested(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Another class suggests calls in smaller groups, hers among them; `about` is "project:teachers:by"."""
    about, _, by = occasion.about.rpartition(":")
    try:
        who = group_in(turn, about)
    except Refused:
        return Skip("no-part-in-it")
    t, name = turn.texts, turn.store.teachers.get(by).name
    others = t.list([class_and_country(turn, who, teacher) for teacher in who.teachers[1:]])
    return Written(
        (Text(text=t("groups-suggested", name=name, others=others)),), (start("together", t("b-choose-hour"), about),)
    )


LETTERS: dict[str, Writer] = {
    "class-out": class_out,
    "proposal-withdrawn": withdrawn,
    "call-suggested": suggested,
}
