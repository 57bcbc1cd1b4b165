"""The page in one language: what each class showed, under ready headings."""

from datetime import datetime
from zoneinfo import ZoneInfo

from core.model.board import BoardItem
from core.model.project import Member, Project, one_per_class
from core.model.reflection import Answer
from core.model.synthesis import Finding
from core.ports.page_paper import Caption, ClassOnPage, Headings, PageText, Said, Sentence
from core.ports.page_paper import Finding as FindingOnPage
from core.texts.pages import PageTexts, page_texts
from core.texts.sentences import Sentences
from core.usecases.page_said import Worded, finding_said, plan_said, said_in
from core.usecases.page_shown import Shown, may_be_read
from core.usecases.projects import joined
from core.usecases.share_choose import EXPECTED, school_shown
from core.usecases.turn import Turn


def page_text(turn: Turn, project: Project, shown: Shown, language: str) -> PageText:
    """Everything that is shown, in this language as far as somebody said or translated it."""
    t, members = page_texts(language), west_to_east(turn, project)
    names = class_names(turn, project, members, t)
    place = {member.group: n for n, member in enumerate(members)}
    title = plan_said(turn, project, "title", language)
    question = plan_said(turn, project, "question", language)
    return PageText(
        language=language,
        language_name=t.tongue(language).capitalize(),
        headings=headings(t),
        title=_said(title if title.words else Worded(t("exhibit-untitled"))),
        question=_said(question) if question.words else None,
        facts=facts(turn, project, t, len(members)),
        classes=tuple(_class(turn, project, one, names[one.group], shown, t) for one in members),
        sentences=_sentences(turn, shown, place, language),
        findings=tuple(_finding(turn, project, one, names, language) for one in shown.findings),
        captions=tuple(_caption(turn, project, one, place[one.group], names[one.group], t) for one in shown.photos),
        footer=t("exhibit-footer", classes=len(members)),
    )


def west_to_east(turn: Turn, project: Project) -> list[Member]:
    """The classes as the day goes round: the one where it is earliest first."""
    # In winter: a summer hour would make two neighbours change places in the middle of a project.
    noon = datetime(turn.now.year, 1, 1, 12)

    def hours(member: Member) -> float:
        offset = noon.replace(tzinfo=ZoneInfo(turn.store.teachers.get(member.teacher).zone)).utcoffset()
        return offset.total_seconds() if offset else 0.0

    return sorted(one_per_class(joined(turn, project)), key=hours)


def class_names(turn: Turn, project: Project, members: list[Member], t: Sentences) -> dict[str, str]:
    """Each class's name on the page: its school where it let the page say that, otherwise its country; two of the
    same name are numbered."""
    said = {one.group: _name(turn, project, one.group, t) for one in members}
    names: dict[str, str] = {}
    for group, name in said.items():
        same = [other for other, its in said.items() if its == name]
        names[group] = f"{name} {same.index(group) + 1}" if len(same) > 1 else name
    return names


def headings(t: PageTexts) -> Headings:
    """The page's own words in a language."""
    return Headings(
        languages=t("exhibit-languages"),
        classes=t("exhibit-classes"),
        change=t("exhibit-change"),
        then=t("exhibit-then"),
        now=t("exhibit-now"),
        record=t("exhibit-record"),
        found=t("exhibit-found"),
        photos=t("exhibit-photos"),
        original=t("exhibit-original"),
    )


def facts(turn: Turn, project: Project, t: PageTexts, classes: int) -> tuple[str, ...]:
    """When it was, how many classes, and how many calls were held: what was planned is no proof."""
    plan = project.seen_plan
    calls = len(turn.store.sessions.where(project=project.id, state="held"))
    found = [t.span(plan.start, plan.end)] if plan else []
    found.append(t("exhibit-count-classes", count=classes))
    return (*found, *((t("exhibit-count-calls", count=calls),) if calls else ()))


def _name(turn: Turn, project: Project, group_id: str, t: Sentences) -> str:
    return school_shown(turn, project.id, group_id) or t.country(turn.store.classes.get(group_id).country)


def _class(turn: Turn, project: Project, member: Member, name: str, shown: Shown, t: PageTexts) -> ClassOnPage:
    """A class of which nothing is shown is there by its country alone."""
    group = turn.store.classes.get(member.group)
    photos = sum(one.group == group.id for one in shown.photos)
    sentences = sum(one.group == group.id for one, _ in shown.sentences)
    if not photos and not sentences:
        return ClassOnPage(name=name)
    country = t.country(group.country)
    ages = t("exhibit-ages-18") if group.ages == "18+" else t("exhibit-ages", ages=group.ages.replace("-", "–"))
    did = [t("exhibit-did-photos", count=photos)] if photos else []
    did += [t("exhibit-did-sentences", count=sentences)] if sentences else []
    where = (country,) if not name.startswith(country) else ()
    return ClassOnPage(name=name, facts=(*where, ages, *did))


def _sentences(turn: Turn, shown: Shown, place: dict[str, int], language: str) -> tuple[Sentence, ...]:
    """What each class learned, class after class; what it had expected stands before what became of it."""

    def said(answer: Answer) -> Said:
        return _said(said_in(turn, answer.id, answer.words, answer.language, language))

    def beside(member: Member, answer: Answer) -> Answer | None:
        return shown.before.get(member.group) if answer.prompt in EXPECTED else None

    return tuple(
        Sentence(
            by=place[member.group],
            said=said(answer),
            before=said(before) if (before := beside(member, answer)) else None,
        )
        for member, answer in sorted(shown.sentences, key=lambda one: place[one[0].group])
    )


def _finding(turn: Turn, project: Project, one: Finding, names: dict[str, str], language: str) -> FindingOnPage:
    t, made = page_texts(language), turn.store.syntheses.get(project.id)
    said = finding_said(turn, made, one, language)
    name = names.get(one.group, "")
    label = t("exhibit-part-only", name=name) if one.part == "only" and name else t(f"exhibit-part-{one.part}")
    return FindingOnPage(label=label, said=_said(said))


def _caption(turn: Turn, project: Project, item: BoardItem, by: int, name: str, t: PageTexts) -> Caption:
    if not may_be_read(turn, project, item.words):
        return Caption(photo=item.id, alt=t("exhibit-photo-of", name=name), by=by)
    said = _said(said_in(turn, item.id, item.words, item.language, t.language))
    return Caption(photo=item.id, alt=said.words, by=by, words=said)


def _said(one: Worded) -> Said:
    return Said(
        words=one.words, language=one.language, note=one.note, original=one.original, original_language=one.source
    )
