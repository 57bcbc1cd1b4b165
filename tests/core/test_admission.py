"""Who is let in: by a school's code, as somebody's guest, as a workspace's member; nothing said at the door is lost."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from core.chat.heard import Arrived, Heard, Incoming, Pressed, Said, Sent
from core.model.invitation import code_of
from core.model.school_code import typed_code_in, typed_code_of
from core.usecases.invitation import invite
from core.usecases.school_codes import end_codes, make_code, school_codes
from core.usecases.turn import House, Turn
from storage.unit_of_work import UnitOfWork
from tests.core.classes import text
from tests.fakes.clock import FrozenClock
from tests.transcripts.script import Person
from tests.transcripts.world import NO_FORMS, World

T = TypeVar("T")
MONDAY = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
PEOPLE = {
    "Ana": Person("Ana", "telegram", "es", "", "Telegram @ana"),
    "Beto": Person("Beto", "telegram", "es", "", "Telegram @beto"),
    "Yuki": Person("Yuki", "slack", "en", "Asia/Tokyo", "Yuki, Slack"),
}
ASKED, GREETED = "¿Cuál es el código de tu escuela?", "Hola, Ana. Soy Chaski."


class Door:
    """An installation that asks for a code, and people before it."""

    def __init__(self, folder: Path) -> None:
        self.world = World(folder, FrozenClock(MONDAY), PEOPLE, house=House(by_code=True))

    def hears(self, who: str, what: Heard) -> str:
        """Somebody does something; what she sees then."""
        self.world.hear(who, what)
        new = self.world.screens[who].unread()
        for shown in new:
            shown.look()
        return "\n\n".join(text(shown) for shown in new)

    def says(self, who: str, words: str) -> str:
        """She types something."""
        return self.hears(who, Arrived() if words == "/start" else Said(text=words))

    def taps(self, who: str, label: str) -> str:
        """She taps a button; what she sees then."""
        found = self.world.screens[who].button(label)
        assert found, label
        shown, ordinal = found
        return self.hears(who, Pressed(card=shown.message.card, revision=shown.message.revision, ordinal=ordinal))

    def turn(self, work: Callable[[Turn], T], who: str = "") -> T:
        """Something is done in a turn, hers where she is named."""

        def run(store: UnitOfWork) -> T:
            turn = Turn(store, self.world.clock.now(), self.world.assistant.new_id, self.world.assistant.paper)
            if who:
                teacher = store.channels.get(str(self.world.account(who))).teacher
                turn.speaker = store.teachers.get(teacher)
            return work(turn)

        return self.world.database.writer.submit(lambda c: run(UnitOfWork(c))).result()

    def code(self, school: str = "", instead: bool = False) -> dict[str, str]:
        """The operator makes one."""
        if instead:
            self.turn(lambda turn: end_codes(turn, school))
        return self.turn(lambda turn: make_code(turn, school))

    def admitted(self, who: str) -> str:
        """How she was let in."""
        return self.turn(lambda turn: turn.me.admitted, who)


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Door]:
    one = Door(tmp_path)
    yield one
    one.world.close()


def test_the_link_lets_in_without_one_more_question(door: Door) -> None:
    shown = door.hears("Ana", Arrived(payload=door.code()["link"]))
    assert shown.startswith(GREETED)
    assert ASKED not in shown
    assert GREETED in door.says("Ana", "/start"), "she is in for good"


def test_the_code_is_typed_as_it_stands_on_a_board(door: Door) -> None:
    typed = door.code()["typed"]
    assert door.says("Ana", "/start").startswith(ASKED)
    assert GREETED in door.says("Ana", f" {typed.lower().replace('-', ' ')} ")


def test_what_she_wanted_first_is_done_after_the_code(door: Door) -> None:
    typed = door.code()["typed"]
    door.says("Ana", "hola")
    assert "Cuando tenga el código, sigo con /help." in door.says("Ana", "/help")
    assert ASKED in door.says("Ana", "¿qué código?")
    done = door.says("Ana", typed)
    assert (GREETED in done, done) == (False, door.says("Ana", "/help"))


def test_the_code_that_joins_two_accounts_is_heard_outside(door: Door) -> None:
    assert ASKED not in door.says("Ana", "/link K7QX-2MPA")
    assert ASKED in door.says("Ana", "/home"), "it lets nobody in"


def test_what_is_kept_of_her_she_may_see_and_erase_without_a_code(door: Door) -> None:
    door.says("Ana", "mi palabra canaria")
    assert "Mis datos" in door.says("Ana", "/privacidad")
    door.taps("Ana", "Borrar mis datos")
    door.taps("Ana", "Borrarlos ahora")
    door.world.go_to(door.world.clock.now() + timedelta(hours=1))
    with door.world.database.engine.connect() as connection:
        bodies = connection.exec_driver_sql("SELECT body FROM teachers").scalars().all()
    assert not any("canaria" in body for body in bodies)


def test_a_file_is_not_kept_and_she_is_told(door: Door) -> None:
    put = door.world.database.writer.submit(lambda c: UnitOfWork(c).shelf.put(b"x", "a.jpg", "image/jpeg")).result()
    assert "El archivo no lo guardé." in door.hears("Ana", Sent(remote="r", shelf=put))
    with pytest.raises(KeyError):
        door.turn(lambda turn: turn.store.shelf.get(put))


def test_five_wrong_codes_an_hour_and_then_the_right_one_waits_too(door: Door) -> None:
    made = door.code()
    for number in range(5):
        assert "No conozco ese código" in door.says("Ana", f"AAAA2-BBBB{number + 2}")
    assert "Prueba otra vez en 60 minutos" in door.says("Ana", made["typed"])
    assert ASKED in door.says("Beto", "/start"), "only she waits"
    door.world.clock.tick(timedelta(minutes=59))
    assert "en un minuto" in door.says("Ana", made["typed"])
    door.world.clock.tick(timedelta(minutes=2))
    assert GREETED in door.says("Ana", made["typed"])


def test_while_she_waits_the_link_is_good(door: Door) -> None:
    made = door.code()
    for _ in range(6):
        door.says("Ana", "AAAA2-BBBB2")
    assert GREETED in door.hears("Ana", Arrived(payload=made["link"]))


def test_an_older_code_ends_for_newcomers_of_its_school_alone(door: Door) -> None:
    old, other = door.code("Norte"), door.code("Sur")
    door.hears("Ana", Arrived(payload=old["link"]))
    new = door.code("Norte", instead=True)
    assert "Ese enlace ya no sirve" in door.hears("Beto", Arrived(payload=old["link"]))
    assert "No conozco ese código" in door.says("Beto", old["typed"])
    assert door.says("Ana", "/start").startswith(GREETED)
    assert "Hola, Beto" in door.says("Beto", new["typed"])
    listed = door.turn(school_codes)
    assert [(code.school, bool(code.ended), came) for code, came in listed] == [
        ("Norte", True, 1), ("Sur", False, 0), ("Norte", False, 1),
    ]  # fmt: skip
    kept = "".join(str(code) for code, _ in listed)
    assert not any(secret in kept for made in (old, other, new) for secret in made.values())


def test_one_person_comes_as_the_guest_of_a_teacher(door: Door) -> None:
    door.hears("Ana", Arrived(payload=door.code()["link"]))
    made = door.turn(invite, "Ana")
    assert "Ana te invita" in door.hears("Beto", Arrived(payload=made["code"]))
    assert door.admitted("Beto").startswith("invited:")
    door.world.people["Caro"] = Person("Caro", "telegram", "es", "", "")
    door.world.screens["Caro"] = type(door.world.screens["Ana"])()
    shown = door.hears("Caro", Arrived(payload=made["code"]))
    assert "Esa invitación ya no sirve" in shown
    assert ASKED in shown
    assert ASKED in door.hears("Caro", Arrived(payload=code_of(b"0" * 16)))


def test_a_member_of_the_workspace_is_in_and_a_guest_of_slack_connect_is_not(door: Door) -> None:
    assert "Your class" in door.says("Yuki", "hello")
    assert door.admitted("Yuki") == "member:school"
    door.world.people["Zoe"] = Person("Zoe", "slack", "en", "", "")
    heard = Incoming(
        account=door.world.account("Zoe"), address="D1", event_id="guest", heard_at=MONDAY, what=Said(text="hello"),
        guest=True,
    )  # fmt: skip
    assistant, now = door.world.assistant, door.world.clock.now()
    door.world.database.writer.submit(lambda c: assistant.hear(UnitOfWork(c), heard, NO_FORMS, now)).result()
    assert door.admitted("Zoe") == ""


def test_whoever_had_a_class_before_codes_were_asked_for_stays(door: Door) -> None:
    door.world.house = House(by_code=False)
    for who in ("Ana", "Beto"):
        door.says(who, "/start")
    for label in ("Empezar", "Argentina", "9–12", "Sociales", "Que me encuentren"):
        door.says("Ana", label)
    door.world.house = House(by_code=True)
    assert ASKED not in door.says("Ana", "/start")
    assert door.admitted("Ana") == "class"
    assert ASKED in door.says("Beto", "Empezar")


def test_a_tap_from_outside_does_nothing(door: Door) -> None:
    door.world.house = House(by_code=False)
    door.says("Ana", "/start")
    door.world.house = House(by_code=True)
    assert door.taps("Ana", "Empezar").startswith(ASKED)


def test_a_code_is_read_from_a_board() -> None:
    assert typed_code_in("o0il1-22222") == "OOILI-22222"
    assert typed_code_in("hello world") == ""
    assert typed_code_in("buenos días") == ""
    assert typed_code_in("ABCDE-2345") == ""
    made = {typed_code_of(f"school-{number}") for number in range(500)}
    assert len(made) == 500
    assert all(typed_code_in(code) == code for code in made)
