"""A class's part goes to a colleague: the code that is passed on, and coming with it."""

from core.chat.choices import pick, start
from core.chat.shown import Text
from core.conversations.command import Command
from core.conversations.leaving import named
from core.conversations.pass_on import how, in_her_order, passed_on
from core.conversations.talk import End, Talk
from core.letters.lines import languages_line
from core.model.refused import Refused
from core.planning.languages import in_language
from core.texts import texts, words
from core.usecases.hand_over import handing, keep_place, offer_place
from core.usecases.projects import find_member, project_of
from core.usecases.take_over import take_over
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


async def hand_over(talk: Talk) -> End:
    """A message for the colleague; nothing changes until that person accepts."""
    t, title = talk.t, await talk.look(named, talk.about)
    made = await talk.do("offer", offer_place, talk.about)
    languages = in_her_order(talk)
    titles = await talk.look(titles_in, talk.about, languages)
    said = [
        texts(one)("hand-over-words", name=talk.me.name, title=name, **how(talk, texts(one), made))
        for one, name in zip(languages, titles, strict=True)
    ]
    undo = start("keep-place", t("b-keep-place"), talk.about)
    once = t("hand-over-once", title=title)
    return passed_on(talk, said, made["code"], t("hand-over-pass-on"), once, undo)


def titles_in(turn: Turn, project_id: str, languages: list[str]) -> list[str]:
    """What the project is called in each of these languages; what its host named is the same in all."""
    plan = project_of(turn, project_id).seen_plan
    return [in_language(plan, one).title if plan else "" for one in languages]


async def keep(talk: Talk) -> End:
    """The code is good no more: one tap."""
    title = await talk.look(named, talk.about)
    await talk.do("keep", keep_place, talk.about)
    return talk.end(talk.t("place-kept", title=title), home=True)


async def take(talk: Talk) -> End:
    """Somebody came with the code: what it is that she takes over, and one tap."""
    t = talk.t
    answer = await talk.choose(
        "answer",
        pick("yes", t("b-accept")),
        pick("no", t("b-later")),
        shows=await talk.look(what_comes, talk.about),
        back=False,
    )
    if answer == "no":
        return talk.end(t("place-waits"), home=True)
    project = await talk.do("take", take_over, talk.about)
    title = await talk.look(named, project)
    choices = (start("sign", t("b-read-sign"), project), start("project", t("b-open-project"), project))
    return talk.end(t("taken-over", title=title), choices=choices, home=True)


def what_comes(turn: Turn, invitation_id: str) -> tuple[Text, ...]:
    """Whose class it is, in which project, and what comes with it."""
    t, offered = turn.texts, handing(turn, invitation_id)
    if offered is None:
        raise Refused("invitation-over")
    if find_member(turn, offered.project.id):
        raise Refused("place-taken")
    group, plan = turn.store.classes.get(offered.member.group), offered.project.seen_plan
    subject = words.subject(t, group.subject, group.subject_words)
    who = (words.ages(t, group.ages), subject, languages_line(t, group, offered.giver), t.country(group.country))
    days = t.days(plan.start, plan.end) if plan else ""
    said = t("place-offered", name=offered.giver.name, title=title_of(turn, offered.project), days=days)
    return (Text(text=said), Text(text=" · ".join(who)), Text(text=t("place-means"), style="note"))


COMMANDS = (
    Command("hand-over", hand_over),
    Command("keep-place", keep),
    Command("take-over", take, needs=""),
)
