"""The page for the class: who sees it, its private address, another one, and switching it off."""

from core.chat.choices import pick, start
from core.chat.shown import Text
from core.conversations.command import Command
from core.conversations.talk import End, Talk
from core.usecases.board_add import require_open
from core.usecases.board_page import close_board_page, open_board_page, own_board_page
from core.usecases.turn import Turn


async def class_page(talk: Talk) -> End:
    """The page of a project's board for one's own classroom; `about` is the project."""
    t = talk.t
    until = await talk.look(open_until, talk.about)
    if until:
        return talk.end(
            t("wall-open", until=until),
            choices=(
                start("class-page-new", t("b-new-address"), talk.about),
                start("class-page-off", t("b-switch-off"), talk.about),
            ),
            home=True,
        )
    chosen = await talk.choose("open", pick("yes", t("b-make-page")), pick("no", t("b-later")), shows=t("wall-ask"))
    if chosen == "no":
        return talk.end(t("wall-none"), choices=(start("board-view", t("b-see-board"), talk.about),), home=True)
    return await address(talk)


async def new_address(talk: Talk) -> End:
    """Another address; the one before ends at once."""
    return await address(talk)


async def address(talk: Talk) -> End:
    """The address, once: it is kept nowhere but on this card."""
    t = talk.t
    where = await talk.do("make", open_board_page, talk.about)
    until = await talk.look(open_until, talk.about)
    return talk.end(
        t("wall-made", until=until),
        Text(text=where),
        choices=(
            start("class-page-new", t("b-new-address"), talk.about),
            start("class-page-off", t("b-switch-off"), talk.about),
        ),
        home=True,
        once=True,
    )


async def switch_off(talk: Talk) -> End:
    """The address answers nobody any more: one tap."""
    await talk.do("off", close_board_page, talk.about)
    t = talk.t
    return talk.end(t("wall-off"), choices=(start("class-page", t("b-class-page"), talk.about),), home=True)


def open_until(turn: Turn, project_id: str) -> str:
    """Until when her address works, in words; "" without one. Refused before the work has begun."""
    require_open(turn, project_id)
    page = own_board_page(turn, project_id)
    return turn.texts.day(page.expires, weekday=False) if page else ""


COMMANDS = (
    Command("class-page", class_page),
    Command("class-page-new", new_address),
    Command("class-page-off", switch_off),
)
