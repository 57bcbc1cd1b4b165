"""What a messenger must remember outlives the process, and no messenger sees another's."""

from storage.database import Database
from storage.drawers import Drawer


async def test_a_drawer_keeps_the_last_word_under_each_name(database: Database) -> None:
    slack = Drawer(database, "slack")
    await slack.put("T2", "first")
    await slack.put("T1", "one")
    await slack.put("T2", "second")
    assert await Drawer(database, "slack").get("T2") == "second"
    assert await slack.names() == ["T1", "T2"]


async def test_a_drawer_is_closed_to_other_messengers(database: Database) -> None:
    await Drawer(database, "slack").put("T1", "one")
    assert await Drawer(database, "telegram").get("T1") is None
    assert await Drawer(database, "telegram").names() == []


async def test_what_is_dropped_is_gone_and_may_be_dropped_again(database: Database) -> None:
    slack = Drawer(database, "slack")
    await slack.put("T1", "one")
    await slack.drop("T1")
    await slack.drop("T1")
    assert await slack.get("T1") is None
