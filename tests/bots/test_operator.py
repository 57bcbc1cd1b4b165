"""What an operator makes and hides beside the bot, and reads of it."""

import re
from pathlib import Path

import pytest

from bots.doctor import admission, reports
from bots.operator import codes, hide, in_a_turn, invite, people
from bots.settings import Settings
from core.model.teacher import Channel, Teacher
from core.usecases.turn import Turn
from storage.database import Database


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A folder in which nothing was ever started."""
    monkeypatch.chdir(tmp_path)
    return Settings(home=tmp_path / "data")


def settle(turn: Turn) -> None:
    """Two teachers, one of them on both messengers."""
    for id_, name in (("1", "Ana"), ("2", "Ana María")):
        turn.store.teachers.add(Teacher(id_, name, "es"))
        channel = Channel(f"telegram::{id_}", id_, "telegram", "", id_, id_, contact=f"Telegram @ana{id_}")
        turn.store.channels.add(channel)
    turn.store.channels.add(Channel("slack:T:U2", "2", "slack", "T", "U2", "D2", contact="Ana María, Slack"))


def test_a_code_is_made_before_anything_ever_ran_and_says_how_to_make_its_link(settings: Settings) -> None:
    said = "\n".join(invite(settings, " Escuela 12 ", revoke=False))
    assert said.startswith("school: Escuela 12\n")
    assert re.search(r"YOUR_BOT\?start=school-[a-z2-7]{26} .*\ncode to type: [A-Z2-7-]{11}\n", said)
    invite(settings, "", revoke=False)
    again = invite(settings, "Escuela 12", revoke=True)
    assert any("let nobody in any more: 1." in line for line in again)
    listed = codes(settings)
    assert [("Escuela 12" in line, "any" in line, ", ended" in line) for line in listed] == [
        (True, False, True), (False, True, False), (True, False, False),
    ]  # fmt: skip
    assert "2 codes in use" in admission(settings)[0].words
    assert "open to everybody" in admission(settings.model_copy(update={"admission": "open"}))[0].words


def test_an_account_is_hidden_beside_a_running_bot_and_shown_again(settings: Settings) -> None:
    in_a_turn(settings, settle)
    running = Database(settings.database)
    try:
        assert "is hidden everywhere" in hide(settings, "@ANA2", show=False)[0]
        assert [line.split("  ")[0] for line in people(settings, "maría")] == ["telegram::2", "slack:T:U2"]
        assert [line.endswith("suspended") for line in people(settings, "")] == [False, True, True]
        assert "1 suspended" in admission(settings)[1].words
        assert "is shown again" in hide(settings, "slack:T:U2", show=True)[0]
    finally:
        running.close()
    assert "0 suspended" in admission(settings)[1].words


def test_the_doctor_tells_whether_anybody_hears_of_a_report(settings: Settings) -> None:
    in_a_turn(settings, settle)
    chats = ("", "telegram::1", "telegram::9")
    found = [reports(settings.model_copy(update={"concern_chat": chat})) for chat in chats]
    assert [(one.well, "CHASKI_CONCERN_CHAT" in one.words) for one in found] == [
        (True, True), (True, False), (False, True),
    ]  # fmt: skip


def test_ending_the_codes_of_a_school_that_has_none_says_that_nothing_ended(settings: Settings) -> None:
    invite(settings, "Escuela 12", revoke=False)
    assert any("nothing ended" in line for line in invite(settings, "Escuela 21", revoke=True))
    assert not any(", ended" in line for line in codes(settings))


def test_nobody_is_hidden_by_half_a_name(settings: Settings) -> None:
    in_a_turn(settings, settle)
    for words in ("Ana", "telegram::", "nobody"):
        with pytest.raises(SystemExit, match="--find"):
            hide(settings, words, show=False)
    assert people(settings, "nobody") == ["nobody found"]
