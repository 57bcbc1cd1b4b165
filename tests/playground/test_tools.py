"""What stands around the phones: the drawer, scenarios as links, languages, keys, files that are dropped, keyboards."""

import base64
import json
import re
import shutil
import zlib
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from core.chat.heard import Arrived, Filled, Placed, Pressed, Said, Sent
from core.chat.shown import Choices, Form, Input, Message, Option, Text
from core.letters.book import LETTERS
from core.ports.glimpse import Glimpse, Owed, Planned, Taken
from core.texts import FOLDER, texts
from tests.playground.people import PATIENCE, Pane
from tests.playground.stage import Stage

GISEL, JHANSI = "telegram:gisel", "slack:jhansi"
DROP = """([node, names]) => {
  const carried = new DataTransfer();
  for (const name of names) carried.items.add(new File(["%PDF " + name], name, { type: "application/pdf" }));
  node.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: carried }));
  node.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: carried }));
}"""


def asks(words: str, *buttons: str) -> Message:
    """A question with buttons."""
    options = tuple(Option(ordinal=n, label=label) for n, label in enumerate(buttons))
    return Message(parts=(Text(text=words), Choices(options=options)), card="card-1", revision=1)


def test_the_drawer_shows_states_in_her_hour_and_can_be_filtered(page: Page, stage: Stage) -> None:
    due = stage.clock.now().replace(hour=12, minute=0, second=0, microsecond=0) + timedelta(days=2)
    stage.tell(GISEL, Message(parts=(Text(text="Ya pueden encontrarte"),)))
    shown = page.locator(".message").first.get_attribute("data-id") or ""
    stage.glimpse = Glimpse(
        letters=(
            Owed("playground:telegram:gisel", "", due, "sent", message=shown),
            Owed("playground:slack:jhansi", "reminder-hour", due, "doubtful", "timed out", 3, "In 1 hour"),
        ),
        plans=(Planned("draft-plan", due, "playground:telegram:gisel"),),
        heard=(Taken("playground:slack:jhansi", due, "quarantined", "KeyError", 3),),
    )
    page.get_by_role("button", name="What the bot is doing").click()
    drawer = page.get_by_role("complementary", name="What the bot is doing")
    doubtful = drawer.locator(".doing.doubtful")
    for words in ("in doubt", "Jhansi · reminder of the call, an hour before", "5:30 pm", "3 tries", "timed out"):
        expect(doubtful).to_contain_text(words, timeout=PATIENCE)
    expect(drawer.locator(".doing.sent")).to_contain_text("“Ya pueden encontrarte”")
    expect(drawer.locator(".doing.sent")).to_contain_text("9:00")
    expect(drawer.locator(".doing.quarantined")).to_contain_text("KeyError")
    drawer.get_by_label("Show for").select_option("Gisel")
    expect(doubtful).to_have_count(0)
    page.reload()
    expect(drawer).to_be_visible(timeout=PATIENCE)
    page.keyboard.press("Escape")
    drawer.get_by_role("button", name="Close").click()
    expect(drawer).to_be_hidden()


def test_the_bar_says_what_comes_next_in_whose_hour(page: Page, stage: Stage) -> None:
    due = stage.clock.now().replace(hour=10, minute=30, second=0, microsecond=0) + timedelta(days=1)
    stage.glimpse = Glimpse(letters=(Owed("playground:telegram:gisel", "reminder-hour", due, "pending"),))
    stage.tell(GISEL, Message(parts=(Text(text="Hola"),)))
    expect(page.locator("#next")).to_contain_text("Next: reminder of the call, an hour before", timeout=PATIENCE)
    expect(page.locator("#next")).to_contain_text(", 7:30 for Gisel")


def test_keys_of_the_keyboard_move_the_clock_but_not_while_she_types(page: Page, stage: Stage) -> None:
    before = stage.clock.now()
    field = Pane(page, "gisel").node.locator("textarea")
    field.press("h")
    expect(field).to_have_value("h")
    assert stage.clock.now() - before < timedelta(minutes=5)
    field.evaluate("node => node.blur()")
    page.keyboard.press("h")
    expect(page.locator("#ahead")).to_have_text("1 h ahead", timeout=PATIENCE)


def test_a_link_brings_the_cast_the_day_and_what_was_done(page: Page, stage: Stage) -> None:
    ages = Input(name="ages", label="Ages", options=(("a", "6–8"), ("b", "9–12")))
    fields = (ages, Input(name="subject", label="Subject"))
    form = Message(parts=(Form(inputs=fields, submit="Save"),), card="card-2", revision=1)
    answers = {"arrived": asks("¿Seguimos?", "Sí", "No"), "pressed": form, "filled": asks("Listo", "Fin")}
    stage.answers = lambda incoming: [answers[incoming.what.kind]] if incoming.what.kind in answers else []
    gisel = Pane(page, "gisel").start().tap("Sí").reads("Save")
    gisel.fill({"Ages": "9–12", "Subject": "Estrellas"}, "Save").reads("Listo")
    gisel.say("Hasta mañana").reads("Hasta mañana")
    did = [stage.next_heard().what for _ in range(4)]
    page.get_by_role("button", name="Share", exact=True).click()
    dialog = page.get_by_role("dialog", name="Share this scenario")
    expect(dialog).to_contain_text("With the 4 things done so far")
    link = dialog.get_by_label("Link", exact=True)
    expect(link).to_have_value(re.compile("#s="))
    address = link.input_value()
    assert len(address) <= 2000
    dialog.get_by_role("button", name="Close").click()
    other = page.context.new_page()
    other.goto(address)
    asked = other.get_by_role("dialog", name="Open this scenario?")
    expect(asked).to_contain_text("Gisel (Argentina, Telegram, Spanish), Jhansi (India, Slack, English), and 4 things")
    assert stage.resets == 0
    asked.get_by_role("button", name="Open it").click()
    expect(other.locator("#told")).to_contain_text("That is where the link leaves off", timeout=PATIENCE)
    assert stage.resets == 1
    assert [stage.next_heard().what for _ in range(4)] == did
    assert [type(one) for one in did] == [Arrived, Pressed, Filled, Said]
    assert "#" not in other.url


@pytest.mark.parametrize("packed", ["%%%", "AAAA", "q1YqU7IyrQUA"])
def test_a_link_that_holds_nothing_changes_nothing(page: Page, stage: Stage, packed: str) -> None:
    Pane(page, "gisel").say("Hola").reads("Echo: Hola")
    page.goto(f"{stage.url}#s={packed}")
    page.reload()
    expect(page.get_by_role("dialog")).to_have_count(0)
    Pane(page, "gisel").reads("Echo: Hola")
    assert stage.resets == 0


def test_a_long_play_gives_a_link_that_fits_and_says_how_much_it_holds(page: Page, stage: Stage) -> None:
    stage.answers = lambda incoming: []
    noise = "".join(chr(0x4E00 + (n * 7919) % 9000) for n in range(2500))
    gisel = Pane(page, "gisel").say("Corto").reads("Corto").say(noise).reads(noise[:20])
    gisel.say("Fin").reads("Fin")
    page.get_by_role("button", name="Share", exact=True).click()
    dialog = page.get_by_role("dialog", name="Share this scenario")
    expect(dialog).to_contain_text("With the first 1 of 3 things done so far")
    assert len(dialog.get_by_label("Link", exact=True).input_value()) <= 2000


def test_the_page_speaks_spanish_and_her_phone_changes_its_language(page: Page, stage: Stage) -> None:
    page.get_by_role("button", name="Español").click()
    expect(page.get_by_role("button", name="Hacer la visita")).to_be_visible(timeout=PATIENCE)
    assert page.evaluate("document.documentElement.lang") == "es"
    gisel = Pane(page, "gisel")
    gisel.node.locator(".start").click()
    gisel.reads("Heard arrived")
    stage.next_heard()
    which = asks("¿En qué idioma?", "English", "Español")
    stage.answers = lambda incoming: [which] if isinstance(incoming.what, Said) else []
    gisel.node.get_by_label("Idioma del teléfono de Gisel").select_option("en")
    assert stage.next_heard().what == Said(text="/set-language")
    pressed = stage.next_heard()
    assert pressed.what == Pressed(card="card-1", revision=1, ordinal=0)
    assert pressed.person.language == "en"
    all_kept = "() => JSON.parse(localStorage.getItem('chaski.deeds')).deeds.length === 4"
    page.wait_for_function(all_kept, timeout=PATIENCE)
    page.get_by_role("button", name="Compartir", exact=True).click()
    link = page.get_by_role("dialog", name="Compartir esta situación").get_by_label("Enlace", exact=True)
    expect(link).to_have_value(re.compile("#s="))
    packed = link.input_value().partition("#s=")[2]
    told = json.loads(zlib.decompress(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)), -zlib.MAX_WBITS))
    assert told["c"][0] == ["Gisel", "telegram", "Argentina", "es"]
    assert told["d"][1:] == [["gisel", "l", "en"], ["gisel", "s", "/set-language"], ["gisel", "t", "English"]]
    page.keyboard.press("Escape")
    page.locator("#language").click()
    expect(page.get_by_role("button", name="Take the tour")).to_be_visible(timeout=PATIENCE)


def test_a_translator_sees_the_keys(page: Page, stage: Stage) -> None:
    t = texts("es")
    stage.tell(GISEL, asks(t("welcome-example"), t("b-begin")))
    gisel = Pane(page, "gisel").reads(t("b-begin"))
    keys = gisel.node.get_by_role("button", name="Show the keys of Gisel's sentences")
    keys.click()
    expect(gisel.talk.locator(".key")).to_have_text(["welcome-example", "b-begin"], timeout=PATIENCE)
    gisel.talk.get_by_role("button", name=t("b-begin")).click()
    assert stage.next_heard().what == Pressed(card="card-1", revision=1, ordinal=0)
    keys.click()
    expect(gisel.talk.locator(".key")).to_have_count(0)


def test_a_slip_in_a_text_is_shown_with_its_line_until_it_is_mended(browser: Browser, tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "texts")
    file = tmp_path / "texts" / "es" / "start.ftl"
    right = file.read_text("utf-8")
    stage = Stage(tmp_path / "home", texts=tmp_path / "texts")
    page = browser.new_page(locale="en-GB")
    page.goto(stage.url)
    gisel = Pane(page, "gisel").say("Hola").reads("Echo: Hola")
    file.write_text(f"{right}\nb-broken = {{ $who\n", "utf-8")
    gisel.say("Otra vez").reads("Echo: Otra vez")
    line = right.count("\n") + 2
    expect(page.get_by_role("alert").first).to_contain_text(f"es/start.ftl, line {line}", timeout=PATIENCE)
    file.write_text(f"{right}\n", "utf-8")
    gisel.say("Y otra").reads("Echo: Y otra")
    expect(page.locator("#slips")).to_be_hidden(timeout=PATIENCE)
    page.close()
    stage.stop()


def test_dropped_files_are_an_album_and_a_place_is_shared(page: Page, stage: Stage) -> None:
    gisel = Pane(page, "gisel")
    phone = gisel.node.locator(".phone").element_handle()
    page.evaluate(DROP, [phone, ["uno.pdf", "dos.pdf"]])
    gisel.reads("dos.pdf")
    sent = [stage.next_heard().what for _ in range(2)]
    assert all(isinstance(one, Sent) for one in sent)
    assert [one.name for one in sent if isinstance(one, Sent)] == ["uno.pdf", "dos.pdf"]
    assert len({one.album for one in sent if isinstance(one, Sent)}) == 1
    gisel.node.get_by_role("button", name="Share where I am").click()
    gisel.reads("Buenos Aires")
    assert isinstance(stage.next_heard().what, Placed)
    expect(Pane(page, "jhansi").node.get_by_role("button", name="Share where I am")).to_be_hidden()


def test_a_voice_note_is_recorded_sent_and_can_be_heard(browser: Browser, stage: Stage, chromium: str) -> None:
    flags = ["--no-sandbox", "--disable-dev-shm-usage", "--use-fake-device-for-media-stream"]
    own = browser.browser_type.launch(executable_path=chromium, args=flags)
    context = own.new_context(permissions=["microphone"], reduced_motion="reduce")
    page = context.new_page()
    page.goto(stage.url)
    gisel = Pane(page, "gisel")
    gisel.node.get_by_role("button", name="Record a voice note").click(timeout=PATIENCE)
    gisel.node.get_by_role("button", name="Stop and send").wait_for(timeout=PATIENCE)
    page.wait_for_timeout(600)
    gisel.node.get_by_role("button", name="Stop and send").click()
    sent = stage.next_heard().what
    assert isinstance(sent, Sent)
    assert sent.mime == "audio/webm"
    sound = gisel.talk.locator("audio")
    expect(sound).to_have_js_property("error", None, timeout=PATIENCE)
    page.wait_for_function("() => document.querySelector('audio').readyState >= 1", timeout=PATIENCE)
    own.close()


def test_with_the_keyboard_alone_from_the_first_key_to_an_answer(page: Page, stage: Stage) -> None:
    stage.answers = lambda incoming: [asks("¿Empezamos?", "Empezar", "Más tarde")]
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the phones")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.start')"):
            break
    page.keyboard.press("Enter")
    gisel = Pane(page, "gisel").reads("¿Empezamos?")
    expect(gisel.button("Empezar")).to_be_focused(timeout=PATIENCE)
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    assert isinstance(stage.next_heard().what, Arrived)
    assert stage.next_heard().what == Pressed(card="card-1", revision=1, ordinal=0)
    expect(gisel.button("Empezar")).to_be_focused(timeout=PATIENCE)
    assert gisel.talk.get_attribute("aria-live") == "polite"


@pytest.mark.parametrize("width", [360, 390])
def test_on_a_phone_everything_fits_and_the_tour_turns_to_the_right_one(
    browser: Browser, stage: Stage, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 780}, reduced_motion="reduce", locale="es-AR")
    page = context.new_page()
    page.goto(stage.url)
    page.get_by_role("button", name="Hacer la visita").click(timeout=PATIENCE)
    expect(page.locator(".pointed")).to_be_in_viewport(timeout=PATIENCE)
    page.get_by_role("button", name="Qué hace Chaski").click()
    expect(page.get_by_role("complementary")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    every = "[...document.querySelectorAll(':is(.top, .doings) :is(button, select)')]"
    fits = "one => !one.checkVisibility() || one.getBoundingClientRect().right <= innerWidth"
    assert page.evaluate(f"{every}.every({fits})")
    context.close()


def test_both_languages_of_the_page_say_the_same() -> None:
    folder = Path(__file__).parents[2] / "adapters" / "playground"
    english, spanish = (json.loads((folder / f"{one}.json").read_text("utf-8")) for one in ("en", "es"))
    assert LETTERS.keys() <= english["kinds"].keys()
    for part in ("labels", "tour", "kinds"):
        assert english[part].keys() == spanish[part].keys()
    page = "".join(one.read_text("utf-8") for one in folder.iterdir() if one.suffix in (".js", ".html"))
    indirect = ("tour-", "state-", "owed", "planned", "sent-", "heard-", "share-some", "share-deeds", "replay")
    for key in english["labels"]:
        assert f'"{key}"' in page or key.startswith(indirect), key
    steps = [step["id"] for step in json.loads((folder / "tour.json").read_text("utf-8"))["steps"]]
    assert steps == list(english["tour"]) == list(spanish["tour"])
