"""The page in a real browser, used as a teacher uses it."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from adapters.playground import journey
from core.chat.heard import Arrived, Deleted, Edited, Filled, Gone, Pressed, Said, Sent
from core.chat.shown import Choices, File, Form, Input, Link, Message, Option, Text
from core.ports.platform import Profile
from tests.platforms.messages import MESSAGES
from tests.playground.people import PATIENCE, ClockBar, Pane
from tests.playground.stage import Stage

GISEL, JHANSI = "telegram:gisel", "slack:jhansi"


def says(words: str, *buttons: str) -> Message:
    """A text with buttons, the card being named after the first word."""
    options = tuple(Option(ordinal=n, label=label) for n, label in enumerate(buttons))
    parts = (Text(text=words), Choices(options=options)) if options else (Text(text=words),)
    return Message(parts=parts, card="card-1", revision=3)


def squash(text: str) -> str:
    """Without white space, which a page may set as it likes."""
    return "".join(text.split())


def test_the_first_screen_says_what_to_do_and_who_sits_there(page: Page) -> None:
    expect(page.locator("#hint")).to_contain_text("press Start in each phone")
    assert page.locator(".pane").count() == 2
    for user, place, hour in (("gisel", "Argentina", r":\d\d$"), ("jhansi", "India", r"[ap]m$")):
        pane = Pane(page, user)
        expect(pane.node.locator(".names")).to_contain_text(place)
        expect(pane.node.get_by_label("Language of")).to_have_value("es" if user == "gisel" else "en")
        expect(pane.node.locator(".local .hour")).to_have_text(re.compile(hour))
        expect(pane.node.get_by_role("button", name="Start as")).to_be_visible()


def test_start_words_and_buttons_reach_chaski_and_the_answer_comes_back(page: Page, stage: Stage) -> None:
    gisel = Pane(page, "gisel").start().reads("Heard arrived")
    arrived = stage.next_heard()
    assert arrived.what == Arrived()
    assert (arrived.person.name, arrived.person.language, arrived.person.zone) == ("Gisel", "es", "")
    gisel.say("jueves 10 a las 7").reads("Echo: jueves 10 a las 7")
    assert stage.next_heard().what == Said(text="jueves 10 a las 7")
    stage.tell(GISEL, says("¿En qué país enseñas?", "Argentina", "Bolivia"))
    gisel.reads("¿En qué país enseñas?").tap("Bolivia").reads("Pressed 1")
    pressed = stage.next_heard()
    assert pressed.what == Pressed(card="card-1", revision=3, ordinal=1)
    expect(gisel.talk.get_by_text("¿En qué país enseñas?")).to_have_count(0)
    assert gisel.messages() == ["/start", "Heard arrived", "jueves 10 a las 7", "Echo: jueves 10 a las 7", "Pressed 1"]


def test_slack_tells_the_zone_and_the_whole_name(page: Page, stage: Stage) -> None:
    Pane(page, "jhansi").start().reads("Heard arrived")
    person = stage.next_heard().person
    assert (person.zone, person.contact, person.language) == ("Asia/Kolkata", "Jhansi Rao, Slack", "en")


def test_a_button_cannot_be_pressed_twice_while_it_waits(page: Page, stage: Stage) -> None:
    stage.answers = lambda incoming: []
    stage.tell(GISEL, says("¿Empezamos?", "Empezar", "Más tarde"))
    gisel = Pane(page, "gisel").reads("¿Empezamos?")
    button = gisel.talk.get_by_role("button", name="Empezar")
    button.dblclick()
    expect(button).to_be_disabled()
    expect(gisel.talk.get_by_role("button", name="Más tarde")).to_be_disabled()
    assert stage.next_heard().what == Pressed(card="card-1", revision=3, ordinal=0)
    stage.tell(GISEL, says("Aparte"))
    expect(button).to_be_enabled()
    assert len(stage.box.events) == 1


def test_a_form_is_filled_in_the_message(page: Page, stage: Stage) -> None:
    fields = (
        Input(name="country", label="Country", options=(("IN", "India"), ("AR", "Argentina")), value="IN"),
        Input(name="ages", label="Ages", options=(("9-12", "9–12"), ("13-15", "13–15"))),
        Input(name="subject", label="Subject"),
    )
    stage.tell(JHANSI, Message(parts=(Form(inputs=fields, submit="Save and be found"),), card="card-2", revision=1))
    jhansi = Pane(page, "jhansi").reads("Save and be found")
    jhansi.fill({"Ages": "9–12", "Subject": "Stars"}, "Save and be found").reads("Heard filled")
    values = {"country": "IN", "ages": "9-12", "subject": "Stars"}
    assert stage.next_heard().what == Filled(card="card-2", revision=1, values=values)


@pytest.mark.parametrize("case", MESSAGES)
def test_no_word_is_lost_on_the_page(page: Page, stage: Stage, case: str) -> None:
    for user, pane in (("gisel", GISEL), ("jhansi", JHANSI)):
        stage.tell(pane, MESSAGES[case])
        expect(page.locator(f'.pane[data-user="{user}"] .message')).to_have_count(1, timeout=PATIENCE)
        seen = squash(Pane(page, user).talk.text_content() or "")
        for word in MESSAGES[case].words():
            assert squash(word) in seen
    assert page.locator(".talk b b, .talk script").count() == 0


def test_a_file_can_be_downloaded_and_a_link_opens_elsewhere(page: Page, stage: Stage) -> None:
    call = File(shelf="ics", name="mi-escuela-10-dic.ics", mime="text/calendar")
    link = Link(label="Entrar", url="https://meet.google.com/abc-defg-hij")
    stage.tell(GISEL, Message(parts=(Text(text="Confirmada: https://zoom.us/j/1."), call, link)))
    gisel = Pane(page, "gisel").reads("Confirmada")
    with page.expect_download() as download:
        gisel.talk.get_by_role("link", name="mi-escuela-10-dic.ics").click()
    assert download.value.suggested_filename == "mi-escuela-10-dic.ics"
    assert Path(download.value.path()).read_bytes() == stage.shelf.kept["ics"]
    for name, address in (("Entrar", link.url), ("https://zoom.us/j/1", "https://zoom.us/j/1")):
        outside = gisel.talk.get_by_role("link", name=name)
        expect(outside).to_have_attribute("target", "_blank")
        expect(outside).to_have_attribute("rel", "noopener noreferrer")
        expect(outside).to_have_attribute("href", address)


def test_a_photo_is_sent_with_the_typed_line(page: Page, stage: Stage, tmp_path: Path) -> None:
    photo = tmp_path / "patio.png"
    photo.write_bytes(page.screenshot())
    gisel = Pane(page, "gisel")
    gisel.node.locator("textarea").fill("Nuestro patio")
    gisel.upload(photo).reads("Heard sent")
    sent = stage.next_heard().what
    assert isinstance(sent, Sent)
    assert (sent.name, sent.mime, sent.caption) == ("patio.png", "image/png", "Nuestro patio")
    assert stage.shelf.kept[sent.shelf] == photo.read_bytes()
    expect(gisel.talk.get_by_role("img", name="Nuestro patio")).to_have_js_property("complete", True)


def test_reload_and_restart_keep_the_talk_and_two_tabs_see_the_same(page: Page, stage: Stage) -> None:
    gisel = Pane(page, "gisel").start().reads("Heard arrived").say("Hola").reads("Echo: Hola")
    before = gisel.messages()
    second = page.context.new_page()
    second.goto(stage.url)
    other = Pane(second, "gisel").reads("Echo: Hola")
    assert other.messages() == before
    other.say("Desde la otra").reads("Echo: Desde la otra")
    gisel.reads("Echo: Desde la otra")
    assert gisel.messages() == other.messages()
    page.reload()
    assert gisel.reads("Echo: Desde la otra").messages() == other.messages()
    gisel.node.locator("textarea").fill("a medias")
    stage.stop()
    expect(page.locator("#told")).to_contain_text("not running", timeout=PATIENCE)
    stage.start()
    expect(page.locator("#told")).to_be_hidden(timeout=2 * PATIENCE)
    assert gisel.messages() == other.messages()
    expect(gisel.node.locator("textarea")).to_have_value("a medias")
    gisel.say("Seguimos").reads("Echo: Seguimos")


def test_words_that_were_not_saved_stay_and_are_said_once(page: Page, stage: Stage) -> None:
    stage.box.refuses = True
    gisel = Pane(page, "gisel")
    field = gisel.node.locator("textarea")
    field.fill("Hola")
    field.press("Enter")
    expect(gisel.node.get_by_role("alert")).to_contain_text("Your words are still here")
    expect(field).to_have_value("Hola")
    stage.box.refuses = False
    field.press("Enter")
    gisel.reads("Echo: Hola")
    expect(gisel.node.get_by_role("alert")).to_be_hidden()
    assert gisel.messages() == ["Hola", "Echo: Hola"]


def test_reply_edit_and_delete(page: Page, stage: Stage) -> None:
    stage.answers = lambda incoming: []
    stage.tell(JHANSI, says("What does the dot mean?"))
    jhansi = Pane(page, "jhansi").reads("What does the dot mean?")
    jhansi.talk.locator(".theirs").hover()
    jhansi.talk.get_by_role("button", name="Reply").click()
    jhansi.say("A bindi.").reads("A bindi.")
    replied = stage.next_heard()
    assert replied.what == Said(text="A bindi.")
    assert replied.replies_to
    mine = jhansi.talk.locator(".mine")
    mine.hover()
    mine.get_by_role("button", name="Edit").click()
    jhansi.say("It is a bindi.").reads("It is a bindi.")
    assert stage.next_heard().what == Edited(message=replied.message, text="It is a bindi.")
    expect(mine).to_contain_text("edited")
    mine.hover()
    mine.get_by_role("button", name="Delete").click()
    expect(mine).to_contain_text("Deleted")
    assert stage.next_heard().what == Deleted(message=replied.message)


def test_the_clock_jumps_to_what_is_due_and_says_what_it_was(page: Page, stage: Stage) -> None:
    bar = ClockBar(page).jump().reads("Nothing is waiting")
    assert stage.jumps == 0
    stage.due = stage.clock.now() + timedelta(days=3)
    bar.jump()
    expect(page.locator("#ahead")).to_have_text("3 days ahead", timeout=PATIENCE)
    stage.tell(GISEL, says("En 1 hora: videollamada con Jhansi."))
    bar.reads("for Gisel: “En 1 hora: videollamada con Jhansi.”")
    assert stage.jumps == 1
    before = stage.clock.now()
    bar.jump("+1 hour").reads("for Gisel: nothing new in the phones")
    assert timedelta(hours=1) <= stage.clock.now() - before < timedelta(hours=1, minutes=1)
    bar.jump("Next morning")
    expect(Pane(page, "gisel").node.locator(".local .hour")).to_have_text("8:00", timeout=PATIENCE)


def test_the_clock_goes_to_a_day_and_passes_what_is_due_on_the_way(
    page: Page, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journey, "SETTLES", 0.1)
    start = stage.clock.now()
    stage.due = start + timedelta(days=3)
    bar = ClockBar(page).go(start + timedelta(days=5))
    assert timedelta(days=4, hours=23) < stage.clock.now() - start < timedelta(days=5, minutes=5)
    # Nobody does here what is due: it is passed once, and holds nothing up.
    assert stage.jumps == 2
    bar.go(start)
    assert stage.clock.now() - start > timedelta(days=4, hours=23)


def test_teachers_come_and_go_and_everything_starts_over(page: Page, stage: Stage) -> None:
    Pane(page, "gisel").start().reads("Heard arrived")
    stage.next_heard()
    page.get_by_role("button", name="Add a teacher").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Olenka")
    dialog.get_by_label("Country").select_option("Ukraine")
    dialog.get_by_role("button", name="Add").click()
    Pane(page, "olenka").start().reads("Heard arrived")
    assert stage.next_heard().account.user == "olenka"
    page.get_by_role("button", name="Remove Jhansi").click()
    dialog.get_by_role("button", name="Remove").click()
    expect(page.locator(".pane")).to_have_count(2, timeout=PATIENCE)
    assert stage.next_heard().what == Gone(why="blocked")
    page.get_by_role("button", name="Reset").click()
    dialog.get_by_role("button", name="Start over").click()
    expect(page.locator('.pane[data-user="jhansi"]')).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".message")).to_have_count(0)
    assert stage.resets == 1


def test_the_command_menu_is_in_her_language(page: Page, stage: Stage) -> None:
    spanish, english = (Profile("Chaski", "", "", (("home", words),)) for words in ("Qué sigue hoy", "What comes next"))
    stage.call(stage.platform.present({"es": spanish, "en": english}))
    gisel = Pane(page, "gisel")
    gisel.node.get_by_role("button", name="Commands").click()
    gisel.node.get_by_role("button", name="Qué sigue hoy").click()
    gisel.reads("Echo: /home")


def test_the_keyboard_is_enough(page: Page, stage: Stage) -> None:
    stage.tell(GISEL, says("¿Empezamos?", "Empezar", "Más tarde"))
    gisel = Pane(page, "gisel").reads("¿Empezamos?")
    stage.answers = lambda incoming: [says("1 de 3", "Argentina", "Bolivia")]
    gisel.button("Empezar").focus()
    page.keyboard.press("Enter")
    gisel.reads("1 de 3")
    expect(gisel.button("Argentina")).to_be_focused(timeout=PATIENCE)
    page.keyboard.press("Tab")
    expect(gisel.button("Bolivia")).to_be_focused()


@pytest.mark.parametrize("width", [360, 1400])
def test_it_fits_the_screen_and_counts_what_was_not_seen(browser: Browser, stage: Stage, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(stage.url)
    expect(Pane(page, "gisel").node).to_be_visible(timeout=PATIENCE)
    for name in ("form", "picture", "everything"):
        stage.tell(GISEL, MESSAGES[name])
        stage.tell(JHANSI, MESSAGES[name])
    Pane(page, "gisel").reads("La llamada empieza.")
    ClockBar(page).jump("next event")
    stage.due = stage.clock.now() + timedelta(days=200)
    ClockBar(page).jump("next event")
    expect(page.locator("#ahead")).to_have_text("200 days ahead", timeout=PATIENCE)
    edges = (
        "[...document.querySelectorAll('.top button')].every(one => one.getBoundingClientRect().right <= innerWidth)"
    )
    assert page.evaluate(edges)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert page.evaluate("[...document.querySelectorAll('.talk')].every(talk => talk.scrollWidth <= talk.clientWidth)")
    if width < 760:
        tab = page.get_by_role("navigation").get_by_role("button", name="Jhansi, 3 new")
        tab.click()
        expect(page.get_by_role("navigation").get_by_role("button", name="Jhansi", exact=True)).to_be_visible()
    context.close()
