"""The nine points of how teachers work together, generated from the plan that they sign."""

from core.chat.shown import Part, Text
from core.letters.plan_lines import brief_days, quoted
from core.model.agreement import ANSWER_DAYS, POINTS, NoGo, Point, Terms
from core.model.project import Project
from core.texts import Texts
from core.usecases.projects import names
from core.usecases.sign import signatures, still_unsigned
from core.usecases.turn import Turn


def agreement_parts(t: Texts, terms: Terms) -> tuple[Part, ...]:
    """The nine points as they are shown before they are signed."""
    lines = [t("point-numbered", n=n, point=point_line(t, terms, name)) for n, name in enumerate(POINTS, 1)]
    foreign = terms.aim_words and terms.language != t.language
    note = (Text(text=t("no-translation"), style="note"),) if foreign else ()
    return (Text(text=t("agreement-title"), style="title"), Text(text="\n".join(lines)), *note)


def point_line(t: Texts, terms: Terms, name: Point) -> str:
    """One point: "Dates: 30 Nov–18 Dec; not 7–8 Dec (Argentina)"."""
    match name:
        case "aim":
            aim = quoted(t, terms.aim_words, terms.aim_words)
            return t("point-aim", aim=aim or t(f"aim-{terms.aim}"))
        case "dates":
            days = brief_days(t, terms.start, terms.end)
            off = off_line(t, terms.off)
            return t("point-dates-but", days=days, off=off) if off else t("point-dates", days=days)
        case "answers":
            return t("point-answers", days=ANSWER_DAYS)
        case "calls":
            return t("point-calls", name=terms.host) if terms.calls else t("point-calls-none")
        case "work":
            return t("point-work", lessons=terms.lessons)
        case "languages" | "students" | "marks" | "failing":
            return t(f"point-{name}")


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
