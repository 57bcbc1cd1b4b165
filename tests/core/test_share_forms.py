"""What is made of the page: the families' words, the poster, and until when its address works."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest

from adapters.paper.printer import Printer
from core.conversations.commands import COMMANDS
from core.conversations.engine import Asking, Ended, advance
from core.conversations.talk import End, Talk
from core.model.refused import Refused
from core.ports.poster_paper import PosterView
from core.usecases.page import live_page
from core.usecases.record import record_of
from core.usecases.share_choose import ask_others, name_school, share_record
from core.usecases.share_message import for_families, public_file, with_address
from core.usecases.share_poster import lacks, poster_view
from core.usecases.share_publish import publish_page, unpublish
from core.usecases.share_until import endings, keep_longer, keep_until
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company
from tests.core.exhibited import DISCOVERED, HOUSE, JPEG, NOW_THINK, exhibiting, outside, photo_of, rewound, sentence_of
from tests.core.ways import answers
from tests.fakes.screen import lines_of

BUENOS_AIRES = "America/Argentina/Buenos_Aires"


@pytest.fixture(scope="module")
def made() -> Iterator[Company]:
    """Three classes; Gisel's has three public photos, Jhansi's one, Olenka's one for the classes alone."""
    one = exhibiting("jhansi", "olenka")
    for who, mark in (("gisel", "g1"), ("gisel", "g2"), ("gisel", "g3"), ("gisel", "g4"), ("jhansi", "j1")):
        photo_of(one, who, mark)
    photo_of(one, "olenka", "hidden", "classes", people=True)
    sentence_of(one, "gisel", DISCOVERED, "They have lunch in the yard.")
    sentence_of(one, "gisel", NOW_THINK, "We are alike.")
    sentence_of(one, "jhansi", DISCOVERED, "Long. " * 60)
    yield one
    one.connection.close()


@pytest.fixture
def company(made: Company) -> Iterator[Company]:
    """The same for each test."""
    with rewound(made):
        yield made


def published(company: Company, audience: str = "families") -> str:
    """Gisel publishes; the page's id."""
    return company.as_("gisel", lambda turn: publish_page(turn, PROJECT, audience))


def poster(company: Company, who: str = "gisel", *, reached: bool = True) -> PosterView:
    def view(turn: Turn) -> PosterView:
        seen = outside(turn) if reached else turn
        return poster_view(seen, turn.store.projects.get(PROJECT))

    return company.as_(who, view)


def last_day(company: Company) -> date:
    """The last day of the page that is open."""
    page = company.as_("gisel", lambda turn: live_page(turn, PROJECT))
    assert page
    return page.expires


def test_the_families_words_name_no_teacher_and_hold_the_address(company: Company) -> None:
    published(company)
    words = company.as_("gisel", lambda turn: for_families(outside(turn), PROJECT))
    token = company.as_("gisel", lambda turn: turn.store.showcases.where(project=PROJECT)[0].token)
    assert f"https://chaski.example/p/{token} It can be seen until 27 February." in words
    assert "classes from India and Ukraine" in words
    assert not any(name in words for name in ("Gisel", "Jhansi", "Olenka"))
    spanish = company.as_("gisel", lambda turn: for_families(outside(turn), PROJECT, "es"))
    assert spanish.startswith("Estimadas familias: esto hizo nuestro grupo con clases de India y Ucrania")


def test_without_an_address_to_give_the_words_go_with_the_file(company: Company) -> None:
    published(company)
    assert "http" not in company.as_("gisel", lambda turn: for_families(turn, PROJECT))
    assert not company.as_("gisel", lambda turn: with_address(turn, PROJECT))
    seen = company.opens("gisel", "page-families", PROJECT)
    assert any(line.startswith("(file: ") for line in seen)
    company.as_("gisel", lambda turn: unpublish(turn, PROJECT))
    assert "http" not in company.as_("gisel", lambda turn: for_families(outside(turn), PROJECT))


def test_the_poster_has_each_classs_photo_first_and_only_what_is_public(company: Company) -> None:
    published(company)
    view = poster(company)
    assert len(view.photos) == 4
    assert [one.text for one in view.sentences] == ["They have lunch in the yard.", "We are alike."]
    assert view.address.startswith("https://chaski.example/p/")
    company.as_("jhansi", lambda turn: publish_page(turn, PROJECT, "link"))
    assert [one.by for one in poster(company).sentences] == ["Argentina", "Argentina"]  # Jhansi's is too long to hang
    assert view.classes == ("Argentina", "India", "Ukraine")


def test_a_poster_without_a_page_or_an_address_says_so_and_has_no_code(company: Company) -> None:
    assert company.as_("gisel", lambda turn: lacks(outside(turn), PROJECT)) == "unpublished"
    assert poster(company).address == ""
    told, *buttons = company.opens("gisel", "page-poster", PROJECT)
    assert told == "The page is not published yet: the poster would come without the code that leads to it."
    assert buttons == ["The page first", "Without a code", "Back"]
    published(company)
    assert company.as_("gisel", lambda turn: lacks(turn, PROJECT)) == "unreachable"
    assert poster(company, reached=False).address == ""
    assert company.as_("gisel", lambda turn: lacks(outside(turn), PROJECT)) == ""


def test_from_the_look_to_the_file_in_two_taps(company: Company) -> None:
    published(company)

    def sits(turn: Turn) -> list[str]:
        seen = replace(turn, paper=OnePage(), house=HOUSE)
        script = COMMANDS["page-poster"].script
        asked = advance(script, lambda: Talk(seen, PROJECT), {})
        assert isinstance(asked, Asking)
        assert [choice.label for choice in asked.question.choices] == ["To print", "Back"]
        heard = (asked.question.key, {"choice": "print"})
        given = advance(script, lambda: Talk(seen, PROJECT), asked.journal, heard)
        assert isinstance(given, Ended)
        assert isinstance(given.end, End)
        return [line for part in given.end.parts for line in lines_of(part)]

    assert company.as_("gisel", sits)[0] == "(file: my-school-poster.pdf)"


class OnePage(Printer):
    """Draws no poster: how it looks is tested with the paper."""

    def poster(self, view: PosterView) -> bytes:
        return b"%PDF-"

    def poster_picture(self, view: PosterView) -> bytes:
        return JPEG


def test_the_file_holds_no_sentence_that_its_class_has_not_released(company: Company) -> None:
    published(company)
    key, _ = company.as_("jhansi", lambda turn: public_file(turn, PROJECT))
    html = company.as_("jhansi", lambda turn: turn.store.shelf.get(key)).decode()
    assert "They have lunch" in html
    assert "Long." not in html


def test_the_card_says_whose_class_has_not_said_yet_and_orders_its_buttons_by_who_sees_it(company: Company) -> None:
    published(company, "school")
    lines = company.opens("gisel", "page", PROJECT)
    assert "What is still missing from Jhansi's class joins when that class says yes." in lines
    assert lines[-7:] == [
        "Poster", "Invitation", "As a file", "Message for families", "Take something off", "Unpublish", "Change",
    ]  # fmt: skip


def test_the_last_days_to_choose_from(company: Company) -> None:
    published(company)
    assert company.as_("gisel", lambda turn: endings(turn, PROJECT)) == {
        "month": date(2026, 12, 27), "quarter": date(2027, 2, 27), "year": date(2026, 12, 18),
    }  # fmt: skip
    assert company.as_("jhansi", lambda turn: endings(turn, PROJECT))["year"] > date(2027, 3, 1)
    company.as_("jhansi", lambda turn: keep_until(turn, PROJECT, "month"))
    assert last_day(company) == date(2026, 12, 27)
    company.now += timedelta(days=10)  # her classes end too soon for the families by then
    with pytest.raises(Refused):
        company.as_("gisel", lambda turn: keep_until(turn, PROJECT, "year"))


def test_many_photos_to_take_off_are_looked_at_some_at_a_time(company: Company) -> None:
    for n in range(6):
        photo_of(company, "gisel", f"desk {n}")

    def looks(turn: Turn) -> list[str]:
        script = COMMANDS["page-take-off"].script
        asked = advance(script, lambda: Talk(turn, PROJECT), {})
        assert isinstance(asked, Asking)
        heard = (asked.question.key, {"choice": "more"})
        next_ = advance(script, lambda: Talk(turn, PROJECT), asked.journal, heard)
        assert isinstance(next_, Asking)
        return [choice.label for choice in next_.question.choices]

    labels = company.as_("gisel", looks)
    assert labels[0] == "Photo 5"
    assert "Photo 1" not in labels
    assert len(labels) <= 7


def test_a_stranger_and_a_page_that_never_was_are_answered_alike(company: Company) -> None:
    page = published(company)
    said = []
    for about in (page, "never"):
        with pytest.raises(Refused) as refused:
            company.as_("nadia", partial(keep_longer, page_id=about))
        said.append((refused.value.reason, refused.value.values))
    assert said[0] == said[1]


def test_a_week_before_it_ends_who_published_it_is_told_once(company: Company) -> None:
    company.as_("gisel", lambda turn: publish_page(turn, PROJECT, "families"))
    company.as_("jhansi", lambda turn: keep_until(turn, PROJECT, "month"))  # 27 December
    company.until(BUENOS_AIRES, "2026-12-17 09:00")
    assert company.letters("gisel", "page-ending") == []
    # Her last school morning before that week: the long holidays have begun by then.
    company.until(BUENOS_AIRES, "2026-12-19 09:00")
    (words,) = company.letters("gisel", "page-ending")
    assert "can be seen until Sunday 27 December. Shall it stay?" in words
    assert "[Three more months] [Let it end]" in words
    assert company.letters("jhansi", "page-ending") == []
    company.until(BUENOS_AIRES, "2027-01-05 09:00")
    assert len(company.letters("gisel", "page-ending")) == 1
    assert company.as_("gisel", lambda turn: live_page(turn, PROJECT)) is None


def test_three_more_months_and_nothing_is_said_of_the_old_day(company: Company) -> None:
    page = published(company)
    company.as_("gisel", lambda turn: keep_longer(turn, page))
    assert last_day(company) == date(2027, 5, 27)
    company.until(BUENOS_AIRES, "2027-03-01 09:00")
    assert company.letters("gisel", "page-ending") == []
    company.until(BUENOS_AIRES, "2027-05-20 09:00")
    assert len(company.letters("gisel", "page-ending")) == 1


def test_nothing_is_said_of_a_page_that_was_taken_down(company: Company) -> None:
    page = published(company)
    company.as_("jhansi", lambda turn: unpublish(turn, PROJECT))
    company.now += timedelta(days=1)
    company.until(BUENOS_AIRES, "2027-02-26 09:00")
    assert company.letters("gisel", "page-ending") == []
    with pytest.raises(Refused):
        company.as_("gisel", lambda turn: keep_longer(turn, page))


def test_a_school_that_its_teacher_lets_be_named_stands_on_the_poster(company: Company) -> None:
    def name(turn: Turn) -> None:
        turn.store.classes.save(replace(turn.store.classes.get("class-gisel"), school="Escuela 12"))

    company.as_("gisel", name)
    assert poster(company).classes[0] == "Argentina"
    company.as_("gisel", lambda turn: name_school(turn, PROJECT, "Escuela 12"))
    assert poster(company).classes[0] == "Escuela 12"
    company.as_("gisel", lambda turn: name_school(turn, PROJECT, ""))
    assert poster(company).classes[0] == "Argentina"


def test_a_class_that_had_nothing_to_show_is_asked_once_it_shares_again(company: Company) -> None:
    def reopen(turn: Turn) -> None:
        group = "class-jhansi"
        turn.store.records.save(replace(record_of(turn, PROJECT, group), state="open"))
        for item in turn.store.board.where(project=PROJECT):
            if item.group == group:
                turn.store.board.save(item.emptied())

    answers(company, "jhansi")
    company.as_("jhansi", reopen)
    company.as_("gisel", lambda turn: ask_others(turn, PROJECT))
    company.go_to(company.now + timedelta(days=2))
    assert not company.letters("jhansi", "page-ask")
    company.as_("jhansi", lambda turn: share_record(turn, PROJECT))
    company.go_to(company.now + timedelta(days=2))
    (asked,) = company.letters("jhansi", "page-ask")
    assert "the sentences that your class shared" in asked
