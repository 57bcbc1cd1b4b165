"""A finished project as a story: figures, lessons and tips, and no name of anybody; what is taken over from it."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, datetime, time
from typing import Any, Literal, cast, get_args, get_origin, get_type_hints

import pytest

from core.chat.shown import Text
from core.conversations.commands import COMMANDS
from core.conversations.engine import Asking, advance
from core.conversations.talk import Talk
from core.letters.open_lines import open_line
from core.letters.story_lines import lesson_parts, sentence, story_card
from core.model.project import Project
from core.model.refused import Refused
from core.model.tip import tip_id
from core.model.translation import Translation, translation_id
from core.planning.lessons_learnt import MOST, Facts, Lesson, Rule, lessons_learnt
from core.texts import texts
from core.usecases.concern import decide, raise_concern
from core.usecases.erase import erase
from core.usecases.export import everything
from core.usecases.fork import fork
from core.usecases.leave import leave
from core.usecases.open_projects import open_projects, seen_by_strangers, show_as
from core.usecases.story import publish_story, story_of
from core.usecases.tips import remove_tip, shown_tips, write_tip
from core.usecases.turn import Turn
from storage import nouns
from storage.nouns import Noun
from tests.core.company import PROJECT, Company
from tests.core.ways import as_it_was, begun, told_story

CANARY = "Kanarienvogel"
TIP = "Begin with the photos of the break."


@pytest.fixture(scope="module")
def told_once() -> Iterator[Company]:
    """Gisel and Jhansi have finished, shown it, and let others find it; Jhansi wrote a tip."""
    it = told_story("jhansi")
    it.as_("jhansi", lambda turn: write_tip(turn, PROJECT, TIP))
    it.as_("gisel", lambda turn: publish_story(turn, PROJECT))
    yield it
    it.connection.close()


@pytest.fixture
def told(told_once: Company) -> Iterator[Company]:
    """The same, as it was, for each test."""
    with as_it_was(told_once):
        yield told_once


def card(it: Company, who: str = "olenka") -> str:
    """What a stranger sees of it."""
    return "\n".join(it.opens(who, "see-open", PROJECT))


def test_a_story_says_what_it_was_and_how_it_went(told: Company) -> None:
    assert card(told).splitlines() == [
        "My School · Argentina, India",
        "How are our school days alike, and how do they differ?",
        "9–12 · Social studies · 3 weeks",
        "Result: album. Seen by: families.",
        "2 classes",
        "What those who did it learned:",
        "– The reflection took one school day.",
        "A tip from somebody who did it:",
        TIP,
        "Use this idea",
        "Tip 1 worries me",
        "Open projects",
    ]
    line = told.as_("olenka", lambda turn: open_line(turn, 1, open_projects(turn, "story", 0, wide=True).found[0]))
    assert line == "1. My School\nArgentina, India · 9–12 · Social studies · 3 weeks"


def test_the_host_is_asked_with_all_that_is_seen_and_the_others_are_told(told: Company) -> None:
    told.until("Asia/Kolkata", "2026-12-22 12:00")
    (said,) = told.letters("jhansi", "story-published")
    assert "Gisel lets other schools find “My School” as a story" in said
    seen = told.opens("gisel", "story-show", PROJECT)
    assert seen[0] == "Teachers of other schools find it like this:"
    assert seen[1:6] == card(told).splitlines()[:5]
    told.as_("gisel", lambda turn: show_as(turn, PROJECT, ""))
    assert card(told).startswith("That project is not open now.")
    assert "This is all that teachers of other schools would see" in told.opens("gisel", "story-show", PROJECT)[0]
    with pytest.raises(Refused, match="host-only"):
        told.as_("jhansi", lambda turn: publish_story(turn, PROJECT))
    # Her school is closed until the end of February: she is asked on the first morning after that.
    told.until("America/Argentina/Buenos_Aires", "2027-03-10 12:00")
    asked = told.letters("gisel", "phase")[-1]
    assert "[Let others find it] [What we learned] [Write a tip] [Back to Dissemination]" in asked


def test_nothing_is_a_story_before_it_is_over() -> None:
    it = begun("jhansi")
    with pytest.raises(Refused, match="not-to-be-shown"):
        it.as_("gisel", lambda turn: publish_story(turn, PROJECT))
    with pytest.raises(Refused, match="tip-too-early"):
        it.as_("jhansi", lambda turn: write_tip(turn, PROJECT, TIP))
    with pytest.raises(Refused, match="project-gone"):
        it.as_("olenka", lambda turn: write_tip(turn, PROJECT, TIP))
    it.connection.close()


def test_a_tip_is_its_authors_to_change_and_to_take_away(told: Company) -> None:
    told.as_("jhansi", lambda turn: write_tip(turn, PROJECT, "Begin with a word."))
    assert [one.words for one in told.project().tips] == ["Begin with a word."]
    told.as_("gisel", lambda turn: remove_tip(turn, PROJECT))
    assert "Begin with a word." in card(told), "hers is none"
    copy = told.as_("jhansi", lambda turn: [*everything(turn)])
    assert "Tip for the next, Saturday 19 December: Begin with a word." in copy
    told.as_("jhansi", lambda turn: remove_tip(turn, PROJECT))
    assert "tip" not in card(told).casefold()


def test_names_are_pointed_out_before_a_tip_is_kept(told: Company) -> None:
    def says(turn: Turn) -> str:
        heard = ("words", {"words": "Sofía can tell you more, write to ana@escuela.example"})
        state = advance(COMMANDS["tip"].script, lambda: Talk(turn, PROJECT), {}, heard)
        assert isinstance(state, Asking)
        return " ".join(part.text for part in state.question.shows if isinstance(part, Text))

    assert "“Sofía” looks like a name." in told.as_("gisel", says)
    assert [one.teacher for one in told.project().tips] == ["jhansi"]


def test_a_tip_is_read_in_ones_language_with_the_original(told: Company) -> None:
    about = tip_id(PROJECT, "jhansi")
    told.as_("olenka", lambda turn: turn.save_me(replace(turn.me, language="es")))
    assert "Sin traducción por ahora." in card(told)
    made = Translation(translation_id(about, "es"), about, "es", "Empiecen por las fotos del recreo.", "v1 model")
    told.as_("", lambda turn: turn.store.translations.add(made))
    lines = card(told).splitlines()
    assert lines[lines.index("Empiecen por las fotos del recreo.") + 1] == f"Traducción automática. Original: «{TIP}»"
    told.as_("jhansi", lambda turn: write_tip(turn, PROJECT, "Another one."))
    assert "Empiecen" not in card(told), "a translation goes with what it translates"


def test_a_worry_holds_a_tip_back_until_somebody_has_decided(told: Company) -> None:
    about = tip_id(PROJECT, "jhansi")
    with pytest.raises(Refused, match="concern-own"):
        told.as_("jhansi", lambda turn: raise_concern(turn, about))
    raised = told.as_("olenka", lambda turn: raise_concern(turn, about))
    assert TIP not in card(told)
    assert told.as_("gisel", lambda turn: shown_tips(turn, told.project())) == []
    told.as_("jhansi", lambda turn: write_tip(turn, PROJECT, "Said otherwise."))
    assert "Said otherwise." not in card(told), "saying it otherwise does not let it out"
    told.as_("", lambda t: decide(t, t.store.concerns.get(raised["concern"]), "released", "operator"))
    assert "Said otherwise." in card(told)
    told.as_("gisel", lambda turn: show_as(turn, PROJECT, ""))
    with pytest.raises(Refused, match="concern-gone"):
        told.as_("olenka", lambda turn: raise_concern(turn, about))


def test_who_leaves_or_is_forgotten_leaves_no_tip_behind(told: Company) -> None:
    with as_it_was(told):
        told.as_("jhansi", lambda turn: leave(turn, turn.store.members.get("m-jhansi")))
        assert TIP not in card(told)
    told.as_("jhansi", erase)
    assert told.project().tips == ()


def plant(turn: Turn, connection: Any) -> None:
    """Canary words in every noun of the project, and in everybody's name and school."""
    for noun in (one for one in vars(nouns).values() if isinstance(one, Noun)):
        rows, name = noun.rows(connection), noun.table.name
        if "project" in {field.name for field in fields(noun.kind)} and noun.kind.__name__ != "Member":
            rows.add(filled(noun.kind, name))
            for one in rows.where(project=PROJECT) if "project" in noun.table.columns else ():
                changed = {k: f"{CANARY} {name} {k}" for k in WORDS & {f.name for f in fields(one)} if getattr(one, k)}
                rows.save(replace(one, **changed))
    for id_ in ("gisel", "jhansi"):
        teacher, group = turn.store.teachers.get(id_), turn.store.classes.get(f"class-{id_}")
        turn.store.teachers.save(replace(teacher, name=f"{CANARY}{id_} Rao", guardian=CANARY, mail=CANARY))
        turn.store.classes.save(replace(group, school=CANARY, name=CANARY, subject="other", subject_words=CANARY))
    project = turn.store.projects.get(PROJECT)
    log = tuple(replace(step, why=CANARY, language="en") for step in project.log)
    turn.store.projects.save(replace(project, log=log))


WORDS = {"words", "line", "title", "place", "meaning", "term", "link", "url", "code", "token", "quote", "agenda", "why"}
KNOWN = {"project": PROJECT, "teacher": "gisel", "sender": "gisel", "by": "gisel", "host": "gisel", "language": "en"}


def filled(kind: Any, noun: str) -> Any:
    """One thing of this kind in the project, every free word of it a canary."""
    hints, made = get_type_hints(kind), {}
    for field in fields(kind):
        made[field.name] = value(hints[field.name], field.name, noun, field.default is not MISSING)
    return kind(**(made | {"project": PROJECT, "id": f"planted-{noun}"}))


def value(hint: Any, name: str, noun: str, optional: bool) -> Any:
    """Something of this type."""
    options = [one for one in get_args(hint) if one is not type(None)] if type(None) in get_args(hint) else [hint]
    kind = options[0]
    if name in KNOWN:
        return KNOWN[name]
    if kind is str:
        return "class-gisel" if name == "group" else f"{CANARY} {noun} {name}" if name in WORDS or not optional else ""
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    known: dict[Any, Any] = {
        datetime: datetime(2026, 12, 5, 12), date: date(2026, 12, 5), time: time(8), int: 1, bool: False
    }  # fmt: skip
    if is_dataclass(kind):
        inside = get_type_hints(kind)
        return cast(Any, kind)(**{f.name: value(inside[f.name], f.name, noun, False) for f in fields(kind)})
    return known.get(kind, ())


def test_no_word_of_anybody_is_in_the_story_nor_in_what_is_made_from_it(told: Company) -> None:
    told.as_("", lambda turn: plant(turn, told.connection))
    project = told.project()
    everything_kept = "".join(row for row in dump(told, PROJECT))
    assert everything_kept.count(CANARY) > 20, "they are there"
    seen = [
        card(told),
        told.as_("olenka", lambda turn: open_line(turn, 1, seen_by_strangers(turn, PROJECT))),
        str(told.as_("olenka", lambda turn: story_card(turn, project))),
        "\n".join(told.opens("olenka", "take-idea", PROJECT)),
    ]
    assert "You have a draft in the words of “My School”." in seen[-1]
    assert TIP in seen[-1]
    made = told.as_("olenka", lambda turn: fork(turn, PROJECT))
    rows = dump(told, made)
    assert any('"My School"' in row for row in rows)
    for said in (*seen, *rows):
        assert CANARY not in said
        assert TIP not in said or said in seen, "a tip is shown with the draft, and is none of its words"


def dump(it: Company, project: str) -> list[str]:
    """Every row of a project, as it is kept."""
    found = list[str]()
    for noun in (one for one in vars(nouns).values() if isinstance(one, Noun)):
        rows = it.connection.execute(noun.table.select())
        found += [row.body for row in rows if project in (row.id, getattr(row, "project", ""))]
    return found


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_rule_has_its_sentence_and_numbers_alone(language: str) -> None:
    t = texts(language)
    said = [sentence(t, Lesson(cast(Rule, rule), n, 3)) for rule in get_args(Rule) for n in (1, 2)]
    assert len(set(said)) >= len(get_args(Rule))
    assert all(one[-1] == "." for one in said)


def test_lessons_follow_from_what_happened() -> None:
    def rules(facts: Facts) -> list[tuple[str, int, int]]:
        return [(one.rule, one.count, one.of) for one in lessons_learnt(facts)]

    assert rules(Facts(2)) == []
    assert rules(Facts(2, calls=2)) == [("calls-all", 2, 0)]
    assert rules(Facts(2, calls=1, apart=1)) == [("calls-some", 1, 2)]
    assert rules(Facts(2, apart=2)) == [("calls-none", 2, 0)]
    assert rules(Facts(2, written=True)) == [("written", 0, 0)]
    assert rules(Facts(2, owed=4, pieces=4)) == [("in-time", 4, 0)]
    assert rules(Facts(2, owed=4, pieces=4, late=3)) == [("late", 3, 0)]
    assert rules(Facts(2, owed=4, pieces=3, late=3)) == [], "nothing is said of what never came"
    assert rules(Facts(1, answering=2, alone=True)) == [("looked-back", 2, 0), ("alone", 0, 0)]
    assert len(lessons_learnt(Facts(2, 1, 1, owed=1, pieces=1, answering=1, alone=True))) == MOST


def test_an_idea_teaches_nothing_yet(told: Company) -> None:
    def learnt(turn: Turn) -> int:
        project: Project = turn.store.projects.get(PROJECT)
        return len(lesson_parts(turn, story_of(turn, replace(project, tips=(), log=()))))

    assert told.as_("olenka", learnt) == 0
