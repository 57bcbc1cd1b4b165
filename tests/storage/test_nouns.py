"""Nouns are kept whole and found by their columns."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Literal

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticSerializationError
from sqlalchemy import Boolean, Date, Integer, MetaData, Text, text
from sqlalchemy.exc import IntegrityError

from core.model.classgroup import ClassGroup
from core.model.project import Change, Member, Project
from core.model.request import ConnectionRequest
from core.model.teacher import Quiet, Teacher
from storage import nouns
from storage.nouns import TEACHERS, Noun
from storage.types import Instant
from storage.unit_of_work import UnitOfWork
from tests.storage.people import NOW, Desk

GROUPS = [
    ClassGroup("1", "gisel", "AR", "9-12", "social", looking=True, languages=(("es", "fluent"),)),
    ClassGroup("2", "jhansi", "IN", "9-12", "arts", looking=True),
    ClassGroup("3", "olenka", "UA", "13-15", "social"),
    ClassGroup("4", "gisel", "AR", "13-15", "maths", looking=True),
]


def ids(found: list[ClassGroup]) -> str:
    return " ".join(group.id for group in found)


def test_a_thing_comes_back_as_it_was(desk: Desk) -> None:
    project = Project("p", "gisel", "definition", log=(Change("draft", NOW, "gisel", "begun"),), since=NOW)
    desk.turn(lambda store: store.projects.add(project))
    assert desk.seen(lambda store: store.projects.get("p")) == project


def test_what_is_not_there(desk: Desk) -> None:
    assert desk.seen(lambda store: store.projects.find("p")) is None
    with pytest.raises(KeyError, match="projects: p"):
        desk.seen(lambda store: store.projects.get("p"))
    with pytest.raises(KeyError, match="projects: p"):
        desk.turn(lambda store: store.projects.save(Project("p", "gisel")))


def test_a_second_one_with_the_same_id_is_an_error(desk: Desk) -> None:
    with pytest.raises(IntegrityError):
        desk.turn(lambda store: store.teachers.add(Teacher("gisel", "Other", "en")))
    assert desk.seen(lambda store: store.teachers.get("gisel")).name == "Gisel"


def test_a_turn_sees_what_it_wrote(desk: Desk) -> None:
    def turn(store: UnitOfWork) -> list[str]:
        store.requests.add(ConnectionRequest("r", "gisel", "jhansi", NOW, date(2026, 12, 15)))
        store.requests.save(store.requests.get("r").ended("accepted", NOW))
        return [store.requests.get("r").state, *(r.id for r in store.requests.where(state="accepted"))]

    assert desk.turn(turn) == ["accepted", "r"]
    assert desk.seen(lambda store: store.requests.where(state="sent")) == []


def test_found_by_columns_in_the_order_of_adding(desk: Desk) -> None:
    def turn(store: UnitOfWork) -> None:
        for group in GROUPS:
            store.classes.add(group)
        store.classes.save(replace(GROUPS[0], school="Escuela 4"))

    desk.turn(turn)
    look = desk.seen
    assert ids(look(lambda s: s.classes.where())) == "1 2 3 4"
    assert ids(look(lambda s: s.classes.where(looking=True))) == "1 2 4"
    assert ids(look(lambda s: s.classes.where(looking=False))) == "3"
    assert ids(look(lambda s: s.classes.where(ages=("9-12", "13-15"), subject="social"))) == "1 3"
    assert ids(look(lambda s: s.classes.where(ages=()))) == ""
    assert ids(look(lambda s: s.classes.where(id=("4", "2")))) == "2 4"
    assert look(lambda s: s.classes.get("1")).school == "Escuela 4"


def test_a_column_that_is_none_says_so(desk: Desk) -> None:
    with pytest.raises(KeyError, match="classes has no column school"):
        desk.seen(lambda store: store.classes.where(school="x"))


def test_a_changed_column_is_found_under_its_new_value(desk: Desk) -> None:
    member = Member("m", "p", "gisel", "c")
    desk.turn(lambda store: store.members.add(member))
    desk.turn(lambda store: store.members.save(replace(member, state="active")))
    assert desk.seen(lambda store: store.members.where(project="p", state="invited")) == []
    assert [m.id for m in desk.seen(lambda store: store.members.where(project="p", state="active"))] == ["m"]


def test_an_old_row_gets_the_defaults_of_new_fields(desk: Desk) -> None:
    old = '{"id": "ana", "name": "Ana", "language": "es", "forgotten_field": 1}'
    desk.database.writer.submit(
        lambda c: c.execute(TEACHERS.table.insert(), {"id": "ana", "version": 1, "body": old})
    ).result(10)
    assert desk.seen(lambda store: store.teachers.get("ana")) == Teacher("ana", "Ana", "es", quiet=Quiet())


def test_what_could_not_be_read_back_is_not_kept(desk: Desk) -> None:
    with pytest.raises(PydanticSerializationError):
        desk.turn(lambda store: store.teachers.add(Teacher("x", 5, "es")))  # type: ignore[arg-type]
    assert desk.seen(lambda store: store.teachers.find("x")) is None


def test_a_damaged_row_is_loud(desk: Desk) -> None:
    desk.database.writer.submit(
        lambda c: c.execute(text("UPDATE teachers SET body = '{\"id\": \"gisel\"}' WHERE id = 'gisel'"))
    ).result(10)
    with pytest.raises(ValidationError):
        desk.seen(lambda store: store.teachers.get("gisel"))


def test_columns_are_read_from_the_dataclass(monkeypatch: pytest.MonkeyPatch) -> None:
    class Colour(StrEnum):
        RED = "red"

    @dataclass(frozen=True)
    class Kite:
        id: str
        owner: str
        colour: Colour
        state: Literal["up", "down"]
        flown: int
        torn: bool
        since: datetime
        until: date | None

    monkeypatch.setattr(nouns, "metadata", MetaData())
    monkeypatch.setattr(nouns, "get_type_hints", lambda kind: {**kind.__annotations__, "colour": Colour})
    names = ("owner", "colour", "state", "flown", "torn", "since", "until")
    noun = Noun(Kite, "kites", names)
    kinds = [type(noun.table.c[name].type) for name in names]
    assert kinds == [Text, Text, Text, Integer, Boolean, Instant, Date]
    assert [noun.table.c[name].nullable for name in names] == [False] * 6 + [True]
    assert Kite("k", "gisel", Colour.RED, "up", 1, False, datetime(2026, 1, 1, tzinfo=UTC), None).torn is False


def test_a_column_of_a_structure_is_refused() -> None:
    with pytest.raises(TypeError, match="languages"):
        Noun(ClassGroup, "more_classes", ("languages",))
