"""The words of a plan come from outside, or late, or not at all: the plan card comes all the same, with our dates."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.ports.writer import ActivityWords, Outcome, PlanBrief, PlanDraft, PlanWords
from core.usecases.turn import House
from tests.transcripts.player import Player
from tests.transcripts.script import Story, read, understood
from tests.transcripts.turn import Elsewhere

MATCHED = """now Tue 24 Nov 2026 09:00 in America/Argentina/Buenos_Aires
person Gisel on telegram speaks es
person Jhansi on slack speaks en in Asia/Kolkata
"""
DEEDS = """Jhansi> /start
Jhansi> {Country: India, Ages: 9–12, Subject: Social studies}
Gisel> /start
Gisel> [Empezar]
Gisel> [Argentina]
Gisel> [9–12]
Gisel> [Sociales]
Gisel> [Que me encuentren]
Gisel> [Buscar una clase]
Gisel> [Solo español]
Gisel> [1 · Escribir a Jhansi]
Gisel> [Enviar]
Jhansi> [Accept]"""
TOLD = {"es": "Respeto, permiso y datos personales.", "en": "Respect, permission and what stays private."}
FALLBACK = "El redactor automático no responde; usé una plantilla nuestra."


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Player]:
    """Gisel and Jhansi have matched, in a house where a model drafts plans."""
    path = tmp_path / "story.txt"
    path.write_text(MATCHED + DEEDS, encoding="utf-8")
    elsewhere, matched = Elsewhere(), read(path)
    # Under a name that stands for all of these tests: what they go on from is played once.
    before = replace(matched, path=Path("matched.txt"))
    player = Player(Story(path, matched.now, matched.people, [], before), tmp_path, elsewhere)
    player.world.house = House(drafts=True)
    player.world.restart()
    player.go_before(player.story)
    yield player
    player.world.close()
    elsewhere.close()


def play(player: Player, deeds: str) -> None:
    """Let these things happen."""
    for line in deeds.splitlines():
        step = understood(0, line, "")
        assert step is not None, line
        player.step(step)


def seen(player: Player, who: str = "Gisel") -> list[str]:
    """The last message on somebody's screen."""
    return player.world.screens[who].messages[-1].lines


def words_for(brief: PlanBrief, language: str, **changed: str) -> PlanWords:
    """A draft that fits the brief."""
    spanish = language == "es"
    asks = "¿Cómo suena un recreo en cada escuela?" if spanish else "What does a break sound like in each school?"
    can = ("Grabar los sonidos de un recreo", "Comparar recreos con otra clase")
    could = ("Record the sounds of a break", "Compare breaks with another class")
    told = changed.get("told", TOLD[language])
    first, second = can if spanish else could
    return PlanWords(
        language=language,
        title="Nuestros recreos" if spanish else "Our Breaks",
        question=changed.get("question", asks),
        outcomes=(
            Outcome(text=first, bloom="apply", kind="subject"),
            Outcome(text=second, bloom="analyse", kind="intercultural"),
        ),
        activities=tuple(
            ActivityWords(key=slot.key, name=f"{'paso' if spanish else 'step'} {n}", details=told)
            for n, slot in enumerate(brief.slots, 1)
        ),
        product="mapa de sonidos" if spanish else "sound map",
        audience="las familias" if spanish else "the families",
    )


def answer(player: Player, **changed: str) -> None:
    """The model will answer with a draft in both languages."""
    written = player.world.writer.answer

    def draft(brief: object) -> object:
        if not isinstance(brief, PlanBrief):
            return written(brief)  # type: ignore[arg-type]
        made = tuple(words_for(brief, language, **changed) for language in brief.languages)
        return PlanDraft(words=made, prompt="draft_plan@1", model="scripted")

    player.world.writer.answer = draft  # type: ignore[method-assign, assignment]


def test_the_card_waits_and_then_shows_the_drafted_words_on_our_dates(stage: Player) -> None:
    stage.world.delay = timedelta(seconds=9)
    answer(stage)
    play(stage, "Gisel> [Armar el plan]\nGisel> [Que Chaski elija todo]")
    assert seen(stage) == ["Armando el plan… Unos 10 segundos. Puedes seguir con otra cosa: aparecerá aquí."]
    card = stage.world.screens["Gisel"].messages[-1]
    stage.world.go_to(stage.world.clock.now() + timedelta(seconds=9))
    assert stage.world.screens["Gisel"].messages[-1] is card
    lines = card.lines
    assert lines[0] == "Nuestros recreos · 30 nov – 18 dic · Argentina, India"
    assert "30 nov–1 dic: paso 1; paso 2" in lines
    assert lines[-2:] == ["Revisado: sin pendientes.", "[Publicar] [Cambiar algo] [Ver completo]"]


def test_the_partner_reads_the_draft_in_her_own_language(stage: Player) -> None:
    answer(stage)
    play(stage, "Gisel> [Armar el plan]\nGisel> [Que Chaski elija todo]\nGisel> [Publicar]")
    stage.world.go_to(stage.world.clock.now() + timedelta(days=1))
    assert seen(stage, "Jhansi")[0] == "Our Breaks: the plan is ready"
    assert "What does a break sound like in each school?" in seen(stage, "Jhansi")


def test_words_that_the_linter_refuses_are_replaced_by_ours(stage: Player) -> None:
    answer(stage, question="¿Te gusta el recreo?")
    play(stage, "Gisel> [Armar el plan]\nGisel> [Que Chaski elija todo]")
    assert seen(stage)[:2] == [
        "Nuestros recreos · 30 nov – 18 dic · Argentina, India",
        "¿En qué se parecen y en qué se distinguen nuestros días de escuela?",
    ]


def test_a_drafted_preparation_that_forgets_permission_is_ours(stage: Player) -> None:
    answer(stage, told="Buscar los países en el mapa, con respeto y sin datos personales.")
    play(stage, "Gisel> [Armar el plan]\nGisel> [Que Chaski elija todo]")
    assert "30 nov–1 dic: preparar al grupo; paso 2" in seen(stage)


def test_nobody_drafts_so_the_template_is_shown_and_said(stage: Player) -> None:
    play(stage, "Gisel> [Armar el plan]\nGisel> [Que Chaski elija todo]")
    lines = seen(stage)
    assert lines[0].startswith(FALLBACK)
    assert lines[1] == "Mi escuela · 30 nov – 18 dic · Argentina, India"


def test_a_draft_that_never_comes_ends_in_the_template_even_after_a_restart(stage: Player) -> None:
    stage.world.delay = timedelta(hours=1)
    play(stage, "Gisel> [Armar el plan]\nGisel> [Que Chaski elija todo]")
    stage.world.restart()
    stage.world.go_to(stage.world.clock.now() + timedelta(seconds=20))
    assert seen(stage)[0].startswith(FALLBACK)
    answer(stage)
    stage.world.go_to(stage.world.clock.now() + timedelta(hours=2))
    assert seen(stage)[1] == "Mi escuela · 30 nov – 18 dic · Argentina, India", "a late draft changes nothing"


def test_the_brief_tells_no_name_and_no_date(stage: Player) -> None:
    play(stage, "Gisel> [Armar el plan]\nGisel> [Que Chaski elija todo]")
    (brief,) = (one for one in stage.world.writer.asked if isinstance(one, PlanBrief))
    told = brief.model_dump_json(exclude={"teacher"})
    assert not [word for word in ("Gisel", "Jhansi", "2026") if word in told]
    assert brief.languages == ("es", "en")
    assert brief.countries == ("AR", "IN")
