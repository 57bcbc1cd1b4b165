"""Looks for what may tell who a student is, before anything is kept."""

from core.phrases.names import Found, find_personal
from core.usecases.profile import my_class
from core.usecases.projects import members, my_projects
from core.usecases.turn import Turn


def personal(turn: Turn, words: str) -> Found | None:
    """Likely names and contacts in a teacher's words; the teachers' own names and their countries may stay."""
    group = my_class(turn)
    spared = [turn.me.name, *([turn.texts.country(group.country)] if group else [])]
    for project in my_projects(turn):
        for member in members(turn, project):
            spared.append(turn.store.teachers.get(member.teacher).name)
            spared.append(turn.texts.country(turn.store.classes.get(member.group).country))
    return find_personal(words, turn.me.language, spared)
