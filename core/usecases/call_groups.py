"""A call of all classes of a project at once, and smaller groups where they share no hour."""

from dataclasses import dataclass

from core.model.project import one_per_class
from core.model.refused import Refused
from core.planning.groups import groups_that_meet
from core.usecases.call_offer import AHEAD
from core.usecases.projects import colleagues, joined, project_of
from core.usecases.session_of import Who, calendars_of, group_of
from core.usecases.session_words import country
from core.usecases.turn import Turn


@dataclass(frozen=True)
class Groups:
    """The groups in which classes can meet, each with the reader first where she is in it, and who meets nobody."""

    groups: tuple[Who, ...]
    alone: tuple[str, ...]


def group_in(turn: Turn, about: str) -> Who:
    """The classes of "project:teacher+teacher", hers first; all that have joined where no teachers are named."""
    who = classes_in(turn, about)
    mine = {turn.me.id, *colleagues(turn, who.project, turn.me.id)}
    if not mine & set(who.teachers):
        raise Refused("call-nobody")
    return Who(who.project, (turn.me.id, *(one for one in who.teachers if one not in mine)))


def classes_in(turn: Turn, about: str) -> Who:
    """The same where hers need not be among them."""
    project_id, _, named = about.partition(":")
    everybody = joined(turn, project_of(turn, project_id))
    here = [member.teacher for member in everybody]
    teachers = tuple(dict.fromkeys(named.split("+"))) if named else tuple(m.teacher for m in one_per_class(everybody))
    if turn.me.id not in here or len(teachers) < 2 or not set(teachers) <= set(here):
        raise Refused("call-nobody")
    return Who(project_id, teachers)


def about_of(who: Who) -> str:
    """How a button says which classes are meant."""
    return f"{who.project}:{'+'.join(who.teachers)}"


def smaller_groups(turn: Turn, who: Who) -> Groups:
    """The fewest groups of these classes that share school hours in the coming weeks."""
    found, alone = groups_that_meet(calendars_of(turn, who), turn.now, turn.now + AHEAD)
    return Groups(
        tuple(Who(who.project, tuple(who.teachers[n] for n in group)) for group in found),
        tuple(who.teachers[n] for n in alone),
    )


def suggest_call(turn: Turn, about: str) -> str:
    """Tell the classes of a group that they could have a call of their own; whose hour it is, they find themselves."""
    who = classes_in(turn, about)
    day = turn.me.today(turn.now).isoformat()
    for teacher in who.teachers:
        if teacher != turn.me.id:
            turn.tell("call-suggested", f"{about_of(who)}:{turn.me.id}", teacher, "person", key=day)
    return about


def class_and_country(turn: Turn, who: Who, teacher: str) -> str:
    """"Jhansi (India)"; "tú" for the reader herself."""
    t = turn.texts
    if teacher == turn.me.id:
        return t("you-too")
    return t("name-country", name=turn.store.teachers.get(teacher).name, country=country(turn, who.project, teacher))


def place_of(turn: Turn, who: Who, teacher: str) -> str:
    """The country of a class; with its teacher's name where another of these classes is in the same one."""
    here = [group_of(turn, who.project, one).country for one in who.teachers]
    same = here.count(group_of(turn, who.project, teacher).country) > 1
    return class_and_country(turn, who, teacher) if same else country(turn, who.project, teacher)
