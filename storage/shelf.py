"""The file shelf: bytes in a table, so that a file and the turn that mentions it are one commit."""

import secrets
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, select

from core.ports.store import Kept
from storage.database import Database
from storage.tables import SHELF


class FileRows:
    """`core.ports.store.Files`: the shelf inside a turn's transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, data: bytes, name: str, mime: str) -> str:
        """Keep the bytes under a new random key (128 bits: knowing one key tells nothing of another)."""
        key = secrets.token_urlsafe(16)
        row = {"key": key, "name": name, "mime": mime, "size": len(data), "data": data, "kept": datetime.now(UTC)}
        self._connection.execute(SHELF.insert(), row)
        return key

    def get(self, key: str) -> bytes:
        """The bytes; raises KeyError when there are none."""
        data = self._connection.execute(select(SHELF.c.data).where(SHELF.c.key == key)).scalar_one_or_none()
        if data is None:
            raise KeyError(f"nothing on the shelf under {key}")
        return bytes(data)

    def about(self, key: str) -> Kept:
        """Name, type and size; raises KeyError when there is none."""
        columns = select(SHELF.c.key, SHELF.c.name, SHELF.c.mime, SHELF.c.size)
        row = self._connection.execute(columns.where(SHELF.c.key == key)).one_or_none()
        if row is None:
            raise KeyError(f"nothing on the shelf under {key}")
        return Kept(**row._mapping)

    def drop(self, key: str) -> None:
        """Forget the bytes."""
        self._connection.execute(delete(SHELF).where(SHELF.c.key == key))


class Shelf:
    """`core.ports.platform.Shelf`: the same shelf for the adapters, each call a transaction of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, data: bytes, name: str, mime: str) -> str:
        """Keep the bytes and return their key; raises `NotSaved`."""
        return await self._database.writer.run(lambda connection: FileRows(connection).put(data, name, mime))

    async def get(self, key: str) -> bytes:
        """The bytes under a key; raises KeyError when there are none."""
        return await self._database.read(lambda connection: FileRows(connection).get(key))
