"""The page for strangers: who sees it, which photos, a look at it, publishing, changing it, taking it back."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import File, Part, Picture, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.conversations.which import which
from core.letters.plan_lines import for_reader
from core.letters.share import address_parts, page_choices
from core.usecases.page import live_page
from core.usecases.phases import is_waited_for, too_early
from core.usecases.projects import joined_by, names, project_of
from core.usecases.share_choose import (
    Choosing,
    allow_sentences,
    choose_photos,
    choosing,
    name_school,
    undecided,
    unsaid,
)
from core.usecases.share_publish import (
    AUDIENCES,
    Counts,
    counts,
    page_file,
    preview,
    publish_page,
    unpublish,
)
from core.usecases.share_until import open_page
from core.usecases.turn import Turn
from core.usecases.under_way import shown_once, under_way

SCHOOL = 80
PLANNED = "planned"
"""The audience that the host described in her own words in the plan."""


async def share(talk: Talk) -> End | Go:
    """Show what the classes did: four taps from the command to the page."""
    t = talk.t
    known = await talk.look(under_way) or await talk.look(shown_once)
    project = talk.about or await which(talk, known)
    if not project:
        return talk.end(t("share-no-project"), home=True)
    early = await talk.look(not_yet, project)
    if early:
        return talk.end(early, choices=await talk.look(meanwhile, project))
    if await talk.look(is_live, project):
        return talk.go("page", project)
    planned = await talk.look(planned_audience, project)
    audience = await talk.choose(
        "audience",
        *(pick(one, audience_label(talk, one, planned)) for one in by_plan(planned)),
        shows=await talk.look(audience_question, project),
    )
    if await talk.look(undecided, project):
        await ask_photos(talk, project)
    return await publish_or_not(talk, project, audience)


async def ask_photos(talk: Talk, project: str) -> None:
    """Which of the class's photos without people the page may show."""
    t = talk.t
    asked = await talk.look(choosing, project)
    count = len(asked.photos)
    too = with_before(talk, t("sentences-too", count=asked.sentences), asked)
    note = (Text(text=too, style="note"),) if asked.sentences else ()
    chosen = await talk.choose(
        "photos",
        pick("all", t("b-all-photos", count=count)),
        *((pick("some", t("b-choose")),) if count > 1 else ()),
        pick("none", t("b-none")),
        shows=(Text(text=t("ask-page-photos", count=count)), *note),
    )
    shown = [item.id for item in asked.photos] if chosen == "all" else []
    if chosen == "some":
        shown = await ask_each(talk, asked)
    await talk.do("choose", choose_photos, project, shown)


async def ask_each(talk: Talk, asked: Choosing) -> list[str]:
    """One photo at a time."""
    t, shown = talk.t, []
    for n, item in enumerate(asked.photos, 1):
        alt = item.words or t("photo-numbered", n=n)
        picture = Picture(shelf=item.photo, name="photo.jpg", alt=alt)
        answer = await talk.choose(
            "one",
            pick("yes", t("b-show-it")),
            pick("no", t("b-do-not-show")),
            shows=(picture, Text(text=t("ask-one-photo", n=n, of=len(asked.photos)))),
            per=item.id,
        )
        shown += [item.id] if answer == "yes" else []
    return shown


async def publish_or_not(talk: Talk, project: str, audience: str) -> End | Go:
    """The page on a phone, and then only a tap puts it on the web."""
    t = talk.t
    picture = await talk.do("preview", preview, project)
    facts = await talk.look(counts, project)
    shows: tuple[Part, ...] = (
        Picture(shelf=picture, name="page.png", alt=t("preview-alt")),
        Text(text=preview_line(talk, facts)),
    )
    ready = await talk.choose("ready", *ready_choices(talk, file=True), shows=shows, back=False)
    if ready == "file":
        key, name = await talk.do("file", page_file, project)
        given = (File(shelf=key, name=name, mime="text/html"), Text(text=t("page-as-file")))
        ready = await talk.choose("ready-then", *ready_choices(talk, file=False), shows=given, back=False)
    if ready == "change":
        return talk.go("page-change", project)
    await talk.do("publish", publish_page, project, audience)
    return talk.go("page", project)


async def page(talk: Talk) -> End:
    """The page that is on the web, and what can be done about it; `about` is the project."""
    parts, choices = await talk.look(page_card, talk.about)
    return talk.end(*parts, choices=choices)


async def page_change(talk: Talk) -> End | Go:
    """What shall be different about the page; how long it stays is asked once it is on the web."""
    t = talk.t
    live = await talk.look(is_live, talk.about)
    what = await talk.choose(
        "what",
        pick("until", t("b-until")) if live else pick("audience", t("b-for-whom")),
        pick("photos", t("b-my-photos")),
        pick("school", t("b-school-name")),
        pick("back", t("b-return")),
        shows=t("change-which"),
        back=False,
    )
    if what == "until":
        return talk.go("page-until", talk.about)
    if what == "photos":
        return talk.go("page-photos", talk.about)
    if what == "school":
        return talk.go("page-school", talk.about)
    return talk.go("share", talk.about)


async def page_photos(talk: Talk) -> End | Go:
    """A class says which of its photos and whether its sentences may be shown; `about` is the project."""
    t = talk.t
    asked = await talk.look(choosing, talk.about)
    if not asked.photos and not asked.sentences:
        return talk.end(t("page-nothing-to-choose"), choices=(start("board", t("b-put-on-board")),), home=True)
    if asked.photos:
        await ask_photos(talk, talk.about)
    if asked.sentences:
        question = "ask-sentences" if asked.photos else "ask-only-sentences"
        yes = await talk.choose(
            "sentences",
            pick("yes", t("b-show-it" if asked.sentences == 1 else "b-show-them")),
            pick("no", t("b-do-not-show")),
            shows=with_before(talk, t(question, count=asked.sentences), asked),
        )
        await talk.do("sentences", allow_sentences, talk.about, yes == "yes")
    return talk.end(t("page-chosen"), choices=(start("share", t("b-share"), talk.about),), home=True)


async def page_school(talk: Talk) -> End | Go:
    """Name the school on the page, or stay with the country."""
    t = talk.t
    typed = await talk.ask(
        "school",
        pick("no", t("b-without-school")),
        pick("back", t("b-return")),
        shows=t("ask-school"),
        fits=lambda reply: t("school-long") if len(reply.words) > SCHOOL else None,
        back=False,
    )
    if typed.choice == "back":
        return talk.go("page-change", talk.about)
    await talk.do("name", name_school, talk.about, typed.words)
    return talk.go("share", talk.about)


async def take_down(talk: Talk) -> End:
    """Take the page off the web: one tap."""
    await talk.do("unpublish", unpublish, talk.about)
    return talk.end(talk.t("page-down"), choices=(start("share", talk.t("b-share"), talk.about),), home=True)


def with_before(talk: Talk, said: str, asked: Choosing) -> str:
    """What is said of the class's sentences, and that what it had expected stands beside one of them, where it does."""
    return f"{said} {talk.t('sentences-before')}" if asked.before else said


def not_yet(turn: Turn, project_id: str) -> str:
    """Why there is no page yet, with the day; "" when there can be one."""
    return too_early(turn, project_of(turn, project_id), "dissemination")


def meanwhile(turn: Turn, project_id: str) -> tuple[Choice, ...]:
    """What can be done before there is a page."""
    t = turn.texts
    answer = is_waited_for(turn, project_of(turn, project_id))
    return (
        *((start("reflect", t("b-reflect"), project_id),) if answer else ()),
        start("page-photos", t("b-photos-now"), project_id),
        start("read-plan", t("b-see-plan"), project_id),
    )


def is_live(turn: Turn, project_id: str) -> bool:
    """Whether the page is on the web and this class has said all that it was asked."""
    return live_page(turn, joined_by(turn, project_id).id) is not None


def planned_audience(turn: Turn, project_id: str) -> str:
    """Whom the plan names; PLANNED for somebody whom the host named in her own words."""
    plan = project_of(turn, project_id).seen_plan
    if plan is None:
        return ""
    return PLANNED if plan.answers.audience_words else plan.answers.audience.value


def audience_question(turn: Turn, project_id: str) -> str:
    """Who will see it, with the plan's own words where they are none of the buttons'."""
    t, project = turn.texts, project_of(turn, project_id)
    if project.seen_plan is None or planned_audience(turn, project_id) != PLANNED:
        return t("ask-audience")
    return t("ask-audience-planned", planned=for_reader(turn, project, project.seen_plan).audience)


def by_plan(planned: str) -> tuple[str, ...]:
    """The audiences, the plan's first."""
    own = (PLANNED,) if planned == PLANNED else ()
    return (*own, *sorted(AUDIENCES, key=lambda one: one != planned))


def audience_label(talk: Talk, audience: str, planned: str) -> str:
    """ "Las familias · según el plan"."""
    if audience == PLANNED:
        return talk.t("b-like-plan")
    label = talk.t(f"audience-{audience}")
    return talk.t("b-as-planned", what=label) if audience == planned else label


def ready_choices(talk: Talk, *, file: bool) -> tuple[Choice, ...]:
    """Publishing first; nothing is published by looking, and whoever goes home finds it there as it was."""
    t = talk.t
    as_file = (pick("file", t("b-as-file")),) if file else ()
    return (pick("publish", t("b-publish")), pick("change", t("b-change-it")), *as_file, start("home", t("b-home")))


def preview_line(talk: Talk, facts: Counts) -> str:
    """ "Así quedaría. 9 fotos de tres clases, 6 frases aprobadas, ningún nombre de estudiante." and what stays out."""
    t = talk.t
    photos = t("page-has-photos", count=facts.photos, classes=facts.classes)
    said = t("preview-line", photos=photos, sentences=t("page-has-sentences", count=facts.sentences))
    return " ".join([said, *([t("photos-out", count=facts.out)] if facts.out else [])])


def page_card(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The address, until when it works, whose class has not said yet what may be shown, and the buttons."""
    t, page = turn.texts, open_page(turn, project_id)
    waits = unsaid(turn, project_of(turn, project_id))
    later = (Text(text=t("page-unsaid", names=names(turn, waits), count=len(waits)), style="note"),) if waits else ()
    hall = (Text(text=t("page-for-hall"), style="note"),) if page.audience == "school" else ()
    return (*address_parts(turn, page), *hall, *later), page_choices(t, page)


COMMANDS = (
    Command("share", share, menu=True, aliases=("mostrar",)),
    Command("page", page),
    Command("page-change", page_change, goes_on="with-words"),
    Command("page-photos", page_photos),
    Command("page-school", page_school),
    Command("page-down", take_down),
)
