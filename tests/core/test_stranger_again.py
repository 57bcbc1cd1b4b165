"""Whoever is out of a project is a stranger to it: every command, every old card, every letter that still waited."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from core.chat.choices import CHOICES, Start
from core.conversations.commands import COMMANDS
from core.model.reflection import record_id
from core.model.wall import wall_of
from core.usecases.board_add import keep_words
from core.usecases.depart import leave_project, remove_class
from core.usecases.hand_over import offer_place
from core.usecases.invitation import come_with
from core.usecases.pause import pause
from core.usecases.plan_edit import edition_name
from core.usecases.session_agree import agree
from core.usecases.session_link import give_link
from core.usecases.session_propose import propose_call, propose_time
from core.usecases.sign_nudge import schedule_nudges
from core.usecases.take_over import take_over
from core.usecases.turn import Turn
from storage.tables import CARDS, JOBS, SITTINGS
from tests.core.company import PROJECT, Company

MISSING = "f" * 32
NO_ID = {"lessons-day", "lessons-copy", "plan-idea", "awareness"}
"""They are about a weekday's number, or an idea of ours by its name."""


@pytest.fixture
def company() -> Iterator[Company]:
    """Three classes at work, with a call of all, one of two, words on the board, and letters on their way."""
    it = Company()
    it.together("jhansi", "olenka")
    it.until("UTC", "2026-11-30 18:00")
    it.as_("olenka", lambda turn: keep_words(turn, PROJECT, "Hoy nevó"))
    it.as_("jhansi", lambda turn: keep_words(turn, PROJECT, "A monsoon day"))
    for others in (["jhansi"], ["jhansi", "olenka"]):
        arrange(it, others)
    it.as_("gisel", lambda turn: schedule_nudges(turn, it.project()))
    it.as_("olenka", lambda turn: pause(turn, PROJECT, ""))
    yield it
    it.connection.close()


def arrange(it: Company, others: list[str]) -> None:
    """A call of Gisel's with these, agreed on and with a link."""
    hour = wall(it, 12 if len(others) == 1 else 14)
    call = it.as_("gisel", lambda turn: propose_call(turn, PROJECT, ["gisel", *others], hour, 45))
    for other in others:
        it.as_(other, lambda turn: agree(turn, call, turn.store.sessions.get(call).rounds))
    it.as_("gisel", lambda turn: give_link(turn, call, "https://meet.google.com/abc-defg-hij"))


def wall(it: Company, hour: int) -> str:
    """An hour of 10 December in UTC, as use cases take it."""
    return str(wall_of(datetime(2026, 12, 10, hour, tzinfo=UTC), "UTC"))


def things(it: Company) -> list[str]:
    """Every id that a button about the project may carry."""

    def look(turn: Turn) -> list[str]:
        store = turn.store
        project = store.projects.get(PROJECT)
        sessions = store.sessions.where(project=PROJECT)
        return [
            PROJECT,
            edition_name(project),
            f"{edition_name(project)}:show:2026-12-10:move",
            *(one.id for one in store.members.where(project=PROJECT)),
            *(f"{one.id}{rounds}" for one in sessions for rounds in ("", f":{one.rounds}")),
            *(one.id for one in store.board.where(project=PROJECT)),
            record_id(PROJECT, "class-jhansi"),
        ]

    return it.as_("", look)


def missing(about: str) -> str:
    """The same for a thing that never was."""
    _, colon, rest = about.partition(":")
    return f"{MISSING}{colon}{rest}"


def handed_over(it: Company) -> None:
    """Jhansi hands over to Nadia."""
    code = it.as_("jhansi", lambda turn: offer_place(turn, PROJECT))["code"]
    place = it.as_("nadia", lambda turn: come_with(turn, code))
    it.as_("nadia", lambda turn: take_over(turn, place))


ENDS: dict[str, Callable[[Company], object]] = {
    "left": lambda it: it.as_("jhansi", lambda turn: leave_project(turn, PROJECT)),
    "removed": lambda it: it.as_("gisel", lambda turn: remove_class(turn, "m-jhansi")),
    "handed over": handed_over,
}
LAST_WORD = {"removed", "place-taken", "entry-gone", "calls-gone", "digest"}
"""What she is told of the end itself; and her digest, which is over all her projects and is written when it leaves."""


@pytest.mark.parametrize("end", ENDS)
def test_every_command_answers_as_if_the_project_never_was(company: Company, end: str) -> None:
    before = things(company)
    ENDS[end](company)
    every = dict.fromkeys((*before, *things(company)))
    for command in COMMANDS:
        if command in NO_ID:
            continue
        never = {about: company.opens("jhansi", command, about) for about in {missing(one) for one in every}}
        for about in every:
            assert company.opens("jhansi", command, about) == never[missing(about)], command


@pytest.mark.parametrize("end", ENDS)
def test_every_old_card_answers_as_if_the_project_never_was(company: Company, end: str) -> None:
    company.until("UTC", "2026-12-10 11:50")
    ENDS[end](company)
    cards = company.connection.execute(select(CARDS.c.choices).where(CARDS.c.teacher == "jhansi")).scalars()
    starts = {(c.does.command, c.does.about) for one in cards for c in CHOICES.validate_json(one)
              if isinstance(c.does, Start)}  # fmt: skip
    about_it = {(command, about) for command, about in starts if about and about not in ("gisel", "jhansi", "nadia")}
    assert len(about_it) > 5, "she had cards to press"
    for command, about in about_it:
        assert company.opens("jhansi", command, about) == company.opens("jhansi", command, missing(about)), command


@pytest.mark.parametrize("end", ENDS)
def test_what_was_on_its_way_to_her_is_off_with_the_same_commit(company: Company, end: str) -> None:
    assert len(company.pending("jhansi")) > 5
    ENDS[end](company)
    assert {row.kind for row in company.pending("jhansi")} <= LAST_WORD
    jobs = [row.about for row in company.connection.execute(select(JOBS))]
    assert not [about for about in jobs if "jhansi" in about]
    waiting = company.connection.execute(select(SITTINGS.c.about).where(SITTINGS.c.teacher == "jhansi",
                                                                        SITTINGS.c.state != "ended"))  # fmt: skip
    assert not [about for (about,) in waiting if about.startswith(tuple(things(company)))]


@pytest.mark.parametrize("end", ["left", "removed"])
def test_her_call_with_one_other_is_off_and_the_larger_one_goes_on(company: Company, end: str) -> None:
    ENDS[end](company)
    two, three = company.as_("", lambda turn: turn.store.sessions.where(project=PROJECT))
    assert two.state == "cancelled"
    assert (three.state, three.participants) == ("confirmed", ("gisel", "olenka"))
    plan = company.project().shown
    assert plan is not None
    assert not [one for one in plan.milestones if one.owner == "class-jhansi" or "class-jhansi" in one.inputs_from]


def test_the_page_shows_nothing_of_her_and_the_classes_keep_it(company: Company) -> None:
    ENDS["left"](company)
    items = company.as_("gisel", lambda turn: turn.store.board.where(project=PROJECT, teacher="jhansi"))
    assert [item.words for item in items] == ["A monsoon day"]
    assert json.dumps([row.kind for row in company.pending("olenka")]).count("class-gone") == 1


def test_a_time_that_only_she_had_not_agreed_to_is_agreed_once_she_is_gone(company: Company) -> None:
    later = wall(company, 15)
    call = company.as_("", lambda turn: turn.store.sessions.where(project=PROJECT))[1].id
    company.as_("gisel", lambda turn: propose_time(turn, call, later, 45))
    company.as_("olenka", lambda turn: agree(turn, call, turn.store.sessions.get(call).rounds))
    ENDS["left"](company)
    session = company.as_("", lambda turn: turn.store.sessions.get(call))
    assert (session.proposal, session.state, session.starts.hour) == (None, "confirmed", 15)
