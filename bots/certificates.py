"""`chaski certificate`: checking a code with the public key alone, the keys, and taking a certificate back."""

from adapters.seal.ed25519 import is_signed, key_in, name_of
from bots.operator import in_a_turn
from bots.seal import known_seal
from bots.settings import Settings
from core.model.attested import Attested, Code, from_code, in_groups, read_body
from core.model.refused import Refused
from core.ports.seal import NoSeal
from core.texts import texts
from core.usecases.certificate_check import PATH
from core.usecases.certificate_end import take_back_as_operator

NONE = "none of ours: no certificate with this code was signed with this key"


def public_key(settings: Settings) -> str:
    """The public key; SystemExit with one line where there is no private one."""
    try:
        return known_seal(settings).public()
    except NoSeal as error:
        raise SystemExit(f"chaski: CHASKI_CERTIFICATE_KEY {error}") from None


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
