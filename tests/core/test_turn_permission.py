"""What is not hers reads exactly as what never was: nobody learns from an answer that something exists."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from core.model.refused import Refused
from core.usecases import class_more, class_profile, colleague, link_accounts, request, say
from core.usecases.turn import Turn
from tests.core.stage import Stage, stage
from tests.transcripts.script import Person

MISSING = "0" * 32


@pytest.fixture(scope="module")
def partners() -> Iterator[Stage]:
    """Gisel and Jhansi have met and written to each other; Olenka came later and knows nobody."""
    with stage() as it:
        it.does("Gisel", "[Escribir a Jhansi]", "¿Y los recreos?")
        it.meets(Person("Olenka", "telegram", "en", "Europe/Kyiv", "Telegram @olenka"))
        yield it


def ids(partners: Stage) -> dict[str, str]:
    """The things that are between Gisel and Jhansi."""

    rows = partners.rows()
    gisel = partners.within("Gisel", lambda turn: turn.me.id)
    group = partners.within("Gisel", lambda turn: turn.store.classes.where(teacher=gisel)[0].id)
    return {
        "request": str(rows["requests"][0][1]), "note": str(rows["notes"][0][1]), "teacher": gisel, "class": group,
        "account": str(partners.world.account("Gisel")),
    }  # fmt: skip


USE_CASES: dict[str, tuple[str, Callable[[Turn, str], object]]] = {
    "accept": ("request", request.accept),
    "decline": ("request", lambda turn, id_: request.decline(turn, id_, "")),
    "withdraw": ("request", request.withdraw),
    "edit": ("note", lambda turn, id_: say.edit_note(turn, id_, "otra cosa")),
    "delete": ("note", say.delete_note),
    "read": ("note", say.readable_note),
    "write": ("teacher", lambda turn, id_: say.send_note(turn, [id_], "hola")),
    "change": ("class", lambda turn, id_: class_profile.tell(turn, id_, {"name": "mine"})),
    "show": ("class", lambda turn, id_: class_profile.let_find(turn, id_, False)),
    "switch": ("class", class_more.take_in_hand),
    "close": ("class", class_more.close_class),
    "stop": ("class", colleague.teach_no_more),
    "let go": ("class", lambda turn, id_: colleague.send_away(turn, id_, turn.me.id)),
    "separate": ("account", link_accounts.unlink),
}


def use(usecase: Callable[[Turn, str], object], id_: str, turn: Turn) -> None:
    """Use it on this thing."""
    usecase(turn, id_)


@pytest.mark.parametrize("name", USE_CASES)
def test_a_rule_refuses_the_foreign_as_the_missing(partners: Stage, name: str) -> None:
    noun, usecase = USE_CASES[name]
    answers = []
    for id_ in (ids(partners)[noun], MISSING):
        with pytest.raises(Refused) as refused:
            partners.within("Olenka", partial(use, usecase, id_))
        answers.append((refused.value.reason, refused.value.values))
    assert answers[0] == answers[1]


COMMANDS = {
    "accept": "request",
    "decline": "request",
    "withdraw": "request",
    "reply": "note",
    "edit-note": "note",
    "unsay": "note",
    "whole": "note",
    "say": "teacher",
    "partners": "teacher",
    "mail": "teacher",
    "class-change": "class",
    "class-looking": "class",
    "class-close": "class",
    "teach-no-more": "class",
    "let-go": "class",
    "colleague": "class",
    "unlink": "account",
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_answers_the_foreign_as_the_missing(partners: Stage, command: str) -> None:
    foreign, missing = (partners.begins("Olenka", command, id_) for id_ in (ids(partners)[COMMANDS[command]], MISSING))
    assert foreign == missing
    assert not any("gisel_aula" in line for line in foreign)


def test_an_invitation_to_nobody_or_to_oneself_goes_nowhere(partners: Stage) -> None:
    own = partners.within("Olenka", lambda turn: turn.me.id)
    own_class = partners.within("Olenka", lambda turn: turn.store.classes.where(teacher=turn.me.id)[0].id)
    for receiver, group in ((MISSING, MISSING), (own, own_class)):
        with pytest.raises(Refused, match="request-nobody"):
            partners.within("Olenka", partial(use, lambda turn, id_: request.send_request(turn, id_, ""), receiver))
        assert partners.begins("Olenka", "invite", group)[0] == "That invitation no longer exists. Nothing was done."


def test_nothing_was_written_by_all_of_this(partners: Stage) -> None:
    before = partners.rows()
    for command, noun in COMMANDS.items():
        partners.begins("Olenka", command, ids(partners)[noun])
    for table in ("requests", "matches", "notes"):
        assert partners.rows()[table] == before[table]
