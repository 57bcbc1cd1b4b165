"""The port that the web server listens on."""

import errno
import ipaddress
import os
import socket

from bots.settings import Settings


class Taken(Exception):
    """The port cannot be had; the words are one line with the next step."""


def listening(settings: Settings) -> socket.socket:
    """The port, taken; raises `Taken`."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=128)
    except OSError as error:
        # create_server tells the address a second time, the system does not.
        number = error.errno or 0
        why = os.strerror(number) if number in errno.errorcode else error.strerror or str(error)
        step = "set CHASKI_HOST or CHASKI_PORT"
        if number == errno.EADDRINUSE:
            step = f"stop the program that has it (ss -ltnp 'sport = :{settings.port}' names it), or set CHASKI_PORT"
        raise Taken(f"cannot listen on {settings.host}:{settings.port}: {why}; {step}") from None


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
