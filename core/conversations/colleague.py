"""A class that is taught together: inviting a colleague, coming as one, and parting."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.pass_on import how, in_her_order, passed_on
from core.conversations.talk import End, Go, Talk
from core.letters.lines import class_name
from core.model.classgroup import ClassGroup
from core.texts import Texts, texts
from core.usecases.class_profile import known_class
from core.usecases.colleague import help_teach, offered, send_away, teach_no_more
from core.usecases.invitation import invite
from core.usecases.request import class_in_hand
from core.usecases.turn import Turn


async def colleagues(talk: Talk) -> End:
    """Who teaches the class in hand, and what can be changed about that."""
    parts, choices = await talk.look(who_teaches)
    return talk.end(*parts, choices=choices, home=True)


async def bring(talk: Talk) -> End:
    """A message for a colleague, to be passed on by whatever way she has; its code is good once."""
    t, made = talk.t, await talk.do("invite", invite, True)
    group = await talk.look(class_in_hand)
    said = [to_pass_on(talk, texts(one), group, made) for one in in_her_order(talk)]
    return passed_on(talk, said, made["code"], t("colleague-pass-on"), t("colleague-once"))


def to_pass_on(talk: Talk, t: Texts, group: ClassGroup, made: dict[str, str]) -> str:
    """The invitation in one language."""
    return t("colleague-words", name=talk.me.name, group=class_name(t, group), **how(talk, t, made))


async def come(talk: Talk) -> End | Go:
    """A colleague came with such an invitation (`about`): one tap, and she teaches the class too."""
    t = talk.t
    owner, group = await talk.look(offered, talk.about)
    answer = await talk.choose(
        "answer",
        pick("yes", t("b-help-teach")),
        pick("no", t("b-not-yet")),
        shows=t("colleague-asked", name=owner.name, group=class_name(t, group)),
        back=False,
    )
    if answer == "no":
        return talk.end(t("colleague-later", name=owner.name), home=True)
    await talk.do("help", help_teach, talk.about)
    return talk.go("home")


async def stop(talk: Talk) -> End:
    """She no longer teaches the class, after one tap that says what that means."""
    t, group = talk.t, await talk.look(known_class, talk.about)
    sure = await talk.choose(
        "sure",
        pick("no", t("b-leave")),
        pick("yes", t("b-teach-no-more")),
        shows=t("ask-teach-no-more", group=class_name(t, group)),
        confirms=True,
        back=False,
    )
    if sure == "yes":
        await talk.do("stop", teach_no_more, group.id)
        return talk.end(t("taught-no-more"), home=True)
    return talk.end(t("colleague-stays"), home=True)


async def let_go(talk: Talk) -> End | Go:
    """The class's own teacher lets a co-teacher go; `about` is "class:teacher"."""
    t, (group, _, colleague) = talk.t, talk.about.partition(":")
    name = await talk.look(name_of, group, colleague)
    sure = await talk.choose(
        "sure",
        pick("no", t("b-leave")),
        pick("yes", t("b-let-go", name=name)),
        shows=t("ask-let-go", name=name),
        confirms=True,
        back=False,
    )
    if sure == "yes":
        await talk.do("let-go", send_away, group, colleague)
    return talk.go("colleagues")


def who_teaches(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The teachers of the class in hand, and the buttons of whoever looks."""
    t, group = turn.texts, class_in_hand(turn)
    names = [turn.store.teachers.get(one).name for one in group.teachers]
    said = t("colleagues-are", group=class_name(t, group), names=t.list(names), count=len(names))
    if group.teacher != turn.me.id:
        return (Text(text=said),), (start("teach-no-more", t("b-teach-no-more"), group.id),)
    away = tuple(
        start("let-go", t("b-let-go", name=turn.store.teachers.get(one).name), f"{group.id}:{one}")
        for one in group.helpers
    )
    return (Text(text=said),), (start("bring-colleague", t("b-bring-colleague")), *away)


def name_of(turn: Turn, group: str, colleague: str) -> str:
    """The name of a co-teacher of a class of hers; "" for anybody else."""
    known = known_class(turn, group)
    return turn.store.teachers.get(colleague).name if colleague in known.helpers else ""


COMMANDS = (
    Command("colleagues", colleagues),
    Command("bring-colleague", bring),
    Command("colleague", come, needs=""),
    Command("teach-no-more", stop),
    Command("let-go", let_go),
)
