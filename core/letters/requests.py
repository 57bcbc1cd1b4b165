"""Letters about invitations: one came, it was accepted, declined, or it expired."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.found import brief
from core.letters.lines import fit_line, for_which, introduction, put_off, who_line
from core.letters.rescue import place_parts
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.request import ConnectionRequest
from core.planning.countries import place_name
from core.planning.ideas import idea_text
from core.texts import Texts
from core.usecases.fit import fit
from core.usecases.projects import find_member
from core.usecases.request import asked_classes, contact_of
from core.usecases.rescue import next_classes
from core.usecases.translate import translation_of
from core.usecases.turn import Turn


def request(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A class would like to work with hers."""
    asked = turn.store.requests.get(occasion.about)
    if asked.state != "sent":
        return Skip(f"request-{asked.state}")
    t, sender = turn.texts, turn.store.teachers.get(asked.sender)
    group, mine = asked_classes(turn, asked)
    return Written(
        (
            Text(text=t("request-title", place=place_name(group.country, t.language)), style="title"),
            Text(text=who_line(t, group, sender)),
            *for_which(turn, mine),
            *quoted(turn, asked.id, asked.words, introduction(turn, asked, sender.language), sender.language),
            *proposed(t, asked),
            *place_parts(turn, asked),
            Text(text=fit_line(t, fit(turn, mine, group, sender), full=False), style="note"),
            Text(text=t("request-open", day=t.day(asked.expires, short=True)), style="note"),
        ),
        answers(t, asked),
    )


def waiting(turn: Turn, occasion: Occasion) -> Written | Skip:
    """An invitation that she has not answered, once more and briefly."""
    asked = turn.store.requests.get(occasion.about)
    if asked.state != "sent":
        return Skip(f"request-{asked.state}")
    t, sender = turn.texts, turn.store.teachers.get(asked.sender)
    country, day = t.country(asked_classes(turn, asked)[0].country), t.day(asked.expires, short=True)
    words = quoted(turn, asked.id, asked.words, introduction(turn, asked, sender.language), sender.language)
    still = Text(text=t("request-still", name=sender.first_name, country=country, day=day))
    return Written((still, *words), (*answers(t, asked), put_off(t, occasion)))


def proposed(t: Texts, asked: ConnectionRequest) -> tuple[Part, ...]:
    """The idea that goes with the sender's own words; Chaski's suggested ones name it already."""
    if not asked.idea or not asked.words:
        return ()
    said = idea_text(asked.idea, t.language)
    return (Text(text=t("request-idea", title=said.title, question=said.question)),)


def answers(t: Texts, asked: ConnectionRequest) -> tuple[Choice, ...]:
    """What can be answered to an invitation."""
    return (
        start("accept", t("b-accept"), asked.id),
        start("ask-first", t("b-ask-first"), asked.sender),
        start("decline", t("b-decline"), asked.id),
    )


def quoted(turn: Turn, about: str, words: str, original: str, language: str) -> tuple[Part, ...]:
    """Somebody's words in the reader's language with the original beside them, or the original and why."""
    t = turn.texts
    if turn.me.reads_in(language):
        return (Text(text=original, style="quote"),)
    found = translation_of(turn, about, t.language)
    if found:
        translated = found.words
    elif not words:
        asked = turn.store.requests.get(about)
        translated = introduction(turn, asked, t.language)
    else:
        return (Text(text=original, style="quote"), Text(text=t("no-translation"), style="note"))
    return (
        Text(text=translated, style="quote"),
        Text(text=t("machine-translation", original=original), style="note"),
    )


def accepted(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Her invitation was accepted."""
    t, asked = turn.texts, turn.store.requests.get(occasion.about)
    other = turn.store.teachers.get(asked.receiver)
    slept = asked.ended_at is not None and turn.me.is_quiet(asked.ended_at)
    country = t.country(asked_classes(turn, asked)[1].country)
    if asked.place and find_member(turn, asked.place, other.id):
        return Skip("in-the-project")
    lead = t("accepted-overnight", name=other.name, country=country) if slept else t("accepted", name=other.name)
    return Written(
        (
            Text(text=lead),
            *for_which(turn, asked_classes(turn, asked)[0]),
            Text(text=t("accepted-contact", contact=contact_of(turn, other.id), translates=turn.house.translating)),
        ),
        (
            start("plan-idea", t("b-make-plan"), asked.idea) if asked.idea else start("plan", t("b-make-plan")),
            start("say", t("b-write-to", name=other.name), other.id),
            start("contact", t("b-more"), other.id),
        ),
    )


def declined(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Her invitation was declined; the reason is there only when somebody wrote one."""
    t, asked = turn.texts, turn.store.requests.get(occasion.about)
    other = turn.store.teachers.get(asked.receiver)
    reason = quoted(turn, asked.id, asked.reason, asked.reason, other.language) if asked.reason else ()
    return Written((Text(text=t("declined", name=other.first_name)), *reason), (start("find", t("b-find-class")),))


def expired(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Nobody answered her invitation in time: whom she can invite next, a line and a button each."""
    t, asked = turn.texts, turn.store.requests.get(occasion.about)
    other = turn.store.teachers.get(asked.receiver)
    words = t("expired-gone") if other.gone else t("expired", name=other.first_name)
    found = next_classes(turn, asked_classes(turn, asked)[0])
    lines = (Text(text="\n".join(brief(t, n, one) for n, one in enumerate(found, 1))),) if found else ()
    choices = (
        start("invite", t("b-write-numbered", n=n, name=one.teacher.first_name), one.group.id)
        for n, one in enumerate(found, 1)
    )
    return Written((Text(text=words), *lines), (*choices, start("find", t("b-find-class"))))


def closed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A partner's class is over before anything was begun with it."""
    t, match = turn.texts, turn.store.matches.get(occasion.about)
    other = turn.store.teachers.get(match.partner_of(turn.me.id))
    if other.gone:
        return Skip("reader-gone")
    return Written((Text(text=t("partner-class-closed", name=other.name)),), (start("find", t("b-find-class")),))


LETTERS: dict[str, Writer] = {
    "request": request,
    "request-waiting": waiting,
    "accepted": accepted,
    "declined": declined,
    "expired": expired,
    "class-closed": closed,
}
