"""The drawers: what each messenger must remember, outside any turn."""

from sqlalchemy import Connection, delete, select

from storage.database import Database
from storage.tables import DRAWERS
from storage.upsert import upsert


class Drawer:
    """`core.ports.wiring.Drawer` of one messenger; each call is a transaction of its own."""

    def __init__(self, database: Database, platform: str) -> None:
        self._database = database
        self._platform = platform
        self._mine = DRAWERS.c.platform == platform

    async def get(self, name: str) -> str | None:
        """What lies under the name, or None."""
        asked = select(DRAWERS.c.value).where(self._mine, DRAWERS.c.name == name)
        return await self._database.read(lambda connection: connection.execute(asked).scalar_one_or_none())

    async def put(self, name: str, value: str) -> None:
        """Keep it under the name, in place of what was there."""
        row = {"platform": self._platform, "name": name, "value": value}

        def keep(connection: Connection) -> None:
            connection.execute(upsert(connection, DRAWERS, ("platform", "name"), "value"), row)

        await self._database.writer.run(keep)

    async def drop(self, name: str) -> None:
        """Forget it."""
        gone = delete(DRAWERS).where(self._mine, DRAWERS.c.name == name)
        await self._database.writer.run(lambda connection: connection.execute(gone))

    async def names(self) -> list[str]:
        """All names there are, in their order."""
        asked = select(DRAWERS.c.name).where(self._mine).order_by(DRAWERS.c.name)
        return await self._database.read(lambda connection: list(connection.execute(asked).scalars()))
