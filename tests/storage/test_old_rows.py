"""Rows that an earlier version wrote are read by this one: what was added since has a default."""

import dataclasses

import pytest
from pydantic import TypeAdapter

from core.model.teacher import Teacher
from storage import nouns
from storage.nouns import Noun

WROTE = {
    "answers": "id project group teacher round prompt at",
    "board": "id project teacher group kind at",
    "board_pages": "id project teacher at expires",
    "calendar_feeds": "id teacher at",
    "channels": "id teacher platform tenant user address",
    "class_pages": "id project group",
    "classes": "id teacher country ages subject",
    "concerns": "id reporter at kind",
    "feedback": "id project item teacher group kind at",
    "hand_ins": "id project milestone group by at",
    "invitations": "id teacher at expires",
    "joins": "id project teacher group sent_at expires",
    "link_codes": "id teacher channel expires",
    "matches": "id one other since",
    "members": "id project teacher group",
    "notes": "id sender receivers words language at",
    "projects": "id host",
    "records": "id project group",
    "requests": "id sender receiver sent_at expires",
    "rooms": "id platform tenant address teacher asked_at",
    "saved_searches": "id teacher filters since",
    "school_codes": "id typed school at",
    "sessions": "id project participants host wall starts",
    "showcases": "id project token audience by at expires",
    "teachers": "id name language",
    "translations": "id about language words origin",
    "words": "id project teacher term tongue meaning language at",
}
"""What a row of each table had at least, before the Reflection and the Dissemination were complete."""
NOUNS = {one.table.name: one for one in vars(nouns).values() if isinstance(one, Noun)}


@pytest.mark.parametrize("table", WROTE)
def test_a_row_without_what_was_added_since_is_read(table: str) -> None:
    fields = dataclasses.fields(NOUNS[table].kind)
    needed = {one.name for one in fields if one.default is one.default_factory is dataclasses.MISSING}
    assert needed <= set(WROTE[table].split())


def test_an_old_teacher_keeps_what_was_usual_then() -> None:
    old = TypeAdapter(Teacher).validate_json('{"id": "t", "name": "Ana", "language": "es", "zone": "UTC"}')
    assert (old.machine, old.reads, old.evidence) == (True, (), "")
