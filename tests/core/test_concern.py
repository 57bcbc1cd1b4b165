"""Something worries a teacher: hidden with the same commit, shown to whoever decides, and its author hears nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.paper.printer import Printer
from core.model.board import BoardItem
from core.model.concern import Concern, Decision, State
from core.model.refused import Refused
from core.usecases.concern import decide, raise_concern
from core.usecases.concern_page import door, go_through
from core.usecases.erase import erase
from core.usecases.export import everything
from core.usecases.say import delete_note, send_note, unanswered
from core.usecases.turn import House, Turn
from storage.unit_of_work import UnitOfWork
from tests.core.stage import Stage, stage
from tests.transcripts.script import Person

ASKED = "Which of your students live near you?"
NOW = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def three() -> Iterator[Stage]:
    """Gisel and Jhansi, and Olenka who is nobody's partner."""
    with stage() as one:
        one.meets(Person("Olenka", "telegram", "en", "Europe/Kyiv", "Telegram @olenka"))
        yield one


@pytest.fixture
def it(three: Stage) -> Stage:
    """Jhansi wrote one more thing to Gisel, whose school has named nobody; nobody runs Chaski."""
    three.world.house = House(reachable=True)
    named(three, "")
    asks(three)
    return three


def asks(it: Stage) -> None:
    """Jhansi writes to Gisel."""
    it.within("Jhansi", lambda turn: send_note(turn, [id_of(it, "Gisel", turn)], ASKED))
    it.world.settle()


def id_of(it: Stage, who: str, turn: Turn) -> str:
    """Her id."""
    return turn.store.channels.get(str(it.world.account(who))).teacher


def note_of(it: Stage) -> str:
    """The id of what Jhansi wrote."""
    return it.within("Jhansi", lambda turn: turn.store.notes.where(sender=turn.me.id)[-1].id)


def concerns(it: Stage) -> list[Concern]:
    """All of them."""
    return it.within("Gisel", lambda turn: turn.store.concerns.where())


def words_of(it: Stage, who: str) -> str:
    """All that stands on her screen."""
    return "\n".join(line for shown in it.screen(who) for line in shown.lines)


def copy_of(it: Stage) -> list[str]:
    """Gisel's copy of it, as it stands on her screen now."""
    return next(shown.lines for shown in reversed(it.screen("Gisel")) if shown.lines[0] == "Jhansi · India")


def worries(it: Stage, words: str = "[Sin palabras]") -> None:
    """Gisel is worried about it."""
    it.begins("Gisel", "concern", note_of(it))
    it.does("Gisel", "[Sí, avisar]", words)


def named(it: Stage, guardian: str) -> None:
    """Gisel's school has such a contact."""
    it.within("Gisel", lambda turn: turn.save_me(replace(turn.me, guardian=guardian)))


def test_it_is_held_back_at_once_and_the_operators_chat_hears(it: Stage) -> None:
    it.world.house = House(concern_chat="telegram::olenka")
    before = words_of(it, "Jhansi")
    it.begins("Gisel", "concern", note_of(it))
    assert ASKED in copy_of(it)
    it.does("Gisel", "[Sí, avisar]")
    assert copy_of(it) == ["Jhansi · India", "Retenido por ahora"]
    assert "Avisé a quien cuida a Chaski." in words_of(it, "Gisel")
    heard = next(line for line in words_of(it, "Olenka").splitlines() if "worried" in line)
    assert "telegram::gisel" in heard
    assert ASKED not in words_of(it, "Olenka")
    it.does("Gisel", "Pide nombres")
    assert concerns(it)[-1].words == "Pide nombres"
    assert words_of(it, "Jhansi") == before


def test_no_way_leads_to_what_is_held_back(it: Stage) -> None:
    worries(it)
    for command in ("whole", "reply", "concern"):
        assert ASKED not in "\n".join(it.begins("Gisel", command, note_of(it)))
    assert it.within("Gisel", unanswered) == []
    it.does("Gisel", "/concern")
    assert "Which" not in "\n".join(it.last("Gisel").lines)


def test_without_anybody_to_hear_it_is_noted_and_said_so(it: Stage, caplog: pytest.LogCaptureFixture) -> None:
    worries(it)
    assert "anotado para quien cuida a Chaski, que todavía no lo ha visto." in "\n".join(it.last("Gisel").lines)
    assert "chaski concerns" in caplog.text


def test_the_operator_is_not_told_through_the_one_it_is_about(it: Stage) -> None:
    it.world.house = House(concern_chat="slack:school:jhansi")
    worries(it)
    assert "worried" not in words_of(it, "Jhansi")
    assert "anotado" in "\n".join(it.last("Gisel").lines)


def linked(it: Stage) -> str:
    """The code of the link that Gisel was given for her contact."""
    link = next(line for line in it.last("Gisel").lines if "/c/" in line)
    return link.rpartition("/c/")[2]


def looked(it: Stage, code: str) -> str:
    """What looking at the link shows; "" for nothing."""
    with it.world.database.engine.connect() as connection:
        return (door(UnitOfWork(connection), Printer(), code, it.world.clock.now()) or b"").decode()


def tapped(it: Stage, code: str, step: str) -> str:
    """What a button of the page leads to; "" for nothing."""

    def run(turn: Turn) -> bytes | None:
        turn.speaker = None
        return go_through(turn, code, step)

    page = it.within("Gisel", run)
    it.world.settle()
    return (page or b"").decode()


def test_the_contact_opens_the_link_once_and_decides(it: Stage) -> None:
    named(it, "Marta")
    worries(it, "Pide nombres")
    assert "No puedo escribirle a Marta." in words_of(it, "Gisel")
    code = linked(it)
    assert code not in str(it.within("Gisel", lambda turn: turn.store.concerns.where()))
    for _ in range(2):
        assert 'value="open"' in looked(it, code)
        assert ASKED not in looked(it, code)
    assert tapped(it, code, "released") == ""
    shown = tapped(it, code, "open")
    assert all(words in shown for words in (ASKED, "Pide nombres", "Jhansi (India)", "Gisel (Argentina)"))
    assert (looked(it, code), tapped(it, code, "open")) == ("", "")
    within = shown.partition('action="')[2].partition('"')[0]
    assert looked(it, within) == ""
    assert "otra vez" in tapped(it, within, "released")
    assert tapped(it, within, "kept") == ""
    assert ASKED in copy_of(it)
    assert "Alguien miró lo que te preocupaba." in words_of(it, "Gisel")


def test_no_link_is_passed_on_that_opens_nowhere(it: Stage) -> None:
    it.world.house = House()
    named(it, "Marta")
    before = words_of(it, "Gisel").count("Pásale")
    worries(it)
    shown = words_of(it, "Gisel")
    assert "Quedó anotado para quien cuida a Chaski" in shown
    assert shown.count("Pásale") == before


def test_the_link_ends_after_seven_days(it: Stage) -> None:
    named(it, "Marta")
    worries(it)
    code = linked(it)
    it.world.clock.tick(timedelta(days=7))
    assert (looked(it, code), tapped(it, code, "open")) == ("", "")


def test_two_worries_about_one_message_are_two_decisions(it: Stage) -> None:
    note = note_of(it)
    first = it.within("Gisel", lambda turn: raise_concern(turn, note))
    assert first["reached"] == "noted"
    with pytest.raises(Refused):
        it.within("Gisel", lambda turn: raise_concern(turn, note))
    it.within("Gisel", lambda turn: turn.store.concerns.add(Concern("second", "x", turn.now, "note", note, "y")))
    released(it, first["concern"])
    assert it.within("Gisel", lambda turn: turn.store.notes.get(note).frozen)
    it.within("Gisel", lambda turn: turn.store.concerns.remove("second"))
    it.within("Gisel", lambda turn: raise_concern(turn, note))
    released(it, concerns(it)[-1].id)
    assert not it.within("Gisel", lambda turn: turn.store.notes.get(note).frozen)


def released(it: Stage, concern: str) -> None:
    """The operator lets it be seen again."""
    it.within("Gisel", lambda turn: decide(turn, turn.store.concerns.get(concern), "released", "operator"))


def test_what_is_hers_foreign_or_nowhere_is_told_to_nobody(it: Stage) -> None:
    before = len(concerns(it))
    nowhere, foreign = it.begins("Olenka", "concern", "nobody"), it.begins("Olenka", "concern", note_of(it))
    assert nowhere == foreign
    assert "take it back yourself" in "\n".join(it.begins("Jhansi", "concern", note_of(it)))
    assert len(concerns(it)) == before


def test_words_are_in_her_copy_and_outlive_what_their_author_took_back_but_nobody_who_is_forgotten() -> None:
    with stage() as it:
        asks(it)
        worries(it, "Pide nombres")
        assert any("Pide nombres" in line for line in it.within("Gisel", lambda turn: list(everything(turn))))
        assert not any("Pide nombres" in line for line in it.within("Jhansi", lambda turn: list(everything(turn))))
        note = note_of(it)
        it.within("Gisel", erase)
        assert (concerns(it)[0].words, concerns(it)[0].quote) == ("", ASKED)
        assert it.within("Jhansi", lambda turn: turn.store.notes.get(note).frozen)
        it.within("Jhansi", lambda turn: delete_note(turn, note))
        assert concerns(it)[0].quote == ASKED
        it.within("Jhansi", erase)
        assert concerns(it)[0].quote == ""


def test_a_photo_that_is_held_back_is_on_no_board_and_no_page() -> None:
    item = BoardItem("i", "p", "jhansi", "class", "photo", NOW, photo="key", consent="public", frozen=True)
    assert (item.seen_by("gisel"), item.seen_by("jhansi"), item.in_public) == (False, True, False)


@pytest.mark.parametrize(
    ("state", "decision", "after"),
    [
        ("open", "kept", "kept"),
        ("open", "released", "released"),
        ("kept", "released", "released"),
        ("kept", "kept", None),
        ("released", "kept", None),
        ("released", "released", None),
    ],
)
def test_a_decision_is_taken_once_and_only_towards_showing_it_again(
    state: State, decision: Decision, after: State | None
) -> None:
    concern = Concern("c", "gisel", NOW, "note", "n", "jhansi", state=state)
    if after is None:
        with pytest.raises(Refused):
            concern.decided_as(decision, "operator", NOW)
        return
    decided = concern.decided_as(decision, "operator", NOW)
    assert (decided.state, decided.holds, decided.key) == (after, after != "released", "")
