"""A class that was found, as a card of three lines: who, why, and how the calendars lie."""

from core.chat.shown import Part, Text
from core.letters.lines import fit_line, languages_line
from core.model.filters import Filters
from core.texts import Texts, words
from core.usecases.search import Found, Page

AWAY = 4
"""Days since somebody was last here before it is worth a word of whom little else is known."""


def results(t: Texts, seen: Page, visible: bool) -> tuple[Part, ...]:
    """The cards of one page, or that there is nobody; `visible` is whether others find her."""
    title = Text(text=" · ".join([t("looking-now"), *filters_words(t, seen.filters)]), style="title")
    unheard = (Text(text=t("words-unheard", words=seen.unheard)),) if seen.unheard else ()
    if seen.invited:
        names = t.list([one.first_name for one in seen.invited])
        return (*unheard, title, Text(text=t("looking-invited", names=names)))
    if not seen.found:
        nobody = t("looking-nobody" if visible else "looking-nobody-hidden")
        return (*unheard, title, Text(text=nobody))
    return (*unheard, title, *(Text(text=result(t, n, one)) for n, one in enumerate(seen.found, 1)))


def filters_words(t: Texts, filters: Filters) -> list[str]:
    """What a search asks for, one thing after the other: "9–12", "Sociales", "Ucrania"."""
    wanted = [
        words.ages(t, filters.ages) if filters.ages else "",
        words.subject(t, filters.subject) if filters.subject else "",
        t.country(filters.country) if filters.country else "",
        t.tongue(filters.language) if filters.language else "",
        t(f"kind-{filters.kind}") if filters.kind else "",
        t(f"sdg-{filters.goal}") if filters.goal else "",
        filters.words,
    ]
    return [one for one in wanted if one]


def result(t: Texts, n: int, found: Found) -> str:
    """One class in three lines: who, why, and how the calendars lie."""
    same = "both" if found.same_ages and found.same_subject else "ages" if found.same_ages else "subject"
    if not (found.same_ages or found.same_subject):
        same = "none"
    return "\n".join(
        (
            brief(t, n, found),
            " ".join((t(f"same-{same}"), *answering(t, found))),
            fit_line(t, found.fit),
        )
    )


def brief(t: Texts, n: int, found: Found) -> str:
    """One class in a line: who, where and in which languages."""
    languages = languages_line(t, found.group, found.teacher)
    return f"{n}. {found.teacher.first_name} · {t.country(found.group.country)} · {languages}"


def answering(t: Texts, found: Found) -> list[str]:
    """How soon and how often she answers, and when she was last here, as far as it helps to know."""
    said = []
    if found.answers is not None:
        said.append(t(f"answers-{found.rate or 'days'}", days=found.answers))
    elif not found.asked and found.away < AWAY:
        said.append(t("answers-new"))
    if found.asked or found.away >= AWAY:
        said.append(t("seen-today") if found.away <= 0 else t("seen-days", days=found.away))
    return said
