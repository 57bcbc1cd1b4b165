"""Telegram over the wire: the webhook against a real process, and what must not be in its database afterwards."""

import re
import socket
import urllib.error
import urllib.request
from datetime import datetime
from pathlib import Path

from adapters.telegram.webhook import PATH, secret_of
from tests.wire.people import OnTelegram
from tests.wire.stage import BUENOS_AIRES, KOLKATA, Stage, staged
from tests.wire.steps import MEETING, play

PHONE = "+5411555019977"
HOME = {"latitude": -34.6037229, "longitude": -58.3815921}


def free_port() -> int:
    """A port that nobody has just now."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return int(place.getsockname()[1])


def send(address: str, body: bytes, secret: str | None) -> int:
    """What the route says to somebody who brings this."""
    headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
    request = urllib.request.Request(address + PATH, body, headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def begins(stage: Stage) -> None:
    """Gisel sets up her class."""
    stage.gisel.says("/start")
    for label in ("Empezar", "Argentina", "9–12", "Sociales", "Que me encuentren"):
        stage.gisel.taps(label)
    stage.gisel.sees("ya pueden encontrarte")


def everything_stored(stage: Stage) -> bytes:
    """The database file, what is not yet in it, and the log."""
    return b"".join(path.read_bytes() for path in (*stage.house.home.glob("chaski.db*"), stage.house.log))


def test_by_webhook_a_teacher_begins_and_nothing_is_lost_over_a_kill(tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with staged(tmp_path / "house", TELEGRAM_MODE="webhook", PORT=port, PUBLIC_URL=address) as stage:
        stage.house.start()
        begins(stage)
        stage.house.kill()
        stage.gisel.says("/help")
        stage.house.start()
        stage.gisel.sees("/buscar")
        stage.settle()
        assert not stage.telegram.sent("getUpdates")
        assert stage.telegram.api.profile.words["name", ""] == "Chaski"
        assert "link" in stage.telegram.api.profile.menu("all_group_chats", "es")


def test_convention_21_a_forged_webhook_call_changes_nothing(tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with staged(tmp_path / "house", TELEGRAM_MODE="webhook", PORT=port, PUBLIC_URL=address) as stage:
        stage.house.start()
        begins(stage)
        stage.settle()
        before, secret = stage.house.everything(), secret_of(stage.telegram.token)
        body = b'{"update_id": 1, "message": {"message_id": 1}}'
        assert [send(address, body, one) for one in (None, "", secret[:-1], secret.upper())] == [401, 403, 403, 403]
        assert send(address, b"{", secret) == 400
        assert send(address, b" " * (1024 * 1024 + 1), secret) == 413
        assert stage.house.everything() == before
        assert secret not in stage.house.log.read_text()


def test_a_contact_and_a_place_leave_nothing_behind(tmp_path: Path) -> None:
    with staged(tmp_path / "house", LOG_LEVEL="DEBUG") as stage:
        stage.house.start()
        begins(stage)
        contact = {"phone_number": PHONE, "first_name": "Canaria", "vcard": f"TEL:{PHONE}"}
        stage.telegram.contact(stage.gisel.person, contact)
        stage.gisel.sees("No guardé nada de ese contacto", "un enlace")
        stage.telegram.location(stage.gisel.person, **HOME)
        stage.gisel.sees("En ese lugar son las 10:05", "No guardé el lugar")
        stage.settle()
        kept = everything_stored(stage)
        for canary in (PHONE.encode(), PHONE[1:].encode(), b"Canaria", b"34.60", b"58.38"):
            assert canary not in kept, canary


def test_a_link_lets_one_guest_in_and_the_message_can_be_handed_on(tmp_path: Path) -> None:
    with staged(tmp_path / "house", ADMISSION="code") as stage:
        _, said = stage.house.call("invite", "--school", "Escuela 12")
        code = re.search(r"start=(school-\w{26})", said)
        assert code
        stage.house.start()
        stage.gisel.says(f"/start {code.group(1)}")
        for label in ("Empezar", "Argentina", "9–12", "Sociales", "Que me encuentren", "Ya tengo con quién"):
            stage.gisel.taps(label)
        shown = stage.gisel.sees("Mándale esto", "Pasar a alguien")
        found = re.search(r"https://t\.me/chaski_test_bot\?start=(chaski-[a-z2-7]{26})", shown)
        assert found
        bubble = next(one for one in stage.telegram.screen(stage.gisel.person) if "Pasar a alguien" in str(one))
        [share] = [button["url"] for row in bubble.rows for button in row if "url" in button]
        assert share.startswith("https://t.me/share/url?")
        assert found.group(1) in share

        ana, eva = (OnTelegram(stage.telegram, stage.telegram.person(name)) for name in ("Ana", "Eva"))
        ana.says(f"/start {found.group(1)}")
        ana.sees("Gisel te invita", "Empezar")
        eva.says(f"/start {found.group(1)}")
        eva.sees("Esa invitación ya no sirve", "¿Cuál es el código de tu escuela?")
        assert found.group(1) not in stage.house.log.read_text()


def test_convention_20_blocked_is_told_to_the_partner_and_unblocked_gets_what_is_still_owed(tmp_path: Path) -> None:
    with staged(tmp_path / "house") as stage:
        stage.house.start()
        play(stage, *MEETING)
        stage.telegram.block(stage.gisel.person)
        stage.settle()
        stage.jhansi.says("/say Good morning from Pune.")
        stage.jhansi.sees("Sent to Gisel")
        stage.house.clock.set(datetime(2026, 11, 25, 8, 0, 1, tzinfo=KOLKATA))
        stage.jhansi.sees("I have not been able to write to Gisel")
        stage.house.clock.set(datetime(2026, 11, 25, 10, 0, 1, tzinfo=BUENOS_AIRES))
        stage.settle()
        assert stage.gisel.copies("Good morning from Pune.") == 0
        stage.telegram.unblock(stage.gisel.person)
        stage.gisel.sees("Good morning from Pune.")
        stage.settle()
        assert stage.gisel.copies("Good morning from Pune.") == 1


def test_convention_20_a_second_poller_is_told_to_the_operator_and_nothing_is_lost(tmp_path: Path) -> None:
    with staged(tmp_path / "house") as stage:
        stage.house.start()
        stage.house.wait(lambda: stage.house.health()["platforms"]["telegram"], "Telegram up")
        stage.telegram.order("409", method="getUpdates", times=2)
        stage.house.wait(lambda: "somebody else polls" in stage.house.log.read_text(), "a line about the other poller")
        begins(stage)


def test_convention_1_the_first_screen_explains_itself(tmp_path: Path) -> None:
    with staged(tmp_path / "house") as stage:
        stage.house.start()
        stage.gisel.says("/start")
        stage.gisel.sees("Soy Chaski", "Empezar")
        [bubble] = [one for one in stage.telegram.screen(stage.gisel.person) if not one.mine]
        assert len(bubble.text) <= 600
        assert len(bubble.buttons) <= 3
        shown = stage.telegram.api.profile
        stage.house.wait(lambda: shown.words.get(("name", "")) == "Chaski", "the bot's name")
        for language, about in (("en", "Tap Start"), ("es", "Toca Iniciar"), ("uk", "Tap Start")):
            said = shown.get("getmydescription", {"language_code": language})["description"]
            assert about in said
            assert shown.get("getmyshortdescription", {"language_code": language})["short_description"]
            assert {"home", "find", "help"} <= set(shown.menu("all_private_chats", language))
            assert set(shown.menu("all_group_chats", language)) == {"say", "link", "unlink", "concern"}


def test_convention_19_a_429_holds_up_its_own_chat_alone(tmp_path: Path) -> None:
    with staged(tmp_path / "house") as stage:
        stage.house.start()
        ana = OnTelegram(stage.telegram, stage.telegram.person("Ana"))
        stage.telegram.order("429", method="sendMessage", seconds=6)
        stage.gisel.says("/start")
        stage.house.wait(lambda: not stage.telegram.ordered, "Gisel's answer refused")
        ana.says("/start")
        ana.sees("Hola, Ana")
        assert stage.gisel.copies("Hola, Gisel") == 0
        stage.gisel.sees("Hola, Gisel")
        assert stage.gisel.copies("Hola, Gisel") == 1
