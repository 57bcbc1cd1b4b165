"""Who is woken by what, also before everybody is there."""

import asyncio

from bots.wake import Bell, rest


class House:
    """Four ears that count."""

    def __init__(self) -> None:
        self.woken: list[str] = []

    def wake(self, who: str) -> None:
        """Somebody was woken."""
        self.woken.append(who)

    async def alarm(self) -> None:
        """The alarm rang."""
        self.wake("alarm")

    def bell(self) -> Bell:
        """A bell with everybody at its ends."""
        bell = Bell()
        bell.ring(
            lambda: self.wake("desk"), lambda: self.wake("courier"), lambda: self.wake("scribe"), self.alarm
        )
        return bell


def test_a_message_wakes_the_desk_and_a_turn_those_who_act_on_it() -> None:
    house = House()
    bell = house.bell()
    bell.heard()
    assert house.woken == ["desk"]
    bell.turned()
    assert house.woken == ["desk", "courier", "scribe"]


async def test_a_sweep_wakes_everybody() -> None:
    house = House()
    await house.bell().swept()
    await asyncio.sleep(0)
    assert sorted(house.woken) == ["alarm", "courier", "desk", "scribe"]


async def test_a_bell_that_nobody_hears_yet_does_no_harm() -> None:
    bell = Bell()
    bell.heard()
    bell.turned()
    await bell.swept()


async def test_who_is_told_to_stop_while_being_woken_stops() -> None:
    async def work(event: asyncio.Event) -> None:
        while True:
            event.clear()
            await rest(event, 60)

    for moments in range(6):  # the word to stop may come at any step of the waking
        event = asyncio.Event()
        worker = asyncio.create_task(work(event))
        await asyncio.sleep(0.01)
        event.set()
        for _ in range(moments):
            await asyncio.sleep(0)
        worker.cancel()
        await asyncio.wait({worker}, timeout=1)
        assert worker.cancelled()
