"""The rest of what Chaski keeps about a teacher: earlier wordings, reasons, agendas and links, the days she named."""

from collections.abc import Iterator

from core.usecases.session_of import my_sessions
from core.usecases.turn import Turn


def about_more(turn: Turn) -> Iterator[str]:
    """Line by line."""
    t, me, store = turn.texts, turn.me, turn.store
    for group in store.classes.where(teacher=me.id):
        for one in group.breaks:
            if one.name:
                yield t("export-break", days=t.days(one.first, one.last), name=one.name)
    for answer in store.answers.where(teacher=me.id):
        for words in answer.before:
            yield t("export-earlier", day=t.day(me.today(answer.at)), words=words)
    for item in store.board.where(teacher=me.id):
        if item.line and not item.gone:
            yield t("export-line", words=item.line)
    yield from _reasons(turn)
    for session in my_sessions(turn):
        day = t.day(me.local(session.starts).date())
        if session.agenda and session.agenda_by == me.id:
            yield t("export-agenda", day=day, words=session.agenda)
        if session.link_by == me.id:
            for link in dict.fromkeys(filter(None, (session.link, session.worked))):
                yield t("export-link", day=day, link=link)


def _reasons(turn: Turn) -> Iterator[str]:
    """Why she said no, where she wrote it."""
    t, me, store = turn.texts, turn.me, turn.store
    hosted = tuple(project.id for project in store.projects.where(host=me.id))
    wishes = store.joins.where(project=hosted) if hosted else []
    reasons = [*(one.reason for one in store.requests.where(receiver=me.id)), *(one.reason for one in wishes)]
    for reason in filter(None, reasons):
        yield t("export-declined", words=reason)
