"""Every noun there is, filled with words of one teacher: once she is forgotten none of them is left, in any field.

The nouns are taken from the registry and their fields from their types, so that a new noun, or a new field of an old
one, is tried by itself: whoever adds one and forgets it in erase.py reads its name here.
"""

import re
import types
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from core.usecases.erase import erase
from core.usecases.export import everything
from core.usecases.turn import Turn
from storage import nouns
from storage.nouns import Noun, every_table
from tests.core.company import PROJECT, Company
from tests.core.quick import Undrawn

AT = datetime(2026, 11, 27, 12, tzinfo=UTC)
CANARY = re.compile(r"canary-[a-z0-9_.]+")
ALL: dict[str, Noun[Any]] = {one.table.name: one for one in vars(nouns).values() if isinstance(one, Noun)}
WITHOUT_WORDS = frozenset((
    "board_pages", "calendar_feeds", "class_pages", "hand_ins", "invitations", "matches", "members", "records",
    "showcases",
))  # fmt: skip
"""They hold ids, days and answers from a list; whoever gives one a field of words takes it off here."""

HERS = frozenset((
    "teacher", "sender", "reporter", "author", "by", "corrected", "one", "host", "agenda_by", "agreed_by", "broken",
    "link_by", "link_from", "ended_by", "participants", "agreed", "known", "lacking", "silent", "coming", "approved",
    "without",
))  # fmt: skip
"""Fields that say whose a thing is, or who did it: it is hers."""
OF_HER = frozenset("questions came_up outcomes exchange log marks".split())
"""Fields of pairs that begin with whose words, answers or days they are."""
FIXED: dict[str, Any] = {
    "project": PROJECT, "group": "class-gisel", "groups": ("class-gisel", "class-jhansi"), "item": "board",
    "about": "notes", "answers": "", "hands": "", "requests.place": "", "wish": "", "room": "", "note": "",
    "series": "", "beside": (),
    "receiver": "jhansi", "receivers": ("jhansi",), "other": "jhansi", "told": (), "kept": (), "helps": (),
    "helpers": (), "blocked": (), "invited": "", "let_in": "jhansi", "used_by": "jhansi", "heir": "", "offered": "",
    # From closed lists, or made by Chaski.
    "language": "en", "tongue": "en", "zone": "Europe/Kyiv", "country": "UA", "platform": "telegram", "tenant": "t",
    "ages": "9-12", "subject": "social", "also": (), "kinds": (), "languages": (), "reads": (),
    "prompt": "discovered", "hidden": (), "round": "final", "milestone": "m", "audience": "families", "why": "",
    "asked": "reflection@v1", "made_by": "rules", "origin": "translate@v1", "idea": "", "mime": "image/jpeg",
    "was": "", "rule": "", "taken_out": (), "syntheses.findings.id": "", "projects.tips.id": "",
    "refused": "refused-photo-broken", "token": "t", "key": "k", "cites": ("a",), "rests_on": (),
    "export": "", "evidence": "", "rooms.address": "room",
    "saved_searches.filters.kind": "cultures", "saved_searches.filters.goal": "4", "news": (),
}  # fmt: skip
"""Fields that name another thing or somebody else, or whose values come from a list or from Chaski itself."""
GONE_ALREADY = {
    # Words of the plan, of its agreement and of who moved it belong to every class of the project.
    "projects": ("plan", "shown", "past", "editions", "twins", "log", "paused", "pact"),
}
NOT_HERS = frozenset(("school_codes",))
"""What the operator makes."""
IN_THE_ZIP = frozenset(("answers.file", "board.file", "board.photo", "notes.photo"))
MACHINERY = frozenset((
    # What a certificate says is told, and its code where it is one: these words are none.
    "certificates.code",
    "board.album", "board.source", "channels.address", "channels.user", "link_codes.channel", "notes.source",
    "sessions.proposal.further", "teachers.admitted", "teachers.knocked", "teachers.messages.album",
    "teachers.uploads.album", "teachers.wrong_codes.album",
))  # fmt: skip
"""How a messenger names her chat, her messages and her albums: it tells her nothing. What she said before she was let
in is heard once she is, and gone then."""
OF_OTHERS = frozenset(("concerns.quote", "requests.reason"))
"""What others said, or all of them together."""


def made(hint: Any, path: str) -> Any:
    """A value of this type; words say where they stand."""
    origin, options = get_origin(hint), get_args(hint)
    name = path if path in FIXED else path.rpartition(".")[2]
    if name in FIXED and (hint is str or (origin is tuple and isinstance(FIXED[name], tuple))):
        return FIXED[name]
    if origin in (Union, types.UnionType):
        return made(next(one for one in options if one is not type(None)), path)
    if origin is Literal:
        return options[-1] if options[0] == "" and name not in FIXED else options[0]
    if origin is tuple and name in OF_HER:
        rest = get_args(options[0])[1:] if len(options) == 2 and options[1] is Ellipsis else ()
        return (("gisel", *(made(one, f"{path}.said") for one in rest)),)
    if origin is tuple:
        return tuple(made(one, path) for one in options if one is not Ellipsis)
    if is_dataclass(hint):
        return filled(hint, path)  # type: ignore[arg-type]
    if hint is str:
        return "gisel" if name in HERS else FIXED.get(name, f"canary-{path}")
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    return {int: 1, bool: False, datetime: AT, date: AT.date(), time: time(9)}[hint]


def filled(kind: type[Any], path: str, known: Any = None) -> Any:
    """A thing of this kind with words in every field; of one that is `known`, what it names stays."""
    hints = get_type_hints(kind)
    left = GONE_ALREADY.get(path, ())
    values = {one.name: made(hints[one.name], f"{path}.{one.name}") for one in fields(kind) if one.name not in left}
    if known is None:
        return kind(**{**values, **({"id": OF_PROJECT.get(path, path)} if "id" in values and "." not in path else {})})
    words = {name: one for name, one in values.items() if CANARY.search(repr(one)) and name != "id"}
    return replace(known, **words)


def words_left(company: Company) -> list[str]:
    """The canaries in any row of any table."""
    found = set()
    for table in every_table().tables.values():
        for row in company.connection.execute(table.select()):
            found |= {*CANARY.findall(repr(tuple(row)))}
    return sorted(found)


OF_PROJECT = {"syntheses": PROJECT}
"""Of which a project has one, under its own id."""
KNOWN = {"teachers": "gisel", "classes": "class-gisel", "channels": "telegram:t:gisel", "projects": PROJECT,
         "members": "m-gisel", "matches": "match-jhansi"}  # fmt: skip


def fill(turn: Turn) -> None:
    """One thing of every kind, hers, with words in every field."""
    for name, noun in ALL.items():
        if name in NOT_HERS:
            continue
        repository = getattr(turn.store, name)
        if name in KNOWN:
            repository.save(filled(noun.kind, name, repository.get(KNOWN[name])))
        else:
            repository.add(filled(noun.kind, name))
    turn.store.classes.save(replace(turn.store.classes.get("class-gisel"), subject="other"))


def company() -> Company:
    """Gisel and Jhansi with a project, and Gisel's words in everything."""
    found = Company(AT)
    found.assistant = replace(found.assistant, paper=Undrawn())
    found.together("jhansi")
    found.as_("gisel", fill)
    return found


def test_of_no_noun_a_word_of_hers_is_left() -> None:
    found = company()
    before = words_left(found)
    tried = {one.partition(".")[0].removeprefix("canary-") for one in before}
    assert {*ALL} - tried == WITHOUT_WORDS | NOT_HERS
    found.as_("gisel", erase)
    found.go_to(found.now + timedelta(minutes=11))
    assert words_left(found) == []


def test_her_copy_has_every_word_of_hers() -> None:
    found = company()
    told = "\n".join(found.as_("gisel", lambda turn: [*everything(turn)]))
    missing = {one.removeprefix("canary-") for one in words_left(found) if one not in told}
    # A choice is told where there are no words beside it.
    assert missing - {"answers.choice"} == IN_THE_ZIP | MACHINERY | OF_OTHERS
