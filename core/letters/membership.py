"""Letters about who is in a project: a class went out, another teacher leads or takes a place, a contact ended."""

from core.chat.choices import Choice, start
from core.chat.shown import Text
from core.letters.resting import seen
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.project import Member, Project
from core.usecases.leave import others_of_class
from core.usecases.projects import find_member
from core.usecases.rescue import JOINABLE
from core.usecases.salvage import may_salvage
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def class_out(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A class left or was taken out; what it had put there stays. `about` is its membership."""
    member = turn.store.members.get(occasion.about)
    if find_member(turn, member.project) is None:
        return Skip("left")
    t, key = turn.texts, "class-gone-left" if member.why == "left" else "class-gone-removed"
    if others_of_class(turn, member):
        key = "class-gone-shared"
    project = turn.store.projects.get(member.project)
    said = t(key, title=title_of(turn, project), **who(turn, member))
    see = start("project", t("b-open-project"), project.id)
    return Written((Text(text=said),), (*without_it(turn, project, key), see))


def without_it(turn: Turn, project: Project, key: str) -> tuple[Choice, ...]:
    """What whoever leads can do now that a class is gone: another in its place, or finishing alone."""
    if key == "class-gone-shared" or project.host != turn.me.id or project.over or project.stage not in JOINABLE:
        return ()
    instead = start("invite-instead", turn.texts("b-invite-other"), project.id)
    alone = start("finish-alone", turn.texts("b-finish-alone"), project.id)
    return (instead, alone) if may_salvage(turn, project) else (instead,)


def removed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The host took this reader's class out: the last that she hears of the project."""
    member = turn.store.members.get(occasion.about)
    if find_member(turn, member.project):
        return Skip("in-it-again")
    t, project = turn.texts, turn.store.projects.get(member.project)
    name = turn.store.teachers.get(project.host).name
    said = t("removed-from", title=title_of(turn, project), name=name)
    return Written((Text(text=said),), (start("home", t("b-home")),))


def handed_over(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A colleague goes on with the class; `about` is the membership that ended."""
    member = turn.store.members.get(occasion.about)
    if find_member(turn, member.project) is None or find_member(turn, member.project, member.heir) is None:
        return Skip("left")
    t, project = turn.texts, turn.store.projects.get(member.project)
    heir = turn.store.teachers.get(member.heir).name
    hosts = "yes" if project.host == member.heir else "no"
    said = t("handed-over", title=title_of(turn, project), heir=heir, hosts=hosts, **who(turn, member))
    choices = (start("say", t("b-write-to", name=heir), member.heir), start("project", t("b-open-project"), project.id))
    return Written((Text(text=said),), choices)


def place_taken(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The colleague came: this reader is out of the project."""
    member = turn.store.members.get(occasion.about)
    heir = turn.store.teachers.get(member.heir)
    title = title_of(turn, turn.store.projects.get(member.project))
    said = turn.texts("place-taken", name=heir.name, title=title)
    return Written((Text(text=said),), (start("home", turn.texts("b-home")),))


def who(turn: Turn, member: Member) -> dict[str, str]:
    """Whose class it was: her name and its country."""
    name = turn.store.teachers.get(member.teacher).name
    return {"name": name, "country": turn.texts.country(turn.store.classes.get(member.group).country)}


def lead_offered(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The host asks this reader to lead."""
    project = seen(turn, occasion)
    if isinstance(project, Skip):
        return project
    if project.offered != turn.me.id:
        return Skip("offered-no-more")
    t, name = turn.texts, turn.store.teachers.get(project.host).name
    said = Text(text=t("lead-offered", name=name, title=title_of(turn, project)))
    yes, no = start("accept-lead", t("b-lead-it"), project.id), start("decline-lead", t("b-rather-not"), project.id)
    return Written((said,), (yes, no))


def lead_declined(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Whoever was asked would rather not."""
    project = seen(turn, occasion)
    if isinstance(project, Skip):
        return project
    if project.host != turn.me.id:
        return Skip("leads-no-more")
    said = turn.texts("lead-declined", title=title_of(turn, project))
    return Written((Text(text=said),), (start("project-more", turn.texts("b-more"), project.id),))


def leads_now(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Somebody else leads."""
    project = seen(turn, occasion)
    if isinstance(project, Skip):
        return project
    t, title = turn.texts, title_of(turn, project)
    if project.host == turn.me.id:
        said = t("leads-now-you", title=title)
    else:
        said = t("leads-now", name=turn.store.teachers.get(project.host).name, title=title)
    return Written((Text(text=said),), (start("project", t("b-open-project"), project.id),))


def match_ended(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A partner ended the contact; `about` is that teacher."""
    name = turn.store.teachers.get(occasion.about).name
    return Written((Text(text=turn.texts("match-ended", name=name)),), (start("find", turn.texts("b-find-class")),))


def contact_hidden(turn: Turn, occasion: Occasion) -> Written | Skip:
    """What stands where a contact stood."""
    name = turn.store.teachers.get(occasion.about).name
    return Written((Text(text=turn.texts("contact-hidden", name=name)),), (start("home", turn.texts("b-home")),))


def entry_gone(turn: Turn, occasion: Occasion) -> Written | Skip:
    """What stands where a button led into a call, for whoever is out of its project."""
    return Written((Text(text=turn.texts("entry-gone")),))


LETTERS: dict[str, Writer] = {
    "class-gone": class_out,
    "removed": removed,
    "handed-over": handed_over,
    "place-taken": place_taken,
    "lead-offered": lead_offered,
    "lead-declined": lead_declined,
    "leads-now": leads_now,
    "match-ended": match_ended,
    "contact-hidden": contact_hidden,
    "entry-gone": entry_gone,
}
