"""What is owed is owed once, can be taken back while it waits, and is known again when somebody answers it."""

from core.chat.delivery import Delivered
from core.ports.store import SentLetter
from tests.storage.people import GISEL, GISEL_SLACK, JHANSI, Desk, answer, notice, words


def test_the_same_letter_is_never_owed_twice(desk: Desk) -> None:
    assert desk.post(answer("a")) == [True]
    assert desk.post(answer("a", message=words("other")), answer("b")) == [False, True]
    assert [claimed.message for claimed in desk.claim()] == [words("a")]


def test_a_letter_is_not_owed_again_after_it_was_sent(desk: Desk) -> None:
    desk.post(answer("a"))
    desk.mark(desk.claim()[0], Delivered("m1"))
    assert desk.post(answer("a")) == [False]
    assert desk.claim() == []


def test_what_waits_is_taken_back_by_what_it_is_about(desk: Desk) -> None:
    desk.post(
        notice("n1"),
        notice("n2", kind="reminder"),
        notice("n3", teacher="jhansi"),
        notice("n4", about="project-2"),
    )
    assert desk.turn(lambda store: store.outbox.cancel("project-1", ("reminder",))) == 1
    assert desk.turn(lambda store: store.outbox.cancel("project-1", teacher="jhansi")) == 1
    assert desk.turn(lambda store: store.outbox.cancel("project-1")) == 1
    assert desk.turn(lambda store: store.outbox.cancel("project-1")) == 0
    assert [desk.state(f"n{n}") for n in (1, 2, 3)] == ["ended: cancelled"] * 3
    assert [claimed.key for claimed in desk.claim()] == ["n4"]


def test_what_is_under_way_cannot_be_taken_back(desk: Desk) -> None:
    desk.post(notice("n"))
    claimed = desk.claim()[0]
    assert desk.turn(lambda store: store.outbox.cancel("project-1")) == 0
    assert desk.mark(claimed, Delivered("m")).state == "sent"


def test_an_answered_letter_is_known_by_its_message(desk: Desk) -> None:
    desk.post(notice("n"), answer("b", JHANSI, "jhansi"))
    for claimed in desk.claim(write=lambda store, post: words("news", card="k1")):
        desk.mark(claimed, Delivered("55"))
    known = SentLetter("n", "gisel", "news", "project-1", "k1")
    assert desk.seen(lambda store: store.outbox.sent_as(GISEL, "55")) == known
    assert desk.seen(lambda store: store.outbox.sent_as(GISEL_SLACK, "55")) is None
    assert desk.seen(lambda store: store.outbox.sent_as(GISEL, "56")) is None
    assert desk.seen(lambda store: store.outbox.sent_as(GISEL, "")) is None
    other = desk.seen(lambda store: store.outbox.sent_as(JHANSI, "55"))
    assert other is not None
    assert other.key == "b"


def test_each_piece_of_a_long_letter_is_known(desk: Desk) -> None:
    desk.post(notice("n"))
    for message, more in (("1", True), ("2", True), ("3", False)):
        desk.mark(desk.claim()[0], Delivered(message, more))
    assert [desk.sent_as(GISEL, message) for message in "123"] == ["n", "n", "n"]
    assert desk.seen(lambda store: store.outbox.sent_as(JHANSI, "1")) is None
