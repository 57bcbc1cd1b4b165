"""The record in figures and as files: what each reader may see, and what nobody sees."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from core.conversations.record_search import found
from core.letters.record_lines import theme_lines
from core.letters.record_paper import record_view
from core.model.boardpage import OPEN_FOR
from core.model.reflection import Answer, answer_id
from core.model.refused import Refused
from core.model.smallgroups import is_held_back
from core.model.synthesis import Finding, Synthesis
from core.usecases.board_page import open_board_page, own_board_page
from core.usecases.board_wall import wall_by_ending
from core.usecases.leave import leave
from core.usecases.projects import find_member
from core.usecases.record_facts import RecordFacts, record_facts
from core.usecases.record_files import harmless, record_csv, record_json
from core.usecases.record_page import close_record_page, open_record_page, record_by_ending, record_file
from core.usecases.record_search import search_records
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company, told
from tests.core.learned import AFTER, agreed, learned
from tests.fakes.screen import lines_of


@pytest.fixture(scope="module")
def whole() -> Company:
    """The project at its end."""
    return learned()


@pytest.fixture
def company(whole: Company) -> Iterator[Company]:
    """The same; what a test changes is taken back after it."""
    with whole.connection.begin_nested() as all_of_it:
        yield whole
        all_of_it.rollback()
    whole.now = AFTER


def facts(company: Company, who: str) -> RecordFacts:
    return company.as_(who, lambda turn: record_facts(turn, PROJECT))


def sized(company: Company, who: str, students: int) -> None:
    """A class says how many it is."""

    def say(turn: Turn) -> None:
        turn.store.classes.save(replace(turn.store.classes.get(f"class-{who}"), students=students))

    company.as_("", say)


def everything(company: Company, who: str) -> list[str]:
    """The record in every form that it has, for one reader."""

    def made(turn: Turn) -> list[str]:
        view = record_view(turn, PROJECT)
        files = (record_json(turn, PROJECT), record_csv(turn, PROJECT), turn.paper.record(view))
        return [view.model_dump_json(), *(one.decode() for one in files)]

    return company.as_(who, made)


def test_the_figures_of_a_project(company: Company) -> None:
    seen = facts(company, "gisel")
    assert [(one.name, one.own, one.read) for one in seen.classes] == [
        ("Argentina", True, True), ("India", False, True), ("Ukraine", False, False),
    ]  # fmt: skip
    own, india, ukraine = seen.classes
    assert own.themes
    assert (own.themes["worldview"], own.themes["empathy"]) == (2, 1)
    assert india.themes
    assert (india.again, own.again) == ("half", "most")
    assert (ukraine.themes, ukraine.again, ukraine.quotes) == (None, None, ())
    assert own.rounds == (("expect", 2, 0), ("final", 4, 0))
    assert [(pair.before and pair.before.prompt, pair.now and pair.now.prompt) for pair in own.pairs] == [
        ("expect_day", "now_think")
    ]
    assert seen.things == {"photo": 1, "recording": 1}
    assert [(one.went, one.groups) for one in seen.calls] == [
        ("held", ("class-gisel", "class-jhansi")), ("partly", ("class-gisel", "class-olenka")), ("failed", ()),
    ]  # fmt: skip
    assert seen.notes == (1, 0)
    assert [one.on is not None for one in seen.pieces] == [True, False, False]
    assert [stage for stage, _, _ in seen.stages] == ["definition", "execution", "reflection", "dissemination"]


def test_what_another_class_has_not_shared_is_in_no_form_of_it(company: Company) -> None:
    for form in everything(company, "gisel"):
        assert "цікаво" not in form
        assert "The sealed homework" not in form
        assert "el recreo" in form
    assert any("цікаво" in form for form in everything(company, "olenka"))
    assert not any("el recreo" in form for form in everything(company, "olenka"))


def test_what_was_shared_and_is_kept_again_goes_from_the_others(company: Company) -> None:
    assert all("football" in form for form in everything(company, "gisel"))

    def keep(turn: Turn) -> None:
        shared = turn.store.records.get(f"{PROJECT}:class-jhansi")
        turn.store.records.save(replace(shared, state="own"))

    company.as_("", keep)
    assert not any("football" in form for form in everything(company, "gisel"))


def test_no_contact_and_no_link_leaves_with_it(company: Company) -> None:
    for form in everything(company, "gisel"):
        assert "@mango_class" not in form
        assert "meet.example" not in form
        assert "@gisel" not in form
        assert "Jhansi" not in form


@pytest.mark.parametrize(
    ("students", "classes", "own", "held"),
    [(4, 3, False, True), (5, 3, False, False), (0, 3, False, False), (30, 1, False, True), (4, 1, True, False)],
)
def test_small_groups_are_held_back(students: int, classes: int, own: bool, held: bool) -> None:
    assert is_held_back(students, classes, own) is held


def test_a_small_class_is_not_counted_for_the_others_but_for_itself(company: Company) -> None:
    sized(company, "jhansi", 4)
    seen = facts(company, "gisel")
    india = next(one for one in seen.classes if one.name == "India")
    assert (india.themes, india.again, india.rounds) == (None, None, None)
    assert seen.total("curiosity") == (seen.own.themes or {})["curiosity"]
    assert india.quotes
    data = json.loads(company.as_("gisel", lambda turn: record_json(turn, PROJECT)))
    assert data["classes"][1]["themes"] is None
    assert "not shown: too few" in everything(company, "gisel")[0]
    assert "India: not shown, too few to count." in company.opens("gisel", "record-themes", PROJECT)
    assert "Would do it again: half" not in company.opens("gisel", "record", PROJECT)
    assert facts(company, "jhansi").own.again == "half"
    assert "Would do it again: half" in company.opens("jhansi", "record", PROJECT)


def test_the_only_other_class_that_counts_is_not_told_apart(company: Company) -> None:
    def empty(turn: Turn) -> None:
        for one in turn.store.answers.where(project=PROJECT):
            if one.group == "class-gisel":
                turn.store.answers.save(one.emptied())

    company.as_("", empty)
    india = next(one for one in facts(company, "gisel").classes if one.name == "India")
    assert india.themes is None


def test_a_class_that_left_is_read_on_and_whoever_left_reads_nothing(company: Company) -> None:
    def go(turn: Turn) -> None:
        member = find_member(turn, PROJECT)
        assert member
        leave(turn, member)

    company.as_("jhansi", go)
    assert [(one.name, one.here) for one in facts(company, "gisel").classes][-1] == ("India", False)
    assert "What Jhansi's class takes along · India" in company.opens("gisel", "record", PROJECT)
    with pytest.raises(Refused):
        facts(company, "jhansi")


def test_whom_the_operator_hides_is_hidden_here(company: Company) -> None:
    company.as_("", lambda turn: turn.store.teachers.save(replace(turn.store.teachers.get("jhansi"), suspended=True)))
    assert [one.name for one in facts(company, "gisel").classes] == ["Argentina", "Ukraine"]


@pytest.mark.parametrize("project", [PROJECT, "none"])
def test_a_stranger_and_a_missing_project_get_the_same_answer(company: Company, project: str) -> None:
    deeds: list[Callable[[Turn], Any]] = [
        lambda turn: record_facts(turn, project),
        lambda turn: open_record_page(turn, project),
        lambda turn: close_record_page(turn, project),
        lambda turn: record_file(turn, project, "csv"),
    ]
    for deed in deeds:
        with pytest.raises(Refused, match="project-gone"):
            company.as_("nadia", deed)
    assert company.as_("nadia", lambda turn: search_records(turn, "football")) == []


def test_only_what_every_teacher_approved_whose_class_said_it_is_in_it(company: Company) -> None:
    company.as_("", lambda turn: agreed(turn, "jhansi"))
    assert not any("Los recreos se parecen" in form for form in everything(company, "gisel"))
    company.as_("", lambda turn: turn.store.syntheses.save(turn.store.syntheses.get(PROJECT).approved_by("gisel")))
    assert all("Los recreos se parecen" in form for form in everything(company, "gisel"))


def test_a_spreadsheet_runs_nothing_and_reads_every_cell(company: Company) -> None:
    table = company.as_("gisel", lambda turn: record_csv(turn, PROJECT)).decode("utf-8-sig")
    assert "\r\n" in table
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    said = {(row["section"], row["class"], row["item"]): row["words"] for row in rows}
    assert said["answer", "India", "discovered"] == "'=Mangoes <b>surprised</b> them; write to …"
    assert said["expectation", "Argentina", "before"] == "uniformes y muchas horas de clase"
    for cell in ("=1+1", "+1", "-1", "@x", "\t=1"):
        assert harmless(cell) == f"'{cell}"
    assert harmless("1-1") == "1-1"


def test_the_data_keep_their_form(company: Company) -> None:
    data = json.loads(company.as_("gisel", lambda turn: record_json(turn, PROJECT)))
    assert (data["schema"], data["version"]) == ("chaski-record", 1)
    assert list(data) == [
        "schema", "version", "made", "project", "classes", "planned", "handed_in", "calls", "messages", "give_and_take",
        "findings",
    ]  # fmt: skip
    assert data["calls"][0] == {"day": "2026-12-03", "result": "held", "classes": ["Argentina", "India"]}


def test_what_was_found_together_is_read_in_the_readers_language(company: Company) -> None:
    def make(turn: Turn) -> None:
        cites = tuple(answer_id(PROJECT, f"class-{name}", "discovered") for name in ("gisel", "jhansi"))
        found = Finding("both", "Escribieron sobre esto.", cites, id="one", rule="theme:worldview")
        made = Synthesis(PROJECT, PROJECT, turn.now, "es", (found,), approved=("gisel", "jhansi", "olenka"))
        turn.store.syntheses.remove(PROJECT)
        turn.store.syntheses.add(made)

    company.as_("gisel", make)
    words = "The class in Argentina and the class in India wrote about how people live in other places."
    page, data = company.as_("jhansi", lambda t: (record_view(t, PROJECT), json.loads(record_json(t, PROJECT))))
    assert [one.words for _, sentences in page.together for one in sentences] == [words]
    assert data["findings"] == [{"part": "both", "words": words, "language": "en", "class": ""}]


def test_what_a_class_said_on_the_way_stands_on_its_own_record_alone(company: Company) -> None:
    def say(turn: Turn) -> None:
        id_ = answer_id(PROJECT, "class-gisel", "half_find_out")
        turn.store.answers.add(
            Answer(id_, PROJECT, "class-gisel", "gisel", "half", "half_find_out", turn.now, "We sing together", "en")
        )

    company.as_("gisel", say)
    asked = {
        who: {one.words: one.about for one in company.as_(who, lambda turn: record_view(turn, PROJECT)).quotes}
        for who in ("gisel", "jhansi")
    }
    assert asked["gisel"]["We sing together"].endswith("?")
    assert "We sing together" not in asked["jhansi"]


def page_at(company: Company, where: str, language: str = "") -> bytes | None:
    """What stands at an address."""
    ending = where.rpartition("/")[2]
    return company.as_("", lambda turn: record_by_ending(turn.store, turn.paper, ending, language, turn.now))


def test_the_address_is_hers_until_she_switches_it_off_or_leaves(company: Company) -> None:
    where = company.as_("gisel", lambda turn: open_record_page(turn, PROJECT))
    assert "/r/" in where
    page = (page_at(company, where) or b"").decode()
    assert "In their own words" in page
    assert "Only about your class" not in page
    assert "En sus propias palabras" in (page_at(company, where, "es") or b"").decode()
    other = company.as_("gisel", lambda turn: open_record_page(turn, PROJECT))
    assert page_at(company, where) is None
    assert page_at(company, other)
    company.as_("gisel", lambda turn: close_record_page(turn, PROJECT))
    assert page_at(company, other) is None
    third = company.as_("jhansi", lambda turn: open_record_page(turn, PROJECT))

    def go(turn: Turn) -> None:
        member = find_member(turn, PROJECT)
        assert member
        leave(turn, member)

    company.as_("jhansi", go)
    assert page_at(company, third) is None


def test_whoever_is_no_longer_in_the_project_has_no_page(company: Company) -> None:
    where = company.as_("jhansi", lambda turn: open_record_page(turn, PROJECT))

    def gone(turn: Turn) -> None:
        member = find_member(turn, PROJECT, "jhansi")
        assert member
        turn.store.members.save(replace(member, state="left"))

    company.as_("", gone)
    assert page_at(company, where) is None


def test_the_address_of_a_project_put_away_works_until_its_last_day(company: Company) -> None:
    where = company.as_("gisel", lambda turn: open_record_page(turn, PROJECT))
    company.as_("", lambda turn: turn.store.projects.save(turn.store.projects.get(PROJECT).put_away(turn.now)))
    company.now += OPEN_FOR
    assert page_at(company, where)
    company.now += timedelta(days=1)
    assert page_at(company, where) is None


def test_the_record_and_the_board_have_addresses_of_their_own(company: Company) -> None:
    record = company.as_("gisel", lambda turn: open_record_page(turn, PROJECT))
    board = company.as_("gisel", lambda turn: open_board_page(turn, PROJECT))
    assert page_at(company, record)
    assert page_at(company, board) is None
    ending = record.rpartition("/")[2]
    assert company.as_("", lambda turn: wall_by_ending(turn.store, turn.paper, ending, "", turn.now)) is None
    company.as_("gisel", lambda turn: close_record_page(turn, PROJECT))
    assert company.as_("gisel", lambda turn: own_board_page(turn, PROJECT))


def test_words_are_found_in_what_she_may_read(company: Company) -> None:
    def found(who: str, words: str) -> list[tuple[str, str]]:
        return [(one.by, one.words) for one in company.as_(who, lambda turn: search_records(turn, words))]

    assert found("gisel", "CÓRTES ucrania") == [("Argentina", "Que en Ucrania estudian con cortes de luz.")]
    assert found("gisel", "FOOTBALL") == [("India", "Very cold, and everybody plays football.")]
    assert found("gisel", "sealed homework") == []
    assert found("gisel", "цікаво") == []
    assert found("olenka", "цікаво") != []
    assert found("gisel", "football cortes") == []
    assert found("gisel", " ") == []
    company.as_("", lambda turn: agreed(turn, "gisel", "jhansi", "olenka"))
    assert found("olenka", "recreos se parecen") == [("", "Los recreos se parecen")]
    company.as_("", lambda turn: turn.store.projects.save(turn.store.projects.get(PROJECT).put_away(turn.now)))
    assert found("gisel", "football") != []


def test_what_a_class_was_asked_besides_at_the_end_is_in_it(company: Company) -> None:
    def more(turn: Turn) -> None:
        usual = turn.store.answers.get(f"{PROJECT}:class-jhansi:discovered")
        turn.store.answers.add(replace(usual, id="more", prompt="own-1", words="We are proud of our river."))

    company.as_("", more)
    assert all("proud of our river" in form for form in everything(company, "gisel"))
    india = facts(company, "gisel").classes[1]
    assert (india.themes or {})["self-awareness"] == 1


def test_what_a_name_may_stand_in_is_in_no_file(company: Company) -> None:
    def doubt(turn: Turn) -> None:
        answer = turn.store.answers.get(f"{PROJECT}:class-gisel:change")
        turn.store.answers.save(replace(answer, unsure=True))

    company.as_("", doubt)
    assert not any("una llamada más larga" in form for form in everything(company, "gisel"))


def test_the_cards_and_what_is_asked_before_an_address(company: Company) -> None:
    assert company.opens("gisel", "record-figures", PROJECT)[:7] == [
        "My School in figures",
        "Calls: 1 held, 1 in part, 1 did not work",
        "On the board: 1 photo, 1 recording",
        "Handed in: 1 in all; your class 1 of 3.",
        "Messages: your class wrote 1 and received 0.",
        "Your class answered 6 questions.",
        "Would do it again: Argentina nearly all, India half",
    ]
    assert "Worldview: Argentina 2, India 1" in company.opens("gisel", "record-themes", PROJECT)
    file, words, *_ = company.opens("gisel", "record-page", PROJECT)
    assert (file, words[:10]) == ("(file: my-school-what-we-learned.html)", "This page ")

    def asked(turn: Turn) -> list[str]:
        return told(replace(turn, house=replace(turn.house, reachable=True)), "record-page", PROJECT)

    asks, *buttons = company.as_("gisel", asked)
    assert "Whoever has its address sees it" in asks
    assert buttons == ["Make the page", "As a file", "Later"]


def test_with_many_classes_a_theme_is_one_short_line(company: Company) -> None:
    def crowd(turn: Turn) -> list[str]:
        facts = record_facts(turn, PROJECT)
        return theme_lines(turn.texts, replace(facts, classes=(*facts.classes, *([facts.classes[1]] * 4))))

    lines = company.as_("gisel", crowd)
    assert "Worldview: 2 of your class, 7 in all" in lines


def test_the_search_names_project_and_day_and_opens_the_record(company: Company) -> None:
    def found_for(words: str) -> tuple[str, list[str]]:
        parts, choices = company.as_("gisel", lambda turn: found(turn, words))
        return "\n".join(line for part in parts for line in lines_of(part)), [one.label for one in choices]

    assert found_for("football") == (
        "1 place has “football”\nMy School, Wed 16 Dec 2026 · India: “Very cold, and everybody plays football.”",
        ["My School", "Search again"],
    )
    assert found_for("kabaddi") == (
        "Nothing there has “kabaddi”. Try a shorter word, or only one.", ["Search again", "My projects"]
    )  # fmt: skip
