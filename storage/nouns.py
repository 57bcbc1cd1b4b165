"""The registry of nouns: each is one line here, one table, and one attribute of the unit of work."""

import types
from collections.abc import Sequence as Several
from datetime import date, datetime, time
from enum import Enum
from typing import Any, Generic, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter
from sqlalchemy import Boolean, Column, Connection, Date, Integer, MetaData, Table, Text, Time
from sqlalchemy.types import TypeEngine

from core.model.board import BoardItem
from core.model.boardpage import BoardPage
from core.model.calendar_feed import CalendarFeed
from core.model.certificate import Certificate
from core.model.classgroup import ClassGroup
from core.model.concern import Concern
from core.model.feedback import Feedback
from core.model.handin import HandIn
from core.model.invitation import Invitation
from core.model.joinrequest import JoinRequest
from core.model.linking import LinkCode
from core.model.note import Note
from core.model.ownanswer import OwnAnswer
from core.model.project import Member, Project
from core.model.prompting import Prompting
from core.model.reflection import Answer, Record
from core.model.request import ConnectionRequest, Match
from core.model.room import Room
from core.model.savedsearch import SavedSearch
from core.model.school_code import SchoolCode
from core.model.session import LiveSession
from core.model.showcase import ClassPage, Showcase
from core.model.showing import Showing
from core.model.synthesis import Synthesis
from core.model.teacher import Channel, Teacher
from core.model.translation import Translation
from core.model.word import Word
from storage.rows import Rows
from storage.statements import NounStatements
from storage.tables import metadata
from storage.types import Instant, Sequence

T = TypeVar("T")

COLUMN_TYPES: dict[type, type[TypeEngine[Any]]] = {
    str: Text,
    bool: Boolean,
    int: Integer,
    datetime: Instant,
    date: Date,
    time: Time,
}


class Noun(Generic[T]):
    """A frozen dataclass of core/model and the table that keeps it.

    The thing itself is JSON in `body`; the fields named in `columns` are kept beside it, indexed, for `where`. Their
    types are read from the dataclass: text, a Literal or enum of text, bool, int, datetime, date or time, each also
    as `| None`. A new field with a default reads old bodies as they are; a new column needs a migration.
    """

    def __init__(self, kind: type[T], table: str, columns: Several[str] = ()) -> None:
        self.kind = kind
        self.body: TypeAdapter[T] = TypeAdapter(kind)
        hints = get_type_hints(kind)
        self.table = Table(
            table,
            metadata,
            # The order of adding; first, because SQLite counts only its primary key by itself.
            Column("added", Sequence, primary_key=True),
            Column("id", Text, nullable=False, unique=True),
            *(_column(name, hints[name]) for name in columns),
            Column("version", Integer, nullable=False),
            Column("body", Text, nullable=False),
        )
        self._statements = NounStatements(self.table, tuple(columns))

    def rows(self, connection: Connection) -> Rows[T]:
        """All things of this noun, within one transaction."""
        return Rows(connection, self._statements, self.body)


def _column(name: str, hint: Any) -> Column[Any]:
    options = get_args(hint) if get_origin(hint) in {Union, types.UnionType} else (hint,)
    kinds = [option for option in options if option is not type(None)]
    if len(kinds) != 1:
        raise TypeError(f"{name}: a column holds one kind of thing, not {hint}")
    kind = kinds[0]
    if get_origin(kind) is Literal or (isinstance(kind, type) and issubclass(kind, Enum) and issubclass(kind, str)):
        kind = str
    if kind not in COLUMN_TYPES:
        raise TypeError(f"{name}: no column for {hint}")
    return Column(name, COLUMN_TYPES[kind], nullable=len(kinds) < len(options), index=True)


TEACHERS = Noun(Teacher, "teachers")
CHANNELS = Noun(Channel, "channels", ("teacher", "platform", "open"))
CLASSES = Noun(ClassGroup, "classes", ("teacher", "looking", "ages", "subject", "country"))
REQUESTS = Noun(ConnectionRequest, "requests", ("sender", "receiver", "state"))
MATCHES = Noun(Match, "matches", ("one", "other"))
INVITATIONS = Noun(Invitation, "invitations", ("teacher",))
JOINS = Noun(JoinRequest, "joins", ("project", "teacher", "state"))
LINK_CODES = Noun(LinkCode, "link_codes", ("teacher",))
SCHOOL_CODES = Noun(SchoolCode, "school_codes", ("typed",))
PROJECTS = Noun(Project, "projects", ("host", "stage", "seen"))
MEMBERS = Noun(Member, "members", ("project", "teacher", "state"))
SESSIONS = Noun(LiveSession, "sessions", ("project", "state"))
NOTES = Noun(Note, "notes", ("source", "sender", "project"))
TRANSLATIONS = Noun(Translation, "translations", ("about", "corrected"))
WORDS = Noun(Word, "words", ("project", "teacher"))
CONCERNS = Noun(Concern, "concerns", ("reporter", "author", "about", "key", "state"))
BOARD = Noun(BoardItem, "board", ("project", "teacher"))
FEEDBACK = Noun(Feedback, "feedback", ("project", "item", "teacher"))
HAND_INS = Noun(HandIn, "hand_ins", ("project",))
BOARD_PAGES = Noun(BoardPage, "board_pages", ("project", "teacher"))
ANSWERS = Noun(Answer, "answers", ("project", "teacher"))
RECORDS = Noun(Record, "records", ("project",))
PROMPTINGS = Noun(Prompting, "promptings", ("project",))
OWN_ANSWERS = Noun(OwnAnswer, "own_answers", ("project", "teacher"))
SYNTHESES = Noun(Synthesis, "syntheses", ("project",))
CERTIFICATES = Noun(Certificate, "certificates", ("project", "teacher"))
SHOWINGS = Noun(Showing, "showings", ("project", "teacher"))
SHOWCASES = Noun(Showcase, "showcases", ("project", "token"))
CLASS_PAGES = Noun(ClassPage, "class_pages", ("project",))
SAVED_SEARCHES = Noun(SavedSearch, "saved_searches", ("teacher",))
ROOMS = Noun(Room, "rooms", ("project", "teacher"))
CALENDAR_FEEDS = Noun(CalendarFeed, "calendar_feeds", ("teacher",))


def every_table() -> MetaData:
    """All tables there are: those of the machinery, and those that this module adds when it is imported."""
    return metadata
