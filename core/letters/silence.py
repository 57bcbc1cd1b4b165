"""Letters while a class is silent: a private word to her, then those who wait are told, and what she answered."""

from core.chat.choices import Choice, start
from core.chat.shown import Text
from core.letters.plan_lines import for_reader
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.project import Member, Project, one_per_class
from core.texts import Texts
from core.usecases.projects import find_member, is_host, joined
from core.usecases.silence import is_counted, standing
from core.usecases.silence_answers import HELPS
from core.usecases.turn import Turn
from core.usecases.under_way import title_of
from core.usecases.waits import Wait, first_of, last_seen


def nudge(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Somebody waits for her class: what for, and what would help; nobody else knows that she was asked."""
    found = silent(turn, occasion)
    if isinstance(found, Skip):
        return found
    project, member = found
    stand = standing(turn, project, member)
    if stand is None:
        return Skip("answered")
    t, about = turn.texts, project.id
    choices = (
        start("sending-soon", t("b-sending-soon"), about),
        start("busy-until", t("b-busy-until"), about),
        start("need-help", t("b-need-help"), about),
        start("have-to-stop", t("b-have-to-stop"), about),
    )
    return Written((Text(text=asked(turn, project, first_of(stand.waits))),), choices)


def asked(turn: Turn, project: Project, wait: Wait) -> str:
    """"Gisel's class is waiting for your part: five objects. What helps?"."""
    t, name = turn.texts, turn.store.teachers.get(wait.by[0]).name if wait.by else ""
    title = title_of(turn, project)
    if wait.what == "piece" and project.shown:
        shown = for_reader(turn, project, project.shown)
        what = next((one.name for one in shown.milestones if one.id == wait.about), "")
        return t("silence-piece", name=name, what=what, title=title)
    return t(f"silence-{wait.what}", name=name, day=t.day(wait.since), title=title)


def told(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A class gives no sign of life: since when, how one can go on, and words for the students."""
    found = silent(turn, occasion)
    if isinstance(found, Skip):
        return found
    project, member = found
    if not member.silence.since:
        return Skip("answered")
    t, since, others = turn.texts, member.silence.since, left_with(turn, project, member)
    name, country = who(turn, member)
    said = t("silence-told", name=name, day=t.day(since, weekday=False), letters=member.silence.letters)
    go_on = t("silence-go-on", countries=t.list(others)) if others else t("silence-go-on-alone")
    words = Text(text=t("silence-for-students", country=country), style="quote")
    return Written((Text(text=f"{said} {go_on}"), Text(text=t("silence-to-read")), words), ways(turn, project, member))


def ways(turn: Turn, project: Project, member: Member) -> tuple[Choice, ...]:
    """What whoever leads can do; the others write to her, or lead where she is the one who is silent."""
    t, others = turn.texts, left_with(turn, project, member)
    if is_host(turn, project):
        go_on = start("go-on-without", going_on(t, others), member.id)
        alone = start("finish-alone", t("b-finish-alone"), project.id)
        return (
            go_on if others else alone,
            start("wait-week", t("b-wait-week"), member.id),
            start("invite-instead", t("b-invite-other"), member.id),
        )
    if project.host == member.teacher:
        return (start("say", t("b-write-to", name=who(turn, member)[0]), member.teacher),)
    host = turn.store.teachers.get(project.host)
    return (start("say", t("b-write-to", name=host.name), host.id),)


def back(turn: Turn, occasion: Occasion) -> Written | Skip:
    """She is there again."""
    found = member_seen(turn, occasion)
    if isinstance(found, Skip):
        return found
    project, member = found
    name = who(turn, member)[0]
    said = turn.texts("silence-over", name=name, title=title_of(turn, project))
    return Written((Text(text=said),), (start("say", turn.texts("b-write-to", name=name), member.teacher),))


def soon(turn: Turn, occasion: Occasion) -> Written | Skip:
    """She says that it comes this week."""
    found = member_seen(turn, occasion)
    if isinstance(found, Skip):
        return found
    project, member = found
    said = turn.texts("silence-soon", name=who(turn, member)[0], title=title_of(turn, project))
    return Written((Text(text=said),), (start("project", turn.texts("b-open-project"), project.id),))


def busy(turn: Turn, occasion: Occasion) -> Written | Skip:
    """She is busy until a day; why is nobody's business."""
    found = member_seen(turn, occasion)
    if isinstance(found, Skip):
        return found
    project, member = found
    if member.silence.excused is None:
        return Skip("busy-no-more")
    t, (name, country) = turn.texts, who(turn, member)
    said = t("silence-busy", name=name, day=t.day(member.silence.excused), title=title_of(turn, project))
    words = Text(text=t("silence-for-students", country=country), style="quote")
    ways_on = (start("project", t("b-open-project"), project.id),)
    return Written((Text(text=said), Text(text=t("silence-to-read")), words), ways_on)


def help_wanted(turn: Turn, occasion: Occasion) -> Written | Skip:
    """What would help her to go on."""
    found = member_seen(turn, occasion)
    if isinstance(found, Skip):
        return found
    project, member = found
    t, name = turn.texts, who(turn, member)[0]
    said = t(f"help-wanted-{HELPS[occasion.revision]}", name=name, title=title_of(turn, project))
    write = start("say", t("b-write-to", name=name), member.teacher)
    return Written((Text(text=said),), (write, start("read-plan", t("b-see-plan"), project.id)))


def silent(turn: Turn, occasion: Occasion) -> tuple[Project, Member] | Skip:
    """A class that is silent still, for a reader who is in its project."""
    found = member_seen(turn, occasion)
    if isinstance(found, Skip):
        return found
    project, member = found
    if not is_counted(project, member):
        return Skip("not-counted")
    return Skip("heard") if member.silence.broken_by(last_seen(turn, project, member)) else found


def member_seen(turn: Turn, occasion: Occasion) -> tuple[Project, Member] | Skip:
    """The class that a letter is about, for a reader who is in its project with it."""
    member = turn.store.members.get(occasion.about)
    if member.state != "active" or find_member(turn, member.project) is None:
        return Skip("left")
    return turn.store.projects.get(member.project), member


def left_with(turn: Turn, project: Project, member: Member) -> list[str]:
    """The countries of the classes that are left beside the reader's own."""
    own = find_member(turn, project.id)
    groups = [m.group for m in one_per_class(joined(turn, project)) if m.group != member.group]
    rest = [turn.store.classes.get(one).country for one in groups if own is None or one != own.group]
    return list(dict.fromkeys(turn.texts.country(one) for one in rest))


def going_on(t: Texts, countries: list[str]) -> str:
    """"Seguir con India"; more countries than one do not fit a button, and the sentence above it names them."""
    return t("b-go-on-with", country=countries[0]) if len(countries) == 1 else t("b-go-on-with-others")


def who(turn: Turn, member: Member) -> tuple[str, str]:
    """Whose class it is, and its country."""
    country = turn.store.classes.get(member.group).country
    return turn.store.teachers.get(member.teacher).name, turn.texts.country(country)


def silence_lines(turn: Turn, project: Project) -> list[str]:
    """For the project's card, where the reader leads it: "Olenka: sin noticias desde el 30 de noviembre"."""
    t, found = turn.texts, []
    for member in one_per_class(joined(turn, project)) if is_host(turn, project) else ():
        silence = member.silence
        if silence.known and silence.since and not silence.broken_by(last_seen(turn, project, member)):
            name = who(turn, member)[0]
            found.append(t("silent-since", name=name, day=t.day(silence.since, weekday=False)))
    return found


LETTERS: dict[str, Writer] = {
    "silence-nudge": nudge,
    "silence-told": told,
    "silence-over": back,
    "silence-soon": soon,
    "silence-busy": busy,
    "help-wanted": help_wanted,
}
