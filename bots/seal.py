"""The seal that the settings describe: the key of a setting, or the one beside the SQLite database."""

from pathlib import Path

from adapters.seal.keyfile import NAME, open_seal
from bots.settings import Settings
from core.ports.seal import NoSeal, Seal
from storage.engines import address, file_of


def the_seal(settings: Settings) -> Seal | None:
    """The seal; None where a key in the settings is none: whoever runs Chaski hears of that from `chaski doctor`, and
    everything but certificates goes on."""
    try:
        return known_seal(settings)
    except NoSeal:
        return None


def toy_seal(url: str) -> Seal:
    """The playground's own: what is made there must never pass for real."""
    return open_seal("", key_file(url))


def complaint(settings: Settings) -> str:
    """Why no certificate can be given with these settings; "" when one can."""
    try:
        seal = known_seal(settings)
        if settings.certificate_key or (file := key_file(settings.database)) is None or file.exists():
            seal.public()
    except NoSeal as error:
        return f"no certificate can be given: CHASKI_CERTIFICATE_KEY {error}"
    return ""


def known_seal(settings: Settings) -> Seal:
    """The same, raising NoSeal with the setting's name for letters that are no key."""
    letters = settings.certificate_key.get_secret_value() if settings.certificate_key else ""
    old = [one.strip() for one in settings.certificate_old_keys.split(",") if one.strip()]
    try:
        return open_seal(letters, key_file(settings.database), old)
    except NoSeal as error:
        raise NoSeal(f"or CHASKI_CERTIFICATE_OLD_KEYS {error}") from None


def key_file(url: str) -> Path | None:
    """Where the key lies with SQLite; None for a database on a server."""
    database = file_of(address(url))
    return database.parent / NAME if database else None
