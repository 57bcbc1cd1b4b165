"""The routes without a browser: who is let in, what is refused, and that nothing is taken twice or half."""

import io
import json
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
from PIL import Image

from adapters.playground.cast import PLACES, coordinates
from core.chat.heard import Arrived, Gone, Placed, Said, Sent
from core.ports.glimpse import Glimpse, Owed, Planned
from core.texts import texts
from tests.playground.stage import Stage

SAY = {"pane": "telegram:gisel", "key": "key-00000001", "text": "Hola"}


def post(stage: Stage, door: str, body: Any, **headers: str) -> httpx.Response:
    """One POST as the page sends it."""
    headers = {"content-type": "application/json"} | headers
    return httpx.post(f"{stage.url}playground/{door}", content=json.dumps(body), headers=headers)


def upload(stage: Stage, data: bytes, **query: str) -> httpx.Response:
    """A file as the page sends it."""
    wanted = {"pane": "telegram:gisel", "key": "key-00000001", "name": "patio.jpg"} | query
    headers = {"content-type": "image/jpeg"}
    return httpx.post(f"{stage.url}playground/upload", params=wanted, content=data, headers=headers)


@pytest.mark.parametrize(
    "path", ["", "playground/style.css", "playground/page.js", "playground/pane.js", "playground/icon.svg"]
)
def test_every_answer_carries_the_policy(stage: Stage, path: str) -> None:
    answer = httpx.get(stage.url + path)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost@evil.example", "", "[::1", "10.0.0.1"],
)
@pytest.mark.parametrize("path", ["", "playground/page.js", "playground/events", "playground/file/00/a"])
def test_a_foreign_host_is_refused_on_every_route(stage: Stage, path: str, host: str) -> None:
    answer = httpx.get(stage.url + path, headers={"host": host})
    assert answer.status_code in (400, 403), "the server itself refuses what is no host at all"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "localhost:9", "LOCALHOST:1234"])
def test_the_machine_itself_is_let_in_at_any_port(stage: Stage, host: str) -> None:
    assert httpx.get(stage.url, headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://localhost:1", "http://127.0.0.1.evil.example", "file://"]
)
def test_a_foreign_origin_is_refused_and_nothing_is_heard(stage: Stage, origin: str) -> None:
    assert post(stage, "say", SAY, origin=origin).status_code == 403
    assert post(stage, "reset", {}, origin=origin).status_code == 403
    assert httpx.get(stage.url, headers={"origin": origin}).status_code == 403
    assert stage.box.events == {}
    assert stage.resets == 0


def test_the_page_itself_is_an_origin(stage: Stage) -> None:
    assert post(stage, "say", SAY, origin=stage.url.rstrip("/")).status_code == 200


def test_a_form_of_another_site_is_not_json(stage: Stage) -> None:
    answer = httpx.post(f"{stage.url}playground/say", content=b"{}", headers={"content-type": "text/plain"})
    assert answer.status_code == 415


def test_a_repeated_request_is_heard_and_shown_once(stage: Stage) -> None:
    assert post(stage, "say", SAY).json() == {"saved": True}
    assert post(stage, "say", SAY).json() == {"saved": True}
    assert len(stage.box.events) == 1
    messages: Any = stage.platform.screens.state(stage.clock.now())["messages"]
    assert [message["mine"] for message in messages].count(True) == 1


def test_what_is_not_saved_is_not_shown_and_can_be_sent_again(stage: Stage) -> None:
    stage.box.refuses = True
    assert post(stage, "say", SAY).status_code == 503
    assert stage.platform.screens.state(stage.clock.now())["messages"] == []
    stage.box.refuses = False
    assert post(stage, "say", SAY).status_code == 200
    assert len(stage.box.events) == 1


BAD: list[tuple[str, Any]] = [
    ("say", {**SAY, "pane": "telegram:nobody"}),
    ("say", {**SAY, "key": "short"}),
    ("say", {**SAY, "key": "key-0000000/../"}),
    ("say", {**SAY, "text": ""}),
    ("say", {**SAY, "more": 1}),
    ("say", []),
    ("tap", {"pane": "telegram:gisel", "key": "key-00000001", "message": "1", "card": "c", "revision": 0}),
    ("clock", {"to": "yesterday"}),
    ("clock", {"to": "2031-05-04T08:00:00"}),
    ("clock", {"to": "9999-05-04T08:00:00Z"}),
    ("place", {"pane": "telegram:nobody", "key": "key-00000001"}),
    ("language", {"pane": "telegram:gisel", "language": "tlh"}),
    ("reset", {"cast": [{"name": "Ana", "skin": "slack", "place": "Atlantis", "language": "es"}]}),
    ("add", {"name": "Ana", "skin": "telegram", "place": "Atlantis", "language": "es"}),
    ("add", {"name": " ", "skin": "telegram", "place": "Spain", "language": "es"}),
    ("add", {"name": "Ana", "skin": "pigeon", "place": "Spain", "language": "es"}),
]


@pytest.mark.parametrize(("door", "body"), BAD)
def test_nonsense_is_refused(stage: Stage, door: str, body: Any) -> None:
    assert post(stage, door, body).status_code in (404, 422)
    assert stage.box.events == {}


def test_too_much_is_refused(stage: Stage) -> None:
    assert post(stage, "say", {**SAY, "text": "a" * 1_100_000}).status_code == 413
    assert upload(stage, bytes(20 * 1024 * 1024 + 1)).status_code == 413
    assert stage.box.events == {}


def test_ten_thousand_characters_are_not_too_much(stage: Stage) -> None:
    assert post(stage, "say", {**SAY, "text": "ñ" * 10_000}).status_code == 200


def test_half_a_character_is_a_question_mark(stage: Stage) -> None:
    assert post(stage, "say", {**SAY, "text": "hola \ud800"}).status_code == 200
    assert "hola ?" in str(stage.platform.screens.state(stage.clock.now()))


def test_a_photo_reaches_the_shelf_and_is_shown_as_what_it_is(stage: Stage) -> None:
    photo = io.BytesIO()
    Image.new("RGB", (4, 4), "teal").save(photo, "JPEG")
    assert upload(stage, photo.getvalue(), caption="El patio").status_code == 200
    sent = stage.next_heard().what
    assert isinstance(sent, Sent)
    assert (sent.mime, sent.caption, sent.missing) == ("image/jpeg", "El patio", "")
    assert stage.shelf.kept[sent.shelf] == photo.getvalue()
    shown = httpx.get(f"{stage.url}playground/file/{sent.remote}/patio.jpg")
    assert shown.headers["content-type"] == "image/jpeg"


@pytest.mark.parametrize("data", [b"<svg onload='alert(1)'/>", b"<html>", b"BEGIN:VCALENDAR"])
def test_what_is_no_picture_is_only_downloaded(stage: Stage, data: bytes) -> None:
    assert upload(stage, data, name="a.svg").status_code == 200
    sent = stage.next_heard().what
    assert isinstance(sent, Sent)
    answer = httpx.get(f"{stage.url}playground/file/{sent.remote}/a.svg")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize("name", ["..%2Fclock.json", "00" * 20, "%2e%2e", "AB" * 20])
def test_a_file_that_is_none_is_not_found(stage: Stage, name: str) -> None:
    assert httpx.get(f"{stage.url}playground/file/{name}/a").status_code == 404


def test_who_is_taken_off_is_gone_for_chaski(stage: Stage) -> None:
    body = {"pane": "slack:jhansi", "key": "key-00000001"}
    assert post(stage, "remove", body).status_code == 200
    assert stage.next_heard().what == Gone(why="blocked")
    assert post(stage, "remove", {"pane": "telegram:gisel", "key": "key-00000002"}).status_code == 422, "the last one"


def test_a_start_may_carry_an_invitation(stage: Stage) -> None:
    post(stage, "say", {**SAY, "text": "/start inv-7QK2"})
    assert stage.next_heard().what == Arrived(payload="inv-7QK2")


def test_a_shared_location_is_the_city_of_her_clock(stage: Stage) -> None:
    assert post(stage, "place", {"pane": "telegram:gisel", "key": "key-00000001"}).status_code == 200
    placed = stage.next_heard().what
    assert isinstance(placed, Placed)
    assert (round(placed.latitude, 2), round(placed.longitude, 2)) == (-34.6, -58.45)


@pytest.mark.parametrize("zone", PLACES.values())
def test_every_offered_place_has_coordinates(zone: str) -> None:
    latitude, longitude = coordinates(zone)
    assert -90 <= latitude <= 90
    assert -180 <= longitude <= 180


def test_a_scenario_begins_anew_on_its_day_with_its_cast(stage: Stage) -> None:
    start = stage.clock.now() + timedelta(days=20)
    cast = [
        {"name": "Jhansi", "skin": "slack", "place": "India", "language": "es"},
        {"name": "Olenka", "skin": "telegram", "place": "Ukraine", "language": "en"},
    ]
    assert post(stage, "reset", {"cast": cast, "start": start.isoformat()}).status_code == 200
    assert [one.pane for one in stage.platform.screens.cast] == ["slack:jhansi", "telegram:olenka"]
    jhansi = stage.platform.screens.cast[0]
    assert (jhansi.contact, jhansi.language) == ("Jhansi Rao, Slack", "es")
    assert abs(stage.clock.now() - start) < timedelta(minutes=1)
    assert post(stage, "reset", {}).status_code == 200
    assert [one.pane for one in stage.platform.screens.cast] == ["telegram:gisel", "slack:jhansi"]
    assert stage.clock.now() < start


def test_her_messenger_may_speak_another_language_without_a_reset(stage: Stage) -> None:
    assert post(stage, "say", SAY).status_code == 200
    assert stage.next_heard().person.language == "es"
    assert post(stage, "language", {"pane": "telegram:gisel", "language": "en"}).status_code == 200
    assert post(stage, "say", {**SAY, "key": "key-00000002"}).status_code == 200
    heard = stage.next_heard()
    assert (heard.person.language, heard.what) == ("en", Said(text="Hola"))
    kept: Any = stage.platform.screens.state(stage.clock.now())["messages"]
    assert len([message for message in kept if message["mine"]]) == 2


def test_the_drawer_tells_what_is_owed_and_planned(stage: Stage) -> None:
    due = stage.clock.now()
    letter = Owed("playground:telegram:gisel", "reminder-hour", due, "pending")
    stage.glimpse = Glimpse(letters=(letter,), plans=(Planned("digest", due),))
    seen = httpx.get(f"{stage.url}playground/doings").json()
    assert [(one["kind"], one["state"]) for one in seen["letters"]] == [("reminder-hour", "pending")]
    assert datetime.fromisoformat(seen["plans"][0]["due"]) == due
    assert seen["heard"] == []


def test_keys_of_what_stands_on_the_page(stage: Stage) -> None:
    said = texts("es")("b-begin")
    assert post(stage, "keys", {"texts": [said, "nobody said this"]}).json() == {"keys": [["b-begin"], []]}
