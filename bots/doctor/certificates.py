"""Whether certificates can be signed, and the ones there are be known again."""

from bots.certificates import unknown
from bots.doctor.finding import Finding
from bots.operator import seen_in_a_turn
from bots.seal import key_file, known_seal
from bots.settings import Settings
from core.ports.seal import NoSeal

NO_KEY = "CHASKI_CERTIFICATE_KEY is not set, and they need it here: chaski certificate new-key"


def seal(settings: Settings, readable: bool) -> Finding:
    """Whether certificates can be signed, and whether the keys that signed the ones there are, are known."""
    file = key_file(settings.database)
    there = settings.certificate_key is not None or (file is not None and file.exists())
    try:
        own = known_seal(settings)
        if there:
            own.public()
        strange, given = seen_in_a_turn(settings, lambda turn: unknown(turn, settings)) if readable else (0, 0)
    except NoSeal as error:
        return Finding("certificates", False, f"CHASKI_CERTIFICATE_KEY {error}")
    if strange:
        words = f"{strange} of {given} bear a key that is not known: bring it back, or put its public half"
        return Finding("certificates", False, f"{words} into CHASKI_CERTIFICATE_OLD_KEYS")
    if not there:
        needs = f"{file.name} will be made beside the database at the first" if file else f"{NO_KEY} prints the key"
        return Finding("certificates", True, f"none yet; {needs}")
    return Finding("certificates", True, f"{given} given, the key is there")
