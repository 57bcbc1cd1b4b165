"""Lines that several letters and conversations show: who somebody is, how two classes fit, an introduction."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.letters.written import Occasion
from core.model.classgroup import ClassGroup
from core.model.request import ConnectionRequest
from core.model.teacher import Teacher
from core.planning.apart import span
from core.planning.countries import place_name
from core.planning.ideas import idea_text
from core.planning.languages import in_language
from core.texts import Texts, texts, words
from core.usecases.fit import Fit
from core.usecases.profile import my_classes
from core.usecases.request import asked_classes
from core.usecases.turn import Turn


def put_off(t: Texts, occasion: Occasion) -> Choice:
    """The button that has this letter come once more, later."""
    return start("later", t("b-later"), f"{occasion.kind}|{occasion.about}|{occasion.revision}")


def languages_line(t: Texts, group: ClassGroup, teacher: Teacher) -> str:
    """"Spanish, some English"; the teacher's own language while nobody asked."""
    if not group.languages:
        return t.tongue(teacher.language)
    return ", ".join(spoken(t, code, level) for code, level in group.languages)


def spoken(t: Texts, code: str, level: str) -> str:
    """A language with how well it is spoken; a fluent one needs no word more."""
    return t.tongue(code) if level == "fluent" else t(f"language-{level}", language=t.tongue(code))


def who_line(t: Texts, group: ClassGroup, teacher: Teacher) -> str:
    """"Gisel · ages 9–12 · Social studies · Spanish, some English"."""
    return t(
        "who-line",
        name=teacher.first_name,
        ages=words.ages(t, group.ages),
        subject=subjects_line(t, group),
        languages=languages_line(t, group, teacher),
    )


def subjects_line(t: Texts, group: ClassGroup) -> str:
    """"Social studies, Science", the main subject first."""
    return ", ".join(words.subject(t, one, group.subject_words) for one in group.subjects)


def goals_line(t: Texts, goals: tuple[int, ...]) -> str:
    """The goals of the 2030 Agenda by number and name."""
    return t("idea-goals", goals=", ".join(t("b-goal-numbered", n=goal, goal=t(f"sdg-{goal}")) for goal in goals))


def class_name(t: Texts, group: ClassGroup) -> str:
    """What a class is called: its name, or "9–12 · Social studies" while it has none."""
    return group.name or f"{words.ages(t, group.ages)} · {words.subject(t, group.subject, group.subject_words)}"


def for_which(turn: Turn, group: ClassGroup) -> tuple[Part, ...]:
    """Which of the reader's classes is meant; said only where she has more than one."""
    if len(my_classes(turn)) < 2:
        return ()
    return (Text(text=turn.texts("for-your-class", name=class_name(turn.texts, group)), style="note"),)


def fit_line(t: Texts, fit: Fit, *, full: bool = True) -> str:
    """Hours apart, shared school days, and when both are at school; `full` adds the nearest hours when never."""
    return " · ".join((apart_words(t, fit), days_words(t, fit), common_words(t, fit, full)))


def apart_words(t: Texts, fit: Fit) -> str:
    """"8 h 30 ahead of you"."""
    ahead = fit.apart.ahead
    if ahead == 0:
        return t("apart-none")
    return t("apart-ahead" if ahead > 0 else "apart-behind", span=span(ahead))


def days_words(t: Texts, fit: Fit) -> str:
    """"16 shared school days until 18 Dec"."""
    return t("shared-days", count=fit.days, until=t.day(fit.until, short=True, weekday=False))


def common_words(t: Texts, fit: Fit, full: bool) -> str:
    """"shared hours: 13:00–16:00 yours", or that there are none and what comes nearest."""
    if fit.apart.shared:
        return t("shared-hours", hours=t.hours(*fit.apart.shared))
    if full and fit.apart.nearest:
        mine, theirs = fit.apart.nearest
        return t("no-shared-hours-nearest", mine=t.hour(mine), theirs=t.hour(theirs))
    return t("no-shared-hours")


def introduction(turn: Turn, request: ConnectionRequest, language: str) -> str:
    """What the sender says of herself in this language: her own words, or the suggested introduction."""
    if request.words:
        return request.words
    if request.place:
        return place_introduction(turn, request, language)
    group = asked_classes(turn, request)[0]
    return suggested_introduction(turn, group, request.receiver, language, request.idea)


def place_introduction(turn: Turn, request: ConnectionRequest, language: str) -> str:
    """What Chaski says for a sender who offers a place in a project under way."""
    t, project = texts(language), turn.store.projects.find(request.place)
    plan = in_language(project.shown, language) if project and project.shown else None
    name = turn.store.teachers.get(request.receiver).first_name
    return t("introduction-place", receiver=name, title=plan.title if plan else "")


def suggested_introduction(turn: Turn, group: ClassGroup, receiver: str, language: str, idea: str = "") -> str:
    """The introduction of a class that Chaski suggests, written in both languages beforehand; with the idea that it
    proposes, where there is one."""
    t = texts(language)
    said = idea_text(idea, language) if idea else None
    return t(
        "introduction-idea" if said else "introduction",
        title=said.title if said else "",
        question=said.question if said else "",
        receiver=turn.store.teachers.get(receiver).first_name,
        subject=words.subject(t, group.subject, group.subject_words),
        ages=words.ages(t, group.ages),
        place=place_name(group.country, t.language),
    )
