"""What stands on a screen: one copy per letter, rewritten in place, still there after a restart."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from adapters.playground import Playground
from adapters.playground.roll import Roll
from core.chat.delivery import Delivered, Letter, NotSent
from core.chat.heard import Incoming, Sent
from core.chat.shown import File, Message, Picture, Text
from core.ports.platform import Unreachable
from tests.platforms.messages import Shelved
from tests.platforms.playground import GISEL, JHANSI, NOON, in_folder


def letter(key: str, words: str, replaces: str = "") -> Letter:
    """A letter to Gisel."""
    return Letter(key, GISEL.account, GISEL.pane, Message(parts=(Text(text=words),)), replaces=replaces)


def shown(platform: Playground, pane: str = GISEL.pane) -> list[Any]:
    """The texts on a screen, in order."""
    messages: Any = platform.screens.state(NOON)["messages"]
    blocks = [block for message in messages if message["pane"] == pane for block in message["view"]["blocks"]]
    return [block.get("text", block["kind"]) for block in blocks]


async def arrives(platform: Playground, sent: Letter) -> str:
    """Deliver and say under which id."""
    outcome = await platform.deliver(sent, Shelved())
    assert isinstance(outcome, Delivered)
    return outcome.message


async def test_the_same_letter_twice_is_one_message_also_after_a_restart(tmp_path: Path) -> None:
    platform = in_folder(tmp_path)
    assert isinstance(await platform.find(letter("k1", "Hola")), NotSent)
    first = await arrives(platform, letter("k1", "Hola"))
    assert await arrives(platform, replace(letter("k1", "Hola"), attempt=2, again="Otra vez:")) == first
    await platform.close()
    platform = in_folder(tmp_path)
    assert await platform.find(letter("k1", "Hola")) == Delivered(first)
    assert await arrives(platform, letter("k1", "Hola")) == first
    assert shown(platform) == ["Hola"]


async def test_a_rewriting_stays_in_its_place_and_an_older_one_does_not_come_back(tmp_path: Path) -> None:
    platform = in_folder(tmp_path)
    first = await arrives(platform, letter("k1", "1 de 3"))
    await arrives(platform, letter("k2", "Aparte"))
    assert await arrives(platform, letter("k3", "2 de 3", replaces=first)) == first
    assert await arrives(platform, letter("k4", "3 de 3", replaces=first)) == first
    await arrives(platform, letter("k3", "2 de 3", replaces=first))
    assert shown(platform) == ["3 de 3", "Aparte"]
    assert shown(in_folder(tmp_path)) == ["3 de 3", "Aparte"]


async def test_a_rewriting_of_what_is_gone_is_a_new_message(tmp_path: Path) -> None:
    platform = in_folder(tmp_path)
    await arrives(platform, letter("k1", "Nuevo", replaces="999"))
    assert shown(platform) == ["Nuevo"]


async def test_a_rewriting_keeps_the_picture(tmp_path: Path) -> None:
    platform = in_folder(tmp_path)
    picture = Message(parts=(Picture(shelf="png", name="a.png", alt="Horas"), Text(text="¿Cuál?")))
    first = await arrives(platform, Letter("k1", GISEL.account, GISEL.pane, picture))
    await arrives(platform, letter("k2", "Propuesto.", replaces=first))
    assert shown(platform) == ["picture", "Propuesto."]


async def test_a_second_attempt_says_so(tmp_path: Path) -> None:
    platform = in_folder(tmp_path)
    await arrives(platform, replace(letter("k1", "Hola"), again="Otra vez:"))
    assert shown(platform) == ["Otra vez:", "Hola"]


async def test_a_file_that_is_no_longer_on_the_shelf_leaves_its_words(tmp_path: Path) -> None:
    platform = in_folder(tmp_path)
    lost = Message(parts=(File(shelf="lost", name="a.ics", mime="text/calendar", caption="Jueves"),))
    await arrives(platform, Letter("k1", GISEL.account, GISEL.pane, lost))
    assert shown(platform) == ["a.ics\nJueves"]


async def test_who_leaves_takes_her_messages_along(tmp_path: Path) -> None:
    platform = in_folder(tmp_path)
    await arrives(platform, letter("k1", "Hola"))
    platform.screens.seat((JHANSI,))
    platform.screens.seat((JHANSI, GISEL))
    assert shown(platform) == []
    assert await arrives(platform, letter("k1", "Hola"))
    assert shown(in_folder(tmp_path)) == ["Hola"]


async def test_a_full_disk_shows_nothing_and_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    platform = in_folder(tmp_path)

    def refuse(roll: Roll, entry: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(Roll, "append", refuse)
        assert isinstance(await platform.deliver(letter("k1", "Hola"), Shelved()), NotSent)
    assert shown(platform) == []
    await arrives(platform, letter("k1", "Hola"))
    assert shown(platform) == ["Hola"]


def test_a_half_written_line_is_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "roll.jsonl"
    roll = Roll(file)
    roll.append({"n": 1})
    roll.append({"n": 2})
    roll.close()
    file.write_bytes(file.read_bytes() + b'{"n": 3, "te')
    roll = Roll(file)
    assert roll.read() == [{"n": 1}, {"n": 2}]
    roll.append({"n": 4})
    assert Roll(file).read() == [{"n": 1}, {"n": 2}, {"n": 4}]


async def test_a_file_that_the_folder_lost_is_worth_another_try(tmp_path: Path) -> None:
    sent = Sent(remote="ab" * 20, name="a.jpg", mime="image/jpeg", size=3)
    incoming = Incoming(account=GISEL.account, address=GISEL.pane, event_id="e", heard_at=NOON, what=sent)
    with pytest.raises(Unreachable):
        await in_folder(tmp_path).complete(incoming, Shelved())
