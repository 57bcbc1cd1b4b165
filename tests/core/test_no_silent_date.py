"""Whatever a host does to a plan, a partner never sees a day of it that no letter or card has told her of.

The reference is what a careful reader keeps on paper: a plain dict of name to days, written from the plan that she read
on joining and changed by nothing but the lines that reach her.
"""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.letters.plan_lines import brief_days, for_reader
from core.model.project import Project
from core.model.refused import Refused
from core.usecases import phases, plan_draft, plan_edit, plan_news, sign
from core.usecases.ask_to_join import accept_join, ask_to_join
from core.usecases.join import join
from core.usecases.open_projects import show_as
from core.usecases.publish import publish, recall
from core.usecases.turn import Turn
from tests.core.opened import opened
from tests.core.stage import Stage

MOVED = re.compile(r"^(?P<name>.+): was (?P<was>[^“]+), now (?P<now>[^”]+)$")
NEW = re.compile(r"^New: (?P<name>.+), (?P<now>[^,]+)$")
GONE = re.compile(r"^No longer there: (?P<name>.+)$")
RENAMED = re.compile(r"^“(?P<was>.+)” is now “(?P<now>.+)”$")
SPAN = "Dates of the project"
STEPS = 45
SCHOOL_DAYS = [date(2026, 12, day) for day in (1, 2, 3, 4, 9, 10, 11, 14, 15, 16, 17, 18)]
Deed = Callable[[Turn, random.Random], object]


class Paper:
    """What Jhansi has written down."""

    def __init__(self, days: dict[str, str]) -> None:
        self.days = days

    def read(self, lines: list[str]) -> None:
        """Change what these lines say, the new names first: the other lines use them."""
        for line in lines:
            if (found := RENAMED.match(line)) and found["was"] in self.days:
                self.days[found["now"]] = self.days.pop(found["was"])
        for line in lines:
            if ((found := MOVED.match(line)) and found["name"] in self.days) or (found := NEW.match(line)):
                self.days[found["name"]] = found["now"]
            elif found := GONE.match(line):
                self.days.pop(found["name"], None)


def seen(turn: Turn) -> dict[str, str]:
    """The days of the plan that she is shown; {} while she may see none."""
    project, t = turn.store.projects.get("p"), turn.texts
    plan = plan_news.plan_known(turn, project)
    if not project.published or plan is None:
        return {}
    shown = for_reader(turn, project, plan)
    days = {one.name: brief_days(t, one.start, one.end) for one in shown.activities}
    return {SPAN: brief_days(t, plan.start, plan.end)} | days


def name(turn: Turn) -> str:
    """What the host's newest card is about."""
    return plan_edit.edition_name(turn.store.projects.get("p"))


def an_activity(turn: Turn, dice: random.Random) -> str:
    """Some activity of the plan."""
    plan = turn.store.projects.get("p").plan
    assert plan is not None
    return dice.choice([one.id for one in plan.activities if one.kind != "agreement"])


def move(turn: Turn, dice: random.Random) -> object:
    plan, one = published(turn).plan, an_activity(turn, dice)
    assert plan is not None
    near = [day for day in SCHOOL_DAYS if abs((day - plan.activity(one).start).days) < 4]
    plan_edit.move(turn, name(turn), one, dice.choice(near or SCHOOL_DAYS).isoformat(), override=True)
    return sound(turn)


def move_and_put_out(turn: Turn, dice: random.Random) -> object:
    move(turn, dice)
    return publish(turn, name(turn))


def sound(turn: Turn) -> object:
    """An edit after which nothing could be published is taken back: it would end the story."""
    return plan_edit.undo(turn, name(turn)) if plan_edit.faults_of(turn, published(turn)) else ""


def say_otherwise(turn: Turn, dice: random.Random) -> object:
    plan_edit.rename(turn, name(turn), an_activity(turn, dice), f"something {dice.randrange(999)}")
    return plan_edit.retitle(turn, name(turn), f"Title {dice.randrange(999)}", "")


def take_out(turn: Turn, dice: random.Random) -> object:
    plan_edit.remove(turn, name(turn), an_activity(turn, dice))
    return sound(turn)


def one_more_call(turn: Turn, dice: random.Random) -> object:
    plan_edit.add_call(turn, name(turn), date(2026, 12, 1 + dice.randrange(17)).isoformat())
    plan = turn.store.projects.get("p").plan
    assert plan is not None
    added = [one.id for one in plan.calls()][-1]
    return plan_edit.rename(turn, name(turn), added, f"call {dice.randrange(9999)}")


def put_out(turn: Turn, dice: random.Random) -> object:
    """Publish what stands there."""
    return publish(turn, name(turn))


def drafted_anew(turn: Turn, dice: random.Random) -> object:
    """Words come from outside while the plan is a draft."""
    project = turn.store.projects.get("p")
    if project.stage != "draft" or project.plan is None:
        raise Refused("plan-stale")
    words = replace(project.plan, question=f"How is day {dice.randrange(99)}?")
    plan_draft.settle(turn, replace(project, drafting=True, plan=words), "plan-drafted")
    return ""


def let_in(turn: Turn, dice: random.Random) -> object:
    """Olenka joins."""
    show_as(turn, "p", "collab")
    olenka = turn.as_seen_by(turn.store.teachers.get("Olenka"))
    return accept_join(turn, ask_to_join(olenka, "p", ""))


def put_back(turn: Turn, dice: random.Random) -> object:
    (member,) = turn.store.members.where(project="p", teacher="Jhansi")
    return plan_news.put_back(turn, f"{name(turn)}:{member.id}")


def sign_first(turn: Turn, dice: random.Random) -> object:
    return sign.sign(turn, "p", turn.store.projects.get("p").published)


HOST: tuple[Deed, ...] = (
    move, move_and_put_out, move_and_put_out, say_otherwise, take_out, one_more_call, put_out, put_out, put_out,
    let_in, drafted_anew, put_back,
    lambda turn, dice: plan_edit.undo(turn, name(turn)),
    lambda turn, dice: recall(turn, name(turn)),
    lambda turn, dice: phases.shift_dates(turn, name(turn)),
    lambda turn, dice: phases.go_without(turn, name(turn)),
    sign_first,
)  # fmt: skip
COMMANDS = ("home", "project", "read-plan", "plan-news", "sign", "sign", "sign", "agreement")


def tried(it: Stage, who: str, deed: Callable[[Turn], object]) -> None:
    """Do it, or nothing where a rule says no."""
    try:
        it.within(who, deed)
    except Refused:
        return


@pytest.mark.parametrize("seed", range(2))
def test_no_day_changes_behind_a_partners_back(seed: int) -> None:
    dice, changed = random.Random(seed), 0
    with opened("Gisel", "Jhansi", "Olenka") as it:
        it.within("Jhansi", lambda turn: join(turn, "p"))
        it.begins("Jhansi", "read-plan", "p")
        paper = Paper(it.within("Jhansi", seen))
        for _ in range(STEPS):
            for shown in it.screen("Jhansi"):
                shown.look()
            what = dice.randrange(14)
            if what < 6:
                deed = dice.choice(HOST)
                tried(it, "Gisel", lambda turn, deed=deed: deed(turn, dice))  # type: ignore[misc]
                it.world.settle()
            elif what < 9 and it.within("Jhansi", seen):
                it.begins("Jhansi", dice.choice(COMMANDS), "p")
            elif what < 11 and (agree := it.player.world.screens["Jhansi"].button("Agree to all 9")):
                it.press("Jhansi", agree[0], "Agree to all 9")
            elif what < 11:
                tried(it, "Jhansi", lambda turn: plan_news.accept_changes(turn, f"p:{published(turn).published}"))
            else:
                it.world.go_to(it.world.clock.now() + timedelta(hours=dice.choice((3, 9, 15))))
            before = dict(paper.days)
            for shown in it.screen("Jhansi"):
                if shown.read < shown.edited:
                    paper.read(shown.lines)
            changed += before != paper.days
            if now := it.within("Jhansi", seen):
                assert now == paper.days
    assert changed, "nothing ever changed: this story tells nothing"


@pytest.mark.parametrize("command", ["sign", "read-plan", "plan-news", "agreement"])
def test_whatever_she_opens_before_the_letter_comes_says_what_is_new(command: str) -> None:
    with opened("Gisel", "Jhansi") as it:
        it.within("Jhansi", lambda turn: join(turn, "p"))
        it.begins("Jhansi", "read-plan", "p")
        paper = Paper(it.within("Jhansi", seen))
        it.within("Gisel", lambda turn: plan_edit.move(turn, name(turn), "call", "2026-12-11", override=False))
        it.within("Gisel", lambda turn: publish(turn, name(turn)))
        assert it.within("Jhansi", seen) == paper.days
        assert not any("11 Dec" in line for line in it.begins("Jhansi", "home", ""))
        paper.read(it.begins("Jhansi", command, "p"))
        assert paper.days["a call between the classes"] == "11 Dec"
        assert it.within("Jhansi", seen) == paper.days


def test_whoever_joins_on_an_older_letter_is_shown_what_changed_since() -> None:
    with opened("Gisel", "Jhansi") as it:
        it.world.go_to(it.world.clock.now() + timedelta(hours=14))
        assert it.last("Jhansi").lines[0] == "My School: the plan is ready"
        paper = Paper(it.within("Jhansi", seen))
        it.within("Gisel", lambda turn: plan_edit.move(turn, name(turn), "call", "2026-12-11", override=False))
        it.within("Gisel", lambda turn: publish(turn, name(turn)))
        it.within("Jhansi", lambda turn: join(turn, "p"))
        assert it.within("Jhansi", seen) == paper.days
        it.world.go_to(it.world.clock.now() + timedelta(hours=24))
        paper.read([line for shown in it.screen("Jhansi") for line in shown.lines])
        assert paper.days["a call between the classes"] == "11 Dec"
        assert it.within("Jhansi", seen) == paper.days


def published(turn: Turn) -> Project:
    """The project as it is."""
    return turn.store.projects.get("p")
