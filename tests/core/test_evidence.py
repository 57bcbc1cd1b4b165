"""The evidence for a school: what lies in the archive, what never does, and for how long it is kept."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import PurePosixPath

import pytest

from core.model.board import BoardItem, Consent, Kind
from core.model.handin import HandIn
from core.model.reflection import Answer, Record
from core.model.refused import Refused
from core.model.session import LiveSession
from core.model.synthesis import Finding, Synthesis
from core.model.wall import Wall
from core.usecases import evidence_files
from core.usecases.erase import erase
from core.usecases.evidence_pack import contents, make_evidence
from core.usecases.leave import leave
from core.usecases.turn import Turn
from tests.core.classes import photo
from tests.core.company import PROJECT, Company
from tests.core.quick import Undrawn

AT = datetime(2026, 12, 9, 12, tzinfo=UTC)
PICTURE = photo()


def begun() -> Company:
    """Gisel and Jhansi have a project."""
    found = Company()
    found.assistant = replace(found.assistant, paper=Undrawn())
    found.together("jhansi")
    return found


@pytest.fixture(scope="module")
def company() -> Company:
    """A project that is over: things on the board, a call, answers, and what was found out together."""
    found = begun()
    found.as_("gisel", fill)
    found.now = AT.replace(year=2027)
    return found


def put(turn: Turn, id_: str, who: str, kind: Kind, consent: Consent, words: str = "", data: bytes = PICTURE,
        **more: object) -> None:  # fmt: skip
    """Something of a class on the board."""
    ending = {"photo": "jpg", "video": "mp4"}.get(kind, "pdf")
    key = turn.store.shelf.put(data, f"{kind}.{ending}", "x") if kind != "words" else ""
    files = {"photo": key} if kind == "photo" else {"file": key}
    turn.store.board.add(BoardItem(
        id_, PROJECT, who, f"class-{who}", kind, AT, words, "en", consent=consent, **files, **more,  # type: ignore[arg-type]
    ))  # fmt: skip


def fill(turn: Turn) -> None:
    store, group = turn.store, "class-gisel"
    put(turn, "own", "gisel", "photo", "partners", "Our desk")
    put(turn, "child", "gisel", "photo", "classes", "Who waves", photo("red"), people=True)
    put(turn, "film", "gisel", "video", "partners", "The bell", b"FILM")
    put(turn, "text", "gisel", "words", "partners", "A poem")
    put(turn, "waits", "gisel", "photo", "unanswered", "NOT-SAID-YET")
    put(turn, "held", "gisel", "photo", "partners", "HELD-BACK", frozen=True)
    put(turn, "theirs", "jhansi", "photo", "partners", "OTHERS-ONLY")
    put(turn, "public", "jhansi", "photo", "public", "Our gate")
    call = LiveSession("call", PROJECT, ("gisel", "jhansi"), "gisel", Wall(AT.date(), time(12), "UTC"), AT)
    store.sessions.add(replace(call, state="held", outcomes=(("gisel", "yes"),), worked="https://zoom.us/j/1234"))
    store.hand_ins.add(HandIn(f"{PROJECT}:x", PROJECT, "x", group, "gisel", AT, answers=(("class-jhansi", AT),)))
    for who, words in (("gisel", "They eat in the yard"), ("jhansi", "JHANSI-KEPT-THIS")):
        id_ = f"{PROJECT}:class-{who}:discovered"
        store.answers.add(Answer(id_, PROJECT, f"class-{who}", who, "final", "discovered", AT, words, "en"))
    store.records.add(Record(f"{PROJECT}:class-jhansi", PROJECT, "class-jhansi", "own"))
    finding = Finding("both", "Breaks are alike", (f"{PROJECT}:class-gisel:discovered",))
    store.syntheses.add(Synthesis(PROJECT, PROJECT, AT, "en", (finding,), approved=("gisel", "jhansi")))
    project = store.projects.get(PROJECT).moved("execution", AT).moved("dissemination", AT, "gisel")
    store.projects.save(project.moved("story", AT))


def packed(company: Company, who: str, people: bool = False) -> dict[str, bytes]:
    """What lies in the archive; nothing of having made it is kept."""

    def unpack(turn: Turn) -> dict[str, bytes]:
        key, _ = make_evidence(turn, PROJECT, people)
        with zipfile.ZipFile(io.BytesIO(turn.store.shelf.get(key))) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    return company.as_(who, unpack)


def test_everything_is_listed_on_a_page_that_opens_from_disk(company: Company) -> None:
    found = packed(company, "gisel", people=True)
    page = found["index.html"].decode()
    for words in (
        "My School", "30 Nov – 18 Dec 2026 · Argentina, India", "2 Dates: 30 Nov–18 Dec", "Gisel (Argentina) signed",
        "Argentina and India, 45 min: they met", "answered by India", "They eat in the yard", "Breaks are alike",
        "Execution, on the day in the plan", "Dissemination, by Gisel", "A poem", "Wednesday 9 December 2026",
    ):  # fmt: skip
        assert words in page, words
    linked = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert sorted(linked) == sorted(name for name in found if name != "index.html")
    assert 'alt="Our desk"' in page
    assert page.count("<img") == 3
    assert found["plan.html"].startswith(b"<!doctype html>")


def test_names_are_safe_and_the_same_things_make_the_same_bytes(company: Company) -> None:
    one, other = packed(company, "gisel"), packed(company, "gisel")
    assert one == other
    assert [*one] == [
        "index.html", "plan.html", "record.html", "record.json", "record.csv",
        "files/01-argentina-photo.jpg", "files/02-argentina-video.mp4",
        "files/04-india-photo.jpg",
    ]  # fmt: skip
    assert all(PurePosixPath(name).is_relative_to(".") and ".." not in name and name.isascii() for name in one)


def test_nothing_of_others_and_nothing_private_is_in_it(company: Company) -> None:
    for who in ("gisel", "jhansi"):
        held = b"".join(packed(company, who, people=True).values()).decode("utf-8", "replace")
        kept = ("OTHERS-ONLY", "NOT-SAID-YET", "HELD-BACK", "zoom.us", "@gisel", "@jhansi", "JHANSI-KEPT-THIS")
        own = {"gisel": (), "jhansi": ("OTHERS-ONLY", "JHANSI-KEPT-THIS")}[who]
        assert [words for words in kept if words in held] == list(own), who
    assert "Who waves" not in packed(company, "jhansi", people=True)["index.html"].decode()


def test_what_was_for_the_classes_alone_is_asked_about_first(company: Company) -> None:
    card = company.opens("gisel", "evidence", PROJECT)
    assert "In 1 item students may be recognised, and it was for the classes only." in card
    assert card[-3:] == ["Make it without those", "With those too", "Back"]
    assert "Who waves" not in packed(company, "gisel")["index.html"].decode()
    assert "Make the ZIP" in company.opens("jhansi", "evidence", PROJECT)


def test_photos_come_first_and_a_film_without_room_is_named_with_its_size(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_files, "ROOM", len(PICTURE) * 2 + 2)
    found = packed(company, "gisel")
    assert [name for name in found if name.endswith(("jpg", "mp4"))] == [
        "files/01-argentina-photo.jpg",
        "files/04-india-photo.jpg",
    ]
    page = found["index.html"].decode()
    assert "Video · MP4" in page
    assert "Not in the ZIP, which was full: 1 MB." in page


def refused(company: Company, who: str, project: str) -> str:
    with pytest.raises(Refused) as found:
        company.as_(who, lambda turn: make_evidence(turn, project, True))
    return found.value.reason


def test_strangers_and_whoever_left_get_the_same_answer(company: Company) -> None:
    def gone(deed: Callable[[Turn], object]) -> str:
        def tried(turn: Turn) -> None:
            deed(turn)
            make_evidence(turn, PROJECT, True)

        with pytest.raises(Refused) as found:
            company.as_("jhansi", tried)
        return found.value.reason

    left = gone(lambda turn: leave(turn, turn.store.members.get("m-jhansi")))
    assert {refused(company, "nadia", PROJECT), refused(company, "nadia", "none"), left} == {"project-gone"}


def test_a_draft_has_no_evidence() -> None:
    found = begun()
    found.as_("gisel", lambda turn: turn.store.projects.save(replace(turn.store.projects.get(PROJECT), shown=None)))
    with pytest.raises(Refused) as nothing:
        found.as_("gisel", lambda turn: contents(turn, PROJECT))
    assert nothing.value.reason == "evidence-none"


def test_the_archive_is_gone_after_a_day_and_a_new_one_takes_the_place_of_the_old() -> None:
    found = begun()
    first, _ = found.as_("gisel", lambda turn: make_evidence(turn, PROJECT, True))
    second, name = found.as_("gisel", lambda turn: make_evidence(turn, PROJECT, True))
    assert name == "my-school-evidence.zip"
    assert not kept(found, first)
    assert kept(found, second)
    found.go_to(found.now + timedelta(days=1))
    assert not kept(found, second)


def kept(company: Company, key: str) -> bool:
    """Whether the shelf still has it."""

    def look(turn: Turn) -> bool:
        try:
            return bool(turn.store.shelf.about(key))
        except KeyError:
            return False

    return company.as_("gisel", look)


def test_a_co_teacher_has_it_too_also_when_the_host_is_gone() -> None:
    found = begun()
    found.as_("gisel", fill)

    def helps(turn: Turn) -> None:
        member = turn.store.members.get("m-gisel")
        turn.store.members.add(replace(member, id="m-nadia", teacher="nadia"))
        turn.store.board.save(replace(turn.store.board.get("text"), teacher="nadia"))

    found.as_("nadia", helps)
    found.now = AT.replace(year=2027)
    assert "Our desk" in packed(found, "nadia")["index.html"].decode()
    found.as_("gisel", erase)
    page = packed(found, "nadia")["index.html"].decode()
    assert "A poem" in page
    assert "The class from Argentina signed, and left later" in page
    assert "Dissemination, moved by the leading class" in page
    for lost in ("Our desk", "Gisel"):
        assert lost not in page, lost
    assert "See the plan" in found.opens("nadia", "projects", "")
    assert found.opens("nadia", "record", PROJECT)
