"""A vote as Telegram's own poll, and an instant on each reader's own clock: what is sent, heard and fallen back to."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pydantic import SecretStr

from adapters.telegram import Settings, Telegram, Timing, create
from adapters.telegram.decode import stored
from core.chat.delivery import Delivered, Doubtful, Letter, Outcome
from core.chat.heard import Account, Pressed, Voted
from core.chat.shown import Choices, Message, Moment, Option, Text
from core.ports.platform import NotSaved, Unreachable
from core.ports.wiring import Wiring
from tests.fakes.wiring import MemoryDrawer
from tests.platforms.messages import Shelved, vote_of
from tests.standins import telegram_rules
from tests.standins.telegram import TelegramStandin
from tests.standins.telegram_people import Person
from tests.standins.telegram_polls import vote

HOURS = ["jue 10 dic, 7:15 · India 15:45", "vie 11 dic, 7:15 · India 15:45", "lun 14 dic, 7:30 · India 16:00"]
ASKED = Message(
    parts=(
        Text(text="Jhansi pregunta por la hora", style="title"),
        vote_of("¿Qué horas le sirven a tu clase?", HOURS),
        Choices(options=(Option(ordinal=4, label="Ninguna"),)),
    ),
    card="c7",
    revision=3,
)
OVER = Message(parts=(Text(text="Se cerró la pregunta por la hora."),), card="c7", revision=4)
CONFIRMED = Message(
    parts=(
        Text(text="📅 Confirmada", style="title"),
        Moment(label="En <este> dispositivo:", at=datetime(2026, 12, 10, 10, 15, tzinfo=UTC), text="7:15 (Argentina)"),
    )
)
TIME = '<i>En &lt;este&gt; dispositivo: <tg-time unix="1796897700" format="wDt">7:15 (Argentina)</tg-time></i>'


class FullDrawer(MemoryDrawer):
    """Takes nothing."""

    async def put(self, name: str, value: str) -> None:
        raise NotSaved("the disk is full")


@pytest.fixture
def drawer() -> MemoryDrawer:
    return MemoryDrawer()


def bot(standin: TelegramStandin, drawer: MemoryDrawer) -> Telegram:
    """A process of its own with this drawer."""
    settings = Settings(token=SecretStr(standin.token), base_url=standin.base_url)
    return create(settings, Wiring(lambda language: "", "", drawer), Timing(deadline=0.5))


@pytest.fixture
async def platform(standin: TelegramStandin, drawer: MemoryDrawer) -> AsyncIterator[Telegram]:
    running = bot(standin, drawer)
    yield running
    await running.close()


async def send(platform: Telegram, person: Person, message: Message, **more: object) -> Outcome:
    """Every piece of a message; the outcome of the last one."""
    account = Account(platform="telegram", tenant="", user=str(person.id))
    outcome: Outcome = Delivered("", more=True)
    piece = 0
    while isinstance(outcome, Delivered) and outcome.more:
        letter = replace(Letter("key", account, str(person.id), message, piece=piece), **more)  # type: ignore[arg-type]
        outcome, piece = await platform.deliver(letter, Shelved()), piece + 1
    return outcome


async def answer(standin: TelegramStandin, platform: Telegram, person: Person, *labels: str) -> Voted:
    """What is heard once she has chosen these options."""
    vote(standin, person, *labels)
    incoming = platform.decode(stored(standin.api.updates[-1], datetime.now(UTC)))
    assert incoming
    assert (incoming.account.user, incoming.address) == (str(person.id), str(person.id))
    heard = (await platform.complete(incoming, Shelved())).what
    assert isinstance(heard, Voted)
    return heard


async def test_a_vote_is_a_poll_that_tells_who_chose_several(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    sent = await send(platform, gisel, ASKED)
    text, poll = standin.screen(gisel)
    assert text.text == "Jhansi pregunta por la hora"
    assert text.buttons == []
    assert (poll.kind, poll.text, poll.options) == ("poll", "¿Qué horas le sirven a tu clase?", HOURS)
    assert (poll.anonymous, poll.several, poll.buttons) == (False, True, ["Ninguna"])
    assert sent == Delivered(f"{poll.id}.poll")
    heard = await answer(standin, platform, gisel, "jue 10", "lun 14")
    assert (heard.card, heard.marked, heard.stands) == ("c7", (0, 2), True)


async def test_a_changed_and_a_retracted_vote_are_heard(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    await send(platform, gisel, ASKED)
    assert (await answer(standin, platform, gisel, "jue 10")).marked == (0,)
    assert (await answer(standin, platform, gisel, "vie 11")).marked == (1,)
    assert (await answer(standin, platform, gisel)).marked == ()


async def test_an_answer_is_understood_after_a_restart(
    standin: TelegramStandin, drawer: MemoryDrawer, platform: Telegram, gisel: Person
) -> None:
    await send(platform, gisel, ASKED)
    other = bot(standin, drawer)
    assert (await answer(standin, other, gisel, "vie 11")).card == "c7"
    await other.close()


async def test_an_answer_that_is_quicker_than_our_note_waits(
    standin: TelegramStandin, drawer: MemoryDrawer, platform: Telegram, gisel: Person
) -> None:
    await send(platform, gisel, ASKED)
    kept, drawer.kept = drawer.kept, {}
    vote(standin, gisel, "jue 10")
    incoming = platform.decode(stored(standin.api.updates[-1], datetime.now(UTC)))
    assert incoming
    with pytest.raises(Unreachable):
        await platform.complete(incoming, Shelved())
    drawer.kept = kept
    heard = (await platform.complete(incoming, Shelved())).what
    assert isinstance(heard, Voted)
    assert heard.card == "c7"


async def test_a_poll_whose_meaning_could_not_be_kept_is_in_doubt(standin: TelegramStandin, gisel: Person) -> None:
    running = bot(standin, FullDrawer())
    assert isinstance(await send(running, gisel, ASKED), Doubtful)
    await running.close()


async def test_a_server_that_says_no_more_than_it_must_is_understood(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    standin.order("bare", method="*", times=9)
    sent = await send(platform, gisel, ASKED)
    _, poll = standin.screen(gisel)
    assert sent == Delivered(f"{poll.id}.poll")
    assert isinstance(await send(platform, gisel, OVER, replaces=sent.message), Delivered)
    assert standin.screen(gisel)[-1].text == "Se cerró la pregunta por la hora."


async def test_a_vote_that_is_over_stops_its_poll_and_says_so(
    standin: TelegramStandin, drawer: MemoryDrawer, platform: Telegram, gisel: Person
) -> None:
    sent = await send(platform, gisel, ASKED)
    assert isinstance(sent, Delivered)
    for _ in range(2):  # the answer to the first attempt may have been lost
        await send(platform, gisel, OVER, replaces=sent.message)
    _, poll, *said = standin.screen(gisel)
    assert (poll.closed, poll.buttons) == (True, [])
    assert {bubble.text for bubble in said} == {"Se cerró la pregunta por la hora."}
    assert drawer.kept == {}


async def test_a_press_under_a_poll_names_the_poll(standin: TelegramStandin, platform: Telegram, gisel: Person) -> None:
    sent = await send(platform, gisel, ASKED)
    standin.tap(gisel, "Ninguna")
    incoming = platform.decode(stored(standin.api.updates[-1], datetime.now(UTC)))
    assert incoming
    assert isinstance(sent, Delivered)
    assert incoming.message == sent.message
    assert incoming.what == Pressed(card="c7", revision=3, ordinal=4)


@pytest.mark.parametrize("labels", [["7:15"], ["7:15", "7:15"], [f"{n}:00" for n in range(13)], ["x" * 101, "y"]])
async def test_what_no_poll_can_hold_is_buttons(
    standin: TelegramStandin, platform: Telegram, gisel: Person, labels: list[str]
) -> None:
    message = Message(parts=(vote_of("¿Qué horas?", labels),), card="c7")
    assert isinstance(await send(platform, gisel, message), Delivered)
    [bubble] = standin.screen(gisel)
    assert bubble.kind == "text"
    assert len(bubble.buttons) == len(labels) + 1


async def test_a_refused_poll_is_buttons_with_the_same_meaning(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    standin.order("400", method="sendPoll")
    sent = await send(platform, gisel, ASKED)
    _, bubble = standin.screen(gisel)
    assert sent == Delivered(str(bubble.id))
    assert bubble.buttons == [HOURS[0], f"✓ {HOURS[1]}", HOURS[2], "Enviar", "Ninguna"]
    assert bubble.rows[0][0]["callback_data"] == "c7.3.0"


async def test_an_instant_is_on_the_readers_own_clock(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    await send(platform, gisel, CONFIRMED)
    [bubble] = standin.screen(gisel)
    assert bubble.text == "📅 Confirmada\nEn <este> dispositivo: 7:15 (Argentina)"
    assert TIME in standin.sent()[0]["text"]


async def test_a_server_that_knows_no_instants_gets_their_text_and_is_not_asked_again(
    standin: TelegramStandin, platform: Telegram, gisel: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telegram_rules, "TAGS", telegram_rules.TAGS - {"tg-time"})
    for _ in range(2):
        assert isinstance(await send(platform, gisel, CONFIRMED), Delivered)
    first, again, second = standin.sent()
    assert TIME in first["text"]
    for one in (again, second):
        assert "tg-time" not in one["text"]
        assert "<b>📅 Confirmada</b>" in one["text"], "the rest keeps its looks"
    assert len(standin.screen(gisel)) == 2


async def test_a_refusal_for_another_reason_gives_no_instant_up(
    standin: TelegramStandin, platform: Telegram, gisel: Person
) -> None:
    standin.order("400", times=2)
    await send(platform, gisel, CONFIRMED)
    await send(platform, gisel, CONFIRMED)
    assert TIME in standin.sent()[-1]["text"]
