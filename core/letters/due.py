"""What is due: how far each class is with what it owes, that one has handed something in, and its answers."""

from core.chat.choices import Choice, start
from core.chat.shown import Text
from core.letters.notes import clipped
from core.letters.plan_lines import for_reader, foreign_note
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.handin import HandIn
from core.model.plan import Plan
from core.model.project import Project
from core.usecases.board_see import own_item
from core.usecases.feedback import questions_to_me
from core.usecases.hand_in import Owed, answer_day, fitting, is_asked, waiting_answers
from core.usecases.plan_news import plan_known
from core.usecases.projects import find_member
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

ON_BUTTON = 24
"""Letters of a name on a button."""


def shown_plan(turn: Turn, project: Project) -> Plan | None:
    """The plan that the reader goes by, in her language."""
    plan = plan_known(turn, project)
    return for_reader(turn, project, plan) if plan else None


def what_is(turn: Turn, project: Project, milestone: str) -> str:
    """What something owed is called, in the reader's language; "" when the plan no longer has it."""
    plan = shown_plan(turn, project)
    return next((one.name for one in plan.milestones if one.id == milestone), "") if plan else ""


def for_what_is_due(turn: Turn, item_id: str) -> tuple[Choice, ...]:
    """The button that says that this thing is what the class owes now, where only one thing can be meant."""
    item = own_item(turn, item_id)
    milestone = fitting(turn, item)
    if milestone is None:
        return ()
    what = what_is(turn, turn.store.projects.get(item.project), milestone.id)
    return (start("item-for", turn.texts("b-item-for", what=clipped(what, ON_BUTTON)), item.id),)


def owed_line(turn: Turn, project: Project, one: Owed) -> str:
    """"cinco objetos, jueves 3: ya está, con respuesta de India"."""
    t = turn.texts
    countries = t.list([country(turn, group) for group, _ in one.hand_in.answers]) if one.hand_in else ""
    state = t(f"due-{one.state}", countries=countries)
    return t("owed-line", what=what_is(turn, project, one.milestone.id), day=t.near(one.milestone.due), state=state)


def country(turn: Turn, group: str) -> str:
    """The country of a class."""
    return turn.texts.country(turn.store.classes.get(group).country)


def waiting_line(turn: Turn, project: Project, made: HandIn) -> str:
    """"álbum de India, hasta el lunes 14"."""
    t = turn.texts
    day = t.near(answer_day(turn, project, made, turn.me.id))
    return t("answer-due-line", what=named(turn, project, made), country=country(turn, made.group), day=day)


def named(turn: Turn, project: Project, made: HandIn) -> str:
    """What was handed in; what the plan no longer has is simply what they shared."""
    return what_is(turn, project, made.milestone) or turn.texts("due-unnamed")


def waits_for_answer(turn: Turn, project: Project) -> list[str]:
    """What waits for a word of the reader's class: things handed in, and questions about its own, by country."""
    t = turn.texts
    asked = [one.group for one in questions_to_me(turn, project.id)]
    questions = [
        t("home-questions", count=asked.count(group), country=country(turn, group)) for group in dict.fromkeys(asked)
    ]
    return [*(waiting_line(turn, project, one) for one in waiting_answers(turn, project)), *questions]


def handed_in(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Another class has handed something in: what does the reader's say to it? Asked once, and reminded once."""
    made = turn.store.hand_ins.find(occasion.about)
    project = turn.store.projects.get(made.project) if made else None
    member = find_member(turn, project.id) if project else None
    if made is None or project is None or member is None or not is_asked(project, made, member):
        return Skip("taken-back")
    if made.answered_by(member.group):
        return Skip("answered-already")
    if project.paused or project.over:
        return Skip("paused" if project.paused else "over")
    day = answer_day(turn, project, made, turn.me.id)
    if occasion.kind == "answer-due" and day < turn.me.today(turn.now):
        return Skip("past")
    t = turn.texts
    key = "answer-due" if occasion.kind == "answer-due" else "handed-in"
    said = t(
        key,
        title=title_of(turn, project),
        country=country(turn, made.group),
        what=named(turn, project, made),
        day=t.day(day),
    )
    parts = (Text(text=said),)
    note = foreign_note(turn, project, project.shown, parts) if project.shown else ()
    return Written((*parts, *note), (start("answer-them", t("b-see-and-answer"), made.id), start("home", t("b-home"))))


LETTERS: dict[str, Writer] = {"handed-in": handed_in, "answer-due": handed_in}
