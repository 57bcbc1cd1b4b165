"""The Home page of the Slack skin, and how soon a teacher is visible on the page."""

import re

from playwright.sync_api import Page, expect

from core.chat.heard import Account, Arrived, Pressed
from core.chat.shown import Choices, Message, Option, Text
from tests.playground.people import PATIENCE, Pane
from tests.playground.stage import Stage

MOST_INPUTS = 6


def page_of(stage: Stage, words: str, key: str) -> None:
    """Chaski draws Jhansi's Home page with one button."""
    account = Account(platform="playground", tenant="slack", user="jhansi")
    parts = (Text(text=words), Choices(options=(Option(ordinal=0, label="Set up my class"),)))
    stage.tell_at("home:jhansi", account, Message(parts=parts, card="card-9", revision=1), key)


def test_convention_2_a_teacher_is_visible_after_six_inputs_at_most_in_both_skins(real: Page) -> None:
    gisel = Pane(real, "gisel").start()
    for label in ("Empezar", "Argentina", "9–12", "Sociales", "Que me encuentren"):
        gisel.tap(label)
    gisel.reads("ya pueden encontrarte")
    jhansi = Pane(real, "jhansi").start().home_reads("Three questions to begin").tap("Set up my class")
    form = jhansi.talk.locator("form").last
    expect(form.get_by_label("Country", exact=True).locator("option:checked")).to_have_text("India", timeout=PATIENCE)
    jhansi.fill({"Ages": "9–12", "Subject": "Social studies"}).reads("others can find you now")
    assert gisel.inputs <= MOST_INPUTS
    assert jhansi.inputs <= MOST_INPUTS
    jhansi.opens_home().home_reads("no partner yet").tap("Find a class").reads("Which languages")


def test_chaski_follows_the_language_of_her_phone_and_the_open_question_waits(real: Page) -> None:
    gisel = Pane(real, "gisel").start().tap("Empezar").reads("¿En qué país enseñas?")
    gisel.node.get_by_label("Language of").select_option("en")
    gisel.reads("Settings").reads("Language")
    expect(gisel.button("Language")).to_be_visible(timeout=PATIENCE)
    go_on = gisel.talk.get_by_role("button", name=re.compile("^Go on")).last
    go_on.click(timeout=PATIENCE)
    gisel.reads("Which country do you teach in?")


def test_home_is_opened_drawn_in_place_and_pressed_like_any_card(page: Page, stage: Stage) -> None:
    stage.answers = lambda incoming: []
    jhansi = Pane(page, "jhansi")
    assert Pane(page, "gisel").node.locator(".places").is_hidden()
    jhansi.start()
    opened = stage.next_heard()
    assert (opened.what, opened.address) == (Arrived(home=True), "slack:jhansi")
    page_of(stage, "Three questions", "home-1")
    jhansi.home_reads("Three questions")
    page_of(stage, "You work with Gisel", "home-2")
    jhansi.home_reads("You work with Gisel")
    expect(jhansi.node.locator(".home").get_by_text("Three questions")).to_have_count(0)
    expect(jhansi.talk.locator(".message")).to_have_count(0)
    jhansi.tap("Set up my class")
    pressed = stage.next_heard()
    assert pressed.what == Pressed(card="card-9", revision=1, ordinal=0)
    assert (pressed.address, pressed.message) == ("home:jhansi", "home")
    # What answers a press of the page goes to nobody but her name, as on Slack.
    stage.tell_at("jhansi", pressed.account, Message(parts=(Text(text="Your class"),)), "answer-1")
    jhansi.reads("Your class")
    page.reload()
    jhansi.reads("Your class").opens_home().home_reads("You work with Gisel")


def test_what_comes_while_she_is_on_home_is_counted_at_the_messages(page: Page, stage: Stage) -> None:
    stage.answers = lambda incoming: []
    jhansi = Pane(page, "jhansi").start()
    page_of(stage, "You work with Gisel", "home-1")
    jhansi.home_reads("You work with Gisel")
    stage.tell("slack:jhansi", Message(parts=(Text(text="The plan is ready"),)))
    messages = jhansi.node.get_by_role("button", name="Messages, 1 new")
    expect(messages).to_be_visible(timeout=PATIENCE)
    expect(jhansi.talk).to_be_hidden()
    messages.click()
    jhansi.reads("The plan is ready")
    expect(jhansi.node.get_by_role("button", name="Messages", exact=True)).to_be_visible(timeout=PATIENCE)
