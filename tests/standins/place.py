"""A port that stays ours while nobody answers on it."""

import socket


class Place:
    """Holds a port of a stand-in that is down: connections are refused, and no other server of the tests gets it."""

    def __init__(self) -> None:
        self._held: socket.socket | None = None

    def hold(self, port: int) -> None:
        """Bound, but not listening."""
        self._held = socket.socket()
        self._held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._held.bind(("127.0.0.1", port))

    def leave(self) -> None:
        """Somebody is about to answer there."""
        if self._held is not None:
            self._held.close()
            self._held = None
