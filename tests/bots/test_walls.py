"""The page for the class: at a private address, with what the classes see at that moment and nothing else."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from starlette.requests import Request
from starlette.responses import Response

from adapters.paper.board_page import POLICY
from adapters.paper.printer import Printer
from bots.web import Walls
from core.usecases.board_see import board_of
from core.usecases.turn import Turn
from tests.core.classes import Classes, photo
from tests.core.quick import DOCUMENT, SOUND, VIDEO, Quick


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Classes:
    """A photo of Gisel's class and words of Jhansi's on the board; Gisel is asked about a second photo."""
    classes = Classes(tmp_path_factory.mktemp("wall"))
    classes.until("Gisel", 30, 9)
    classes.sends("Gisel", photo(), caption="El patio <b>")
    classes.taps("Gisel", "Sí: solo para las clases")
    classes.says("Jhansi", "/board")
    classes.says("Jhansi", "We play kabaddi")
    classes.sends("Gisel", photo(), caption="Nadie lo ve")
    classes.sees("Jhansi")
    return classes


@pytest.fixture
def classes(shared: Classes, tmp_path: Path) -> Iterator[Classes]:
    twin = shared.copied(tmp_path)
    yield twin
    twin.world.close()


def served(classes: Classes, path: str, language: str = "") -> Response:
    """What the server answers at this path."""
    world = classes.world
    chaski = SimpleNamespace(
        database=world.database, clock=world.clock, assistant=SimpleNamespace(paper=Printer())
    )
    ending, _, item = path.removeprefix("/b/").partition("/")
    scope = {"type": "http", "query_string": f"lang={language}".encode(), "path_params": {"ending": ending}}
    if item:
        cast(dict[str, Any], scope["path_params"])["item"] = item
    walls = Walls(cast(Any, chaski))
    return asyncio.run((walls.file if item else walls.answer)(Request(scope)))


def made(classes: Classes) -> str:
    """Jhansi asks for the page; its address."""
    classes.press_as("Jhansi", "class-page", classes.project)
    asked = classes.sees("Jhansi")
    assert "Whoever has the address sees it" in asked
    shown = classes.taps("Jhansi", "Make the page")
    (found,) = re.findall(r"https://chaski.example(/b/[a-z2-7]{26})\n", shown)
    return str(found)


def test_from_the_board_to_the_page(classes: Classes) -> None:
    assert "[See the board] [Page for the class]" in classes.says("Jhansi", "/board")
    assert "It works for 90 days" in classes.taps("Jhansi", "Page for the class")


def test_the_page_shows_what_all_classes_see(classes: Classes) -> None:
    where = made(classes)
    answer = served(classes, where)
    html = bytes(answer.body).decode()
    assert answer.status_code == 200
    assert "El patio &lt;b&gt;" in html
    assert "We play kabaddi" in html
    assert "Argentina · Monday 30 November 2026 · in Spanish" in html
    assert "Nadie lo ve" not in html
    assert html.count("<img ") == 1
    spanish = bytes(served(classes, where, "es").body).decode()
    assert '<html lang="es">' in spanish
    assert "India · " in spanish


def test_nothing_is_asked_of_another_server_and_nothing_is_kept_on_the_way(classes: Classes) -> None:
    where = made(classes)
    answer = served(classes, where)
    html = bytes(answer.body).decode()
    sources = re.findall(r'(?:src|href)="([^"]*)"', html)
    assert all(one.startswith(("?lang=", where.removeprefix("/b/"))) for one in sources)
    assert "<script" not in html
    assert answer.headers["content-security-policy"] == POLICY
    assert "img-src 'self'" in POLICY
    assert answer.headers["cache-control"] == "no-store"
    assert "noindex" in answer.headers["x-robots-tag"]
    (picture,) = re.findall(r'src="([^"]*)"', html)
    file = served(classes, f"/b/{picture}")
    assert bytes(file.body)[:2] == b"\xff\xd8"
    assert (file.headers["cache-control"], file.headers["x-content-type-options"]) == ("no-store", "nosniff")


def test_a_film_a_recording_a_document_and_a_link_are_on_the_page_too(
    classes: Classes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.transcripts.world.Printer", Quick)
    classes.world.restart()
    for file in (DOCUMENT, VIDEO, SOUND):
        classes.sends("Gisel", file, file="Ensayo de Sofía.pdf")
        classes.taps("Gisel", "No")
    classes.says("Gisel", "/board")
    classes.says("Gisel", "https://www.museo.example/sala?x=1&y=2")
    where = made(classes)
    html = bytes(served(classes, where).body).decode()
    assert '<a href="https://www.museo.example/sala?x=1&amp;y=2" rel="noreferrer">Link · museo.example</a>' in html
    assert [html.count(f"<{one} src=") for one in ("video", "audio")] == [1, 1]
    assert "media-src 'self'" in POLICY
    names = []
    for path in re.findall(r'<a href="([a-z2-7]{26}/[^"]*)" rel="noreferrer">', html):
        headers = served(classes, f"/b/{path}").headers
        names.append((headers["content-disposition"], headers["content-type"]))
        assert "sandbox" in headers["content-security-policy"]
    assert sorted(names) == [
        ("attachment; filename*=UTF-8''document-Argentina.pdf", "application/pdf"),
        ("attachment; filename*=UTF-8''recording-Argentina.ogg", "audio/ogg"),
        ("attachment; filename*=UTF-8''video-Argentina.mp4", "video/mp4"),
    ]
    assert "Sof" not in html


def test_what_is_taken_off_is_gone_from_the_page_at_once(classes: Classes) -> None:
    where = made(classes)
    (picture,) = re.findall(r'src="([^"]*)"', bytes(served(classes, where).body).decode())
    item = picture.partition("/")[2]
    classes.press_as("Gisel", "board-discard", item)
    assert served(classes, f"/b/{picture}").status_code == 404
    assert "El patio" not in bytes(served(classes, where).body).decode()


def test_what_waits_for_its_answer_is_not_served_by_its_name(classes: Classes) -> None:
    where = made(classes)
    waiting = classes.as_("Gisel", lambda turn: board_of(turn, classes.project)[0])
    assert waiting.consent == "unanswered"
    assert served(classes, f"{where}/{waiting.id}").status_code == 404


def test_a_new_address_ends_the_old_one_and_off_is_off(classes: Classes) -> None:
    old = made(classes)
    classes.taps("Jhansi", "New address")
    new = next(
        line.removeprefix("https://chaski.example")
        for line in classes.screen("Jhansi").messages[-1].lines
        if "/b/" in line
    )
    assert (served(classes, old).status_code, served(classes, new).status_code) == (404, 200)
    assert "is open until" in again(classes)
    assert "Switched off." in classes.taps("Jhansi", "Switch it off")
    gone, never = served(classes, new), served(classes, "/b/" + "a" * 26)
    assert (gone.status_code, gone.body, gone.raw_headers) == (never.status_code, never.body, never.raw_headers)


def again(classes: Classes) -> str:
    """What she sees who asks for it again."""
    classes.press_as("Jhansi", "class-page", classes.project)
    return classes.sees("Jhansi")


def test_it_ends_after_ninety_days_and_with_her_place(classes: Classes) -> None:
    where = made(classes)

    def leave(turn: Turn, state: Any) -> None:
        (member,) = turn.store.members.where(project=classes.project, teacher=turn.me.id)
        turn.store.members.save(replace(member, state=state))

    classes.as_("Jhansi", lambda turn: leave(turn, "left"))
    assert served(classes, where).status_code == 404
    classes.as_("Jhansi", lambda turn: leave(turn, "active"))
    assert served(classes, where).status_code == 200
    classes.as_("Jhansi", lambda turn: turn.save_me(replace(turn.me, suspended=True)))
    assert served(classes, where).status_code == 404
    classes.as_("Jhansi", lambda turn: turn.save_me(replace(turn.me, suspended=False)))
    classes.a_year_later()
    assert served(classes, where).status_code == 404


def test_only_its_digest_is_kept(classes: Classes) -> None:
    where = made(classes)
    (page,) = classes.as_("Jhansi", lambda turn: turn.store.board_pages.where())
    assert where.removeprefix("/b/") not in (page.id, str(page))
