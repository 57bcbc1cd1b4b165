"""SIGKILL at five places between a teacher's word and Chaski's answer: nothing is lost, and no copy beyond the promise.

Nothing in the process helps: the places are found by holding a stand-in's answer or by locking the database.
"""

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta

from PIL import Image
from sqlalchemy import select

from core.chat.shown import File, Message, Text
from core.ports.store import Post
from core.texts import texts
from storage.database import Database
from storage.tables import DELIVERIES, INBOX
from storage.unit_of_work import UnitOfWork
from tests.wire.house import House
from tests.wire.stage import Stage
from tests.wire.steps import gisel_begins, jhansi_sets_up_her_class, play

LONG = 30.0
"""Seconds for which a stand-in holds its answer: far longer than a test needs to kill."""
WELCOME, SET_UP = "Soy Chaski", "Your class"
AGAIN = texts("es")("again")


def test_killed_after_the_update_was_handed_over_and_before_it_was_saved(stage: Stage) -> None:
    stage.house.start()
    with locked(stage.house):
        update = stage.telegram.say(stage.gisel.person, "/start")
        envelope = stage.slack.say(stage.jhansi.person, "hello")
        stage.house.wait(lambda: stage.telegram.api.handed == update["update_id"], "the update handed over")
        stage.house.wait(lambda: envelope.sent, "the envelope handed over")
        stage.house.kill()
        assert not envelope.acknowledged.is_set()
    assert stage.house.rows(select(INBOX.c.id)) == []
    stage.house.start()
    both_are_answered_once(stage)


def test_killed_after_the_update_was_saved_and_before_its_turn(stage: Stage) -> None:
    stage.house.start()
    stage.gisel.says("/start")
    stage.gisel.sees(WELCOME)
    stage.telegram.order("delay", method="getFile", seconds=LONG)
    stage.slack.order("delay", method="users.info", seconds=LONG)
    stage.telegram.photo(stage.gisel.person, picture())
    stage.jhansi.says("hello")
    waiting = select(INBOX.c.platform).where(INBOX.c.state == "new")
    stage.house.wait(lambda: len(stage.house.rows(waiting)) == 2, "both saved")
    stage.house.wait(lambda: stage.telegram.sent("getFile"), "Telegram asked for the photo")
    stage.house.wait(lambda: stage.slack.sent("users.info"), "Slack asked who she is")
    stage.house.restart()
    stage.jhansi.sees(SET_UP)
    stage.settle()
    assert len(stage.gisel.reads()) == 2, "the photo was answered once, with the question that is open"
    assert stage.jhansi.copies(SET_UP) == 1


def test_killed_after_the_turn_and_before_its_answer_left(stage: Stage) -> None:
    stage.house.start()
    stage.telegram.order("429", seconds=2)
    stage.slack.order("429", seconds=2)
    stage.gisel.says("/start")
    stage.jhansi.says("hello")
    refused = select(DELIVERIES.c.id).where(DELIVERIES.c.state == "pending", DELIVERIES.c.reason != "")
    stage.house.wait(lambda: len(stage.house.rows(refused)) == 2, "both answers told to wait")
    stage.house.kill()
    assert (stage.gisel.reads(), stage.jhansi.reads()) == ([], [])
    stage.house.start()
    both_are_answered_once(stage)


def test_killed_after_the_messenger_took_the_answer_and_before_that_was_noted(stage: Stage) -> None:
    stage.house.start()
    stage.telegram.order("delay", seconds=LONG)
    stage.slack.order("delay", seconds=LONG)
    stage.gisel.says("/start")
    stage.jhansi.says("hello")
    stage.gisel.sees(WELCOME)
    stage.jhansi.sees(SET_UP)
    stage.house.restart()
    stage.gisel.sees(AGAIN, WELCOME)
    stage.settle()
    first, second = (message for message in stage.gisel.reads() if WELCOME in message)
    assert (AGAIN in first, AGAIN in second) == (False, True)
    assert stage.jhansi.copies(SET_UP) == 1
    stage.gisel.taps("Empezar")  # either copy goes on with the one conversation
    stage.gisel.sees("1 de 3")


def test_killed_in_the_middle_of_a_file(stage: Stage) -> None:
    stage.house.start()
    play(stage, gisel_begins, jhansi_sets_up_her_class)
    stage.telegram.order("delay", method="sendDocument", seconds=LONG)
    stage.slack.order("delay", method="files.completeUploadExternal", seconds=LONG)
    send_everybody_a_file(stage)
    stage.gisel.sees("(document: call.ics)")
    stage.jhansi.sees("call.ics")
    stage.house.restart()
    stage.gisel.sees(AGAIN, "(document: call.ics)")
    stage.settle()
    assert stage.gisel.copies("(document: call.ics)") == 2
    assert stage.jhansi.copies("call.ics") == 1
    assert stage.jhansi.copies("Confirmed") == 1


def test_a_clock_that_jumps_while_an_answer_is_on_its_way_makes_no_copy(stage: Stage) -> None:
    stage.house.start()
    stage.telegram.order("delay", seconds=2)
    stage.slack.order("delay", seconds=2)
    stage.gisel.says("/start")
    stage.jhansi.says("hello")
    stage.gisel.sees(WELCOME)
    stage.jhansi.sees(SET_UP)
    stage.house.clock.shift(timedelta(hours=1))  # every lease is over now
    both_are_answered_once(stage)
    stage.house.clock.shift(timedelta(hours=-1))
    stage.gisel.taps("Empezar")
    stage.gisel.sees("1 de 3")


def both_are_answered_once(stage: Stage) -> None:
    """Each has her first answer, and only one."""
    stage.gisel.sees(WELCOME)
    stage.jhansi.sees(SET_UP)
    stage.settle()
    assert (stage.gisel.copies(WELCOME), stage.jhansi.copies(SET_UP)) == (1, 1)


@contextmanager
def locked(house: House) -> Iterator[None]:
    """Somebody else holds the database: nothing can be saved."""
    with closing(sqlite3.connect(house.home / "chaski.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def send_everybody_a_file(stage: Stage) -> None:
    """A confirmed call with its file, owed to each teacher; the courier finds it at its next look."""
    database = Database(f"sqlite:///{stage.house.home}/chaski.db", exclusive=False)

    def work(store: UnitOfWork) -> None:
        for channel in store.channels.where(open=True):
            shelf = store.shelf.put(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "call.ics", "text/calendar")
            parts = (Text(text="Confirmed"), File(shelf=shelf, name="call.ics", mime="text/calendar"))
            post = Post(f"file {channel.id}", channel.teacher, stage.house.clock.now(), message=Message(parts=parts))
            store.outbox.post(post)

    database.writer.submit(lambda connection: work(UnitOfWork(connection))).result(10)
    database.close()


def picture() -> bytes:
    """A photo."""
    file = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(file, "JPEG")
    return file.getvalue()
