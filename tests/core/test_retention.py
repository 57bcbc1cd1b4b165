"""Nothing is kept for longer than was said, nothing goes without a word before, and what was written stays."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from core.model.board import BoardItem
from core.model.boardpage import BoardPage
from core.model.invitation import Invitation
from core.model.linking import LinkCode
from core.model.note import Note
from core.model.project import Member, Project
from core.model.reflection import Answer
from core.model.retention import SOMEBODY, uploads_until
from core.model.showcase import Showcase
from core.model.synthesis import Finding, Synthesis
from core.usecases.board_see import board_of
from core.usecases.board_wall import wall_items, wall_view
from core.usecases.evidence_pack import make_evidence
from core.usecases.page import page_view
from core.usecases.retention import CHORES, let_go, old_things
from core.usecases.retention_answers import keep_draft
from core.usecases.turn import Turn
from tests.core.classes import photo
from tests.core.company import FRIDAY, PROJECT, Company
from tests.core.quick import Undrawn

DAY = timedelta(days=1)


@pytest.fixture
def company() -> Company:
    """Gisel and Jhansi work together."""
    found = Company()
    found.assistant = replace(found.assistant, paper=Undrawn())
    found.together("jhansi")
    return found


def look(company: Company) -> list[str]:
    """One day's cleaning."""
    due = company.as_("", lambda turn: [*old_things(turn.store, turn.now)])
    done = [company.as_("", lambda turn, one=one: let_go(turn, *one)) for one in due]  # type: ignore[misc]
    return [one for one in done if one]


def on(company: Company, day: date, hour: int = 6) -> list[str]:
    """The cleaning of this day."""
    company.now = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return look(company)


def put(turn: Turn, id_: str, **more: object) -> str:
    """A photo of Gisel's class; its key."""
    key = turn.store.shelf.put(photo(), "photo.jpg", "image/jpeg")
    item = BoardItem(id_, PROJECT, "gisel", "class-gisel", "photo", turn.now, "Our yard", "en", photo=key,
                     consent="public", log=(("gisel", "public", turn.now),))  # fmt: skip
    turn.store.board.add(replace(item, **more))  # type: ignore[arg-type]
    return key


def kept(company: Company, key: str) -> bool:
    """Whether the shelf still has it."""

    def there(turn: Turn) -> bool:
        try:
            return bool(turn.store.shelf.about(key))
        except KeyError:
            return False

    return company.as_("", there)


def ends(company: Company, day: date) -> None:
    """The project is over on this day."""
    at = datetime(day.year, day.month, day.day, 15, tzinfo=UTC)
    company.as_("gisel", lambda turn: turn.store.projects.save(company.project().moved("story", at, "gisel")))


# A draft


def drafted(company: Company) -> Callable[[], Project | None]:
    """A draft of Jhansi's; the way to find it."""

    def add(turn: Turn) -> None:
        known = turn.store.projects.get(PROJECT)
        draft = replace(known, id="draft", host="jhansi", stage="draft", published=0, shown=None, editions=())
        turn.store.projects.add(draft)
        turn.store.members.add(Member("m-draft", "draft", "jhansi", "class-jhansi", "active"))

    company.as_("jhansi", add)
    return lambda: company.as_("", lambda turn: turn.store.projects.find("draft"))


def test_a_draft_goes_after_a_month_and_its_host_hears_a_week_before(company: Company) -> None:
    ends(company, FRIDAY.date())
    draft = drafted(company)
    assert on(company, date(2026, 11, 28)) == []
    assert on(company, date(2026, 12, 20)) == []
    assert on(company, date(2026, 12, 21), hour=14) == ["draft-goes"]
    company.go_to(company.now + DAY)
    assert on(company, date(2026, 12, 28)) == []
    assert company.letters("jhansi", "draft-goes") == [
        "Your draft “My School” has waited for some weeks. On Tuesday 29 December I delete it, unless you change it or "
        "keep it. Nobody else has seen it.\n[See the draft] [Keep it] [Let it go]"
    ]
    assert company.opens("jhansi", "let-it-go", "draft")[0] == (
        "All right: I delete the draft “My School” on Tuesday 29 December. Until then you can still open it."
    )
    assert draft()
    assert on(company, date(2026, 12, 29)) == ["draft"]
    assert draft() is None
    assert company.as_("", lambda turn: turn.store.members.where(project="draft")) == []
    assert company.project().title == "My School"


@pytest.mark.parametrize("how", ["edited", "kept"])
def test_a_draft_that_is_edited_or_kept_begins_its_month_anew(company: Company, how: str) -> None:
    draft = drafted(company)
    on(company, date(2026, 11, 28))
    on(company, date(2026, 12, 22))

    def touch(turn: Turn) -> None:
        known = turn.store.projects.get("draft")
        if how == "edited" and known.plan:
            turn.store.projects.save(known.edited(known.plan))
        else:
            keep_draft(turn, "draft")

    company.as_("jhansi", touch)
    assert on(company, date(2027, 1, 4)) == []
    assert draft()
    assert on(company, date(2027, 1, 10)) == []
    assert on(company, date(2027, 1, 28)) == ["draft-goes"]


def test_a_plan_that_others_have_seen_is_no_draft(company: Company) -> None:
    company.as_("gisel", lambda turn: turn.store.projects.save(company.project().recalled(turn.now)))
    for day in (date(2026, 12, 1), date(2027, 1, 10), date(2027, 3, 1)):
        assert "draft-goes" not in on(company, day)


# Uploads


def with_files(company: Company) -> list[str]:
    """A photo on the board, one as an answer, one in a message; their keys."""

    def fill(turn: Turn) -> list[str]:
        keys = [put(turn, "item"), *(turn.store.shelf.put(photo(), "photo.jpg", "image/jpeg") for _ in range(2))]
        store, at = turn.store, turn.now
        id_ = f"{PROJECT}:class-gisel:discovered"
        store.answers.add(Answer(id_, PROJECT, "class-gisel", "gisel", "final", "discovered", at, file=keys[1],
                                 mime="image/jpeg"))  # fmt: skip
        store.notes.add(Note("note", "gisel", ("jhansi",), "Look", "en", at, project=PROJECT, photo=keys[2]))
        return keys

    return company.as_("gisel", fill)


def test_files_go_a_year_after_the_end_and_the_class_hears_a_month_before(company: Company) -> None:
    keys = with_files(company)
    ends(company, date(2026, 12, 18))
    assert company.as_("", lambda turn: uploads_until(company.project())) == date(2027, 12, 18)
    assert on(company, date(2027, 9, 20)) == []
    assert on(company, date(2027, 11, 17)) == []
    assert on(company, date(2027, 11, 18)) == ["uploads-go"]
    company.go_to(company.now + DAY)
    assert company.letters("gisel", "uploads-go") == [
        "“My School” ended almost a year ago. On Saturday 18 December 2027 I delete its photos, videos, recordings "
        "and documents, yours and those of the other classes.\n"
        "The plan, what you all wrote and what you learned stay.\n"
        "[Keep a copy] [Let it go]"
    ]
    assert company.letters("jhansi", "uploads-go") == [], "her class uploaded nothing"
    assert "uploads" not in on(company, date(2027, 12, 17))
    assert all(kept(company, key) for key in keys)
    assert on(company, date(2027, 12, 18)) == ["uploads", "audit"]
    assert [key for key in keys if kept(company, key)] == []
    assert on(company, date(2027, 12, 20)) == []


def test_a_summer_does_not_swallow_the_letter(company: Company) -> None:
    with_files(company)
    ends(company, date(2027, 2, 10))
    told = [day for n in range(14) if "uploads-go" in on(company, day := date(2027, 12, 10) + n * DAY)]
    assert told == [date(2027, 12, 17)], "the last school day before the summer"
    assert "uploads" not in on(company, date(2028, 2, 9))
    assert "uploads" in on(company, date(2028, 2, 10))


def test_after_that_everything_can_still_be_read(company: Company) -> None:
    with_files(company)
    ends(company, date(2026, 12, 18))
    on(company, date(2027, 12, 1))
    on(company, date(2028, 1, 10))
    gone = company.project().files_gone
    assert gone
    card = company.opens("gisel", "project", PROJECT)
    assert any(line.startswith("Its photos and files were deleted on ") for line in card)
    board = company.opens("jhansi", "board-view", PROJECT)
    assert "Our yard" in board
    assert "The file is no longer kept: the project ended more than a year ago." in board
    assert "Surprise: a photo, no longer kept" in company.opens("gisel", "record", PROJECT)

    def all_of_it(turn: Turn) -> None:
        project = turn.store.projects.get(PROJECT)
        assert page_view(turn, project).photos == ()
        assert wall_view(turn, project, "x").cards[0].picture == ""
        assert wall_items(turn, project) == board_of(turn, PROJECT)
        assert make_evidence(turn, PROJECT, True)

    company.as_("gisel", all_of_it)


def test_what_she_wants_to_let_go_goes_on_its_day_and_not_before(company: Company) -> None:
    keys = with_files(company)
    ends(company, date(2026, 12, 18))
    on(company, date(2027, 11, 18))
    assert company.opens("gisel", "let-it-go", PROJECT)[0] == (
        "All right: the photos and files of “My School” go on Saturday 18 December 2027. What you all wrote stays."
    )
    assert all(kept(company, key) for key in keys)
    assert "Its photos and files go on Saturday 18 December 2027. What you all wrote stays." in company.opens(
        "gisel", "project", PROJECT
    )


def test_a_photo_between_partners_goes_after_a_year(company: Company) -> None:
    def send(turn: Turn) -> str:
        key = turn.store.shelf.put(photo(), "photo.jpg", "image/jpeg")
        turn.store.notes.add(Note("note", "gisel", ("jhansi",), "Look", "en", turn.now, photo=key))
        return key

    key = company.as_("gisel", send)
    company.now = FRIDAY.replace(year=2027) - DAY
    assert look(company) == []
    company.now = FRIDAY.replace(year=2027)
    assert look(company) == ["uploads"]
    assert not kept(company, key)
    assert company.as_("", lambda turn: turn.store.notes.get("note").words) == "Look"


# Who took a step


def test_after_a_year_a_step_is_known_and_who_took_it_is_not(company: Company) -> None:
    company.as_("gisel", lambda turn: put(turn, "item"))
    ends(company, FRIDAY.date())
    company.now = FRIDAY.replace(year=2027) - 2 * DAY
    assert "audit" not in look(company)
    company.now = FRIDAY.replace(year=2027) + DAY
    assert look(company).count("audit") == 2
    assert [step.by for step in company.project().log] == [SOMEBODY]
    item = company.as_("", lambda turn: turn.store.board.get("item"))
    assert [by for by, _, _ in item.log] == [SOMEBODY]
    assert company.opens("gisel", "board-consent", "item")
    assert look(company).count("audit") == 0


# Files on no board


def test_a_file_on_no_board_goes_after_a_month_and_she_hears_once(company: Company) -> None:
    def send(id_: str) -> str:
        return company.as_("jhansi", lambda turn: put(
            turn, id_, teacher="jhansi", project="", group="", consent="unanswered"))  # fmt: skip

    ends(company, FRIDAY.date())
    keys = [send("a")]
    company.now += DAY
    keys.append(send("b"))
    assert on(company, date(2026, 12, 20)) == []
    assert on(company, date(2026, 12, 22)) == ["files-wait"]
    company.go_to(company.now + DAY)
    assert on(company, date(2026, 12, 28)) == []
    assert company.letters("jhansi", "files-wait") == [
        "You sent me 2 files that are on no board. I delete them on Tuesday 29 December, unless you put them on one.\n"
        "[Add to the board] [Home]"
    ]
    assert all(kept(company, key) for key in keys)
    assert on(company, date(2026, 12, 29)) == ["unplaced", "unplaced"]
    assert [key for key in keys if kept(company, key)] == []


# Words and addresses


@pytest.mark.parametrize(("approved", "stays"), [((), False), (("gisel",), False), (("gisel", "jhansi"), True)])
def test_what_not_every_class_approved_goes_a_month_after_the_end(
    company: Company, approved: tuple[str, ...], stays: bool
) -> None:
    text = Synthesis(PROJECT, PROJECT, FRIDAY, "en", (Finding("both", "Alike", ("x",)),), approved=approved)
    company.as_("", lambda turn: turn.store.syntheses.add(text))
    company.now += timedelta(days=40)
    look(company)
    assert company.as_("", lambda turn: turn.store.syntheses.find(PROJECT)), "the project is not over"
    ends(company, date(2027, 1, 8))
    company.now = datetime(2027, 2, 8, tzinfo=UTC)
    look(company)
    assert bool(company.as_("", lambda turn: turn.store.syntheses.find(PROJECT))) is stays


def test_codes_and_addresses_go_a_month_after_they_open_nothing_any_more(company: Company) -> None:
    day = FRIDAY.date()

    def add(turn: Turn) -> None:
        store = turn.store
        store.link_codes.add(LinkCode("code", "gisel", "c", FRIDAY))
        store.invitations.add(Invitation("new", "gisel", FRIDAY, day))
        store.invitations.add(Invitation("used", "gisel", FRIDAY, day, used_by="jhansi"))
        store.board_pages.add(BoardPage("wall", PROJECT, "gisel", FRIDAY, day))
        store.showcases.add(Showcase("page", PROJECT, "t", "families", "gisel", FRIDAY, day))
        store.showcases.add(Showcase("back", PROJECT, "u", "families", "gisel", FRIDAY, date(2027, 5, 1), FRIDAY))

    company.as_("gisel", add)
    company.now += 30 * DAY
    assert look(company).count("address") == 2
    company.now += DAY
    assert look(company).count("address") == 3
    left = company.as_("", lambda turn: turn.store.invitations.where(teacher="gisel"))
    assert [one.id for one in left] == ["used"]


def test_every_chore_looks_again_and_does_nothing_about_what_is_settled(company: Company) -> None:
    done = [company.as_("", lambda turn, kind=kind: let_go(turn, kind, PROJECT)) for kind in CHORES]  # type: ignore[misc]
    assert {one for one in done if one} == {"address"}, "forgetting an address that is none does no harm"
    assert company.project().files_gone is None
