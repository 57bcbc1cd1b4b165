"""The page behind a code as it is served, a code checked without it, and where the key lies."""

import asyncio
import os
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.testclient import TestClient
from typer.testing import CliRunner

from adapters.paper.printer import Printer
from adapters.paper.verdict_page import POLICY
from adapters.seal.keyfile import in_file, new_key, open_seal
from bots.__main__ import app
from bots.certificates import public_key
from bots.doctor import seal
from bots.seal import complaint, the_seal
from bots.settings import Settings
from bots.web import Certificates, application
from core.model.attested import Attested, in_code, to_sign
from core.model.certificate import Certificate
from core.ports.seal import NoSeal
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fakes.seal import SEAL
from tests.transcripts.empty import lay_out

SAID = Attested(
    "K7QF2MXD", "class", "5.º B", "Mi escuela", ("AR", "IN"), date(2026, 11, 30), date(2026, 12, 18), 2,
    date(2026, 12, 18),
)  # fmt: skip
ON_A_SERVER = "postgresql+psycopg://nobody@localhost/nothing"
BACK = datetime(2026, 12, 19, 12, tzinfo=UTC)
CODE = in_code(SEAL.key(), SEAL.sign(to_sign(SEAL.key(), SAID.as_bytes())), SAID.as_bytes())
FORGED = (
    "x", CODE[:-1], CODE.lower(), CODE.replace("C1-", "C2-"), f"{CODE[:40]}A{CODE[41:]}", f"{CODE}/more", "%ff%00",
    "%2e%2e%2fp%2fx", f"{CODE}%0a", "😀", "C1-=====", "C1-" + "A" * 160,
)  # fmt: skip


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """One that holds the one certificate."""
    lay_out(tmp_path / "chaski.db")
    opened = Database(f"sqlite:///{tmp_path / 'chaski.db'}")
    opened.start()
    given = Certificate("K7QF2MXD", "p", "gisel", "g", "class", CODE, datetime(2026, 12, 18, 12, tzinfo=UTC))
    opened.writer.submit(lambda c: UnitOfWork(c).certificates.add(given)).result()
    yield opened
    opened.close()


def end(connection: Connection) -> None:
    kept = UnitOfWork(connection).certificates
    kept.save(kept.get("K7QF2MXD").taken_back(BACK, "own"))


def test_the_page_is_served_and_every_forgery_gets_the_same_answer(database: Database) -> None:
    mind = SimpleNamespace(paper=Printer(), seal=SEAL)
    chaski = cast(Any, SimpleNamespace(database=database, assistant=mind, platforms={}))
    client = TestClient(application(chaski))
    held = client.get(f"/v/{CODE}")
    assert (held.status_code, "5.º B" in held.text) == (200, True)
    assert held.headers["content-security-policy"] == POLICY
    assert held.headers["cache-control"] == "no-store"
    assert "noindex" in held.headers["x-robots-tag"]
    answers = {(client.get(f"/v/{code}").status_code, client.get(f"/v/{code}").text) for code in FORGED}
    assert len(answers) == 1
    status, text = answers.pop()
    # Longer than any client sends.
    path = {"type": "http", "path": "/v/C1-" + "A" * 100_000}
    assert bytes(asyncio.run(Certificates(chaski).answer(Request(path))).body).decode() == text
    assert status == 404
    assert "Not given here" in text
    assert "No se entregó aquí" in text
    database.writer.submit(end).result()
    back = client.get(f"/v/{CODE}")
    assert (back.status_code, "5.º B" in back.text) == (200, False)
    assert "taken back on Saturday 19 December 2026" in back.text



def test_a_code_is_checked_with_the_public_key_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke(app, ["certificate", "check", f"https://chaski.example/v/{CODE}", "--key", SEAL.public()])
    assert run.exit_code == 0
    for line in ("class: 5.º B", "project: Mi escuela", "countries: Argentina, India", "known online only"):
        assert line in run.output
    assert [*tmp_path.iterdir()] == []
    strange = open_seal(new_key(), None).public()
    for code, key in ((CODE, strange), (CODE[:-3], SEAL.public()), (f"{CODE[:90]}7{CODE[91:]}", SEAL.public())):
        wrong = CliRunner().invoke(app, ["certificate", "check", code, "--key", key])
        assert (wrong.exit_code, "none of ours" in wrong.output) == (1, True)
    for code in (CODE, "no code"):
        nothing = CliRunner().invoke(app, ["certificate", "check", code, "--key", "too short"])
        assert "--key is no key" in str(nothing.exception)


def test_the_key_is_made_once_beside_the_database_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "certificate.key"
    with pytest.raises(NoSeal):
        in_file(file, making=False)
    with ThreadPoolExecutor(8) as pool:
        keys = {*pool.map(lambda _: in_file(file, making=True), range(16))}
    assert len(keys) == 1
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600
    assert [one.name for one in file.parent.iterdir()] == ["certificate.key"]


def test_the_doctor_says_what_is_the_matter_with_the_key(database: Database, tmp_path: Path) -> None:
    def finds(**set_: str) -> tuple[bool, str]:
        found = seal(Settings(_env_file=None, home=tmp_path, **set_), readable=True)  # type: ignore[arg-type]
        return found.well, found.words

    secret = "A" * 52
    assert finds(certificate_key=secret) == (True, "1 given, the key is there")
    well, words = finds(certificate_key=new_key())
    assert (well, "1 of 1 bear a key that is not known" in words) == (False, True)
    assert finds(certificate_key=new_key(), certificate_old_keys=SEAL.public())[0]
    well, words = finds(certificate_key="no key")
    assert (well, "is no key" in words, "no key:" in words) == (False, True, True)
    (tmp_path / "certificate.key").write_text("damaged")
    well, words = finds()
    assert (well, "holds no key" in words) == (False, True)
    assert the_seal(Settings(_env_file=None, home=tmp_path, certificate_key="no key")) is None  # type: ignore[arg-type]
    assert "is no key" in complaint(Settings(_env_file=None, home=tmp_path, certificate_key="no key"))  # type: ignore[arg-type]
    assert complaint(Settings(_env_file=None, home=tmp_path, certificate_key=secret)) == ""  # type: ignore[arg-type]
    assert complaint(Settings(_env_file=None, home=tmp_path / "new")) == ""
    assert "with PostgreSQL it must be" in complaint(Settings(_env_file=None, database_url=ON_A_SERVER))
    shown = repr(Settings(_env_file=None, home=tmp_path, certificate_key=secret))  # type: ignore[arg-type]
    assert secret not in shown


def test_a_lost_key_is_not_replaced_without_a_word(database: Database, tmp_path: Path) -> None:
    def public(**set_: str) -> str:
        return public_key(Settings(_env_file=None, home=tmp_path, **set_))  # type: ignore[arg-type]

    with pytest.raises(SystemExit, match=r"certificate.key is gone, and 1 of 1 certificates bear its key: put it back"):
        public()
    assert not (tmp_path / "certificate.key").exists()
    assert public(certificate_key="A" * 52) == SEAL.public()
    assert public(certificate_old_keys=SEAL.public()) != SEAL.public(), "what it signed stays known: one may be made"
    assert (tmp_path / "certificate.key").exists()


def test_the_first_key_is_made_where_nothing_was_given_yet(tmp_path: Path) -> None:
    assert len(public_key(Settings(_env_file=None, home=tmp_path / "new"))) == 52
    assert (tmp_path / "new" / "certificate.key").exists()
