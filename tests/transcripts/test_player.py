"""The player itself: each way in which a chat can be other than written is found, and its line named."""

from pathlib import Path

import pytest

from tests.transcripts.player import NotAsWritten, Player
from tests.transcripts.script import read
from tests.transcripts.turn import Elsewhere

HEAD = """now Mon 23 Nov 2026 10:05 in America/Argentina/Buenos_Aires
person Gisel on telegram speaks es
Gisel> /start
"""
WRONG = {
    "another line": ("Chaski to Gisel>\n  Hola.\n  ...", r"story\.txt:4 .*expected: Hola\."),
    "a line too few": ("Chaski to Gisel>\n  Hola, Gisel. Soy Chaski.", r"story\.txt:4 .*expected"),
    "a line nowhere": ("Chaski to Gisel>\n  ...\n  Adiós.", r"story\.txt:4 .*nowhere: Adiós\."),
    "no such button": ("Gisel> [Volar]", r"story\.txt:4 .*Gisel cannot do \[Volar\]"),
    "nothing new": ("Chaski to Gisel>\n  ...\nChaski to Gisel>\n  ...", r"story\.txt:6 .*no new message for Gisel"),
    "nothing rewritten": ("edit>\n  ...", r"story\.txt:4 .*no rewritten message for Gisel"),
    "another minute": ("Chaski to Gisel, Mon 23 Nov 10:04>\n  ...", r"story\.txt:4 .*got this on Mon 23 Nov 10:05"),
    "it came before": ("Chaski to Gisel, Mon 23 Nov 11:00>\n  ...", r"story\.txt:4 .*got this on Mon 23 Nov 10:05"),
    "the past": ("Gisel, Mon 23 Nov 10:00> hola", r"story\.txt:4 .*it is Mon 23 Nov 10:05 already"),
    "another weekday": ("Gisel, Tue 23 Nov 10:10> hola", r"story\.txt:4 .*23 Nov is not a Tue"),
    "something left": ("nothing for Gisel", r"story\.txt:4 .*still has to look at"),
    "still to press": ("no [Empezar] for Gisel", r"story\.txt:4 .*can still press"),
}


@pytest.fixture(scope="module")
def elsewhere() -> Elsewhere:
    """No turn of these stories needs a new process."""
    return Elsewhere()


@pytest.mark.parametrize("fault", WRONG)
def test_what_is_not_as_written_is_found(fault: str, tmp_path: Path, elsewhere: Elsewhere) -> None:
    lines, why = WRONG[fault]
    path = tmp_path / "story.txt"
    path.write_text(HEAD + lines + "\n", encoding="utf-8")
    with pytest.raises(NotAsWritten, match=rf"(?s){why}"):
        Player(read(path), tmp_path, elsewhere).play()


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(HEAD + "Jhansi> hello\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"story\.txt:4: nobody introduced Jhansi"):
        read(path)
