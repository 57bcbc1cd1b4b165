"""One teacher on two messengers: a code shown in one and typed in the other."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import Connection

from core.chat.heard import Account, Incoming, Said
from core.usecases.turn import Turn
from storage.unit_of_work import UnitOfWork
from tests.core.stage import Stage, stage
from tests.core.test_invitation import FORM, come, sees
from tests.transcripts.world import FORMS


@pytest.fixture
def it() -> Iterator[Stage]:
    """Gisel and Jhansi have met; Laptop is where Gisel has Slack, and Chaski does not know whose it is."""
    with stage() as one:
        come(one, "Laptop", "slack", "America/Argentina/Buenos_Aires")
        yield one


def code(it: Stage, who: str = "Gisel") -> str:
    """The code that Chaski shows her now."""
    it.does(who, "/link")
    found = re.search(r"\b[A-Z2-7]{4}-[A-Z2-7]{4}\b", sees(it, who))
    assert found
    return found.group()


def teacher(it: Stage, who: str) -> str:
    """Whom Chaski takes an account for."""
    return it.within(who, lambda turn: turn.me.id)


def test_two_accounts_become_one_teacher_and_both_sides_are_told(it: Stage) -> None:
    it.does("Laptop", f"/link {code(it).lower().replace('-', ' ')}")
    assert "Tu cuenta de Slack quedó unida" in sees(it, "Gisel")
    assert "Listo: tu cuenta de Slack quedó unida." in sees(it, "Laptop")
    assert teacher(it, "Laptop") == teacher(it, "Gisel")
    it.does("Laptop", "/inicio")
    assert "Ya trabajas con Jhansi" in sees(it, "Laptop")


def test_a_talk_goes_on_in_the_other_messenger_and_letters_go_where_she_spoke_last(it: Stage) -> None:
    typed = code(it)
    it.does("Gisel", "/clase", "[Nombre]")
    it.does("Laptop", f"/link {typed}", "[Seguir con el cambio de tu clase]", "5 B")
    assert sees(it, "Laptop").startswith("5 B\n")
    it.does("Jhansi", "/say", "Hello from Slack")
    assert "Hello from Slack" in sees(it, "Laptop")
    it.does("Gisel", "/inicio")
    it.does("Jhansi", "/say", "Hello again")
    assert "Hello again" in sees(it, "Gisel")


def test_that_was_not_me_undoes_it_on_either_side(it: Stage) -> None:
    for who in ("Gisel", "Laptop"):
        it.does("Laptop", f"/link {code(it)}")
        it.does(who, "[No fui yo]")
        assert "La cuenta de Slack ya no está unida" in sees(it, who)
        assert teacher(it, "Laptop") != teacher(it, "Gisel")
        it.does("Laptop", "/inicio")
        assert "Soy Chaski" in sees(it, "Laptop")


def test_what_is_no_code_is_said_and_after_five_the_account_waits_for_an_hour(it: Stage) -> None:
    right = code(it)
    it.does("Laptop", "/link", "[I have a code]", "AAAA-AAAA")
    assert "You have 4 tries left." in sees(it, "Laptop")
    it.does("Laptop", "not a code", "AAAA-AAAB", "AAAA-AAAC")
    assert "You have one try left." in sees(it, "Laptop")
    it.does("Laptop", "AAAA-AAAD")
    assert "For an hour I take no other one here" in sees(it, "Laptop")
    it.does("Laptop", f"/link {right}")
    assert "For an hour I take no other one here" in sees(it, "Laptop")
    it.world.go_to(it.world.clock.now() + timedelta(minutes=61))
    it.does("Laptop", f"/link {code(it)}")
    assert teacher(it, "Laptop") == teacher(it, "Gisel")


def test_a_code_is_good_for_ten_minutes_once_and_until_there_is_another(it: Stage) -> None:
    old, new = code(it), code(it)
    it.does("Laptop", f"/link {old}")
    assert "You have 4 tries left." in sees(it, "Laptop")
    it.does("Laptop", f"/link {new}")
    come(it, "Phone", "telegram", "America/Argentina/Buenos_Aires")
    it.does("Phone", f"/link {new}")
    assert "You have 4 tries left." in sees(it, "Phone")
    late = code(it)
    it.world.go_to(it.world.clock.now() + timedelta(minutes=10))
    it.does("Phone", f"/link {late}")
    assert "You have 3 tries left." in sees(it, "Phone")


def test_her_own_code_and_an_account_with_a_class_are_sent_the_way_that_works(it: Stage) -> None:
    it.does("Gisel", f"/link {code(it)}")
    assert "Ese código es de esta misma cuenta." in sees(it, "Gisel")
    it.does("Jhansi", f"/link {code(it)}")
    assert "There is a class in each account" in sees(it, "Jhansi")
    it.does("Gisel", f"/link {code(it, 'Laptop')}")
    assert "Hazlo al revés" in sees(it, "Gisel")
    assert len({teacher(it, who) for who in ("Gisel", "Jhansi", "Laptop")}) == 3


def test_an_account_that_came_with_an_invitation_brings_it_along(it: Stage) -> None:
    come(it, "Yuki", "slack", "Asia/Tokyo")
    it.does("Yuki", "/start", FORM, "Japan", "[I have a partner]")
    words = next(line for line in it.last("Yuki").lines if "chaski-" in line)
    it.does("Laptop", words, f"/link {code(it)}")
    assert it.within("Gisel", lambda turn: turn.store.invitations.get(turn.me.invited).teacher) == teacher(it, "Yuki")


def hear_in_room(it: Stage, heard: Incoming, connection: Connection) -> None:
    """Let Chaski hear something that was not said in private."""
    it.world.assistant.hear(UnitOfWork(connection), heard, FORMS, it.world.clock.now())


def test_no_code_is_shown_or_taken_in_a_room(it: Stage) -> None:
    typed = code(it)
    for words in ("/link", f"/link {typed}"):
        it.world.events += 1
        heard = Incoming(
            account=Account(platform="slack", tenant="school", user="laptop"), address="channel", place="room",
            event_id=f"room-{it.world.events}", heard_at=it.world.clock.now(), what=Said(text=words),
        )
        work = partial(hear_in_room, it, heard)
        it.world.database.writer.submit(work).result()
    assert it.within("Gisel", lambda turn: turn.store.channels.find("slack:school:laptop")) is None
    (kept,) = it.within("Gisel", lambda turn: turn.store.link_codes.where())
    assert kept.teacher == teacher(it, "Gisel")


def test_only_a_digest_is_kept_and_forgetting_takes_both_accounts(it: Stage) -> None:
    typed = code(it)
    kept = it.within("Gisel", lambda turn: turn.store.link_codes.where(teacher=turn.me.id))
    assert typed not in str(kept)
    it.does("Laptop", f"/link {typed}")
    code(it)
    it.does("Laptop", "/privacidad", "[Borrar mis datos]", "[Borrarlos ahora]")

    def left(turn: Turn) -> tuple[int, int]:
        store = turn.store
        ours = [c for c in store.channels.where(platform=("slack", "telegram")) if c.user in ("gisel", "laptop")]
        return len(ours), len(store.link_codes.where())

    it.world.go_to(it.world.clock.now() + timedelta(hours=1))
    assert it.within("Jhansi", left) == (0, 0)
