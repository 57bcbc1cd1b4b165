"""The nine points of how teachers work together, generated from the plan that they sign."""

from core.chat.choices import start
from core.chat.shown import Part, Text
from core.letters.plan_lines import brief_days, quoted
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.agreement import POINTS, NoGo, Point, Terms
from core.model.project import Edition, Project
from core.planning.ideas import idea_text
from core.texts import Texts
from core.usecases.projects import find_member, names
from core.usecases.sign import signatures, still_unsigned, terms, terms_of
from core.usecases.sign_nudge import KIND, is_wanted
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


def agreement_parts(t: Texts, terms: Terms) -> tuple[Part, ...]:
    """The nine points as they are shown before they are signed."""
    lines = [numbered(t, terms, name) for name in POINTS]
    foreign = terms.aim_words and terms.language != t.language
    note = (Text(text=t("no-translation"), style="note"),) if foreign else ()
    return (Text(text=t("agreement-title"), style="title"), Text(text="\n".join(lines)), *note)


def point_line(t: Texts, terms: Terms, name: Point) -> str:
    """One point: "Dates: 30 Nov–18 Dec; not 7–8 Dec (Argentina)"."""
    match name:
        case "aim":
            return t("point-aim", aim=quoted(t, terms.aim_words, terms.aim_words) or aim_line(t, terms))
        case "dates":
            days = brief_days(t, terms.start, terms.end)
            off = off_line(t, terms.off)
            return t("point-dates-but", days=days, off=off) if off else t("point-dates", days=days)
        case "answers":
            return t("point-answers", days=terms.pact.days, backup=terms.pact.backup)
        case "calls":
            recorded, who = "yes" if terms.pact.recorded else "no", "group" if terms.grouped else "host"
            values = {"name": terms.host, "recorded": recorded, "who": who}
            return t("point-calls", **values) if terms.calls else t("point-calls-none")
        case "work":
            return t("point-work", lessons=terms.lessons)
        case "failing" if not terms.calls:
            return t("point-failing-none")
        case "languages" | "students" | "marks" | "failing":
            return t(f"point-{name}")


def aim_line(t: Texts, terms: Terms) -> str:
    """What the classes want of each other: the idea's own aim, else that of the kind of project."""
    return idea_text(terms.idea, t.language).aim if terms.idea else t(f"aim-{terms.aim}")


def numbered(t: Texts, terms: Terms, name: Point) -> str:
    """A point with its number: "2 Dates: 30 Nov–18 Dec"."""
    return t("point-numbered", n=POINTS.index(name) + 1, point=point_line(t, terms, name))


def short(t: Texts, terms: Terms, name: Point) -> str:
    """A point as a button: its number and what it is about."""
    return numbered(t, terms, name).partition(":")[0]


def changed_points(turn: Turn, project: Project, signed: Edition) -> list[str]:
    """The points that read otherwise than in the version that was signed, the old beside the new."""
    t, before, now = turn.texts, terms_of(turn, project, signed), terms(turn, project.id)
    pairs = ((n, point_line(t, before, name), point_line(t, now, name)) for n, name in enumerate(POINTS, 1))
    return [t("point-changed", n=n, was=was, now=new) for n, was, new in pairs if was != new]


def nudge(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Her signature is missing: the point that carries the weight, or the first that changed since she signed."""
    project, member = turn.store.projects.find(occasion.about), find_member(turn, occasion.about)
    if project is None or member is None or project.published != occasion.revision or not is_wanted(project, member):
        return Skip("signed-meanwhile")
    t, signed, said = turn.texts, project.edition(member.signed), terms(turn, project.id)
    changed = changed_points(turn, project, signed) if signed else []
    dates = t("point-quoted", n=POINTS.index("dates") + 1, point=point_line(t, said, "dates"))
    point = changed[0] if changed else dates
    lead = t("sign-nudge-again" if signed else "sign-nudge", title=title_of(turn, project))
    how = t("sign-nudge-how", begun="yes" if project.reached("execution") else "no")
    return Written(
        (Text(text=lead), Text(text=point, style="quote"), Text(text=how, style="note")),
        (
            start("sign", t("b-read-sign"), project.id),
            start("change-point", t("b-change-point"), project.id),
            start("sign-later", t("b-later"), project.id),
        ),
    )


def off_line(t: Texts, off: tuple[NoGo, ...]) -> str:
    """"7–8 Dec (Argentina), 25 Dec (India)"."""
    said = (
        t("off-in", days=brief_days(t, one.first, one.last), country=t.country(one.country)) for one in off
    )
    return ", ".join(said)


def signatures_parts(turn: Turn, project: Project) -> tuple[Part, ...]:
    """How many signed, and who has not."""
    t, (signed, everybody) = turn.texts, signatures(turn, project)
    lines = [t("signatures", signed=signed, everybody=everybody)]
    missing = [member for member in still_unsigned(turn, project) if member.teacher != turn.me.id]
    if missing:
        lines.append(t("signatures-missing", names=names(turn, missing), count=len(missing)))
    return (Text(text=" ".join(lines), style="note"),)


LETTERS: dict[str, Writer] = {KIND: nudge}
