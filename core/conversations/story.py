"""A finished project is shown to others as a story, or not; and a teacher says something to whoever does it next."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Go, Reply, Talk
from core.letters.story_lines import story_card, tip_parts
from core.model.project import Project
from core.model.tip import LONGEST, Tip
from core.usecases.open_projects import show_as
from core.usecases.projects import hosted, project_of
from core.usecases.story import publish_story, seen_story
from core.usecases.tips import remove_tip, shown_tips, tippable, write_tip
from core.usecases.turn import Turn
from core.usecases.under_way import title_of


async def show(talk: Talk) -> End | Go:
    """What exactly others would see, and whether they shall; it can be taken back in the same place."""
    t, project = talk.t, await talk.look(hosted, talk.about)
    if project.stage != "story":
        return talk.go("project", talk.about)
    shown = project.seen == "story"
    card = await talk.look(card_of, talk.about)
    chosen = await talk.choose(
        "find",
        *((pick("hide", t("b-find-no-more")),) if shown else (pick("show", t("b-let-find")),)),
        pick("no", t("b-leave") if shown else t("b-not-yet")),
        shows=(Text(text=t("story-seen" if shown else "ask-story")), *card),
        confirms=True,
        back=False,
    )
    back = start("project", t("b-open-project"), talk.about)
    if chosen == "no":
        return talk.end(t("story-stays" if shown else "story-not-shown"), choices=(back,), home=True)
    if chosen == "hide":
        await talk.do("hide", show_as, talk.about, "")
        return talk.end(t("story-hidden"), choices=(back,), home=True)
    await talk.do("show", publish_story, talk.about)
    take_back = start("story-show", t("b-find-no-more"), talk.about)
    return talk.end(t("story-shown"), choices=(take_back, back), home=True)


async def see(talk: Talk) -> End:
    """The story as strangers see it."""
    card = await talk.look(card_of, talk.about)
    return talk.end(*card, choices=(start("project", talk.t("b-open-project"), talk.about),), home=True)


def card_of(turn: Turn, project_id: str) -> tuple[Part, ...]:
    """The public card."""
    return story_card(turn, seen_story(turn, project_id))


async def tip(talk: Talk) -> End | Go:
    """Say something to whoever does it next, change that, or take it away."""
    t, project = talk.t, await talk.look(tippable, talk.about)
    old = project.tip_of(talk.me.id)
    said = await talk.ask(
        "words",
        *((pick("remove", t("b-remove-tip")),) if old else ()),
        pick("back", t("b-return")),
        shows=await talk.look(asked, project, old),
        fits=lambda reply: long(talk, reply),
        back=False,
    )
    if said.choice == "back":
        return talk.go("project-path", talk.about)
    home = (start("project-path", t("b-path"), talk.about),)
    if said.choice == "remove":
        await talk.do("remove", remove_tip, talk.about)
        return talk.end(t("tip-removed"), choices=home, home=True)
    words = await without_names(talk.part("names"), said.words)
    await talk.do("write", write_tip, talk.about, words)
    change = start("tip", t("b-change-tip"), talk.about)
    return talk.end(t("tip-kept"), Text(text=words, style="quote"), choices=(change, *home), home=True)


def asked(turn: Turn, project: Project, old: Tip | None) -> tuple[Part, ...]:
    """Who will read it, said before it is written; and what she said before."""
    t = turn.texts
    said = Text(text=t("ask-tip", title=title_of(turn, project)))
    return (said, Text(text=t("tip-yours", words=old.words), style="note")) if old else (said,)


def long(talk: Talk, reply: Reply) -> str | None:
    """One or two sentences."""
    return talk.t("tip-long") if len(reply.words) > LONGEST else None


async def tips(talk: Talk) -> End:
    """What the teachers of the project say to the next, for those who are in it."""
    parts, choices = await talk.look(all_tips, talk.about)
    return talk.end(*parts, choices=choices)


def all_tips(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """One below the other."""
    t, project = turn.texts, project_of(turn, project_id)
    found = shown_tips(turn, project)
    head = Text(text=t("tips-title", count=len(found)) if found else t("tips-none"))
    parts = (head, *(part for one in found for part in tip_parts(turn, one)))
    back = start("project-path", t("b-return"), project.id)
    return parts, (*worries(turn, found), back)


def worries(turn: Turn, found: list[Tip]) -> tuple[Choice, ...]:
    """A button for a worry about each tip of somebody else."""
    return tuple(
        start("concern", turn.texts("b-worry-tip", n=n), one.id)
        for n, one in enumerate(found, 1)
        if one.teacher != turn.me.id
    )


COMMANDS = (
    Command("story-show", show),
    Command("story-see", see),
    Command("tip", tip),
    Command("tips", tips),
)
