"""Who is found: the rows follow what happens, nobody is found who must not be, and a surname is not told too early."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlalchemy import event, select, update

from core.chat.heard import Said
from core.model.calendar import Hours
from core.model.classgroup import ClassGroup
from core.model.filters import Filters
from core.usecases.block import block
from core.usecases.erase import erase
from core.usecases.profile import be_found, class_of, my_class
from core.usecases.request import accept, decline, send_request
from core.usecases.search import Found, search
from core.usecases.seekers import rebuild
from core.usecases.turn import Turn
from storage.tables import SEEKERS
from tests.core.stage import Stage, arrives, stage
from tests.transcripts.script import Person

OLENKA = "Olenka Kovalenko"
HOURS = slice(10, 13)
MARCH = datetime(2027, 3, 27, 12, tzinfo=UTC)


@pytest.fixture
def it() -> Iterator[Stage]:
    """Gisel and Jhansi have met; Olenka has a class too, and Gisel looks for another."""
    with stage() as one:
        one.meets(Person(OLENKA, "telegram", "en", "Europe/Kyiv", "Telegram @olenka"))
        yield one


def found(turn: Turn, filters: Filters | None = None) -> list[Found]:
    """What a search shows."""
    return list(search(turn, filters or Filters(), 0).found)


def names(it: Stage, filters: Filters | None = None) -> list[str]:
    """Whom Gisel finds."""
    return it.within("Gisel", lambda turn: [one.teacher.name for one in found(turn, filters)])


def change(it: Stage, who: str, **fields: object) -> None:
    """Somebody's class becomes another one."""
    it.within(who, lambda turn: turn.store.classes.save(replace(own(turn), **fields)))  # type: ignore[arg-type]


def own(turn: Turn) -> ClassGroup:
    """Her class."""
    group = my_class(turn)
    assert group
    return group


def rows(it: Stage) -> dict[str, tuple[object, ...]]:
    """All rows of the search."""
    with it.world.database.engine.connect() as connection:
        return {row.id: tuple(row) for row in connection.execute(select(SEEKERS))}


HIDDEN: dict[str, Callable[[Turn], object]] = {
    "hides": lambda turn: be_found(turn, False),
    "is suspended": lambda turn: turn.save_me(replace(turn.me, suspended=True)),
    "is forgotten": erase,
}


@pytest.mark.parametrize("what", HIDDEN)
def test_nobody_finds_a_teacher_who(it: Stage, what: str) -> None:
    assert names(it) == [OLENKA]
    before = len(rows(it))
    it.within(OLENKA, HIDDEN[what])
    assert (names(it), len(rows(it))) == ([], before - 1)


def test_a_row_that_is_behind_shows_nobody_who_is_hidden(it: Stage) -> None:
    """The rows are made from the nouns, and the nouns have the last word."""
    kept = rows(it)
    it.within(OLENKA, lambda turn: be_found(turn, False))
    gone = next(row for id_, row in kept.items() if id_ not in rows(it))
    with it.world.database.engine.begin() as connection:
        connection.execute(SEEKERS.insert().values(gone))
    assert names(it) == []


def test_neither_side_of_a_block_nor_an_own_class_is_found(it: Stage) -> None:
    gisel = it.within("Gisel", lambda turn: turn.me.id)
    change(it, OLENKA, helpers=(gisel,))
    assert names(it) == []
    change(it, OLENKA, helpers=())
    it.within(OLENKA, lambda turn: block(turn, gisel))
    assert names(it) == []


def test_of_several_classes_of_a_teacher_the_best_is_shown(it: Stage) -> None:
    def another(turn: Turn) -> str:
        group = replace(own(turn), id=turn.new_id(), ages="18+", subject="maths", name="Coding club")
        turn.store.classes.add(group)
        change_first = replace(own(turn), ages="6-8", subject="arts")
        turn.store.classes.save(change_first)
        return group.id

    second = it.within(OLENKA, another)
    change(it, "Gisel", ages="18+", subject="science", also=("maths",))
    assert it.within("Gisel", lambda turn: [(f.group.id, f.same_ages, f.same_subject) for f in found(turn)]) == [
        (second, True, True)
    ]


def test_a_class_is_found_by_its_country_further_subject_goal_and_own_words(it: Stage) -> None:
    change(it, OLENKA, also=("maths",), goals=(13,), name="Huerta escolar", kinds=("challenge",))
    fits = (
        Filters(country="UA"), Filters(subject="maths"), Filters(goal="13"), Filters(words="huer"),
        Filters(kind="challenge", ages="9-12"),
    )  # fmt: skip
    others = Filters(country="IT"), Filters(subject="arts"), Filters(goal="1"), Filters(kind="solution")
    assert [names(it, one) for one in fits] == [[OLENKA]] * len(fits)
    assert [names(it, one) for one in others] == [[]] * len(others)
    page = it.within("Gisel", lambda turn: search(turn, Filters(words="tren", country="UA"), 0))
    assert (page.unheard, [one.teacher.name for one in page.found]) == ("tren", [OLENKA])


def test_hours_in_common_go_before_none(it: Stage) -> None:
    """Of two classes that are equal otherwise, the one at school at the same time as Gisel's comes first."""
    early, late = (tuple(Hours(day, time(hour), time(hour + 2)) for day in range(1, 6)) for hour in (6, 13))
    petro = arrives(it, "Petro")
    for first, lessons in ((OLENKA, (late, early)), ("Petro", (early, late))):
        change(it, OLENKA, lessons=lessons[0])
        it.within("Gisel", lambda turn: teaches(turn, petro, lessons[1]))  # noqa: B023 - done at once
        assert names(it)[0] == first


def teaches(turn: Turn, teacher: str, lessons: tuple[Hours, ...]) -> None:
    """This teacher's class could meet others in these lessons."""
    turn.store.classes.save(replace(class_of(turn, teacher), lessons=lessons))


def test_who_answers_is_said_once_enough_have_asked(it: Stage) -> None:
    """Three invitations that were answered, then two that were not."""
    gisel = it.within("Gisel", lambda turn: turn.me.id)
    olenka = it.within(OLENKA, lambda turn: turn.me.id)

    def ask(turn: Turn) -> None:
        request = send_request(turn, olenka, "")["request"]
        decline(turn.as_seen_by(turn.store.teachers.get(olenka)), request, "")

    for _ in range(3):
        it.within("Gisel", ask)
        it.world.go_to(it.world.clock.now() + timedelta(days=31))
        it.hears(OLENKA, Said(text="/help"))
        it.hears("Gisel", Said(text="/help"))
    one = it.within("Gisel", found)[0]
    assert (one.answers, one.asked, one.rate, one.away) == (1, True, "always", 0)
    assert "Responde casi siempre, en 1 día. Entró hoy." in " ".join(it.hears("Gisel", Said(text="/buscar ucrania")))
    for _ in range(2):
        it.within("Gisel", lambda turn: send_request(turn, olenka, ""))
        it.world.go_to(it.world.clock.now() + timedelta(days=15))
    assert it.within("Gisel", lambda turn: [f.rate for f in found(turn)]) == ["often"]
    assert gisel != olenka


def test_no_surname_and_no_contact_before_both_said_yes(it: Stage) -> None:
    def seen(who: str) -> str:
        return "\n".join(line for shown in it.screen(who) for line in (*shown.lines, shown.message.model_dump_json()))

    it.does("Gisel", "/buscar", "[1 · Escribir a Olenka]", "[Enviar]", "/invitaciones", "/inicio")
    request = it.within(
        OLENKA, lambda turn: turn.store.requests.where(receiver=turn.me.id, state="sent")[0].id
    )
    it.does(OLENKA, "/home", "/requests")
    olenka = it.within(OLENKA, lambda turn: turn.me.id)
    it.begins("Gisel", "say", olenka)
    assert "Olenka" in seen("Gisel")
    assert "Kovalenko" not in seen("Gisel")
    assert "@olenka" not in seen("Gisel")
    assert "@gisel" not in seen(OLENKA)
    it.within(OLENKA, lambda turn: accept(turn, request))
    it.begins("Gisel", "partners", olenka)
    assert "Kovalenko" in seen("Gisel")


def test_rows_made_step_by_step_are_those_made_anew(it: Stage) -> None:
    change(it, OLENKA, lessons=(Hours(1, time(9), time(11)),), name="Huerta", also=("maths",))
    it.within("Gisel", lambda turn: send_request(turn, it_id(turn, "UA"), ""))
    before = rows(it)
    it.within("Gisel", rebuild)
    assert names(it) == []
    it.world.settle()
    assert rows(it) == before


def it_id(turn: Turn, country: str) -> str:
    """The teacher of the class in this country."""
    return turn.store.classes.where(country=country)[0].teacher


def test_rows_follow_the_clocks(it: Stage) -> None:
    """The last Sunday of March, in Kyiv: an hour earlier in the world from then on."""
    id_ = it.within(OLENKA, lambda turn: own(turn).id)
    it.world.go_to(MARCH)
    before = rows(it)[id_][HOURS]
    it.world.go_to(MARCH + timedelta(days=2))
    after = rows(it)[id_][HOURS]
    assert before != after
    it.within(OLENKA, rebuild)
    it.world.settle()
    assert rows(it)[id_][HOURS] == after


def test_a_sign_of_life_is_written_once_a_day(it: Stage) -> None:
    written: list[str] = []

    @event.listens_for(it.world.database.engine, "before_cursor_execute")
    def heard(_c: object, _u: object, statement: str, *_: object) -> None:
        if "seekers" in statement and not statement.startswith("SELECT"):
            written.append(statement)

    it.hears(OLENKA, Said(text="/help"))
    it.world.clock.tick(timedelta(days=1))
    it.hears(OLENKA, Said(text="/help"))
    it.hears(OLENKA, Said(text="/home"))
    assert [statement.split()[0] for statement in written] == ["UPDATE"]
    assert rows(it)[it.within(OLENKA, lambda turn: own(turn).id)][8] == it.world.clock.now().toordinal()


def test_nobody_is_found_who_was_not_seen_for_two_months(it: Stage) -> None:
    with it.world.database.engine.begin() as connection:
        connection.execute(update(SEEKERS).values(seen=it.world.clock.now().toordinal() - 61))
    assert names(it) == []
