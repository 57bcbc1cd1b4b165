"""Looking for words in what the classes found out, in every project of a teacher, old ones too."""

from dataclasses import dataclass
from datetime import datetime

from core.model.project import Project
from core.phrases.spelling import fold
from core.usecases.projects import find_member, my_projects
from core.usecases.record import classes_of_record, lines, record_of
from core.usecases.reflect_ask import answers_of
from core.usecases.share_choose import class_name
from core.usecases.synthesis_read import approved_synthesis
from core.usecases.synthesis_words import words_for
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


@dataclass(frozen=True)
class Place:
    """A line that has the words: in which project, when it was said, by which class ("" for all together)."""

    project: str
    title: str
    at: datetime
    by: str
    words: str


def search_records(turn: Turn, words: str) -> list[Place]:
    """The lines of her own records, of those that others shared, and of what they found out together in which each of
    these words stands, accents and capitals aside; the newest first."""
    wanted = fold(words).split()
    if not wanted:
        return []
    mine = [one for one in my_projects(turn) if one.published and one.reached("reflection")]
    joined = [one for one in mine if (member := find_member(turn, one.id)) and member.state == "active"]
    places = [place for project in joined for place in places_in(turn, project)]
    found = [one for one in places if all(word in fold(one.words) for word in wanted)]
    return sorted(found, key=lambda one: one.at, reverse=True)


def places_in(turn: Turn, project: Project) -> list[Place]:
    """Every line of one project that this teacher may read; a translation is looked through with its original."""
    title, own = title_of(turn, project), find_member(turn, project.id)
    found = []
    for member in classes_of_record(turn, project):
        mine = own is not None and member.group == own.group
        if not mine and record_of(turn, project.id, member.group).state != "shared":
            continue
        at = max((one.at for one in answers_of(turn, project.id, member.group)), default=turn.now)
        for line in lines(turn, project.id, member.group):
            if not line.chosen and not line.file:
                said = f"{line.words} ({line.original})" if line.original else line.words
                found.append(Place(project.id, title, at, class_name(turn, project.id, member.group), said))
    synthesis = approved_synthesis(turn, project)
    if synthesis:
        for one in (words_for(turn, synthesis, finding) for finding in synthesis.findings):
            words = f"{one.words} ({one.original})" if one.original else one.words
            found.append(Place(project.id, title, synthesis.at, "", words))
    return found
