"""The day of a call and what comes of it: who is ready, questions, another link, and photos instead."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from core.model.board import BoardItem
from core.model.refused import Refused
from core.ports.store import Job
from core.ports.writer import TranslateDraft
from core.usecases.erase import erase
from core.usecases.export import everything
from core.usecases.session_agenda import set_agenda
from core.usecases.session_agree import agree
from core.usecases.session_apart import go_apart
from core.usecases.session_day import add_ours, ask_class, over, say_broken, say_met
from core.usecases.session_link import ask_other_for_link, give_link, last_link, use_last_link
from core.usecases.session_of import session_of
from core.usecases.session_propose import propose_call
from core.usecases.session_ready import say_ready, turn_roles
from core.usecases.translate import translated
from core.usecases.turn import Turn
from storage.tables import JOBS
from tests.core.company import PROJECT, Company

MEET, ZOOM = "https://meet.google.com/abc-defg-hij", "https://zoom.us/j/123456789"
INDIA = "Asia/Kolkata"


@pytest.fixture
def company() -> Company:
    """Gisel, who writes Spanish, and Jhansi: Tuesday 1 December."""
    company = Company(datetime(2026, 12, 1, 13, tzinfo=UTC))
    company.together("jhansi")
    company.as_("", lambda t: t.store.teachers.save(replace(t.store.teachers.get("gisel"), language="es")))
    return company


def call(company: Company, *others: str, day: str = "10", link: str = MEET) -> str:
    """A call on that day of December, 7:30 in Argentina and 16:00 in India, agreed on, with a link."""
    wall = f"2026-12-{day}T07:30/0@America/Argentina/Buenos_Aires"
    people = ["gisel", *(others or ("jhansi",))]
    session = company.as_("gisel", lambda turn: propose_call(turn, PROJECT, people, wall, 45))
    for other in people[1:]:
        company.as_(other, lambda turn: agree(turn, session, 1))
    company.as_("gisel", lambda turn: give_link(turn, session, link))
    company.go_to(company.now)
    return session


def test_one_card_holds_the_whole_call_on_its_day(company: Company) -> None:
    session = call(company)
    company.as_("gisel", lambda turn: ask_class(turn, session, "¿Qué comen?"))
    company.as_("jhansi", lambda turn: say_ready(turn, session))
    company.until(INDIA, "2026-12-10 12:50")
    assert company.opens("gisel", "sessions", "") == [
        "Hoy a las 7:30 (India 16:00), en 3 h 10: videollamada con Jhansi.",
        "jueves 10 de diciembre, 7:30–8:15 (India 16:00–16:45)",
        "Enlace: meet.google.com/abc-defg-hij",
        "Agenda: saludo 5 min, escuelas 20, preguntas 15, despedida 5. Saluda tu clase, cuida el tiempo la clase de "
        "Jhansi, pregunta primero tu clase.",
        "La clase de Jhansi está lista.",
        *("Todo listo", "Llegamos tarde", "El enlace falla", "Cancelar la llamada", "Pasar a fotos y audios"),
        *("Más", "Todas las llamadas"),
    ]
    company.until(INDIA, "2026-12-10 16:05")
    theirs = company.opens("jhansi", "session", session)
    assert theirs[0] == "Started 5 minutes ago: call with Gisel."
    assert theirs[4:7] == ["Gisel's class would like to ask:", "¿Qué comen?", "No translation for now."]
    assert "All ready" not in theirs
    company.until(INDIA, "2026-12-10 16:46")
    assert company.opens("jhansi", "sessions", "")[0] == "Calls"


def test_roles_go_on_from_call_to_call_and_by_a_tap(company: Company) -> None:
    first, second = call(company), call(company, day="11")
    greets = "Roles: {} greets"
    line = [next(one for one in company.opens("jhansi", "session", s) if "Roles" in one) for s in (first, second)]
    assert line[0].startswith(greets.format("Gisel's class"))
    assert line[1].startswith(greets.format("your class"))
    company.as_("jhansi", lambda turn: turn_roles(turn, first))
    assert any(greets.format("your class") in one for one in company.opens("jhansi", "session", first))


def test_questions_are_read_in_ones_own_language_ours_without_any_translator(company: Company) -> None:
    session = call(company)
    for number in ("2", "0", "2"):
        adds(company, session, number)
    company.as_("jhansi", lambda turn: ask_class(turn, session, "What do you eat?"))
    jobs = company.as_("gisel", lambda turn: turn.store.jobs.cancel(f"{session}:jhansi:es", ("translate",)))
    assert jobs == 1
    assert company.as_("gisel", lambda turn: turn.store.jobs.cancel(f"{session}:gisel:en", ("translate",))) == 0
    company.until(INDIA, "2026-12-09 17:00")
    (read,) = company.letters("jhansi", "reminder-day")
    assert "Which game can you teach us?\nWhich place in your school do you like best?\n[All ready]" in read
    exported = company.as_("jhansi", lambda turn: "\n".join(everything(turn)))
    assert "Question for the call of Thursday 10 December: What do you eat?" in exported


def test_a_translation_that_comes_late_is_put_into_the_letter_that_stands(company: Company) -> None:
    session = call(company)
    company.as_("jhansi", lambda turn: ask_class(turn, session, "What do you eat?"))
    asked = wanted(company, f"{session}:jhansi:es")
    company.until("America/Argentina/Buenos_Aires", "2026-12-09 07:40")
    assert "What do you eat?\nSin traducción por ahora." in company.letters("gisel", "reminder-day")[-1]
    comes(company, asked, "¿Qué comen?")
    rewritten = company.letters("gisel", "reminder-day")
    assert "¿Qué comen?\nTraducción automática. Original: «What do you eat?»" in rewritten[-1]
    company.until("America/Argentina/Buenos_Aires", "2026-12-10 07:00")
    comes(company, asked, "¿Qué almuerzan?")
    assert company.letters("gisel", "reminder-day") == rewritten, "nothing under the reminder of an hour before"


def test_an_agenda_in_her_own_words_is_read_in_each_language(company: Company) -> None:
    session = call(company)
    company.as_("gisel", lambda turn: set_agenda(turn, session, "Cantar, después preguntas"))
    assert any("Agenda: Cantar, después preguntas." in one for one in company.opens("jhansi", "call-more", session))
    comes(company, wanted(company, f"{session}:agenda:en"), "Singing, then questions")
    read = "Agenda: Singing, then questions (machine translation of «Cantar, después preguntas»)."
    assert any(read in one for one in company.opens("jhansi", "call-more", session))
    assert any("Agenda: Cantar, después preguntas." in one for one in company.opens("gisel", "call-more", session))
    company.as_("gisel", erase)
    assert company.as_("jhansi", lambda turn: turn.store.translations.where(about=f"{session}:agenda")[0].words) == ""


def wanted(company: Company, about: str) -> Job:
    """What the translator is asked."""
    row = company.connection.execute(select(JOBS).where(JOBS.c.about == about)).one()
    return Job(row.id, row.kind, row.about, row.due, row.teacher, row.revision, row.payload)


def comes(company: Company, asked: Job, words: str) -> None:
    """The translator answers."""
    draft = TranslateDraft(text=words, prompt="p", model="m").model_dump_json()
    company.as_("gisel", lambda turn: translated(turn, asked, draft, ""))
    company.go_to(company.now)


def adds(company: Company, session: str, number: str) -> None:
    """Gisel taps one of our questions."""
    company.as_("gisel", lambda turn: add_ours(turn, session, number))


def test_somebody_else_is_asked_for_the_link_at_once(company: Company) -> None:
    session = call(company)
    assert "Que lo ponga Jhansi" in company.opens("gisel", "call-more", session)
    company.as_("gisel", lambda turn: ask_other_for_link(turn, session, "jhansi"))
    company.go_to(company.now)
    assert company.letters("jhansi", "link-asked")[0].startswith("Gisel would like you to bring the link")
    assert "I'll bring it" not in company.opens("jhansi", "call-more", session)


def test_the_link_that_worked_before_is_one_tap_away_and_only_for_the_same_people(company: Company) -> None:
    first, second = call(company), call(company, day="11", link=ZOOM)
    company.until(INDIA, "2026-12-10 18:30")
    company.as_("gisel", lambda turn: say_met(turn, first, "yes"))
    company.until(INDIA, "2026-12-11 16:01")
    company.as_("jhansi", lambda turn: say_broken(turn, second))
    company.go_to(company.now)
    assert "[Usar el de la otra vez]" in company.letters("gisel", "link-broken")[0]
    company.as_("jhansi", lambda turn: use_last_link(turn, second))
    company.go_to(company.now)
    assert "meet.google.com/abc-defg-hij" in company.letters("gisel", "link-new")[0]
    company.until(INDIA, "2026-12-11 18:30")
    company.as_("gisel", erase)
    kept = company.as_("", lambda turn: [one.worked for one in turn.store.sessions.where(project=PROJECT)])
    assert kept == ["", ""]


def test_a_link_that_failed_is_never_offered_again(company: Company) -> None:
    first, second = call(company), call(company, day="11", link=ZOOM)
    company.until(INDIA, "2026-12-10 16:01")
    company.as_("jhansi", lambda turn: say_broken(turn, first))
    company.as_("jhansi", lambda turn: over(turn, Job("j", "session-over", first, turn.now, revision=1)))
    assert company.as_("jhansi", lambda turn: last_link(turn, session_of(turn, second))) is None
    with pytest.raises(Refused, match="no-last-link"):
        company.as_("jhansi", lambda turn: use_last_link(turn, second))


def test_a_failed_call_becomes_a_small_task_of_both_classes_in_one_tap(company: Company) -> None:
    session = call(company)
    company.as_("gisel", lambda turn: ask_class(turn, session, "¿Qué comen?"))
    company.until(INDIA, "2026-12-10 18:05")
    company.as_("gisel", lambda turn: say_met(turn, session, "no"))
    company.as_("gisel", lambda turn: go_apart(turn, session))
    company.as_("jhansi", lambda turn: go_apart(turn, session))
    company.go_to(company.now)
    (told,) = company.letters("jhansi", "session-apart")
    assert "Your class puts its own on the board by Thursday 17. The other class's questions come as a message" in told
    assert [one.splitlines()[1] for one in company.letters("jhansi", "note")] == ["¿Qué comen?"]
    line = "Photos and audio instead of the call with Gisel, by Thursday 17"
    assert line in company.opens("jhansi", "home", "")
    assert line in company.opens("jhansi", "read-plan", PROJECT)
    company.go_to(company.now + timedelta(minutes=1))
    company.as_("jhansi", put_something)
    assert line not in company.opens("jhansi", "home", "")
    assert "Fotos y audios en vez de la llamada con Jhansi, hasta el jueves 17" in company.opens("gisel", "home", "")
    company.until(INDIA, "2026-12-18 09:00")
    assert not any("Fotos y audios" in one for one in company.opens("gisel", "home", ""))


def put_something(turn: Turn) -> None:
    """Her class has put something on the board."""
    turn.store.board.add(BoardItem("b", PROJECT, turn.me.id, f"class-{turn.me.id}", "words", turn.now, "Rice."))


def test_a_class_that_goes_out_of_a_larger_call_leaves_new_files_and_a_known_link() -> None:
    company = Company(datetime(2026, 12, 1, 13, tzinfo=UTC))
    company.together("jhansi", "olenka")
    session = call(company, "jhansi", "olenka")
    company.files.clear()
    company.as_("olenka", lambda turn: go_apart(turn, session))
    company.go_to(company.now)
    (giver,), (other,) = company.letters("gisel", "class-out"), company.letters("jhansi", "class-out")
    assert "Olenka's class knows the link that you gave." in giver
    assert "[New link] [See the call]" in giver
    assert "[New link]" not in other
    assert [b"SEQUENCE:2" in company.papers(who)[0] for who in ("gisel", "jhansi")] == [True, True]
    (gone,) = company.papers("olenka")
    assert b"STATUS:CANCELLED" in gone
    assert b"meet.google" not in gone
