"""The calendar file, read back as a calendar reads it."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from adapters.paper.printer import Printer
from tests.paper.views import LINK, call


def read(file: bytes) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(file)
    assert isinstance(calendar, Calendar)
    (event,) = calendar.events
    return calendar, event


def test_the_call_stands_at_its_instant_with_its_words_and_link() -> None:
    calendar, event = read(Printer().invitation(call()))
    assert calendar["METHOD"] == "REQUEST"
    assert event.start == datetime(2026, 12, 10, 10, 15, tzinfo=UTC)
    assert event.end == event.start + timedelta(minutes=45)
    assert event["SUMMARY"] == "Videollamada con Jhansi; Mi escuela, 9–12"
    assert event["DESCRIPTION"] == f"Tú, Argentina: 7:15–8:00\nJhansi, India: 15:45–16:30\n{LINK}"
    assert event["URL"] == event["LOCATION"] == LINK
    assert (event["SEQUENCE"], event["STATUS"], event["CLASS"]) == (0, "CONFIRMED", "PRIVATE")


def test_a_move_and_a_cancellation_find_the_same_entry() -> None:
    first = read(Printer().invitation(call()))[1]
    calendar, moved = read(Printer().invitation(call(revision=1, starts=call().starts + timedelta(minutes=15))))
    gone_calendar, gone = read(Printer().invitation(call(revision=2, method="cancel", link=None)))
    assert first["UID"] == moved["UID"] == gone["UID"]
    assert [first["SEQUENCE"], moved["SEQUENCE"], gone["SEQUENCE"]] == [0, 1, 2]
    assert (calendar["METHOD"], gone_calendar["METHOD"]) == ("REQUEST", "CANCEL")
    assert gone["STATUS"] == "CANCELLED"
    assert "URL" not in gone
    assert "LOCATION" not in gone


def test_the_file_keeps_the_rules_of_its_format() -> None:
    file = Printer().invitation(call(summary="Llamada " * 40))
    lines = file.split(b"\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert max(len(line) for line in lines) <= 75
    assert b"DTSTART:20261210T101500Z" in lines
    assert b"ATTENDEE" not in file
    assert b"mailto:calls@chaski.invalid" in file


def test_words_cannot_add_a_line_of_their_own() -> None:
    _, event = read(Printer().invitation(call(summary="x\r\nATTENDEE:mailto:evil@evil.example")))
    assert "ATTENDEE" not in event
