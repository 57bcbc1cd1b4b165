"""Everything that Chaski keeps about a teacher: a text that she can read, and her files."""

from collections.abc import Iterator
from dataclasses import replace

from core.letters.found import filters_words
from core.model.attested import from_code, in_groups, read_body
from core.model.classgroup import ClassGroup
from core.model.note import Note
from core.model.retention import COPIES
from core.ports.store import Job
from core.texts import Texts, words
from core.usecases.calendar_feed import my_feed
from core.usecases.export_files import pack
from core.usecases.export_more import about_more
from core.usecases.phases_by_hand import own_reasons
from core.usecases.projects import my_projects
from core.usecases.reflect_change import own_prompts
from core.usecases.request import contact_of, partners
from core.usecases.session_of import my_sessions
from core.usecases.terms import is_shown
from core.usecases.tips import own_tips
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

KIND = "export-over"
BETWEEN = ","


def export(turn: Turn) -> list[str]:
    """Put the text and her files on the shelf for a day, in place of an older copy. Returns their keys."""
    text = "\n".join(everything(turn)).encode()
    drop_export(turn)
    keys = [turn.store.shelf.put(text, "chaski.txt", "text/plain"), *pack(turn)]
    turn.save_me(replace(turn.me, export=BETWEEN.join(keys)))
    turn.later(KIND, turn.me.id, turn.now + COPIES, teacher=turn.me.id)
    return keys


def drop_export(turn: Turn, job: Job | None = None) -> None:
    """Forget the copy of her data, if there is one."""
    if turn.me.export:
        for key in turn.me.export.split(BETWEEN):
            turn.store.shelf.drop(key)
        turn.save_me(replace(turn.me, export=""))


def everything(turn: Turn) -> Iterator[str]:
    """Line by line: who she is, her classes, her partners, her projects, and all that she wrote."""
    t, me, store = turn.texts, turn.me, turn.store
    yield t("export-title", day=t.day(me.today(turn.now), year=True))
    yield t("export-you", name=me.name, language=t.tongue(me.language), zone=me.zone)
    yield t("export-contact", contact=contact_of(turn, me.id), mail=me.mail or "-", guardian=me.guardian or "-")
    for account in store.channels.where(teacher=me.id):
        yield t("export-account", account=account.id)
    for group in store.classes.where(teacher=me.id):
        yield from about_class(t, group)
    for search in store.saved_searches.where(teacher=me.id):
        yield t("export-search", what=" · ".join(filters_words(t, search.filters)) or "-")
    for partner in partners(turn):
        yield t("export-partner", name=store.teachers.get(partner).name)
    for project in my_projects(turn):
        yield t("export-project", title=title_of(turn, project))
    yield from about_certificates(turn)
    for room in store.rooms.where(teacher=me.id):
        yield t("export-room", room=room.title or room.id)
    yield from written(turn)
    yield from about_more(turn)


def written(turn: Turn) -> Iterator[str]:
    """All that she wrote and made."""
    t, me, store = turn.texts, turn.me, turn.store
    for request in store.requests.where(sender=me.id):
        if request.words:
            yield t("export-request", words=request.words)
    for wish in store.joins.where(teacher=me.id):
        if wish.words:
            yield t("export-request", words=wish.words)
    for note in own_notes(turn):
        yield t("export-note", day=t.day(me.today(note.at)), words=note.words)
    yield from about_words(turn)
    for item in store.board.where(teacher=me.id):
        if not item.gone:
            said = " ".join(filter(None, (item.words or item.line, item.url)))
            yield t("export-board", kind=item.kind, day=t.day(me.today(item.at)), words=said or "-")
            for _, consent, at in item.log:
                yield t("export-consent", sees=t(f"sees-{consent}"), day=t.day(me.today(at)))
    for concern in store.concerns.where(reporter=me.id):
        yield t("export-concern", day=t.day(me.today(concern.at)), words=concern.words or "-")
    yield from about_calls(turn)
    yield from about_others(turn)
    for tip in own_tips(turn):
        yield t("export-tip", day=t.day(me.today(tip.at)), words=tip.words)
    for _, _, step in own_reasons(turn):
        yield t("export-reason", day=t.day(me.today(step.at)), words=step.why)
    for answer in store.answers.where(teacher=me.id):
        yield t("export-answer", day=t.day(me.today(answer.at)), words=answer.words or answer.choice or "-")
        if answer.heard:
            yield t("export-heard", day=t.day(me.today(answer.at)), words=answer.heard)
    for showing in store.showings.where(teacher=me.id):
        yield t("export-showing", day=t.day(showing.starts.date(), year=True), place=showing.place or "-")
    yield from found_together(turn)
    yield from about_herself(turn)


def found_together(turn: Turn) -> Iterator[str]:
    """The sentences about what the classes found out together that she put otherwise."""
    for project in my_projects(turn):
        found = turn.store.syntheses.find(project.id)
        for one in found.findings if found else ():
            if one.by == turn.me.id:
                yield turn.texts("export-in-common", words=one.words)


def about_herself(turn: Turn) -> Iterator[str]:
    """What she answered for herself, earlier wordings too, and the questions that she wrote for the classes."""
    t, me = turn.texts, turn.me
    for own in turn.store.own_answers.where(teacher=me.id):
        yield t("export-own-answer", day=t.day(me.today(own.at)), words=own.words or "-")
        yield from (t("export-own-before", words=earlier) for earlier in own.before)
    for asked in own_prompts(turn):
        yield t("export-prompt", words=asked)


def about_words(turn: Turn) -> Iterator[str]:
    """The words that she keeps for a project, and the translations that she wrote better."""
    for word in turn.store.words.where(teacher=turn.me.id):
        if is_shown(turn, word):
            yield turn.texts("export-word", term=word.term, meaning=word.meaning)
    for better in turn.store.translations.where(corrected=turn.me.id):
        note = turn.store.notes.find(better.about)
        if note is None or not note.held_from(turn.me.id):
            yield turn.texts("export-corrected", words=better.words)


def about_calls(turn: Turn) -> Iterator[str]:
    """What her class wanted to ask in calls, what came up in them, and that her calendar reads them."""
    t, me = turn.texts, turn.me
    for session in my_sessions(turn):
        if words := dict(session.questions).get(me.id):
            yield t("export-question", day=t.day(me.local(session.starts).date()), words=words)
        for words in (said for teacher, said in session.came_up if teacher == me.id):
            yield t("export-look-back", day=t.day(me.local(session.starts).date()), words=words)
    if feed := my_feed(turn):
        yield t("export-feed", day=t.day(me.today(feed.at)))


def about_others(turn: Turn) -> Iterator[str]:
    """What she said about the things of other classes."""
    t, own = turn.texts, turn.store.feedback.where(teacher=turn.me.id)
    for said in (one for one in own if not one.gone):
        day = t.day(turn.me.today(said.at))
        yield t("export-feedback", day=day, words=said.words or t(f"reaction-{said.kind}"))


def about_certificates(turn: Turn) -> Iterator[str]:
    """Her certificates and those that she asked for her classes: what each says, and its code."""
    t = turn.texts
    for one in turn.store.certificates.where(teacher=turn.me.id):
        code, day = from_code(one.code), t.day(turn.me.today(one.at), year=True)
        said = read_body(code.body) if code else None
        if said is None or one.revoked:
            yield t("export-certificate-over", number=in_groups(one.id), day=day)
        else:
            yield t("export-certificate", number=in_groups(one.id), day=day, name=said.name, title=said.title,
                    code=one.code)  # fmt: skip


def about_class(t: Texts, group: ClassGroup) -> Iterator[str]:
    """One of her classes: how others see it, then what else she said of it."""
    subjects = ", ".join(words.subject(t, one, group.subject_words) for one in group.subjects)
    languages = ", ".join(f"{t.tongue(code)} ({t(f'level-{level}')})" for code, level in group.languages)
    yield t("export-class", country=t.country(group.country), ages=group.ages, school=group.school or "-")
    yield t("export-class-more", name=group.name or "-", subjects=subjects, languages=languages or "-",
            count=group.students, goals=", ".join(str(goal) for goal in group.goals) or "-")  # fmt: skip


def own_notes(turn: Turn) -> list[Note]:
    """What she wrote to the others."""
    return [note for note in turn.store.notes.where(sender=turn.me.id) if not note.deleted]
