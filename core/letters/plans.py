"""Letters about a plan: drafted, ready to be joined, changed; who signed and who did not."""

from dataclasses import replace

from core.chat.choices import Choice, start
from core.chat.shown import Text
from core.letters.plan_lines import for_reader, foreign_note, host_card, title_line
from core.letters.plan_news import changed, published
from core.letters.share_lines import share_of
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.plan import Plan
from core.model.project import Member, Project
from core.planning.outline import lessons, owed_by
from core.usecases.handed_in import is_handed_in
from core.usecases.phases import can_go_without
from core.usecases.plan_edit import edition_name
from core.usecases.projects import find_member, names
from core.usecases.reflect_ask import is_complete
from core.usecases.sign import still_unsigned
from core.usecases.turn import Turn


def drafted(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The plan card, where it was said that the plan was being made."""
    project = turn.store.projects.find(occasion.about)
    if project is None or project.drafting or project.revision != occasion.revision:
        return Skip("plan-changed")
    parts, choices = host_card(turn, project)
    return Written(parts, choices)


def fallback(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The template's plan, and that nobody drafted one."""
    written = drafted(turn, occasion)
    if isinstance(written, Skip):
        return written
    return Written((Text(text=turn.texts("plan-fallback")), *written.parts), written.choices)


def ready(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A published plan, to be joined: what it is and what this reader's class does."""
    project = published(turn, occasion)
    if isinstance(project, Skip):
        return project
    member = find_member(turn, project.id)
    if member is None or project.shown is None:
        return Skip("left")
    if member.state == "active":
        # She joined on an older letter, and has not seen this version.
        return changed(turn, occasion)
    turn.store.members.save(replace(member, told=project.published))
    t, plan = turn.texts, for_reader(turn, project, project.shown)
    parts = (
        Text(text=t("plan-ready-title", title=plan.title), style="title"),
        Text(text=when_line(turn, project, plan)),
        Text(text=plan.question),
        Text(text=t("plan-for-you", what=share_of(turn, project, plan, member.group), lessons=lessons(plan))),
    )
    return Written(
        (*parts, *foreign_note(turn, project, project.shown, parts)),
        (
            start("join", t("b-join"), project.id),
            start("read-plan", t("b-read-all"), project.id),
            start("suggest", t("b-suggest"), project.id),
        ),
    )


def when_line(turn: Turn, project: Project, plan: Plan) -> str:
    """"Mon 30 Nov – Fri 18 Dec · Argentina, India"."""
    t = turn.texts
    days = f"{t.day(plan.start, short=True)} – {t.day(plan.end, short=True)}"
    return " · ".join((days, title_line(turn, project, plan).rpartition(" · ")[2]))


def recalled(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The host took the plan back to work on it."""
    project = turn.store.projects.get(occasion.about)
    if project.published or project.plan is None:
        return Skip("published-again")
    host = turn.store.teachers.get(project.host).name
    title = for_reader(turn, project, project.plan).title
    return Written((Text(text=turn.texts("plan-recalled", name=host, title=title)),))


def joined(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A partner joined half an hour ago and has not signed; `about` is her membership."""
    member = turn.store.members.get(occasion.about)
    project = turn.store.projects.get(member.project)
    if member.state != "active" or member.signed or not project.published:
        return Skip("told-with-signature")
    name = turn.store.teachers.get(member.teacher).name
    open_it = start("project", turn.texts("b-open-project"), project.id)
    return Written((Text(text=turn.texts("joined-by", name=name)),), (open_it,))


def signed(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A partner signed the agreement, for the first time or again: who is missing; `about` is her membership."""
    member = turn.store.members.get(occasion.about)
    project = turn.store.projects.get(member.project)
    if member.state == "left" or project.published != occasion.revision:
        return Skip("newer-plan")
    t, missing = turn.texts, still_unsigned(turn, project)
    name = turn.store.teachers.get(member.teacher).name
    again = occasion.kind == "signed-again"
    lines = [t("signed-again-by" if again else "signed-by", name=name), signatures_line(turn, project, missing)]
    mine = any(one.teacher == turn.me.id for one in missing)
    next_step = start("call", t("b-arrange-call"), project.id)
    if project.without_calls:
        next_step = start("read-plan", t("b-see-plan"), project.id)
    first = start("sign", t("b-read-sign"), project.id) if mine else next_step
    return Written((Text(text=" ".join(lines)),), (first, start("agreement", t("b-see-agreement"), project.id)))


def signatures_line(turn: Turn, project: Project, missing: list[Member]) -> str:
    """Who has not signed yet, the reader as "you"; or when the work starts."""
    t = turn.texts
    theirs = [member for member in missing if member.teacher != turn.me.id]
    if theirs:
        return t("signatures-missing", names=names(turn, theirs), count=len(theirs))
    if missing:
        return t("signature-missing-yours")
    return t("work-starts", day=t.day(project.shown.start, short=True)) if project.shown else ""


def unsigned(turn: Turn, occasion: Occasion) -> Written | Skip:
    """The first day has come and signatures are missing: the host decides."""
    project = published(turn, occasion)
    if isinstance(project, Skip):
        return project
    missing = still_unsigned(turn, project)
    if project.stage != "definition" or not missing or project.paused or project.archived:
        return Skip("signed-meanwhile")
    t, title = turn.texts, project.title
    theirs = [member for member in missing if member.teacher != turn.me.id]
    if not theirs:
        mine = (Text(text=t("unsigned-yours", title=title)),)
        return Written(mine, (start("sign", t("b-read-sign"), project.id),))
    who = names(turn, theirs)
    on_time = project.shown is not None and turn.me.today(turn.now) <= project.shown.start
    without, name = can_go_without(turn, project), edition_name(project)
    more: tuple[Choice, ...] = (start("invite-instead", t("b-invite-other"), project.id),)
    if without:
        more = (start("go-without", t("b-go-without", names=names(turn, without)), name),)
    return Written(
        (Text(text=t("unsigned-first-day" if on_time else "unsigned-still", title=title, names=who)),),
        (start("wait", t("b-wait"), project.id), start("shift-dates", t("b-shift-dates"), name), *more),
    )


def class_left(turn: Turn, occasion: Occasion) -> Written | Skip:
    """A class is out of the project for good: its teacher had herself forgotten."""
    member = turn.store.members.get(occasion.about)
    project, mine = turn.store.projects.get(member.project), find_member(turn, member.project)
    if mine is None or mine.state == "left" or project.seen_plan is None:
        return Skip("not-in-it")
    t, title = turn.texts, for_reader(turn, project, project.seen_plan).title
    country = t.country(turn.store.classes.get(member.group).country)
    choices = (start("project", t("b-open-project"), project.id), start("find", t("b-find-class")))
    return Written((Text(text=t("class-left", country=country, title=title)),), choices)


def next_line(turn: Turn, project: Project, plan: Plan, group: str) -> str:
    """What is next for a class: "Te toca: mostrar tu escuela, miércoles 9"; "" when nothing is left. `plan` is the
    project's in the reader's language; a reflection that the class has answered is not asked for again."""
    t, today = turn.texts, turn.me.today(turn.now)
    open_ones = (one for one in owed_by(plan, group) if not is_handed_in(turn, project.id, one.id))
    owed = [(one.due, one.name) for one in open_ones if one.due >= today]
    done = {"agreement"} | ({"reflection"} if is_complete(turn, project, group, "final") else set())
    work = [
        (one.start, one.name)
        for one in plan.activities
        if one.start >= today and one.kind not in done and (not one.classes or group in one.classes)
    ]
    coming = sorted(owed, key=lambda pair: pair[0])[:1] or sorted(work, key=lambda pair: pair[0])[:1]
    return "".join(t("your-turn", what=name, day=t.near(day)) for day, name in coming)


LETTERS: dict[str, Writer] = {
    "plan-drafted": drafted,
    "plan-fallback": fallback,
    "plan-ready": ready,
    "plan-recalled": recalled,
    "joined": joined,
    "signed": signed,
    "signed-again": signed,
    "unsigned": unsigned,
    "class-left": class_left,
}
