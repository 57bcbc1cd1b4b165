"""`chaski certificate`: checking a code with the public key alone, the keys, and taking a certificate back."""

from adapters.seal.ed25519 import is_signed, key_in, name_of
from bots.operator import in_a_turn
from bots.seal import key_file, known_seal
from bots.settings import Settings
from core.model.attested import Attested, Code, from_code, in_groups, read_body
from core.model.refused import Refused
from core.ports.seal import NoSeal
from core.texts import texts
from core.usecases.certificate_check import PATH
from core.usecases.certificate_end import take_back_as_operator
from core.usecases.turn import Turn
from storage.engines import address, file_of

NONE = "none of ours: no certificate with this code was signed with this key"


def public_key(settings: Settings) -> str:
    """The public key; SystemExit with one line where there is no private one, or where it is lost."""
    try:
        if lost := lost_key(settings):
            raise SystemExit(f"chaski: {lost}")
        return known_seal(settings).public()
    except NoSeal as error:
        raise SystemExit(f"chaski: CHASKI_CERTIFICATE_KEY {error}") from None


def lost_key(settings: Settings) -> str:
    """What to do where certificates were given and the file with their key is gone: a new one, made without a word,
    would not know them. "" where all is well. Raises NoSeal, and `NotSaved`."""
    file, database = key_file(settings.database), file_of(address(settings.database))
    if settings.certificate_key or not file or file.exists() or not (database and database.exists()):
        return ""
    strange, given = in_a_turn(settings, lambda turn: unknown(turn, settings))
    if not strange:
        return ""
    words = f"{file} is gone, and {strange} of {given} certificates bear its key: put it back from a copy"
    return f"{words}; if there is none, set CHASKI_CERTIFICATE_KEY to what chaski certificate new-key prints"


def unknown(turn: Turn, settings: Settings) -> tuple[int, int]:
    """How many certificates bear a key that is not known, and how many there are; raises NoSeal."""
    codes = [code for one in turn.store.certificates.where() if (code := from_code(one.code))]
    seal = known_seal(settings)
    return sum(not seal.is_ours(code.key, code.signed, code.signature) for code in codes), len(codes)


def revoked(settings: Settings, number: str, why: str) -> list[str]:
    """Take a certificate back; SystemExit with one line where that cannot be."""
    try:
        found = in_a_turn(settings, lambda turn: take_back_as_operator(turn, number, why))
    except Refused:
        raise SystemExit("chaski: --why: say the reason in words; its teacher reads it") from None
    if found is None:
        raise SystemExit(f"chaski: no certificate {number} that holds")
    return [f"certificate {in_groups(found.id)} is taken back; its teacher is told why"]


def checked(typed: str, key: str, settings: Settings | None) -> tuple[Attested | None, list[str]]:
    """What a code attests, None for none of ours, and the lines that say so."""
    code = "".join(typed.split()).rpartition("/")[2]
    parts = from_code(code)
    try:
        if key:
            key_in(key)  # a slip in the key must not be read as a forged code
        said = read_body(parts.body) if parts and is_genuine(parts, key, settings) else None
    except NoSeal as error:
        raise SystemExit(f"chaski: {'--key' if key else 'CHASKI_CERTIFICATE_KEY'} {error}") from None
    if parts is None or said is None:
        return None, [NONE]
    t = texts("en")
    online = f"{settings.public}{PATH}{code}" if settings else "the address on the sheet"
    return said, [
        f"genuine, signed with the key {parts.key.hex()}",
        f"number: {in_groups(said.number)}",
        f"{said.given_to}: {said.name}",
        f"project: {said.title}",
        f"countries: {', '.join(t.country(one) for one in said.countries)}",
        f"dates: {said.first} to {said.last}, video calls: {said.calls}",
        f"given: {said.given}",
        f"Whether it was taken back since is known online only: {online}",
    ]


def is_genuine(parts: Code, key: str, settings: Settings | None) -> bool:
    """Whether this key, or one of this installation's, signed the code."""
    if settings is not None:
        return known_seal(settings).is_ours(parts.key, parts.signed, parts.signature)
    public = key_in(key)
    return name_of(public) == parts.key and is_signed(public, parts.signed, parts.signature)
