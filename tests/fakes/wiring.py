"""What a messenger is given when it is made, for tests: a drawer in memory and nobody outside."""

from core.ports.wiring import Wiring


class MemoryDrawer:
    """Fulfils `core.ports.wiring.Drawer`; a new one remembers nothing."""

    def __init__(self, kept: dict[str, str] | None = None) -> None:
        self.kept = {} if kept is None else kept

    async def get(self, name: str) -> str | None:
        """What lies under the name, or None."""
        return self.kept.get(name)

    async def put(self, name: str, value: str) -> None:
        """Keep it under the name."""
        self.kept[name] = value

    async def drop(self, name: str) -> None:
        """Forget it."""
        self.kept.pop(name, None)

    async def names(self) -> list[str]:
        """All names, in their order."""
        return sorted(self.kept)


WIRING = Wiring(not_saved=lambda language: "", public_url="", drawer=MemoryDrawer())
