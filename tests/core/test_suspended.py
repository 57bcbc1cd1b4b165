"""An account that the operator hides is hidden everywhere from that commit on, and whole again when it is shown."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from core.chat.heard import Deleted, Edited, Said
from core.model.filters import Filters
from core.model.refused import Refused
from core.usecases.request import send_request
from core.usecases.say import people, send_note
from core.usecases.search import search
from core.usecases.suspend import account_of, find_people, lift, standing, suspend
from core.usecases.turn import Turn
from tests.core.stage import Stage, stage
from tests.transcripts.script import Person

PAUSED = "Tu cuenta está en pausa"


@pytest.fixture
def it() -> Iterator[Stage]:
    """Gisel and Jhansi have met."""
    with stage() as one:
        yield one


def id_of(it: Stage, who: str) -> str:
    """Her id."""
    return it.within(who, lambda turn: turn.me.id)


def found(turn: Turn) -> list[str]:
    """Whom a search shows."""
    return [one.teacher.name for one in search(turn, Filters(), 0).found]


def why_not(work: Callable[[], object]) -> str:
    """Why something was refused."""
    with pytest.raises(Refused) as refused:
        work()
    return refused.value.reason


def words_of(it: Stage, who: str) -> str:
    """All that stands on her screen."""
    return "\n".join(line for shown in it.screen(who) for line in shown.lines)


def days_later(it: Stage) -> None:
    """Everything that is due until then is done."""
    it.world.go_to(it.world.clock.now() + timedelta(days=3))


def test_nobody_finds_or_asks_her_and_her_open_invitations_are_taken_back(it: Stage) -> None:
    it.meets(Person("Olenka", "telegram", "en", "Europe/Kyiv", "Telegram @olenka"))
    gisel, olenka = id_of(it, "Gisel"), id_of(it, "Olenka")
    asked = it.within("Gisel", lambda turn: send_request(turn, olenka, "hola")["request"])
    assert it.within("Gisel", suspend) == 1
    assert it.within("Olenka", lambda turn: turn.store.requests.get(asked).state) == "withdrawn"
    assert "Gisel" not in it.within("Olenka", found)
    assert it.within("Olenka", lambda turn: why_not(lambda: send_request(turn, gisel, ""))) == "request-nobody"
    assert it.within("Olenka", standing) == (0, 1, 0)
    it.within("Gisel", lift)
    assert "Gisel" in it.within("Olenka", found)
    days_later(it)
    assert "Gisel" not in words_of(it, "Olenka"), "a stranger hears of nothing"


def test_she_gets_one_sentence_and_may_only_take_her_words_back(it: Stage) -> None:
    it.does("Gisel", "/say", "perdón por esto", "/home")
    said, home = f"said-{it.world.events - 1}", it.last("Gisel")
    label = next(option.label for part in home.message.parts for option in getattr(part, "options", ()))
    assert "perdón por esto" in words_of(it, "Jhansi")
    it.within("Gisel", suspend)
    before = it.rows()
    assert PAUSED in "".join(it.hears("Gisel", Said(text="/find")))
    assert PAUSED in "".join(it.press("Gisel", home, label))
    assert PAUSED in "".join(it.hears("Gisel", Edited(message=said, text="otra cosa")))
    after = it.rows()
    assert {name for name in before if before[name] != after[name]} <= {"deliveries", "pieces", "cards"}
    it.hears("Gisel", Deleted(message=said))
    assert "perdón por esto" not in words_of(it, "Jhansi")


def test_what_did_not_leave_yet_never_leaves_and_her_partner_is_told_once(it: Stage) -> None:
    gisel, jhansi = id_of(it, "Gisel"), id_of(it, "Jhansi")
    it.within("Gisel", lambda turn: send_note(turn, [jhansi], "palabras de noche"))
    assert (it.within("Gisel", suspend), it.within("Gisel", suspend)) == (1, 0)
    days_later(it)
    assert "palabras de noche" not in words_of(it, "Jhansi")
    assert words_of(it, "Jhansi").count("Gisel cannot be reached through Chaski for now.") == 1
    assert it.within("Jhansi", lambda turn: why_not(lambda: send_note(turn, [gisel], "hello"))) == "note-away"
    assert it.within("Jhansi", people) == []


def test_no_model_works_for_her(it: Stage) -> None:
    it.world.delay = timedelta(seconds=90)
    it.does("Gisel", "/say", "para traducir")
    it.within("Gisel", suspend)
    claimed = it.world._claim(it.world.clock.now(), kinds=("translate",))
    assert [it.world._ask(one) for one in claimed] == [("", "unwanted")]


def test_nothing_reaches_her_until_she_is_shown_again(it: Stage) -> None:
    gisel = id_of(it, "Gisel")
    it.within("Jhansi", lambda turn: send_note(turn, [gisel], "while you were away"))
    it.within("Gisel", suspend)
    days_later(it)
    assert "while you were away" not in words_of(it, "Gisel")
    assert it.within("Gisel", lift) == 1
    days_later(it)
    assert "Tu cuenta funciona otra vez." in words_of(it, "Gisel")
    assert words_of(it, "Jhansi").count("Gisel can be reached through Chaski again.") == 1
    assert PAUSED not in "".join(it.hears("Gisel", Said(text="/home")))
    # Whoever was not told yet hears of neither.
    it.within("Gisel", suspend)
    assert it.within("Gisel", lift) == 0
    days_later(it)
    assert words_of(it, "Jhansi").count("through Chaski") == 2


def test_an_operator_finds_her_by_name_account_or_handle(it: Stage) -> None:
    def names(words: str) -> list[str]:
        return it.within("Jhansi", lambda turn: [one.teacher.name for one in find_people(turn, words)])

    def exactly(words: str) -> list[str]:
        return it.within("Jhansi", lambda turn: [one.channel.id for one in account_of(turn, words)])

    assert (names("GISE"), names("@gisel_aula"), names("nobody")) == (["Gisel"], ["Gisel"], [])
    assert sorted(names("")) == ["Gisel", "Jhansi"]
    assert exactly("@Gisel_Aula") == exactly("gisel_aula") == exactly("telegram::gisel") == ["telegram::gisel"]
    assert exactly("Gisel") == exactly("telegram::gise") == []
