"""What is to be done later is done once, at its time, by one worker."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, update

from core.ports.store import Job
from storage.jobs import TRIES, ClaimedJob, Schedule
from storage.tables import JOBS
from storage.unit_of_work import UnitOfWork
from tests.storage.people import NOW, Desk

MINUTE = timedelta(minutes=1)
DIGEST = Job("j1", "digest", "p", NOW, "gisel", 2, '{"a": 1}')


@pytest.fixture
def schedule(desk: Desk) -> Schedule:
    return Schedule(desk.database)


def plan(desk: Desk, *jobs: Job) -> None:
    def work(store: UnitOfWork) -> None:
        for job in jobs:
            store.jobs.schedule(job)

    desk.turn(work)


def claim(desk: Desk, schedule: Schedule, at: datetime = NOW, **how: object) -> list[ClaimedJob]:
    return desk.database.writer.submit(lambda c: schedule.claim(c, at, **how)).result(10)  # type: ignore[arg-type]


def fail(desk: Desk, schedule: Schedule, claimed: ClaimedJob, at: datetime) -> bool:
    return desk.database.writer.submit(lambda c: schedule.failed(c, claimed, "KeyError", at)).result(10)


def run_out(desk: Desk) -> None:
    past = datetime.now(UTC) - timedelta(seconds=1)
    desk.database.writer.submit(
        lambda c: c.execute(update(JOBS).where(JOBS.c.lease_until.is_not(None)).values(lease_until=past))
    ).result(10)


def test_a_job_is_kept_until_it_is_done(desk: Desk) -> None:
    plan(desk, DIGEST)
    assert desk.seen(lambda store: store.jobs.find("j1")) == DIGEST
    desk.turn(lambda store: store.jobs.done("j1"))
    assert desk.seen(lambda store: store.jobs.find("j1")) is None


def test_scheduled_again_it_takes_the_new_time_and_payload(desk: Desk, schedule: Schedule) -> None:
    plan(desk, DIGEST, replace(DIGEST, id="j2", due=NOW + MINUTE, payload="{}"), replace(DIGEST, id="j3", revision=3))
    assert [one.job.id for one in claim(desk, schedule, NOW + MINUTE)] == ["j3", "j2"]
    assert desk.seen(lambda store: store.jobs.find("j1")) is None


def test_a_job_may_schedule_itself_again_while_it_is_done(desk: Desk, schedule: Schedule) -> None:
    plan(desk, DIGEST)
    (claimed,) = claim(desk, schedule)

    def turn(connection: Connection) -> None:
        job = schedule.still(connection, claimed)
        assert job is not None
        store = UnitOfWork(connection)
        store.jobs.schedule(replace(DIGEST, id="j2", due=NOW + MINUTE))
        store.jobs.done(job.id)

    desk.database.writer.submit(turn).result(10)
    assert claim(desk, schedule) == []
    assert [one.job.id for one in claim(desk, schedule, NOW + MINUTE)] == ["j2"]


def test_what_is_forgotten_is_not_done(desk: Desk, schedule: Schedule) -> None:
    plan(desk, DIGEST, replace(DIGEST, id="j2", kind="nudge"), replace(DIGEST, id="j3", about="q"))
    (first,) = claim(desk, schedule, limit=1)
    assert desk.turn(lambda store: store.jobs.cancel("p", ("nudge",))) == 1
    assert desk.turn(lambda store: store.jobs.cancel("p")) == 1
    assert desk.database.writer.submit(lambda c: schedule.still(c, first)).result(10) is None
    assert [one.job.id for one in claim(desk, schedule)] == ["j3"]


def test_due_jobs_are_claimed_once_the_longest_due_first(desk: Desk, schedule: Schedule) -> None:
    due = (0, -2, 5, -1)
    plan(desk, *(replace(DIGEST, id=f"j{n}", about=str(n), due=NOW + n * MINUTE) for n in due))
    assert [one.job.id for one in claim(desk, schedule, limit=2)] == ["j-2", "j-1"]
    assert [one.job.id for one in claim(desk, schedule)] == ["j0"]
    assert claim(desk, schedule) == []


def test_alarm_and_scribe_take_their_own_kinds(desk: Desk, schedule: Schedule) -> None:
    plan(desk, DIGEST, replace(DIGEST, id="j2", kind="draft"))
    assert [one.job.kind for one in claim(desk, schedule, kinds=("draft",))] == ["draft"]
    assert [one.job.kind for one in claim(desk, schedule, but=("draft",))] == ["digest"]


def test_a_job_whose_worker_is_gone_is_taken_by_another(desk: Desk, schedule: Schedule) -> None:
    plan(desk, DIGEST)
    (first,) = claim(desk, schedule)
    run_out(desk)
    (second,) = claim(desk, schedule)
    assert (second.job.attempts, second.fence) == (2, first.fence + 1)
    still = desk.database.writer.submit(lambda c: [schedule.still(c, one) for one in (first, second)]).result(10)
    assert still == [None, second.job]


def test_what_fails_is_tried_later_and_given_up_visibly(desk: Desk, schedule: Schedule) -> None:
    plan(desk, DIGEST)
    at, waits = NOW, []
    for number in range(1, TRIES + 1):
        (claimed,) = claim(desk, schedule, at)
        given_up = fail(desk, schedule, claimed, at)
        assert given_up == (number == TRIES)
        if not given_up:
            later = desk.seen(lambda store: store.jobs.find("j1"))
            assert later is not None
            waits.append((later.due - at).total_seconds())
            at = later.due
    assert waits == [5, 10, 20, 40, 80, 160, 320]
    assert claim(desk, schedule, NOW + timedelta(days=9)) == []
    assert desk.seen(lambda store: store.jobs.find("j1")) is not None
    plan(desk, replace(DIGEST, id="j2"))
    assert [one.job.attempts for one in claim(desk, schedule)] == [1]


def test_a_failure_that_comes_too_late_changes_nothing(desk: Desk, schedule: Schedule) -> None:
    plan(desk, DIGEST)
    (first,) = claim(desk, schedule)
    run_out(desk)
    (second,) = claim(desk, schedule)
    desk.database.writer.submit(lambda c: schedule.failed(c, first, "late", NOW)).result(10)
    assert desk.database.writer.submit(lambda c: schedule.still(c, second)).result(10) == second.job


async def test_the_alarm_knows_when_to_ring(desk: Desk, schedule: Schedule) -> None:
    assert await schedule.next_due(NOW) is None
    plan(desk, DIGEST, replace(DIGEST, id="j2", kind="draft", due=NOW - MINUTE))
    assert await schedule.next_due(NOW) == NOW - MINUTE
    assert await schedule.next_due(NOW, but=("draft",)) == NOW
    assert await schedule.next_due(NOW, kinds=("nudge",)) is None
    claim(desk, schedule)
    waits = await schedule.next_due(NOW)
    assert waits is not None
    assert timedelta(seconds=50) < waits - NOW <= timedelta(seconds=60)
