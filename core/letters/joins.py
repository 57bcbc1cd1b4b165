"""Letters about joining an open project: a class asks, the host answers, the others hear of it."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.lines import fit_line, put_off, who_line
from core.letters.plan_lines import for_reader
from core.letters.requests import quoted
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.joinrequest import JoinRequest
from core.planning.countries import place_name
from core.planning.languages import in_language
from core.texts import Texts, texts, words
from core.usecases.fit import fit
from core.usecases.hours import calendar_of_class
from core.usecases.open_projects import work_days
from core.usecases.profile import class_of
from core.usecases.projects import find_member, is_host
from core.usecases.request import contact_of
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def asked(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A class would like to join the reader's project."""
    wish = turn.store.joins.get(occasion.about)
    project = turn.store.projects.get(wish.project)
    if wish.state != "sent" or not is_host(turn, project) or project.shown is None:
        return Skip(f"join-{wish.state}")
    t, other, group = turn.texts, turn.store.teachers.get(wish.teacher), turn.store.classes.get(wish.group)
    calendar, days = calendar_of_class(group, other, turn.now), work_days(project.shown)
    fits = sum(calendar.school_day(day) for day in days)
    place = place_name(group.country, t.language)
    return Written(
        (
            Text(text=t("join-asked-title", place=place, title=title_of(turn, project)), style="title"),
            Text(text=who_line(t, group, other)),
            *introduced(turn, wish),
            Text(text=t("join-fits", fits=fits, days=len(days), place=place), style="note"),
            Text(text=fit_line(t, fit(turn, class_of(turn, turn.me.id), group, other), full=False), style="note"),
            Text(text=t("request-open", day=t.day(wish.expires, short=True)), style="note"),
        ),
        answers(t, wish),
    )


def waiting(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A wish that she has not answered, once more and briefly."""
    wish = turn.store.joins.get(occasion.about)
    project = turn.store.projects.get(wish.project)
    if wish.state != "sent" or not is_host(turn, project):
        return Skip(f"join-{wish.state}")
    t, other = turn.texts, turn.store.teachers.get(wish.teacher)
    country = t.country(turn.store.classes.get(wish.group).country)
    said = {"name": other.name, "country": country, "title": title_of(turn, project)}
    still = Text(text=t("join-still", day=t.day(wish.expires, short=True), **said))
    return Written((still, *introduced(turn, wish)), (*answers(t, wish), put_off(t, occasion)))


def answers(t: Texts, wish: JoinRequest) -> tuple[Choice, ...]:
    """What can be answered to a wish to join."""
    return (
        start("accept-join", t("b-accept"), wish.id),
        start("ask-first", t("b-ask-first"), wish.teacher),
        start("decline-join", t("b-decline"), wish.id),
    )


def introduced(turn: Turn, wish: JoinRequest) -> tuple[Part, ...]:
    """What she says of her class; the suggested words are Chaski's own in both languages."""
    if wish.words:
        return quoted(turn, wish.id, wish.words, wish.words, wish.language)
    here = suggested_joining(turn, wish.teacher, wish.project, turn.me.language)
    if turn.me.reads_in(wish.language):
        said = suggested_joining(turn, wish.teacher, wish.project, wish.language)
        return (Text(text=said, style="quote"),)
    original = suggested_joining(turn, wish.teacher, wish.project, wish.language)
    note = Text(text=turn.texts("machine-translation", original=original), style="note")
    return (Text(text=here, style="quote"), note)


def suggested_joining(turn: Turn, teacher: str, project_id: str, language: str) -> str:
    """The introduction that Chaski proposes, in this language."""
    t, group, project = texts(language), class_of(turn, teacher), turn.store.projects.get(project_id)
    return t(
        "joining",
        receiver=turn.store.teachers.get(project.host).name,
        subject=words.subject(t, group.subject, group.subject_words),
        ages=words.ages(t, group.ages),
        place=place_name(group.country, t.language),
        title=in_language(project.shown, language).title if project.shown else project.title,
    )


def accepted(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The host said yes: what comes next."""
    t, wish = turn.texts, turn.store.joins.get(occasion.about)
    project = turn.store.projects.get(wish.project)
    if find_member(turn, project.id) is None:
        return Skip("left")
    host = turn.store.teachers.get(project.host)
    return Written(
        (
            Text(text=t("join-accepted", name=host.name, title=title_of(turn, project))),
            Text(text=t("accepted-contact", contact=contact_of(turn, host.id), translates=turn.house.translating)),
        ),
        (
            start("join", t("b-go-on-joining"), project.id),
            start("read-plan", t("b-read-all"), project.id),
            start("say", t("b-write-to", name=host.name), host.id),
        ),
    )


def declined(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The host said no; the reason is there only when somebody wrote one."""
    t, wish = turn.texts, turn.store.joins.get(occasion.about)
    project = turn.store.projects.get(wish.project)
    host = turn.store.teachers.get(project.host)
    reason = quoted(turn, wish.id, wish.reason, wish.reason, host.language) if wish.reason else ()
    said = Text(text=t("join-declined", name=host.name, title=seen_title(turn, wish)))
    return Written((said, *reason), (start("open", t("b-open")),))


def expired(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Nobody answered in time."""
    said = Text(text=turn.texts("join-expired", title=seen_title(turn, turn.store.joins.get(occasion.about))))
    return Written((said,), (start("open", turn.texts("b-open")),))


def class_joined(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Another class takes part; `about` is its membership."""
    member = turn.store.members.get(occasion.about)
    if member.state != "active" or find_member(turn, member.project) is None:
        return Skip("left")
    project = turn.store.projects.get(member.project)
    t, country = turn.texts, turn.texts.country(turn.store.classes.get(member.group).country)
    name = turn.store.teachers.get(member.teacher).name
    said = t("class-joined", name=name, country=country, title=title_of(turn, project))
    return Written((Text(text=said),), (start("project", t("b-open-project"), project.id),))


def seen_title(turn: Turn, wish: JoinRequest) -> str:
    """The title of the project as it was published, for somebody who takes no part in it."""
    project = turn.store.projects.get(wish.project)
    return for_reader(turn, project, project.shown).title if project.shown else project.title


LETTERS: dict[str, Writer] = {
    "join-asked": asked,
    "join-waiting": waiting,
    "join-accepted": accepted,
    "join-declined": declined,
    "join-expired": expired,
    "class-joined": class_joined,
}
