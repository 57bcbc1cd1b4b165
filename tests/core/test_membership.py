"""A project rests, is put away, gets another host, and a contact ends: what was owed is off, and nothing is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from core.model.refused import Refused
from core.model.request import Match
from core.model.wall import wall_of
from core.planning.postpone import postponed
from core.usecases.archive import archive, unarchive
from core.usecases.block import block
from core.usecases.board_add import keep_words
from core.usecases.change_point import set_answers, set_calls
from core.usecases.depart import leave_project, remove_class
from core.usecases.end_match import end_match
from core.usecases.erase import erase
from core.usecases.pause import move_dates, pause, resume
from core.usecases.plan_edit import edition_name, retitle
from core.usecases.projects import my_projects
from core.usecases.publish import publish
from core.usecases.request import accept, contact_of, partner, send_request
from core.usecases.say import send_note
from core.usecases.session_agree import agree
from core.usecases.session_propose import propose_call
from core.usecases.sign import sign
from core.usecases.sign_nudge import schedule_nudges
from core.usecases.transfer_host import accept_lead, decline_lead, offer_lead
from core.usecases.turn import Turn
from storage.tables import CARDS, JOBS
from tests.core.company import PROJECT, Company
from tests.planning.story import TWO, plan_of


@pytest.fixture
def company() -> Iterator[Company]:
    """Gisel leads a published project with Jhansi and Olenka, all signed, on the Friday before it begins."""
    it = Company()
    it.together("jhansi", "olenka")
    yield it
    it.connection.close()


def call(it: Company, day: int, hour: int = 12) -> str:
    """A call of Gisel and Jhansi in December, agreed on."""
    when = str(wall_of(datetime(2026, 12, day, hour, tzinfo=UTC), "UTC"))
    made = it.as_("gisel", lambda turn: propose_call(turn, PROJECT, ["gisel", "jhansi"], when, 45))
    it.as_("jhansi", lambda turn: agree(turn, made, 1))
    return made


def test_in_a_rest_no_phase_opens_and_no_round_is_asked(company: Company) -> None:
    company.as_("olenka", lambda turn: pause(turn, PROJECT, "2026-12-02"))
    company.until("UTC", "2026-12-01 20:00")
    assert company.project().stage == "definition"
    assert not company.letters("jhansi", "round-expect")
    company.until("UTC", "2026-12-02 20:00")
    assert (company.project().stage, company.project().paused) == ("execution", None)
    assert len(company.letters("jhansi", "resumed")) == 1
    assert len(company.letters("jhansi", "round-expect")) == 1


def test_a_reminder_in_a_rest_asks_first_and_the_call_stands(company: Company) -> None:
    made = call(company, 3)
    company.as_("jhansi", lambda turn: pause(turn, PROJECT, ""))
    company.until("UTC", "2026-12-03 12:01")
    (day,) = company.letters("gisel", "reminder-day")
    assert "The project is paused. Shall we move or cancel the call?" in day
    assert "[Move] [Cancel the call]" in day
    assert company.as_("", lambda turn: turn.store.sessions.get(made)).state == "confirmed"


def test_the_host_moves_what_the_rest_fell_on_or_nothing_moves(company: Company) -> None:
    before = company.project().plan
    company.as_("jhansi", lambda turn: pause(turn, PROJECT, ""))
    company.until("UTC", "2026-12-01 14:00")
    company.as_("jhansi", lambda turn: resume(turn, PROJECT))
    assert company.project().plan == before
    with pytest.raises(Refused, match="host-only"):
        company.as_("jhansi", lambda turn: move_dates(turn, PROJECT))
    company.as_("gisel", lambda turn: move_dates(turn, PROJECT))
    moved = company.project()
    assert moved.changed
    assert moved.plan is not None
    assert moved.plan.start > date(2026, 11, 30)
    with pytest.raises(Refused, match="dates-settled"):
        company.as_("gisel", lambda turn: move_dates(turn, PROJECT))


@pytest.mark.parametrize("days", [0, 1, 2, 3])
def test_a_plan_put_off_keeps_its_order_and_its_school_days(days: int) -> None:
    plan, calendars = plan_of(), tuple(one.calendar for one in TWO)
    first, back = date(2026, 12, 1), date(2026, 12, 1 + days)
    moved = postponed(plan, first, back, calendars)
    if moved is None:
        assert days > 1, "there is room for one day"
        return
    order = {one.id: n for n, one in enumerate(sorted(plan.activities, key=lambda a: a.start))}
    was = {one.id: one for one in plan.activities}
    for one in moved.activities:
        kept = was[one.id].start < first
        assert one.start == was[one.id].start if kept else one.start >= back
        assert kept or all(calendar.school_day(one.start) for calendar in calendars)
    starts = sorted(moved.activities, key=lambda a: order[a.id])
    assert [one.start for one in starts] == sorted(one.start for one in starts)


def test_archived_everything_owed_is_off_and_all_can_read_it(company: Company) -> None:
    made = call(company, 10)
    company.as_("gisel", lambda turn: archive(turn, PROJECT))
    assert company.as_("", lambda turn: turn.store.sessions.get(made)).state == "cancelled"
    assert {row.kind for row in company.pending("olenka")} == {"archived"}
    assert {row.kind for row in company.pending("jhansi")} <= {"archived", "session-cancelled", "proposal-off"}
    jobs = company.connection.execute(JOBS.select()).all()
    assert not [row.kind for row in jobs if row.about == PROJECT]
    assert "archived" in "\n".join(company.opens("jhansi", "project", PROJECT))
    for who, deed in (("jhansi", keep), ("gisel", repoint)):
        with pytest.raises(Refused, match="project-archived"):
            company.as_(who, deed)
    company.until("UTC", "2026-12-20 12:00")
    assert company.project().stage == "definition"


def keep(turn: Turn) -> object:
    """Put words on the board."""
    return keep_words(turn, PROJECT, "late")


def repoint(turn: Turn) -> object:
    """Change the agreement."""
    return set_answers(turn, PROJECT, 2, "mail")


def test_out_of_the_archive_within_thirty_days_by_its_host(company: Company) -> None:
    company.as_("gisel", lambda turn: archive(turn, PROJECT))
    with pytest.raises(Refused, match="host-only"):
        company.as_("jhansi", lambda turn: unarchive(turn, PROJECT))
    company.until("UTC", "2026-12-01 12:00")
    company.as_("gisel", lambda turn: unarchive(turn, PROJECT))
    company.go_to(company.now)
    assert company.project().stage == "execution"
    company.as_("gisel", lambda turn: archive(turn, PROJECT))
    company.go_to(company.now + timedelta(days=31))
    with pytest.raises(Refused, match="archived-long"):
        company.as_("gisel", lambda turn: unarchive(turn, PROJECT))


def test_another_leads_once_she_says_yes_and_what_was_signed_holds(company: Company) -> None:
    company.as_("gisel", lambda turn: offer_lead(turn, "m-olenka"))
    company.as_("gisel", lambda turn: offer_lead(turn, "m-jhansi"))
    for deed in (accept_lead, decline_lead):
        with pytest.raises(Refused, match="lead-over"):
            company.as_("olenka", lambda turn, deed=deed: deed(turn, PROJECT))  # type: ignore[misc]
    assert company.project().host == "gisel"
    said = company.opens("olenka", "agreement", PROJECT)
    company.as_("jhansi", lambda turn: accept_lead(turn, PROJECT))
    assert company.project().host == "jhansi"
    assert company.opens("olenka", "agreement", PROJECT) == said, "who hosts the calls stays as it was signed"
    company.as_("gisel", lambda turn: leave_project(turn, PROJECT))
    with pytest.raises(Refused, match="host-stays"):
        company.as_("jhansi", lambda turn: leave_project(turn, PROJECT))


def test_a_forgotten_host_leaves_the_lead_to_whoever_joined_first(company: Company) -> None:
    def later(turn: Turn) -> None:
        member = turn.store.members.get("m-jhansi")
        turn.store.members.save(replace(member, joined_at=company.now + timedelta(hours=1)))

    company.as_("", later)
    company.as_("gisel", erase)
    assert company.project().host == "olenka"
    company.as_("olenka", erase)
    company.as_("jhansi", erase)
    assert company.project().archived


def test_a_reason_is_sent_only_where_the_host_writes_one(company: Company) -> None:
    company.as_("gisel", lambda turn: remove_class(turn, "m-jhansi"))
    assert [row.kind for row in company.pending("jhansi")] == ["removed"]


def test_a_contact_ends_for_both_at_once_but_not_under_a_shared_project(company: Company) -> None:
    with pytest.raises(Refused, match="match-in-project"):
        company.as_("jhansi", lambda turn: end_match(turn, "gisel"))
    company.as_("jhansi", lambda turn: leave_project(turn, PROJECT))
    company.as_("gisel", lambda turn: send_note(turn, ["jhansi"], "Why?"))
    company.as_("jhansi", lambda turn: end_match(turn, "gisel"))
    assert "note" not in {row.kind for row in company.pending("jhansi")}
    for me, other in (("gisel", "jhansi"), ("jhansi", "gisel")):
        with pytest.raises(Refused, match="request-nobody"):
            company.as_(me, lambda turn, other=other: partner(turn, other))  # type: ignore[misc]
        assert not any("@" in line for line in company.opens(me, "contact", other))


def test_the_card_that_showed_a_contact_shows_it_no_more(company: Company) -> None:
    asked = company.as_("nadia", lambda turn: send_request(turn, "gisel", ""))["request"]
    company.as_("gisel", lambda turn: accept(turn, asked))
    company.go_to(company.now)
    assert company.as_("nadia", lambda turn: contact_of(turn, "gisel")) in company.letters("nadia", "accepted")[0]
    company.as_("gisel", lambda turn: end_match(turn, "nadia"))
    company.go_to(company.now)
    cards = company.connection.execute(CARDS.select().where(CARDS.c.teacher == "nadia")).all()
    assert len(cards) == 2, "the card was rewritten, and she is told"
    assert not any("@gisel" in card.message for card in cards)


def test_blocking_ends_what_is_open_and_the_contact(company: Company) -> None:
    asked = company.as_("nadia", lambda turn: send_request(turn, "jhansi", ""))["request"]
    company.as_("jhansi", lambda turn: block(turn, "nadia"))
    with pytest.raises(Refused, match="request-over"):
        company.as_("jhansi", lambda turn: accept(turn, asked))
    company.as_("jhansi", lambda turn: block(turn, "gisel"))
    matches: list[Match] = company.as_("", lambda turn: turn.store.matches.where(other="jhansi"))
    assert [one.over for one in matches] == [True]
    with pytest.raises(Refused, match="note-stranger"):
        company.as_("gisel", lambda turn: send_note(turn, ["jhansi"], "hello"))


def test_whoever_has_not_signed_hears_of_it_twice_at_most_and_no_more_once_she_has() -> None:
    it = Company(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))
    it.together("jhansi", "olenka", signed=False)
    it.as_("gisel", lambda turn: schedule_nudges(turn, it.project()))
    it.until("UTC", "2026-11-26 20:00")
    assert [len(it.letters(name, "sign-nudge")) for name in ("gisel", "jhansi", "olenka")] == [1, 0, 1]
    assert "Point 2. Dates: 30 Nov–18 Dec" in it.letters("olenka", "sign-nudge")[0]
    it.as_("olenka", lambda turn: sign(turn, PROJECT, 1))
    it.as_("jhansi", lambda turn: leave_project(turn, PROJECT))
    it.until("UTC", "2026-12-04 20:00")
    assert [len(it.letters(name, "sign-nudge")) for name in ("gisel", "jhansi", "olenka")] == [2, 0, 1]
    it.connection.close()


def test_another_point_is_another_version_and_quotes_what_changed(company: Company) -> None:
    company.as_("gisel", lambda turn: set_answers(turn, PROJECT, 2, "phone"))
    assert company.project().published == 2
    with pytest.raises(Refused, match="agreement-changed"):
        company.as_("jhansi", lambda turn: sign(turn, PROJECT, 1))
    company.until("UTC", "2026-11-30 20:00")
    assert company.project().stage == "definition", "nobody signed this version"
    (said,) = company.letters("jhansi", "plan-changed")
    assert "Point 3, was: “Answers: within 3 school days, here; else e-mail”; now: “Answers: within 2 school" in said
    assert "Point 2" not in said


def test_an_edit_begun_before_a_point_changed_is_published_as_a_version_of_its_own(company: Company) -> None:
    company.as_("gisel", lambda turn: retitle(turn, edition_name(company.project()), "Other breaks", ""))
    company.as_("gisel", lambda turn: set_calls(turn, PROJECT, "jhansi", True))
    version = company.project().published
    for name in ("gisel", "jhansi", "olenka"):
        company.as_(name, lambda turn: sign(turn, PROJECT, version))
    company.as_("gisel", lambda turn: publish(turn, edition_name(company.project())))
    published = company.project()
    assert published.published > version
    assert (published.title, published.pact.caller) == ("Other breaks", "jhansi")
    assert [one.id for one in company.as_("jhansi", my_projects)] == [PROJECT]


def test_what_is_no_choice_is_kept_by_nobody(company: Company) -> None:
    for days, backup in ((0, "mail"), (6, "mail"), (3, "pigeon")):
        with pytest.raises(Refused, match="point-unknown"):
            company.as_("gisel", lambda turn, days=days, by=backup: set_answers(turn, PROJECT, days, by))  # type: ignore[misc]
    with pytest.raises(Refused, match="point-unknown"):
        company.as_("gisel", lambda turn: set_calls(turn, PROJECT, "nadia", False))
