"""The unit of work: what one turn reads and writes over one connection, committed by whoever opened it."""

from typing import TypeVar

from sqlalchemy import Connection

from core.ports.store import Cards, Files, Jobs, Outbox, Repository, Seekers, Sittings, Traces
from storage.cards import CardRows
from storage.jobs import JobRows
from storage.locks import hold
from storage.nouns import (
    ANSWERS,
    BOARD,
    BOARD_PAGES,
    CALENDAR_FEEDS,
    CERTIFICATES,
    CHANNELS,
    CLASS_PAGES,
    CLASSES,
    CONCERNS,
    FEEDBACK,
    HAND_INS,
    INVITATIONS,
    JOINS,
    LINK_CODES,
    MATCHES,
    MEMBERS,
    NOTES,
    OWN_ANSWERS,
    PROJECTS,
    PROMPTINGS,
    RECORDS,
    REQUESTS,
    ROOMS,
    SAVED_SEARCHES,
    SCHOOL_CODES,
    SESSIONS,
    SHOWCASES,
    SHOWINGS,
    SYNTHESES,
    TEACHERS,
    TRANSLATIONS,
    WORDS,
    Noun,
)
from storage.outbox import OutboxRows
from storage.rows import Rows
from storage.seekers import SeekerRows
from storage.shelf import FileRows
from storage.sittings import SittingRows
from storage.traces import TraceRows

T = TypeVar("T")


class UnitOfWork:
    """`core.ports.store.Store`. Everything is written at once, so that it is read again within the same turn."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._all: list[Rows[object]] = []
        self.teachers = self._of(TEACHERS)
        self.channels = self._of(CHANNELS)
        self.classes = self._of(CLASSES)
        self.requests = self._of(REQUESTS)
        self.matches = self._of(MATCHES)
        self.invitations = self._of(INVITATIONS)
        self.joins = self._of(JOINS)
        self.link_codes = self._of(LINK_CODES)
        self.school_codes = self._of(SCHOOL_CODES)
        self.projects = self._of(PROJECTS)
        self.members = self._of(MEMBERS)
        self.sessions = self._of(SESSIONS)
        self.notes = self._of(NOTES)
        self.translations = self._of(TRANSLATIONS)
        self.words = self._of(WORDS)
        self.board = self._of(BOARD)
        self.concerns = self._of(CONCERNS)
        self.feedback = self._of(FEEDBACK)
        self.hand_ins = self._of(HAND_INS)
        self.board_pages = self._of(BOARD_PAGES)
        self.answers = self._of(ANSWERS)
        self.records = self._of(RECORDS)
        self.promptings = self._of(PROMPTINGS)
        self.own_answers = self._of(OWN_ANSWERS)
        self.syntheses = self._of(SYNTHESES)
        self.certificates = self._of(CERTIFICATES)
        self.showings = self._of(SHOWINGS)
        self.showcases = self._of(SHOWCASES)
        self.class_pages = self._of(CLASS_PAGES)
        self.saved_searches = self._of(SAVED_SEARCHES)
        self.rooms = self._of(ROOMS)
        self.calendar_feeds = self._of(CALENDAR_FEEDS)
        self.cards: Cards = CardRows(connection)
        self._sittings = SittingRows(connection)
        self.sittings: Sittings = self._sittings
        self._letters, self._later = OutboxRows(connection, self.channels), JobRows(connection)
        self.outbox: Outbox = self._letters
        self.jobs: Jobs = self._later
        self.shelf: Files = FileRows(connection)
        self.traces: Traces = TraceRows(connection)
        self.seekers: Seekers = SeekerRows(connection)

    def lock(self, teacher: str) -> None:
        """Let no other turn of this teacher run until this one is committed; she need not be known yet.

        What was read before may have changed while waiting, so it is read anew.
        """
        if hold(self._connection, "teacher", teacher):
            self._sittings.forget()
            for rows in self._all:
                rows.forget()

    def leaves_more_than(self, letters: int) -> bool:
        """Whether more letters than this were owed, or jobs scheduled: then others must be told to look."""
        return self._letters.posted > letters or self._later.scheduled > 0

    def _of(self, noun: Noun[T]) -> Repository[T]:
        rows = noun.rows(self._connection)
        self._all.append(rows)  # type: ignore[arg-type]
        return rows
