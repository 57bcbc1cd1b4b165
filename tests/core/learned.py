"""A project whose three classes have looked back, with calls, things on the board and work handed in."""

from dataclasses import replace
from datetime import UTC, datetime

from core.model.board import BoardItem
from core.model.handin import HandIn
from core.model.note import Note
from core.model.project import Change
from core.model.reflection import Answer, Record, Round, answer_id, record_id
from core.model.session import LiveSession, Outcome
from core.model.synthesis import Finding, Synthesis
from core.model.wall import Wall
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company

AFTER = datetime(2026, 12, 19, 12, tzinfo=UTC)
SAID: dict[str, tuple[str, dict[str, str], str]] = {
    "gisel": (
        "es",
        {
            "expect_day": "uniformes y muchas horas de clase",
            "expect_same": "el recreo",
            "now_think": "horarios distintos, recreos parecidos",
            "discovered": "Que en Ucrania estudian con cortes de luz.",
            "change": "una llamada más larga",
        },
        "most",
    ),
    "jhansi": (
        "en",
        {
            "expect_day": "Very cold, and everybody plays football.",
            "expect_same": "The sealed homework",
            "now_think": "They ask the same questions as we do.",
            "discovered": "=Mangoes <b>surprised</b> them; write to @mango_class",
        },
        "half",
    ),
    "olenka": ("uk", {"now_think": "Ми зрозуміли, що нам цікаво слухати."}, "few"),
}
CALLS: tuple[tuple[str, tuple[str, ...], int, Outcome], ...] = (
    ("first", ("gisel", "jhansi"), 3, "yes"),
    ("second", ("gisel", "olenka"), 8, "partly"),
    ("third", ("jhansi", "gisel"), 10, "no"),
)


def at(month: int, day: int) -> datetime:
    """Noon of a day of the project."""
    return datetime(2026, month, day, 12, tzinfo=UTC)


def learned() -> Company:
    """Gisel's, Jhansi's and Olenka's classes at the end; Olenka has not shared her class's record."""
    company = Company()
    company.together("jhansi", "olenka")
    company.as_("", fill)
    company.now = AFTER
    return company


def fill(turn: Turn) -> None:
    """All that was said and done."""
    store = turn.store
    for who, (language, words, again) in SAID.items():
        group = f"class-{who}"
        for prompt, said in words.items():
            round_: Round = "expect" if prompt.startswith("expect") else "final"
            id_ = answer_id(PROJECT, group, prompt)
            store.answers.add(Answer(id_, PROJECT, group, who, round_, prompt, at(12, 16), said, language))
        choice = Answer(answer_id(PROJECT, group, "again"), PROJECT, group, who, "final", "again", at(12, 16))
        store.answers.add(replace(choice, choice=again))
        if who != "olenka":
            store.records.add(Record(record_id(PROJECT, group), PROJECT, group, "shared", at(12, 17)))
    store.board.add(BoardItem("photo", PROJECT, "gisel", "class-gisel", "photo", at(12, 2), consent="partners"))
    store.board.add(BoardItem("asked", PROJECT, "gisel", "class-gisel", "photo", at(12, 2)))
    store.board.add(BoardItem("song", PROJECT, "jhansi", "class-jhansi", "recording", at(12, 2), consent="classes"))
    held = BoardItem("held", PROJECT, "jhansi", "class-jhansi", "video", at(12, 2), consent="classes")
    store.board.add(replace(held, frozen=True))
    for name, people, day, outcome in CALLS:
        wall = Wall(at(12, day).date(), at(12, day).time(), "UTC")
        call = LiveSession(name, PROJECT, people, people[0], wall, at(12, day), state="held")
        store.sessions.add(replace(call, link="https://meet.example/secret", outcomes=((people[0], outcome),)))
    store.notes.add(Note("note", "gisel", ("jhansi",), "Hello", "en", at(12, 4), project=PROJECT))
    project = store.projects.get(PROJECT)
    assert project.shown
    own = next(one for one in project.shown.milestones if one.owner == "class-gisel")
    store.hand_ins.add(HandIn(f"{PROJECT}:{own.id}", PROJECT, own.id, own.owner, "gisel", at(12, 3)))
    log = (
        Change("definition", at(11, 20)),
        Change("execution", at(11, 30)),
        Change("reflection", at(12, 15)),
        Change("dissemination", at(12, 17)),
    )
    store.projects.save(replace(project, stage="dissemination", log=log))


def agreed(turn: Turn, *teachers: str) -> None:
    """A synthesis that these teachers approved."""
    found = Finding("both", "Los recreos se parecen", (answer_id(PROJECT, "class-gisel", "now_think"),))
    turn.store.syntheses.add(Synthesis(PROJECT, PROJECT, at(12, 18), "es", (found,), approved=teachers))
