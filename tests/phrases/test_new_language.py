"""A language is one data file: Portuguese, written here, is read with no change of code."""

from pathlib import Path
from textwrap import dedent

from core.phrases import Where, read
from core.phrases.lexicon import languages
from tests.phrases.notation import told
from tests.phrases.people import LUZ

PORTUGUESE = """
    clock = 24
    [weekdays]
    0 = ["segunda"]
    1 = ["terça"]
    2 = ["quarta"]
    3 = ["quinta"]
    4 = ["sexta"]
    [days]
    0 = ["hoje"]
    1 = ["amanhã"]
    2 = ["depois de amanhã"]
    [weeks]
    1 = ["semana que vem"]
    [numbers]
    2 = ["duas"]
    9 = ["nove"]
    [ordinals]
    1 = ["primeira"]
    [fractions]
    30 = ["meia"]
    [units]
    60 = ["hora", "horas", "h"]
    [spans]
    7 = ["semana", "semanas"]
    [hour_parts]
    morning = ["da manhã"]
    afternoon = ["da tarde"]
    [moments]
    720 = ["meio dia", "ao meio dia"]
    [glue]
    at = ["às", "as"]
    of = ["de", "da"]
    article = ["na", "a"]
    in = ["em"]
    to = ["até"]
    and = ["e"]
    or = ["ou"]
    zone = ["hora de", "horário de"]
"""
# Monday 14 September 2026, 8:00 in Bogotá, as for the others of her.
MARIA = Where(zone="America/Sao_Paulo", country="BR", now=LUZ.now, language="pt", purpose="session")
PHRASES = {
    "quinta-feira às 15h": "2026-09-17 15:00",
    "quinta, 17 de setembro, às 15:30": "2026-09-17 15:30",
    "amanhã às nove e meia da manhã": "2026-09-15 09:30",
    "depois de amanhã às 3 da tarde": "2026-09-16 15:00",
    "sexta ao meio-dia": "2026-09-18 12:00",
    "17/09 às 10:00": "2026-09-17 10:00",
    "quinta às 15h hora de Kiev": "2026-09-17 09:00",
    "quinta ou sexta às 10:00": "ask which-day 2026-09-17 10:00 | 2026-09-18 10:00",
    "a primeira segunda de outubro às 10:00": "2026-10-05 10:00",
    "em duas semanas às 14:00": "2026-09-28 14:00",
    "quinta às 15h talvez": "ask not-understood",
}


def test_a_file_is_a_language(tmp_path: Path) -> None:
    (tmp_path / "pt.toml").write_text(dedent(PORTUGUESE), encoding="utf-8")
    assert languages(tmp_path) == ("pt",)
    assert {typed: told(read(typed, MARIA, tmp_path)) for typed in PHRASES} == PHRASES
