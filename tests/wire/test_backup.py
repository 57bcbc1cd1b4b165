"""A backup that is made beside the running bot is put back elsewhere, and the bot goes on from it."""

import sqlite3
import threading
import zipfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from tests.wire.house import House
from tests.wire.stage import Stage
from tests.wire.steps import MEETING, play

ANSWERS = "SELECT id FROM deliveries WHERE kind = ''"
MOST = 28
"""Messages: above 30 a minute she would be told to wait."""


def test_a_bot_goes_on_from_a_backup_and_sends_nothing_twice(stage: Stage, tmp_path: Path) -> None:
    house, file = stage.house, tmp_path / "copy.zip"
    house.start()
    play(stage, *MEETING)
    stage.settle()
    seen = stage.gisel.reads(), stage.jhansi.reads()
    assert house.call("certificate", "key")[0] in (0, 1)
    code, said = house.call("backup", str(file))
    assert (code, "backed up" in said) == (0, True), said
    assert file.stat().st_mode & 0o777 == 0o600
    before = house.everything()
    house.stop()

    elsewhere = House(tmp_path / "elsewhere", house.clock, **{**house.settings, "HOME": tmp_path / "elsewhere/data"})
    code, said = elsewhere.call("backup", "--check", str(file))
    assert (code, said.startswith("whole: ")) == (0, True), said
    code, said = elsewhere.call("restore", str(file))
    assert (code, "restored" in said) == (0, True), said
    assert elsewhere.everything() == before, "every row of every table"
    with elsewhere:
        stage.house = elsewhere.start()
        stage.settle()
        assert (stage.gisel.reads(), stage.jhansi.reads()) == seen, "nothing was said again"
        stage.gisel.says("/help")
        stage.settle()
        assert len(stage.gisel.reads()) > len(seen[0]), "and the bot hears her"
        elsewhere.stop()


def test_the_backup_of_a_bot_under_load_is_of_one_moment(stage: Stage, tmp_path: Path) -> None:
    stage.house.start()
    play(stage, *MEETING)
    stage.settle()
    stage.house.clock.shift(timedelta(minutes=2))
    over, base = threading.Event(), len(stage.house.rows(ANSWERS))

    def chat() -> None:
        for _ in range(MOST):
            stage.telegram.say(stage.gisel.person, "/help")
            if over.wait(0.15):
                return

    chatting = threading.Thread(target=chat, daemon=True)
    chatting.start()
    try:
        files = [tmp_path / f"copy{number}.zip" for number in range(3)]
        assert [stage.house.call("backup", str(file))[0] for file in files] == [0, 0, 0]
    finally:
        over.set()
        chatting.join(10)
    stage.settle()
    counts = [heard_and_answered(file, tmp_path / file.stem) for file in files]
    assert counts == sorted(counts), "each later copy has more"
    assert counts[0] < counts[-1]
    for heard, answered in counts:
        assert heard == answered - base, "a turn is in a copy whole, or not at all"
    assert stage.house.health()["ok"]


def test_nothing_is_replaced_by_accident(stage: Stage, tmp_path: Path) -> None:
    house, file = stage.house, tmp_path / "copy.zip"
    assert one_line(house, "backup", str(file)).startswith(f"chaski: there is no database at {house.home}")
    assert house.call("migrate")[0] == 0
    assert house.call("invite", "--school", "Escuela 12")[0] == 0
    assert house.call("backup", str(file))[0] == 0
    assert "is there already" in one_line(house, "backup", str(file))
    house.start()
    assert "is using" in one_line(house, "restore", str(file), "--force")
    house.stop()
    before = house.everything()
    assert "--force" in one_line(house, "restore", str(file))
    for broken in (b"", b"PK not a zip", file.read_bytes()[:-3000]):
        (tmp_path / "broken.zip").write_bytes(broken)
        assert "nothing was restored" in one_line(house, "restore", str(tmp_path / "broken.zip"), "--force")
        assert "no whole backup" in one_line(house, "backup", "--check", str(tmp_path / "broken.zip"))
    assert "nothing was restored" in one_line(house, "restore", str(tmp_path / "missing.zip"))
    assert house.everything() == before
    code, said = house.call("restore", str(file), "--force")
    assert (code, "What was there is now chaski.db.before-" in said) == (0, True), said
    aside = [path for path in house.home.glob("chaski.db.before-*") if not path.name.endswith(("-wal", "-shm"))]
    with closing(sqlite3.connect(aside[0])) as old:
        assert old.execute("SELECT count(*) FROM alembic_version").fetchone() == (1,)


def test_a_backup_of_a_newer_version_is_left_alone(stage: Stage, tmp_path: Path) -> None:
    assert stage.house.call("migrate")[0] == 0
    with closing(sqlite3.connect(stage.house.home / "chaski.db")) as other, other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    assert stage.house.call("backup", str(tmp_path / "newer.zip"))[0] == 0
    assert "newer Chaski" in one_line(stage.house, "restore", str(tmp_path / "newer.zip"), "--force")


def one_line(house: House, *words: str) -> str:
    """What a command that ends with an error says."""
    code, said = house.call(*words)
    assert code == 1, said
    assert len(said.splitlines()) == 1, said
    return said


def heard_and_answered(file: Path, folder: Path) -> tuple[int, int]:
    """How many times Gisel was heard to ask for help by a backup, and how many direct answers it owes or has sent."""
    with zipfile.ZipFile(file) as archive:
        archive.extract("chaski.db", folder)
    with closing(sqlite3.connect(folder / "chaski.db")) as copy:
        heard = "SELECT count(*) FROM inbox WHERE state = 'done' AND body LIKE '%/help%'"
        return copy.execute(heard).fetchone()[0], len(copy.execute(ANSWERS).fetchall())
