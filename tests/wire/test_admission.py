"""Who comes in over the wire, and an operator at work beside the running bot."""

import re
from pathlib import Path

from tests.wire.people import OnTelegram
from tests.wire.stage import staged
from tests.wire.steps import jhansi_sets_up_her_class, play

ASKED = "¿Cuál es el código de tu escuela?"


def test_a_school_lets_its_teachers_in_and_its_operator_hides_one(tmp_path: Path) -> None:
    with staged(tmp_path / "house", ADMISSION="code") as stage:
        house, gisel = stage.house, stage.gisel
        _, said = house.call("invite", "--school", "Escuela 12")
        made = re.search(r"https://t.me/chaski_test_bot\?start=(school-\w{26})\ncode to type: ([A-Z2-7-]{11})\n", said)
        assert made, said
        house.start()
        assert "chaski invite makes the link" in house.out.read_text()
        play(stage, jhansi_sets_up_her_class)  # the workspace has installed Chaski

        ana = OnTelegram(stage.telegram, stage.telegram.person("Ana"))
        ana.says(f"/start {made.group(1)}")
        ana.sees("Hola, Ana", "Empezar")
        gisel.says("/start")
        gisel.sees(ASKED)
        gisel.says("AAAA2-BBBB2")
        gisel.sees("No conozco ese código")
        gisel.says(made.group(2))
        gisel.sees("Hola, Gisel")
        for label in ("Empezar", "Argentina", "9–12", "Sociales", "Que me encuentren"):
            gisel.taps(label)
        gisel.sees("ya pueden encontrarte")
        assert (ana.copies(ASKED), gisel.copies(ASKED)) == (0, 2)

        assert house.call("suspend", "@gisel_aula")[0] == 0
        gisel.taps("Buscar una clase")
        gisel.sees("Tu cuenta está en pausa")
        assert made.group(1) not in house.log.read_text(), "a code is a secret"
