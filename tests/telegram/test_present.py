"""What Telegram shows before the first word: set once, in each language, and no more often than it allows."""

from dataclasses import replace

from pydantic import SecretStr

from adapters.telegram import Settings, Telegram, create
from adapters.telegram.present import signs
from core.ports.platform import Profile
from tests.fakes.wiring import WIRING, MemoryDrawer
from tests.standins.telegram import TelegramStandin
from tests.telegram.inbox import Inbox
from tests.telegram.test_listen import listening, until

ENGLISH = Profile("Chaski", "A project", "A project with another class", (("find", "Find"),), (("link", "Use it"),))
SPANISH = Profile("Chaski", "Un proyecto", "Un proyecto con otra clase", (("find", "Buscar"),), (("link", "Usarlo"),))
PROFILES = {"en": ENGLISH, "es": SPANISH}
LAST = "setMyName"


async def show(standin: TelegramStandin, drawer: MemoryDrawer, profiles: dict[str, Profile]) -> None:
    """Start a bot with this drawer and let it show everything."""
    bot: Telegram = create(
        Settings(token=SecretStr(standin.token), base_url=standin.base_url), replace(WIRING, drawer=drawer)
    )
    await bot.check()
    await bot.present(profiles)
    await bot._presenter.show()
    await bot.close()


async def test_convention_1_name_descriptions_and_menus_are_there_per_language_and_scope(
    standin: TelegramStandin,
) -> None:
    async with listening(standin, Inbox()) as platform:
        await platform.present(PROFILES)
        await until(lambda: standin.api.profile.words["name", ""] == "Chaski")
    shown = standin.api.profile
    assert [shown.words["short_description", one] for one in ("", "en", "es")] == ["A project"] * 2 + ["Un proyecto"]
    assert shown.words["description", "es"] == "Un proyecto con otra clase"
    for language in ("", "uk", "en", "es"):
        assert shown.menu("all_private_chats", language) == ["find"]
        assert shown.menu("default", language) == ["find"]
        assert shown.menu("all_group_chats", language) == ["link"]
    assert shown.menus["all_private_chats", "es"][0]["description"] == "Buscar"


async def test_the_name_is_asked_for_before_it_is_set_and_one_call_does_for_all(standin: TelegramStandin) -> None:
    await show(standin, MemoryDrawer(), PROFILES)
    assert len(standin.sent("setMyName")) == 1
    assert len(standin.sent("getMyName")) == 3


async def test_a_restart_sets_nothing_again_and_leaves_what_the_operator_changed(standin: TelegramStandin) -> None:
    drawer = MemoryDrawer()
    await show(standin, drawer, PROFILES)
    standin.api.profile.words["name", ""] = "Chaski of School 12"
    called = len(standin.api.calls)
    await show(standin, drawer, PROFILES)
    assert not [name for name, _ in standin.api.calls[called:] if name.startswith("setMy")]
    assert standin.api.profile.words["name", ""] == "Chaski of School 12"


async def test_only_what_reads_otherwise_is_set_again(standin: TelegramStandin) -> None:
    drawer = MemoryDrawer()
    await show(standin, drawer, PROFILES)
    called = len(standin.api.calls)
    await show(standin, drawer, {**PROFILES, "es": replace(SPANISH, short="Otro proyecto")})
    assert [name for name, _ in standin.api.calls[called:] if name.startswith("setMy")] == ["setMyShortDescription"]


async def test_convention_19_what_is_refused_as_too_much_waits_as_long_as_telegram_says(
    standin: TelegramStandin,
) -> None:
    standin.order("429", method="setMyName", seconds=1)
    await show(standin, MemoryDrawer(), PROFILES)
    assert standin.api.profile.words["name", ""] == "Chaski"


async def test_what_a_server_does_not_take_keeps_nothing_else_from_being_shown(standin: TelegramStandin) -> None:
    standin.order("400", method="setMyShortDescription", times=3)
    await show(standin, drawer := MemoryDrawer(), PROFILES)
    assert standin.api.profile.words["description", "es"] == "Un proyecto con otra clase"
    assert standin.api.profile.words["name", ""] == "Chaski"
    await show(standin, drawer, PROFILES)
    assert standin.api.profile.words["short_description", "es"] == "Un proyecto", "asked again at the next start"


async def test_another_bot_has_signs_of_its_own(standin: TelegramStandin) -> None:
    drawer = MemoryDrawer()
    await show(standin, drawer, PROFILES)
    with TelegramStandin(token="456:standin") as other:
        await show(other, drawer, PROFILES)
        assert other.api.profile.words["name", ""] == "Chaski"


def test_the_name_comes_last() -> None:
    methods = [sign.method for sign in signs(PROFILES)]
    assert methods.index(LAST) == len(methods) - len(PROFILES) - 1


def test_nothing_to_show_is_nothing_to_do() -> None:
    assert list(signs({})) == []
