"""How a phase opens before its day, is closed with a reason, and is taken back: told, logged, and nothing lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.chat.choices import Start
from core.chat.shown import Text
from core.conversations.phases import warning
from core.letters.phases import phase
from core.letters.written import Occasion, Skip, Written
from core.model.phase import due_stage, has_worked, is_held, next_day, reflection_day
from core.model.plan import Plan
from core.model.project import STAGES, Change, Member, Project, Stage
from core.model.refused import Refused
from core.model.wall import wall_of
from core.usecases.hand_in import take_back
from core.usecases.page import live_page
from core.usecases.phases import check_phase
from core.usecases.phases_by_hand import close_reflection, move_by_hand, neighbours
from core.usecases.session_agree import agree
from core.usecases.session_propose import propose_call
from core.usecases.share_publish import publish_page
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company
from tests.core.ways import answers, as_it_was, begun, closed, hands_in, looked_back, told_story
from tests.planning.story import plan_of

CALL = str(wall_of(datetime(2026, 12, 14, 12, tzinfo=UTC), "UTC"))
ZONE = "America/Argentina/Buenos_Aires"


@pytest.fixture(scope="module")
def begun_once() -> Iterator[Company]:
    """Gisel and Jhansi at work, the planned call behind them."""
    it = begun("jhansi", now=datetime(2026, 12, 11, 12, tzinfo=UTC))
    yield it
    it.connection.close()


@pytest.fixture
def work(begun_once: Company) -> Iterator[Company]:
    """The same, as it was, for each test."""
    with as_it_was(begun_once):
        yield begun_once


def move(it: Company, stage: Stage, who: str = "gisel") -> None:
    it.as_(who, lambda turn: move_by_hand(turn, PROJECT, stage))


def test_the_work_is_over_when_all_is_in_and_the_questions_still_come_on_their_day(work: Company) -> None:
    hands_in(work, "gisel")
    assert work.project().stage == "execution"
    hands_in(work, "jhansi", but=("the album",))
    assert work.project().stage == "execution", "the album is missing"
    hands_in(work, "jhansi")
    assert work.project().stage == "reflection"
    assert work.project().log[-1].why == "handed-in"
    work.until(ZONE, "2026-12-14 12:00")
    (told,) = work.letters("jhansi", "reflection-early")
    assert told.startswith(
        "My School: everything is in. The questions of the reflection come on Tuesday 15 December; if it suits you "
        "better, you can begin now."
    )
    answers(work, "gisel")
    work.until(ZONE, "2026-12-15 12:00")
    assert not work.letters("gisel", "phase")[1:], "her class has answered"
    assert work.letters("jhansi", "phase")[-1].startswith("Let's look back with the group: 4 questions")


def test_a_call_that_is_still_to_come_keeps_the_work_open_until_it_is_over(work: Company) -> None:
    made = work.as_("gisel", lambda turn: propose_call(turn, PROJECT, ["gisel", "jhansi"], CALL, 45))
    work.as_("jhansi", lambda turn: agree(turn, made, 1))
    hands_in(work, "gisel")
    hands_in(work, "jhansi")
    assert work.project().stage == "execution"
    work.until("UTC", "2026-12-14 13:00")
    assert work.project().stage == "reflection", "on the evening before its day"


def test_what_is_taken_back_closes_nothing(work: Company) -> None:
    hands_in(work, "gisel")
    hands_in(work, "jhansi")
    plan = work.project().shown
    assert plan is not None
    album = next(one for one in plan.milestones if one.owner == "class-gisel")
    work.as_("gisel", lambda turn: take_back(turn, f"{PROJECT}:{album.id}"))
    work.as_("gisel", lambda turn: check_phase(turn, PROJECT))
    assert work.project().stage == "reflection"


def test_the_host_opens_it_early_and_each_class_is_invited_once(work: Company) -> None:
    hands_in(work, "gisel")
    card = "\n".join(work.opens("gisel", "phase-back", f"{PROJECT}:{len(work.project().log)}"))
    assert "go back to Definition" in card
    move(work, "reflection")
    assert work.project().stage == "reflection"
    work.until(ZONE, "2026-12-14 12:00")
    assert len(work.letters("gisel", "phase")) == 1, "she did it herself"
    work.until(ZONE, "2026-12-16 12:00")
    assert [said[:15] for said in work.letters("jhansi", "phase")[1:]] == ["Let's look back"], "once"
    assert [said[:15] for said in work.letters("gisel", "phase")[1:]] == ["Let's look back"], "on its day"


def test_the_host_is_asked_once_where_the_work_is_not_done(work: Company) -> None:
    hands_in(work, "gisel")
    (line,) = work.as_("gisel", lambda turn: warning(turn, PROJECT, "reflection"))
    assert isinstance(line, Text)
    assert line.text == (
        "Still missing: five objects (India), show your school (India) and the album (India). It can come later, and "
        "the calls stay as they are. Shall I open the reflection all the same?"
    )
    hands_in(work, "jhansi", but=("five objects",))
    assert work.as_("gisel", lambda turn: warning(turn, PROJECT, "reflection"))


def test_the_host_hears_who_is_missing_and_closes_it_with_a_reason_that_all_read(work: Company) -> None:
    work.until(ZONE, "2026-12-15 12:00")
    answers(work, "gisel")
    # Five school days are not left before her holidays: it is her last one.
    work.until(ZONE, "2026-12-18 12:00")
    (told,) = work.letters("gisel", "reflection-waits")
    assert told.splitlines()[-2:] == [
        "The reflection of My School waits for the answer of Jhansi. You can wait, write, or close it with a reason.",
        "[Wait] [Write to Jhansi] [Close the reflection]",
    ]
    assert not work.letters("jhansi", "reflection-waits")
    with pytest.raises(Refused, match="close-with-reason"):
        move(work, "dissemination")
    with pytest.raises(Refused, match="host-only"):
        work.as_("jhansi", lambda turn: close_reflection(turn, PROJECT, "agreed"))
    with pytest.raises(Refused, match="stage-jump"):
        work.as_("gisel", lambda turn: close_reflection(turn, PROJECT, "because"))
    closed(work, "We talked about it on Monday")
    work.until("Asia/Kolkata", "2026-12-24 12:00")
    said = work.letters("jhansi", "phase")[-1]
    assert "The reflection was closed by Gisel: “We talked about it on Monday”." in said
    assert "Your class can still answer the reflection." in said
    assert "[Reflection]" in said
    assert work.opens("jhansi", "project-path", PROJECT)[-5:-3] == [
        "Fri 18 Dec · Dissemination · Gisel",
        "The reflection was closed by Gisel: “We talked about it on Monday”.",
    ]
    answers(work, "jhansi", words="late, and kept")
    kept = work.as_("", lambda turn: turn.store.answers.where(project=PROJECT))
    assert {one.group for one in kept} == {"class-gisel", "class-jhansi"}
    assert work.project().stage == "dissemination"


def test_a_reason_by_one_tap_is_read_in_each_language(work: Company) -> None:
    work.until(ZONE, "2026-12-15 12:00")
    work.as_("jhansi", lambda turn: turn.save_me(replace(turn.me, language="es")))
    closed(work)
    assert "Reflexión cerrada por Gisel: una clase está en vacaciones." in work.opens("jhansi", "project-path", PROJECT)


PAIRS: list[tuple[Stage, Stage]] = [
    *(("definition", "execution"), ("execution", "reflection"), ("reflection", "dissemination")),
    *(("dissemination", "story"), ("story", "dissemination"), ("dissemination", "reflection")),
    *(("reflection", "execution"), ("execution", "definition")),
]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("by", ["", "gisel"])
def test_every_step_is_told_to_all_and_its_host_can_take_it_back(work: Company, language: str, by: str) -> None:
    for before, after in PAIRS:
        log = (Change(before, work.now, "gisel"), Change(after, work.now, by))
        project = replace(work.project(), stage=after, log=log)
        occasion = Occasion("phase", PROJECT, len(log), work.now)
        for who in ("gisel", "jhansi"):

            def letter(turn: Turn, project: Project = project, occasion: Occasion = occasion) -> Written | Skip:
                turn.store.projects.save(project)
                turn.speaker = replace(turn.me, language=language)
                return phase(turn, occasion)

            written = work.as_(who, letter)
            assert isinstance(written, Written), (before, after)
            starts = [one.does.command for one in written.choices if isinstance(one.does, Start)]
            forward = STAGES.index(after) > STAGES.index(before)
            quiet = after == "reflection" or (after == "execution" and not by)
            assert ("phase-back" in starts) == (who == "gisel" and forward and not quiet), (before, after)


def test_going_back_from_showing_takes_the_page_off_and_keeps_everything_else() -> None:
    it = looked_back("jhansi")
    it.as_("gisel", lambda turn: publish_page(turn, PROJECT, "families"))
    before = it.as_("", kept)
    with pytest.raises(Refused, match="host-only"):
        move(it, "reflection", "jhansi")
    asked = "\n".join(it.opens("gisel", "phase-back", f"{PROJECT}:{len(it.project().log)}"))
    assert "The page is taken off right now, and its link will not work again." in asked
    move(it, "reflection")
    assert it.as_("", lambda turn: live_page(turn, PROJECT)) is None
    assert it.as_("", kept) == before
    assert not it.project().exhibited
    it.until("Asia/Kolkata", "2026-12-03 12:00")
    (told,) = [said for said in it.letters("jhansi", "phase") if "back in Reflection" in said]
    assert "The page can no longer be seen" in told
    assert not it.letters("jhansi", "page-withdrawn"), "said once"
    # All have answered, and yet nothing opens again by itself: not today, not on the day of the plan.
    answers(it, "jhansi", words="another word")
    it.until(ZONE, "2026-12-17 12:00")
    assert it.project().stage == "reflection"
    assert not it.letters("jhansi", "reflection-waits")
    move(it, "dissemination")
    assert it.project().stage == "dissemination"
    stages = [step.stage for step in it.project().log]
    assert stages[-4:] == ["reflection", "dissemination", "reflection", "dissemination"]
    path = it.opens("jhansi", "project-path", PROJECT)
    assert path[0] == "The way of My School"
    assert [line for line in path if " · " in line][-2:] == [
        "Wed 2 Dec · back in Reflection · Gisel", "Thu 17 Dec · Dissemination · Gisel"
    ]  # fmt: skip
    it.connection.close()


def kept(turn: Turn) -> list[object]:
    """What must outlast every step: answers, permissions, things on the board, what was handed in."""
    store = turn.store
    rows = (store.answers, store.class_pages, store.board, store.hand_ins, store.records)
    return [one for some in rows for one in some.where(project=PROJECT)]


def test_the_last_step_is_said_in_words_that_fit_it(work: Company) -> None:
    work.as_("", lambda turn: turn.store.projects.save(work.project().moved("dissemination", turn.now)))
    assert "Mark it finished" in work.opens("gisel", "move-phase", PROJECT)
    move(work, "story")
    assert work.opens("gisel", "move-phase", PROJECT)[0].startswith("“My School” is finished. Which phase")


def test_an_old_button_moves_nothing_and_a_story_that_goes_on_is_found_no_more() -> None:
    it = told_story("jhansi")
    it.as_("", lambda turn: turn.store.projects.save(replace(it.project(), seen="story")))
    old = f"{PROJECT}:{len(it.project().log)}"
    move(it, "dissemination")
    assert it.project().seen == ""
    it.until(ZONE, "2026-12-21 12:00")
    assert it.project().stage == "dissemination", "its last day is long over"
    assert "Shall “My School”" not in "\n".join(it.opens("gisel", "phase-back", old))
    it.connection.close()


PLAN = plan_of()
BOTH = [
    Member(f"m-{one.owner}", "p", f"t-{one.owner}", one.owner, "active", 1)
    for one in {one.owner: one for one in PLAN.milestones}.values()
]
GROUPS = [one.group for one in BOTH]
DAYS = st.integers(-2, (PLAN.end - PLAN.start).days + 3).map(lambda n: PLAN.start + timedelta(days=n))
DEEDS = st.lists(
    st.tuples(st.sampled_from(["day", "answers", "works", "shows", "back", "on", "moves dates"]), DAYS), max_size=25
)


def stage_after(project: Project, today: date, answered: list[str], worked: bool) -> Project:
    """The project with every phase open that is due."""
    while (stage := due_stage(project, BOTH, answered, today, worked)) != project.stage:
        assert STAGES.index(stage) == STAGES.index(project.stage) + 1, "one step at a time"
        project = project.moved(stage, datetime(2026, 1, 1, tzinfo=UTC))
    return project


@settings(max_examples=30, deadline=None)
@given(deeds=DEEDS)
def test_phases_go_on_in_order_and_back_by_the_host_alone(deeds: list[tuple[str, date]]) -> None:
    project = Project("p", "t", "definition", PLAN, 1, 1, PLAN, log=(Change("definition", WHEN),))
    answered, worked, today = list[str](), False, PLAN.start - timedelta(days=3)
    for deed, day in deeds:
        before = project
        match deed:
            case "answers":
                answered = GROUPS[: len(answered) + 1]
            case "works":
                worked = True
            case "shows" if project.reached("dissemination"):
                project = replace(project, exhibited=True)
            case "back" | "on":
                project = by_hand(project, deed)
            case "moves dates" if project.shown:
                project = replace(project, shown=replace(project.shown, start=day, end=max(day, project.shown.end)))
            case _:
                today = max(today, day)
        held = is_held(project)
        after = stage_after(project, today, answered, worked)
        assert after.log[: len(before.log)] == before.log, "the log only grows"
        assert not held or after.stage == project.stage, "held, it stays where it is"
        assert deed == "back" or STAGES.index(after.stage) >= STAGES.index(before.stage), "back by hand alone"
        assert deed != "back" or after.stage == project.stage, "not forward again with the same deed"
        project = after
    assert [one.stage for one in project.log][-1] == project.stage


WHEN = datetime(2026, 1, 1, tzinfo=UTC)


def by_hand(project: Project, deed: str) -> Project:
    """The host moves it one phase, as `move_by_hand` does."""
    here = STAGES.index(project.stage)
    to = STAGES[here + (1 if deed == "on" else -1)] if here + (deed == "on") < len(STAGES) else project.stage
    if to not in neighbours(project) or project.shown is None:
        return project
    return project.logged(Change(to, WHEN, "t", held=next_day(project.shown, to) if deed == "back" else None))


@pytest.mark.parametrize("plan", [PLAN])
def test_a_plan_in_which_nobody_owes_anything_ends_by_its_days(plan: Plan) -> None:
    everything = [one.id for one in plan.milestones]
    assert has_worked(plan, BOTH, everything, False, reflection_day(plan) - timedelta(days=1))
    assert not has_worked(plan, BOTH, everything, True, reflection_day(plan))
    assert not has_worked(plan, BOTH, everything[1:], False, reflection_day(plan))
    assert not has_worked(replace(plan, milestones=()), BOTH, (), False, plan.end)
