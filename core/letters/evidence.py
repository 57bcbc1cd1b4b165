"""The evidence of a project in the reader's language: what was agreed, done, handed in, answered and found out."""

from collections.abc import Iterator
from datetime import date

from core.letters.agreement import agreement_parts
from core.letters.board import alt_of, thing_in_words
from core.letters.due import country, named
from core.letters.old_projects import days_of
from core.letters.plan_lines import for_reader
from core.letters.record_lines import line_words
from core.model.board import BoardItem
from core.model.project import Change, Member, Project
from core.model.retention import SOMEBODY
from core.model.session import LiveSession
from core.model.synthesis import Finding, Synthesis
from core.ports.evidence_paper import EvidenceFile, EvidenceLine, EvidencePaperView, EvidenceSection
from core.usecases.evidence_files import Enclosed
from core.usecases.page import said_in
from core.usecases.plan_news import plan_known
from core.usecases.projects import countries, member_of
from core.usecases.record import Line, lines, readable
from core.usecases.sign import terms
from core.usecases.synthesis_read import approved_synthesis
from core.usecases.synthesis_words import words_for
from core.usecases.tips import shown_tips
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

MEGABYTE = 1024 * 1024
RECORD = ("record.html", "record.json", "record.csv")
"""The record beside the page: to look at, for a program, for a spreadsheet."""


def evidence_view(
    turn: Turn, project: Project, things: list[Enclosed], answers: list[str], certificates: list[str]
) -> EvidencePaperView:
    """The page; `answers` are the paths of the photos and voice notes with which her class answered, `certificates`
    those of the sheets that hold."""
    t, plan = turn.texts, plan_known(turn, project)
    sections = (
        the_plan(turn, project),
        the_agreement(turn, project),
        the_calls(turn, project),
        the_work(turn, project),
        the_board(turn, things),
        the_record(turn, project, answers),
        the_findings(turn, project),
        the_tips(turn, project),
        the_certificates(turn, certificates),
        the_steps(turn, project),
    )
    return EvidencePaperView(
        language=t.language,
        title=title_of(turn, project),
        lead=" · ".join((days_of(turn, project), ", ".join(countries(turn, project)))),
        question=for_reader(turn, project, plan).question if plan else "",
        purpose=t("evidence-purpose", name=turn.me.name),
        sections=tuple(one for one in sections if one),
        footer=t("evidence-made", day=day(turn, turn.now.date())),
    )


def day(turn: Turn, on: date) -> str:
    """A day with its year: it is read years later."""
    return turn.texts.day(on, year=True)


def the_plan(turn: Turn, project: Project) -> EvidenceSection:
    """The plan as a document of its own."""
    t = turn.texts
    return EvidenceSection(heading=t("evidence-plan"), papers=(("plan.html", t("evidence-plan-file")),))


def the_agreement(turn: Turn, project: Project) -> EvidenceSection:
    """The nine points, and who signed them when; whoever left is named by the class alone."""
    t = turn.texts
    points = getattr(agreement_parts(t, terms(turn, project.id))[1], "text", "").split("\n")
    signed = [member for member in turn.store.members.where(project=project.id) if member.signed]
    return EvidenceSection(
        heading=t("evidence-agreement"),
        lines=tuple(EvidenceLine(text=point) for point in points),
        rows=tuple(signature(turn, member) for member in signed),
    )


def signature(turn: Turn, member: Member) -> tuple[str, str]:
    """When somebody signed, and with which class."""
    t, teacher = turn.texts, turn.store.teachers.get(member.teacher)
    where = country(turn, member.group)
    left = member.state == "left" or teacher.gone
    who = t("evidence-signed-left", country=where) if left else t("evidence-signed", name=teacher.name, country=where)
    at = member.signed_at
    return (day(turn, turn.me.today(at)) if at else t("evidence-no-day")), who


def the_calls(turn: Turn, project: Project) -> EvidenceSection | None:
    """The calls of her class: when, with whom, and what became of them; their links are nobody else's business."""
    t, own = turn.texts, member_of(turn, project.id).group
    here = turn.store.sessions.where(project=project.id)
    mine = [one for one in here if own in {group_of(turn, project, who) for who in one.participants}]
    past = sorted((one for one in mine if one.ends <= turn.now and one.state != "proposed"), key=lambda one: one.starts)
    rows = tuple((day(turn, turn.me.local(one.starts).date()), call_words(turn, project, one)) for one in past)
    return EvidenceSection(heading=t("evidence-calls"), rows=rows) if rows else None


def call_words(turn: Turn, project: Project, call: LiveSession) -> str:
    """"Argentina e India, 45 min: se encontraron"."""
    t = turn.texts
    groups = dict.fromkeys(filter(None, (group_of(turn, project, one) for one in call.participants)))
    said = [outcome for _, outcome in call.outcomes]
    state = "apart" if call.ended == "apart" else call.state
    partly = state == "held" and "yes" not in said
    what = t(f"evidence-call-{'partly' if partly else state}")
    return t("evidence-call", countries=t.list([country(turn, one) for one in groups]), minutes=call.minutes, what=what)


def group_of(turn: Turn, project: Project, teacher: str) -> str:
    """The class with which somebody is or was in the project."""
    found = turn.store.members.where(project=project.id, teacher=teacher)
    return found[-1].group if found else ""


def the_work(turn: Turn, project: Project) -> EvidenceSection | None:
    """What each class handed in, when, and who answered."""
    t, made = turn.texts, sorted(turn.store.hand_ins.where(project=project.id), key=lambda one: one.at)
    rows = []
    for one in made:
        said = t.list([country(turn, group) for group, _ in one.answers])
        key = "evidence-handed-answered" if said else "evidence-handed"
        words = t(key, country=country(turn, one.group), what=named(turn, project, one), countries=said)
        rows.append((day(turn, turn.me.today(one.at)), words))
    return EvidenceSection(heading=t("evidence-work"), rows=tuple(rows)) if rows else None


def the_board(turn: Turn, things: list[Enclosed]) -> EvidenceSection | None:
    """Every thing with its words; what found no room is named with its size."""
    t = turn.texts
    files = tuple(board_thing(turn, one) for one in things)
    return EvidenceSection(heading=t("evidence-board"), files=files) if files else None


def board_thing(turn: Turn, one: Enclosed) -> EvidenceFile:
    """One thing of the board."""
    item = one.item
    said = said_in(turn, item.id, item.words, item.language)
    return EvidenceFile(
        by=f"{country(turn, item.group)} · {day(turn, turn.me.today(item.at))}",
        alt=alt_of(turn, item) if item.photo and one.path else kind_of(turn, item),
        words=said.words,
        note=" · ".join(filter(None, (said.note, missing(turn, one)))),
        language=said.language,
        path=one.path,
        picture=item.kind == "photo",
        width=item.width,
        height=item.height,
        link=item.url,
    )


def kind_of(turn: Turn, item: BoardItem) -> str:
    """"Video · MP4", or what it was where its file is gone."""
    return thing_in_words(turn, item) if item.file or item.url else turn.texts(f"evidence-{item.kind}")


def missing(turn: Turn, one: Enclosed) -> str:
    """Why its file is not there; "" where it is, or never was one."""
    t = turn.texts
    if one.item.faded:
        return t("file-faded")
    return t("evidence-too-big", size=max(1, round(one.size / MEGABYTE))) if one.size and not one.path else ""


def the_record(turn: Turn, project: Project, answers: list[str]) -> EvidenceSection | None:
    """What her class takes along, and what the others shared."""
    if not project.reached("reflection"):
        return None
    t, own = turn.texts, member_of(turn, project.id).group
    found = [EvidenceLine(text=t("takes-along")), *record_lines(turn, lines(turn, project.id, own))]
    for member, shared in readable(turn, project.id):
        if shared:
            who = turn.store.teachers.get(member.teacher).name
            found.append(EvidenceLine(text=t("takes-along-of", name=who, country=country(turn, member.group))))
            found += record_lines(turn, lines(turn, project.id, member.group))
    papers = [(path, t(f"evidence-{path.replace('.', '-')}")) for path in RECORD]
    papers += [(path, t("evidence-answer-file", n=n)) for n, path in enumerate(answers, 1)]
    said = tuple(found) if len(found) > 1 else ()
    return EvidenceSection(heading=t("evidence-record"), lines=said, papers=tuple(papers))


def record_lines(turn: Turn, found: list[Line]) -> Iterator[EvidenceLine]:
    """The lines of one class, each with its original where a machine translated it."""
    t = turn.texts
    for line in found:
        note = t("machine-translation", original=line.original) if line.original else ""
        yield EvidenceLine(text=line_words(t, line), note=note)


def the_findings(turn: Turn, project: Project) -> EvidenceSection | None:
    """What the classes found out together, once each teacher has approved it."""
    found = approved_synthesis(turn, project)
    if found is None:
        return None
    rows = tuple(finding_line(turn, found, one) for one in found.findings)
    return EvidenceSection(heading=turn.texts("evidence-together"), lines=rows)


def finding_line(turn: Turn, found: Synthesis, one: Finding) -> EvidenceLine:
    """One sentence of it, with the class that alone noticed it and the original of what a machine translated."""
    t, said = turn.texts, words_for(turn, found, one)
    original = t("machine-translation", original=said.original) if said.original else ""
    note = " · ".join(filter(None, (country(turn, one.group) if one.group else "", original)))
    return EvidenceLine(text=said.words, language=said.language if said.language != t.language else "", note=note)


def the_tips(turn: Turn, project: Project) -> EvidenceSection | None:
    """What its teachers say to the next class."""
    rows = []
    for tip in shown_tips(turn, project):
        said, group = said_in(turn, tip.id, tip.words, tip.language), group_of(turn, project, tip.teacher)
        note = " · ".join(filter(None, (country(turn, group), said.note)))
        rows.append(EvidenceLine(text=said.words, note=note, language=said.language))
    return EvidenceSection(heading=turn.texts("evidence-tips"), lines=tuple(rows)) if rows else None


def the_certificates(turn: Turn, paths: list[str]) -> EvidenceSection | None:
    """The sheets beside the page."""
    t = turn.texts
    words = [t(f"evidence-{path.partition('.')[0]}", name=turn.me.name) for path in paths]
    return EvidenceSection(heading=t("b-certificate"), papers=tuple(zip(paths, words, strict=True))) if paths else None


def the_steps(turn: Turn, project: Project) -> EvidenceSection | None:
    """Each step from phase to phase: when, and by whom."""
    steps = [step for step in project.log if step.stage != "draft"]
    rows = tuple((day(turn, turn.me.today(step.at)), step_words(turn, step)) for step in steps)
    return EvidenceSection(heading=turn.texts("evidence-steps"), rows=rows) if rows else None


def step_words(turn: Turn, step: Change) -> str:
    """"Ejecución · por el calendario"; the reason where one was given."""
    t, who = turn.texts, turn.store.teachers.find(step.by) if step.by not in ("", SOMEBODY) else None
    phase = t(f"phase-{step.stage}")
    if who and not who.gone:
        said = t("evidence-step-by", phase=phase, name=who.name)
    else:
        said = t("evidence-step-somebody" if step.by else "evidence-step", phase=phase)
    return " · ".join(filter(None, (said, step.why)))
