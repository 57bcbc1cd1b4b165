"""Changing one thing of a class: one question from its card and back to it."""

from typing import Any

from core.chat.choices import pick
from core.conversations.begin import ages_said, type_country, unknown_country
from core.conversations.command import Command
from core.conversations.several import Options, several
from core.conversations.talk import Go, Talk
from core.model.classgroup import (
    AGES,
    GOALS,
    KINDS,
    LARGEST,
    LEVELS,
    MEANS,
    NAME_LENGTH,
    SCHOOL_LENGTH,
    SUBJECT_LENGTH,
    SUBJECTS,
    ClassGroup,
)
from core.model.plan import GroupSize
from core.phrases.answers import numbers_in
from core.planning.countries import buttons, find_country, languages_of
from core.texts import LANGUAGES, Texts, words
from core.texts.tongues import with_levels
from core.usecases.class_profile import known_class, tell
from core.usecases.plan_make import STUDENTS

NONE, DONE, BACK = "none", "done", "back"
TAPS = 10
Said = dict[str, Any]
"""What was said of the class, by what `tell` calls it; nothing when she went back."""


async def change(talk: Talk) -> Go:
    """Ask for one thing; `about` is the class and what is asked, "id:ages"."""
    group, _, field = talk.about.partition(":")
    known = await talk.look(known_class, group)
    ask = QUESTIONS[field]
    said = await ask(talk.part("field"), known)
    if said:
        await talk.do("tell", tell, group, said)
    return talk.go("class")


async def ask_name(talk: Talk, _: ClassGroup) -> Said:
    """What the class is called."""
    return await line(talk.part("line"), "name", "ask-class-name", NAME_LENGTH)


async def ask_school(talk: Talk, _: ClassGroup) -> Said:
    """What the school is called."""
    return await line(talk.part("line"), "school", "ask-class-school", SCHOOL_LENGTH)


async def line(talk: Talk, field: str, question: str, longest: int) -> Said:
    """A typed line, or none."""
    t = talk.t
    said = await talk.ask(
        "line",
        pick(NONE, t("b-without-name")),
        pick(BACK, t("b-return")),
        shows=t(question),
        fits=lambda reply: t("class-line-long", most=longest) if len(reply.words) > longest else None,
    )
    return {} if said.choice == BACK else {field: said.words.strip()}


async def ask_country(talk: Talk, _: ClassGroup) -> Said:
    """In which country it is."""
    t = talk.t
    said = await talk.ask(
        "country",
        *(pick(code, t.country(code)) for code in buttons(talk.me.language)),
        pick("other", t("b-other-country")),
        pick(BACK, t("b-return")),
        shows=t("ask-country"),
        fits=lambda reply: unknown_country(talk, reply),
    )
    country = said.choice or find_country(said.words) or "other"
    if country == "other":
        country = await type_country(talk.part("typed"))
    return {} if country == BACK else {"country": country}


async def ask_ages(talk: Talk, _: ClassGroup) -> Said:
    """How old the students are."""
    t = talk.t
    bands = (pick(band, words.ages(t, band)) for band in AGES)
    ages = await talk.choose("ages", *bands, pick(BACK, t("b-return")), shows=t("ask-class-ages"), means=ages_said)
    return {} if ages == BACK else {"ages": ages}


async def ask_subjects(talk: Talk, group: ClassGroup) -> Said:
    """In which subjects; the one on no button in her own words."""
    t = talk.t
    options = [(name, words.subject(t, name, group.subject_words)) for name in SUBJECTS]
    chosen = await several(talk.part("several"), t("ask-class-subjects"), options, list(group.subjects))
    if "other" not in chosen or group.subject_words:
        return {"subjects": chosen}
    own = await talk.ask(
        "subject-words",
        shows=t("ask-subject-words"),
        fits=lambda reply: t("subject-long") if len(reply.words) > SUBJECT_LENGTH else None,
    )
    return {"subjects": chosen, "subject_words": own.words}


async def ask_size(talk: Talk, _: ClassGroup) -> Said:
    """How many students, by button or as a number."""
    t = talk.t
    said = await talk.choose(
        "size",
        *(pick(size, t(f"b-students-{size.replace('_', '-')}")) for size in GroupSize),
        pick(BACK, t("b-return")),
        shows=t("ask-students"),
        means=lambda typed: a_number(t, typed),
    )
    return {} if said == BACK else {"students": STUDENTS[said] if said in STUDENTS else int(said)}


def a_number(t: Texts, typed: str) -> str | None:
    """"somos 24" is 24; None for anything that is no size of a class."""
    found = numbers_in(typed, t.language)
    return str(found[0]) if len(found) == 1 and 1 <= found[0] <= LARGEST else None


async def ask_languages(talk: Talk, group: ClassGroup) -> Said:
    """Which languages and how well: each tap is one step better, after the best comes none."""
    t, levels = talk.t, dict(group.languages)
    codes = dict.fromkeys((*levels, talk.me.language, *languages_of(group.country)[:2], *LANGUAGES, "pt", "fr"))
    for n in range(TAPS):
        said = await talk.choose(
            "language",
            *(pick(code, level_label(t, code, levels.get(code, ""))) for code in codes),
            pick(DONE, t("b-done")),
            shows=t("ask-class-languages"),
            per=str(n),
            back=False,
            means=lambda typed: languages_typed(t, typed),
        )
        if said == DONE:
            break
        if "=" in said:
            levels = dict(one.split("=") for one in said.split(","))
            break
        levels[said] = ("", *LEVELS, "")[("", *LEVELS).index(levels.get(said, "")) + 1]
    return {"languages": [[code, level] for code, level in levels.items() if level]}


def level_label(t: Texts, code: str, level: str) -> str:
    """"Inglés: algo"; the language alone while the class does not speak it."""
    tongue = t.tongue(code).capitalize()
    return t("b-tongue-level", language=tongue, level=t(f"level-{level}")) if level else tongue


def languages_typed(t: Texts, typed: str) -> str | None:
    """"español, algo de inglés" as "es=fluent,en=some"; None where no language is named."""
    names = {level: t(f"said-{level}") for level in LEVELS if level != "fluent"}
    return ",".join(f"{code}={level}" for code, level in with_levels(typed, names)) or None


async def ask_kinds(talk: Talk, group: ClassGroup) -> Said:
    """Which kinds of project it would like; none means any."""
    t = talk.t
    options = [(kind, t(f"kind-{kind}")) for kind in KINDS]
    return {"kinds": await several(talk.part("several"), t("ask-class-kinds"), options, list(group.kinds))}


async def ask_goals(talk: Talk, group: ClassGroup) -> Said:
    """Which of the seventeen goals interest it, by number or by word."""
    t = talk.t
    options: Options = [(str(goal), t("b-goal-numbered", n=goal, goal=t(f"sdg-{goal}"))) for goal in GOALS]
    held = [str(goal) for goal in group.goals]
    chosen = await several(talk.part("several"), t("ask-class-goals"), options, held, numbered=True)
    return {"goals": sorted(int(one) for one in chosen)}


async def ask_means(talk: Talk, _: ClassGroup) -> Said:
    """What its classroom has."""
    t = talk.t
    known = (pick(one, t(f"b-room-{one}")) for one in MEANS)
    means = await talk.choose("means", *known, pick(BACK, t("b-return")), shows=t("ask-room"))
    return {} if means == BACK else {"means": means}


QUESTIONS = {
    "name": ask_name,
    "country": ask_country,
    "ages": ask_ages,
    "subjects": ask_subjects,
    "size": ask_size,
    "languages": ask_languages,
    "kinds": ask_kinds,
    "goals": ask_goals,
    "means": ask_means,
    "school": ask_school,
}

COMMANDS = (Command("class-change", change),)

