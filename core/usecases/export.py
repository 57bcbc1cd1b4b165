"""Everything that Chaski keeps about a teacher: a text that she can read, and her files."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from core.letters.found import filters_words
from core.model.classgroup import ClassGroup
from core.model.note import Note
from core.ports.store import Job
from core.texts import Texts, words
from core.usecases.export_files import pack
from core.usecases.projects import my_projects
from core.usecases.request import contact_of, partners
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

KIND = "export-over"
BETWEEN = ","
KEPT_FOR = timedelta(days=1)
"""A copy of everything must not lie about: by then it is on her phone, and she can ask again."""


def export(turn: Turn) -> list[str]:
    """Put the text and her files on the shelf for a day, in place of an older copy. Returns their keys."""
    text = "\n".join(everything(turn)).encode()
    drop_export(turn)
    keys = [turn.store.shelf.put(text, "chaski.txt", "text/plain"), *pack(turn)]
    turn.save_me(replace(turn.me, export=BETWEEN.join(keys)))
    turn.later(KIND, turn.me.id, turn.now + KEPT_FOR, teacher=turn.me.id)
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
    for request in store.requests.where(sender=me.id):
        if request.words:
            yield t("export-request", words=request.words)
    for wish in store.joins.where(teacher=me.id):
        if wish.words:
            yield t("export-request", words=wish.words)
    for note in own_notes(turn):
        yield t("export-note", day=t.day(me.today(note.at)), words=note.words)
    for item in store.board.where(teacher=me.id):
        if not item.gone:
            said = " ".join(filter(None, (item.words or item.line, item.url)))
            yield t("export-board", kind=item.kind, day=t.day(me.today(item.at)), words=said or "-")
            for _, consent, at in item.log:
                yield t("export-consent", sees=t(f"sees-{consent}"), day=t.day(me.today(at)))
    for answer in store.answers.where(teacher=me.id):
        yield t("export-answer", day=t.day(me.today(answer.at)), words=answer.words or answer.choice or "-")


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
