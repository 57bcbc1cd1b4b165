"""A vote and an instant on the page, in a real browser."""

from datetime import UTC, datetime

from playwright.sync_api import Page, expect

from core.chat.heard import Voted
from core.chat.shown import Message, Moment, Text
from tests.platforms.messages import MESSAGES
from tests.playground.people import Pane
from tests.playground.stage import Stage

JHANSI, GISEL = "slack:jhansi", "telegram:gisel"


def test_boxes_are_ticked_and_sent_together(page: Page, stage: Stage) -> None:
    stage.tell(JHANSI, MESSAGES["vote"])
    jhansi = Pane(page, "jhansi").reads("¿Qué horas le sirven a tu clase?")
    group = jhansi.talk.get_by_role("group", name="¿Qué horas le sirven a tu clase?")
    boxes = group.get_by_role("checkbox")
    expect(boxes).to_have_count(3)
    expect(boxes.nth(1)).to_be_checked()
    boxes.nth(1).uncheck()
    group.get_by_text("11 dic, 7:15").click()  # the words tick the box as well
    boxes.nth(0).check()
    assert not stage.box.events
    jhansi.talk.get_by_role("button", name="Enviar").click()
    assert stage.next_heard().what == Voted(card="card-1", marked=(20, 22))


def test_an_instant_shows_the_phones_own_hour_when_pointed_at(page: Page, stage: Stage) -> None:
    starts = datetime(2026, 12, 10, 10, 15, tzinfo=UTC)
    moment = Moment(label="On this device:", at=starts, text="Thu 10 Dec, 3:45 pm (India)")
    for pane in (JHANSI, GISEL):
        stage.tell(pane, Message(parts=(Text(text="Confirmed"), moment)))
    for user, hour in (("jhansi", "3:45 pm"), ("gisel", "7:15")):
        shown = Pane(page, user).talk.locator("time[title]")
        expect(shown).to_have_text("Thu 10 Dec, 3:45 pm (India)")
        assert hour in (shown.get_attribute("title") or "").replace("\u202f", " ")
        assert datetime.fromisoformat(shown.get_attribute("datetime") or "") == starts


def test_an_instant_stands_in_its_line_in_both_skins(page: Page, stage: Stage) -> None:
    moment = Moment(label="Aquí:", at=datetime(2026, 12, 10, 10, 15, tzinfo=UTC), text="jue 10 dic, 7:15")
    for pane, user in ((JHANSI, "jhansi"), (GISEL, "gisel")):
        stage.tell(pane, Message(parts=(Text(text="Confirmada"), moment)))
        line = Pane(page, user).reads("Aquí: jue 10 dic, 7:15").talk.locator("time[title]")
        assert line.evaluate("node => getComputedStyle(node).display") == "inline"
