"""Files that people send: to the shelf, or an honest reason why not."""

from contextlib import suppress

import pytest

from adapters.telegram import Telegram
from adapters.telegram.decode import stored
from core.chat.heard import Incoming, Sent
from core.ports.platform import Unreachable
from tests.platforms.messages import Shelved
from tests.platforms.telegram import NOON
from tests.standins.telegram import TelegramStandin


def photo(standin: TelegramStandin, platform: Telegram, data: bytes) -> Incoming:
    update = standin.photo(standin.person("Gisel"), data, "Nuestro patio")
    incoming = platform.decode(stored(update, NOON))
    assert incoming is not None
    return incoming


async def test_a_photo_comes_to_the_shelf(standin: TelegramStandin, platform: Telegram) -> None:
    shelf = Shelved()
    incoming = await platform.complete(photo(standin, platform, b"\xff\xd8 the large one"), shelf)
    assert isinstance(incoming.what, Sent)
    assert shelf.kept[incoming.what.shelf] == b"\xff\xd8 the large one"
    assert incoming.what.caption == "Nuestro patio"


@pytest.mark.parametrize("told", [True, False])
async def test_more_than_20_mb_is_too_large_however_it_is_found_out(
    standin: TelegramStandin, platform: Telegram, told: bool
) -> None:
    incoming = photo(standin, platform, bytes(20 * 1024 * 1024 + 1))
    assert isinstance(incoming.what, Sent)
    if not told:
        incoming = incoming.model_copy(update={"what": incoming.what.model_copy(update={"size": 0})})
    completed = await platform.complete(incoming, Shelved())
    assert isinstance(completed.what, Sent)
    assert completed.what.missing == "too-large"


@pytest.mark.parametrize("method", ["getFile", "file"])
@pytest.mark.parametrize("fault", ["500", "429", "reset-before"])
async def test_a_broken_line_is_worth_another_try(
    standin: TelegramStandin, platform: Telegram, method: str, fault: str
) -> None:
    incoming = photo(standin, platform, b"photo")
    standin.order(fault, method=method, times=2)  # a download is repeated at once when an idle connection breaks
    with pytest.raises(Unreachable) as caught:
        await platform.complete(incoming, Shelved())
    assert standin.token not in str(caught.value)
    with suppress(Unreachable):
        await platform.complete(incoming, Shelved())
    completed = await platform.complete(incoming, Shelved())
    assert isinstance(completed.what, Sent)
    assert completed.what.shelf


async def test_a_file_that_telegram_no_longer_has_is_missing_for_good(
    standin: TelegramStandin, platform: Telegram
) -> None:
    incoming = photo(standin, platform, b"photo")
    standin.api.files.clear()
    completed = await platform.complete(incoming, Shelved())
    assert isinstance(completed.what, Sent)
    assert completed.what.missing == "unreachable"


async def test_what_is_not_a_file_needs_no_fetching(standin: TelegramStandin, platform: Telegram) -> None:
    incoming = platform.decode(stored(standin.say(standin.person("Gisel"), "hola"), NOON))
    assert incoming is not None
    assert await platform.complete(incoming, Shelved()) == incoming
