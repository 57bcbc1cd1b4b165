"""Until when the page's address works: chosen, or answered a week before it ends."""

from datetime import date

from core.chat.choices import Choice, pick, start
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.usecases.share_until import endings, keep_longer, keep_until, open_page
from core.usecases.turn import Turn

RETURN = "return"


async def until(talk: Talk) -> End | Go:
    """A month, three, or the end of her school year; `about` is the project."""
    t = talk.t
    shown = await talk.look(now_until, talk.about)
    days = await talk.look(ending_choices, talk.about)
    chosen = await talk.choose("until", *days, pick(RETURN, t("b-return")), shows=shown, back=False)
    if chosen == RETURN:
        return talk.go("share", talk.about)
    day = await talk.do("keep", keep_until, talk.about, chosen)
    return kept(talk, day, talk.about)


async def longer(talk: Talk) -> End:
    """Three more months: one tap; `about` is the page."""
    day = await talk.do("keep", keep_longer, talk.about)
    return kept(talk, day, await talk.look(project_of_page, talk.about))


async def let_end(talk: Talk) -> End:
    """It ends as it was said: one tap, and nothing changes; `about` is the page."""
    project = await talk.look(project_of_page, talk.about)
    day = await talk.look(last_day, project)
    see = start("share", talk.t("b-see-page"), project)
    return talk.end(talk.t("page-will-end", day=day), choices=(see,), home=True)


def kept(talk: Talk, day: str, project: str) -> End:
    """It is kept, and until when."""
    t = talk.t
    said = t("page-until-kept", day=t.day(date.fromisoformat(day)))
    return talk.end(said, choices=(start("share", t("b-see-page"), project),), home=True)


def now_until(turn: Turn, project: str) -> str:
    """The question, with the day that holds now."""
    return turn.texts("ask-until", day=last_day(turn, project))


def last_day(turn: Turn, project: str) -> str:
    """The page's last day, in words."""
    return turn.texts.day(open_page(turn, project).expires)


def ending_choices(turn: Turn, project: str) -> tuple[Choice, ...]:
    """"Un mes: 16 ene"."""
    t = turn.texts
    return tuple(
        pick(one, t(f"b-until-{one}", day=t.day(day, short=True, weekday=False)))
        for one, day in endings(turn, project).items()
    )


def project_of_page(turn: Turn, page_id: str) -> str:
    """The project of a page that is on the web; refused where there is none of hers."""
    page = turn.store.showcases.find(page_id)
    return open_page(turn, page.project if page else "").project


COMMANDS = (
    Command("page-until", until),
    Command("page-longer", longer),
    Command("page-let-end", let_end),
)
