"""A year later: the list of projects, the card of one that is over, beginning it again."""

from dataclasses import replace
from datetime import date

import pytest

from core.model.project import Project
from core.model.refused import Refused
from core.model.showcase import Showcase
from core.usecases.archive import archive
from core.usecases.erase import erase
from core.usecases.fork import fork
from core.usecases.old_projects import in_order
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company


def told() -> Company:
    """Gisel, Jhansi and Olenka finished a project a year ago."""
    company = Company()
    company.together("jhansi", "olenka")
    company.as_("gisel", over)
    company.now = company.now.replace(year=2027)
    return company


def over(turn: Turn) -> None:
    """The project is a story."""
    turn.store.projects.save(turn.store.projects.get(PROJECT).moved("story", turn.now))


def more(company: Company, count: int, **changes: object) -> None:
    """So many further projects of Gisel's alone, which are under way."""

    def add(turn: Turn) -> None:
        for n in range(count):
            known = turn.store.projects.get(PROJECT)
            assert known.shown
            shown = replace(known.shown, start=date(2027, 11, 30), end=date(2027, 12, 18))
            member = turn.store.members.get("m-gisel")
            turn.store.projects.add(replace(known, id=f"p{n}", stage="execution", shown=shown, **changes))  # type: ignore[arg-type]
            turn.store.members.add(replace(member, id=f"m{n}", project=f"p{n}"))

    company.as_("gisel", add)


def test_a_year_later_the_card_speaks_of_what_was() -> None:
    company = told()
    assert company.opens("gisel", "projects", "") == [
        "My School · Finished",
        "30 Nov – 18 Dec 2026 · Argentina, India, Ukraine",
        "With Jhansi and Olenka",
        *("What we learned", "See the plan", "Evidence", "Do it again", "More", "Home"),
    ]
    assert "See the agreement" in company.opens("gisel", "project-more", PROJECT)


def test_what_is_shown_after_its_last_day_still_fits_one_card() -> None:
    company = told()
    shown = company.project().moved("dissemination", company.now)
    company.as_("", lambda turn: turn.store.projects.save(replace(shown, paused=None)))
    seen = company.opens("gisel", "project-more", PROJECT)
    assert seen[1:] == [
        *("Certificate", "See the agreement", "How the project went", "Who takes part", "Archive", "Back"),
    ]
    assert "Groups and channels" in company.opens("gisel", "project-people", PROJECT)


def test_the_page_is_there_as_long_as_it_is_open() -> None:
    company = told()
    page = Showcase("page", PROJECT, "token", "families", "gisel", company.now, date(2027, 12, 1))
    company.as_("gisel", lambda turn: turn.store.showcases.add(page))
    assert "See the page" in company.opens("jhansi", "project", PROJECT)
    company.now = company.now.replace(month=12, day=3)
    assert "See the page" not in company.opens("jhansi", "project", PROJECT)


def test_the_list_has_what_is_under_way_first_then_what_is_over_then_what_was_put_away() -> None:
    company = told()
    more(company, 2)
    company.as_("gisel", lambda turn: archive(turn, "p1"))
    assert company.opens("gisel", "projects", "")[:4] == [
        "Your projects",
        "1. My School · Execution · 30 Nov – 18 Dec 2027 · 1 class",
        "2. My School · Finished · 30 Nov – 18 Dec 2026 · 3 classes",
        "3. My School · archived · 30 Nov – 18 Dec 2027 · 1 class",
    ]


def test_many_projects_stand_on_pages_of_seven_buttons() -> None:
    company = told()
    more(company, 11)
    first = company.opens("gisel", "projects", "")
    assert first[5:] == [*(f"{n} · My School" for n in range(1, 5)), "See more", "Search what we learned"]
    fourth, tenth = (company.as_("gisel", lambda turn, n=n: in_order(turn)[n].id) for n in (3, 9))  # type: ignore[misc]
    assert company.opens("gisel", "projects", fourth)[1].startswith("5. My School")
    assert company.opens("gisel", "projects", tenth)[1:4] == [
        "11. My School · Execution · 30 Nov – 18 Dec 2027 · 1 class",
        "12. My School · Finished · 30 Nov – 18 Dec 2026 · 3 classes",
        "11 · My School",
    ]


def test_she_does_it_again_on_new_dates_and_nobody_sees_it_yet() -> None:
    company = told()
    before = company.project()
    made = company.as_("gisel", lambda turn: fork(turn, PROJECT))
    draft: Project = company.as_("gisel", lambda turn: turn.store.projects.get(made))
    assert draft.plan
    assert before.shown
    assert (draft.stage, draft.plan.title, draft.plan.question) == ("draft", "My School", before.shown.question)
    assert draft.plan.start > date(2027, 11, 27)
    assert company.as_("jhansi", lambda turn: [one.id for one in in_order(turn)]) == [PROJECT]
    assert company.opens("gisel", "again", PROJECT)[0].startswith("You have a draft already.")


@pytest.mark.parametrize("who", ["nadia", "gisel"])
def test_what_is_not_hers_or_not_over_is_not_done_again(who: str) -> None:
    company = told()
    running = "p0"
    more(company, 1)
    with pytest.raises(Refused) as refused:
        company.as_(who, lambda turn: fork(turn, running if who == "gisel" else PROJECT))
    assert refused.value.reason == "not-open"


def test_whoever_remains_keeps_the_project_when_its_host_has_herself_forgotten() -> None:
    company = told()
    company.as_("gisel", erase)
    card = company.opens("jhansi", "projects", "")
    assert card[:3] == ["My School · Finished", "30 Nov – 18 Dec 2026 · India, Ukraine", "With Olenka"]
    assert "Evidence" in card
    assert company.as_("jhansi", lambda turn: turn.store.projects.get(PROJECT).host) == "jhansi"


def test_one_that_nobody_closed_is_past_all_the_same_and_can_still_be_shown() -> None:
    company = Company()
    company.together("jhansi")
    company.as_("gisel", lambda turn: turn.store.projects.save(company.project().moved("dissemination", turn.now)))
    company.now = company.now.replace(year=2027)
    card = company.opens("gisel", "project", PROJECT)
    assert card[3:] == [
        *("What we learned", "See the plan", "Show what you did", "Evidence", "Do it again", "More", "Home"),
    ]
    company.now = company.now.replace(month=1, day=10)
    assert "What is due" in company.opens("gisel", "project", PROJECT)
