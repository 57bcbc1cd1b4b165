"""A teacher's class as others see it, with a button for each thing that can be changed; her other classes."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Facts, Part, Text
from core.conversations.begin import ages_said, subject_said
from core.conversations.class_change import QUESTIONS
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.letters.lines import class_name, spoken, subjects_line, who_line
from core.model.classgroup import AGES, SUBJECT_LENGTH, SUBJECTS, ClassGroup
from core.texts import Texts, words
from core.usecases.class_more import add_class, closable, close_class, take_in_hand
from core.usecases.class_profile import known_class, let_find
from core.usecases.profile import my_classes
from core.usecases.request import class_in_hand
from core.usecases.turn import Turn

UNSAID = "—"
"""Stands where nothing was said yet."""


async def card(talk: Talk) -> End:
    """The class in hand."""
    parts, choices = await talk.look(as_it_is)
    return talk.end(*parts, choices=choices, home=True)


async def looking(talk: Talk) -> Go:
    """Let others find the class, or hide it: one tap each way."""
    group = await talk.look(known_class, talk.about)
    await talk.do("looking", let_find, group.id, not group.looking)
    return talk.go("class")


async def more(talk: Talk) -> Go:
    """One more class: its ages and its subject; the rest is as in the last one and can be changed."""
    t = talk.t
    bands = (pick(band, words.ages(t, band)) for band in AGES)
    back = start("class", t("b-return"))
    ages = await talk.choose("ages", *bands, back, shows=t("ask-more-ages"), back=False, means=ages_said)
    subject = await talk.choose(
        "subject",
        *(pick(one, t(f"subject-{one}")) for one in SUBJECTS),
        shows=t("ask-more-subject"),
        means=subject_said,
    )
    own = ""
    if subject == "other":
        own = (
            await talk.ask(
                "subject-words",
                shows=t("ask-subject-words"),
                fits=lambda reply: t("subject-long") if len(reply.words) > SUBJECT_LENGTH else None,
            )
        ).words
    await talk.do("add", add_class, ages, subject, own)
    return talk.go("class")


async def switch(talk: Talk) -> Go:
    """Take another class in hand; of two the other one, with a tap."""
    t, known = talk.t, await talk.look(my_classes)
    if len(known) < 2:
        return talk.go("class")
    chosen = known[1].id
    if len(known) > 2:
        chosen = await talk.choose(
            "which", *(pick(one.id, class_name(t, one)) for one in known), shows=t("ask-which-class"), back=False
        )
    await talk.do("take", take_in_hand, chosen)
    return talk.go("class")


async def close(talk: Talk) -> Go:
    """A class that is over, after one tap that names it."""
    t, group = talk.t, await talk.look(closable, talk.about)
    sure = await talk.choose(
        "sure",
        pick("no", t("b-leave")),
        pick("yes", t("b-close-class")),
        shows=t("ask-close-class", name=class_name(t, group)),
        confirms=True,
        back=False,
    )
    if sure == "yes":
        await talk.do("close", close_class, group.id)
    return talk.go("class")


def as_it_is(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The card's parts and buttons."""
    t, group = turn.texts, class_in_hand(turn)
    own = turn.store.teachers.get(group.teacher)
    seen = t("class-seen" if group.looking else "class-unseen", who=who_line(t, group, own))
    parts = (
        Text(text=group.name or t("class-title"), style="title"),
        Text(text=seen),
        Facts(rows=tuple((t(f"class-{field}"), value) for field, value in facts(t, group))),
    )
    changes = tuple(start("class-change", t(f"class-{field}"), f"{group.id}:{field}") for field in QUESTIONS)
    year = (start("calendar", t("b-calendar")), start("lessons", t("b-lessons")))
    return parts, (*changes, *year, *other_choices(turn, group))


def facts(t: Texts, group: ClassGroup) -> list[tuple[str, str]]:
    """What is known of the class: (what can be changed, how it is)."""
    said = {
        "name": group.name,
        "country": t.country(group.country),
        "ages": words.ages(t, group.ages),
        "subjects": subjects_line(t, group),
        "size": t("class-students", count=group.students) if group.students else "",
        "languages": ", ".join(spoken(t, code, level) for code, level in group.languages),
        "kinds": ", ".join(t(f"kind-{kind}") for kind in group.kinds) or t("class-any-kind"),
        "goals": ", ".join(t("b-goal-numbered", n=goal, goal=t(f"sdg-{goal}")) for goal in group.goals),
        "means": t(f"b-room-{group.means}") if group.means else "",
        "school": group.school,
    }
    return [(field, value or UNSAID) for field, value in said.items()]


def other_choices(turn: Turn, group: ClassGroup) -> tuple[Choice, ...]:
    """Being found or not, and her other classes."""
    t, several = turn.texts, len(my_classes(turn)) > 1
    found = [start("class-looking", t("b-hide-class" if group.looking else "b-found"), group.id)]
    if several:
        found.append(start("class-switch", t("b-other-class")))
    found += [start("class-more", t("b-more-class")), start("colleagues", t("b-colleagues"))]
    if several and group.teacher == turn.me.id:
        found.append(start("class-close", t("b-close-class"), group.id))
    return tuple(found)


COMMANDS = (
    Command("class", card, menu=True, aliases=("clase", "miclase", "profile", "perfil"), near=("curso", "grupo")),
    Command("class-looking", looking),
    Command("class-more", more),
    Command("class-switch", switch),
    Command("class-close", close),
)
