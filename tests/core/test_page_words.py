"""What stands on the page for strangers: whose words, in which languages, and that a withdrawal takes all of them."""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from core.model.reflection import Answer, Record, Round, answer_id, record_id
from core.model.synthesis import Finding, Synthesis
from core.model.translation import Translation, translation_id
from core.ports.page_paper import PageText, Said
from core.usecases.page import page_view
from core.usecases.page_said import about_plan, want_page_words
from core.usecases.share_choose import class_page, keep_page
from core.usecases.turn import House, Turn
from storage.tables import JOBS
from tests.core.classes import Classes

WORDS = {"expect_day": "uniformes", "now_think": "recreos parecidos", "discovered": "el patio"}
HERS = {"expect_day": "tango", "now_think": "much like us", "discovered": "the yard"}
TRANSLATES = House(translates=True)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Classes:
    """Both classes have said what they expected and what they think now, and let the page show it."""
    classes = Classes(tmp_path_factory.mktemp("words"))
    for name, language, words in (("Gisel", "es", WORDS), ("Jhansi", "en", HERS)):
        classes.as_(name, partial(answered, classes=classes, language=language, words=words))
    return classes


@pytest.fixture
def classes(ready: Classes, tmp_path: Path) -> Iterator[Classes]:
    """A copy of them."""
    twin = ready.copied(tmp_path)
    yield twin
    twin.world.close()


def answered(turn: Turn, classes: Classes, language: str, words: dict[str, str]) -> None:
    group = turn.store.classes.where(teacher=turn.me.id)[0]
    for prompt, said in words.items():
        id_ = answer_id(classes.project, group.id, prompt)
        round_: Round = "expect" if prompt.startswith("expect") else "final"
        turn.store.answers.add(
            Answer(id_, classes.project, group.id, turn.me.id, round_, prompt, turn.now, said, language)
        )
    turn.store.records.add(
        Record(record_id(classes.project, group.id), classes.project, group.id, "shared", turn.now)
    )
    keep_page(turn, replace(class_page(turn, classes.project, group.id), answered=turn.now, sentences=True))


def view(classes: Classes, language: str = "es") -> PageText:
    """The page in one of its languages."""
    texts = classes.as_("Gisel", lambda turn: page_view(turn, classes.current(turn))).texts
    return next(one for one in texts if one.language == language)


def group_speaks(classes: Classes, name: str, *languages: tuple[str, str]) -> None:
    def change(turn: Turn) -> None:
        group = turn.store.classes.where(teacher=turn.me.id)[0]
        turn.store.classes.save(replace(group, languages=languages))

    classes.as_(name, change)


def hide(classes: Classes, name: str, *prompts: str, sentences: bool = True) -> None:
    def change(turn: Turn) -> None:
        page = class_page(turn, classes.project, turn.store.classes.where(teacher=turn.me.id)[0].id)
        keep_page(turn, replace(page, hidden=prompts, sentences=sentences))

    classes.as_(name, change)


def approved(classes: Classes, *findings: Finding) -> None:
    """What the classes found out together, approved by both."""

    def make(turn: Turn) -> None:
        teachers = tuple(classes.teacher(turn, name).id for name in ("Gisel", "Jhansi"))
        rests_on = tuple((one.id, one.revision) for one in turn.store.answers.where(project=classes.project))
        made = Synthesis(
            classes.project, classes.project, turn.now, "es", findings, approved=teachers, rests_on=rests_on
        )
        turn.store.syntheses.add(made)

    classes.as_("Gisel", make)


def jobs(classes: Classes) -> list[dict[str, str]]:
    """What a translator is asked for."""
    query = select(JOBS.c.payload).where(JOBS.c.kind == "translate")
    return [json.loads(row) for row in classes.world.database.look(lambda c: c.execute(query).scalars().all())]


def cite(classes: Classes, name: str, prompt: str = "discovered") -> str:
    return answer_id(classes.project, classes.group(name), prompt)


def test_what_was_expected_stands_beside_what_became_of_it(classes: Classes) -> None:
    before, other, *_ = (one for one in view(classes).sentences if one.before)
    assert (before.before, before.said) == (Said(words="uniformes"), Said(words="recreos parecidos"))
    assert other.before == Said(words="tango", language="en", note="en inglés")
    assert [one.said.words for one in view(classes).sentences if not one.before] == ["el patio", "the yard"]


def test_an_expectation_never_stands_alone(classes: Classes) -> None:
    hide(classes, "Gisel", "now_think")
    assert [one.said.words for one in view(classes).sentences] == ["el patio", "the yard", "much like us"]
    hide(classes, "Gisel", "expect_day")
    assert "uniformes" not in view(classes).model_dump_json()


def test_what_leads_to_somebody_stays_off(classes: Classes) -> None:
    group = classes.group("Gisel")
    classes.as_("Jhansi", lambda turn: turn.save_me(replace(turn.me, name="Jhansi Rao")))

    def spoil(turn: Turn) -> None:
        said = {"discovered": "escriban a ana@escuela.example", "now_think": "la seño Rao, de India, lo dijo"}
        for prompt, words in said.items():
            answer = turn.store.answers.get(answer_id(classes.project, group, prompt))
            turn.store.answers.save(replace(answer, words=words))

    classes.as_("Gisel", spoil)
    assert [one.said.words for one in view(classes).sentences] == ["the yard", "much like us"]


def test_the_page_is_in_the_languages_of_the_classes_too(classes: Classes) -> None:
    group_speaks(classes, "Jhansi", ("en", "fluent"), ("uk", "fluent"), ("hi", "fluent"), ("es", "some"))
    texts = classes.as_("Gisel", lambda turn: page_view(turn, classes.current(turn))).texts
    assert [one.language for one in texts] == ["es", "en", "uk"]
    ukrainian = texts[2]
    assert ukrainian.language_name == "Українська"
    assert ukrainian.headings.classes == "Хто брав участь"
    assert ukrainian.facts[1] == "2 класи"
    # Nobody translated the title: it stands there as it is, and says so.
    assert ukrainian.title == Said(words="Mi escuela", language="es", note="мова: іспанська")
    assert texts[1].title == Said(words="My School")


def test_a_translation_has_its_original_beside_it(classes: Classes) -> None:
    group_speaks(classes, "Jhansi", ("uk", "fluent"))
    about = cite(classes, "Gisel")

    def keep(turn: Turn) -> None:
        for one, words in ((about, "подвір’я"), (about_plan(classes.current(turn), "title"), "Моя школа")):
            turn.store.translations.add(Translation(translation_id(one, "uk"), one, "uk", words, "translate@1 x"))

    classes.as_("Gisel", keep)
    ukrainian = view(classes, "uk")
    assert ukrainian.title.words == "Моя школа"
    yard = next(one.said for one in ukrainian.sentences if one.said.words == "подвір’я")
    assert (yard.note, yard.original, yard.original_language) == ("машинний переклад", "el patio", "es")


def test_what_no_partner_reads_is_asked_for_once(classes: Classes) -> None:
    group_speaks(classes, "Jhansi", ("uk", "fluent"))

    def want(turn: Turn) -> None:
        turn.house = TRANSLATES
        want_page_words(turn, classes.current(turn))

    classes.as_("Gisel", want)
    wanted = {(job["source"], job["target"], job["words"]) for job in jobs(classes)}
    assert ("es", "uk", "el patio") in wanted
    assert ("en", "uk", "the yard") in wanted
    assert ("es", "uk", "uniformes") in wanted
    assert ("es", "uk", "Mi escuela") in wanted
    # In English the template says it by itself, and Jhansi's letter has asked for the rest.
    assert {target for _, target, _ in wanted} == {"uk"}


def test_without_a_translator_nothing_is_asked_for(classes: Classes) -> None:
    group_speaks(classes, "Jhansi", ("uk", "fluent"))
    classes.as_("Gisel", lambda turn: want_page_words(turn, classes.current(turn)))
    assert jobs(classes) == []


def test_what_they_found_together_needs_each_class_it_rests_on(classes: Classes) -> None:
    both = Finding("both", "Todos comen afuera.", (cite(classes, "Gisel"), cite(classes, "Jhansi")))
    alone = Finding("only", "Hay un patio.", (cite(classes, "Gisel"),), classes.group("Gisel"))
    approved(classes, both, alone)
    found = view(classes).findings
    assert [(one.label, one.said.words) for one in found] == [
        ("Lo que todas las clases notaron", "Todos comen afuera."),
        ("Solo aquí: Argentina", "Hay un patio."),
    ]
    hide(classes, "Jhansi", sentences=False)
    assert [one.said.words for one in view(classes).findings] == ["Hay un patio."]
    hide(classes, "Gisel", "discovered")
    assert view(classes).findings == ()


def test_a_changed_answer_takes_the_finding_along(classes: Classes) -> None:
    approved(classes, Finding("surprised", "Hay un patio.", (cite(classes, "Gisel"),)))
    about = cite(classes, "Gisel")
    assert len(view(classes).findings) == 1
    classes.as_(
        "Gisel",
        lambda turn: turn.store.answers.save(replace(turn.store.answers.get(about), words="otra cosa", revision=2)),
    )
    assert view(classes).findings == ()


def test_a_finding_is_translated_as_everything_else(classes: Classes) -> None:
    about = "outside"
    approved(classes, Finding("both", "Todos comen afuera.", (cite(classes, "Gisel"),), id=about))

    def keep(turn: Turn) -> None:
        turn.store.translations.add(Translation(translation_id(about, "en"), about, "en", "All eat outside.", "x@1 y"))

    classes.as_("Gisel", keep)
    (found,) = view(classes, "en").findings
    assert (found.label, found.said.words, found.said.original) == (
        "All of us noticed",
        "All eat outside.",
        "Todos comen afuera.",
    )


def test_what_our_rules_found_is_worded_in_each_language_of_the_page(classes: Classes) -> None:
    group_speaks(classes, "Jhansi", ("uk", "fluent"))
    both = tuple(cite(classes, name) for name in ("Gisel", "Jhansi"))
    theme = Finding("both", "Las dos.", both, id="theme", rule="theme:worldview")
    quote = Finding("surprised", "Esto.", both[:1], id="quote", rule="discovered")
    own = Finding("change", "Más tiempo.", both, id="own", language="es", by="gisel")
    approved(classes, theme, quote, own)

    def keep(turn: Turn) -> None:
        turn.store.translations.add(Translation(translation_id(both[0], "uk"), both[0], "uk", "подвір’я", "x@1 y"))

    classes.as_("Gisel", keep)
    said = {language: [one.said for one in view(classes, language).findings] for language in ("es", "en", "uk")}
    words = "The class in Argentina and the class in India wrote about how people live in other places."
    assert said["en"][0] == Said(words=words)
    assert said["uk"][0].words == "Клас (Аргентина) і клас (Індія): тут писали про те, як живуть в інших місцях."
    assert said["es"][1] == Said(words="Esto no lo imaginaba la clase de Argentina: «el patio».")
    assert (said["en"][1].words[-11:], said["en"][1].note) == ("“el patio”.", "in Spanish")
    assert said["uk"][1] == Said(
        words="Клас (Аргентина) такого не уявляв: «подвір’я».", note="машинний переклад", original="el patio",
        original_language="es",
    )  # fmt: skip
    assert said["uk"][2] == Said(words="Más tiempo.", language="es", note="мова: іспанська")


def test_two_classes_of_one_country_are_told_apart(classes: Classes) -> None:
    def move(turn: Turn) -> None:
        group = turn.store.classes.where(teacher=turn.me.id)[0]
        turn.store.classes.save(replace(group, country="AR"))

    classes.as_("Jhansi", move)
    assert [one.name for one in view(classes).classes] == ["Argentina 1", "Argentina 2"]
