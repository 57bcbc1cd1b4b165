"""What a teacher answers for herself: after her class, in her own time, and for nobody else."""

from collections.abc import Iterator

import pytest

from core.conversations.talk import Reply
from core.model.refused import Refused
from core.usecases.erase import erase
from core.usecases.export import everything
from core.usecases.reflect_answer import hold_answer, save_answer, skip
from core.usecases.reflect_own import own_left, own_steps, save_own
from tests.core.company import PROJECT, Company
from tests.core.sitting import sits, undone

LATER, SKIP, YES = Reply(choice="later"), Reply(choice="skip"), Reply(choice="suggested")


def words(said: str) -> Reply:
    """Typed words."""
    return Reply(words=said)


@pytest.fixture(scope="module")
def final() -> Company:
    """The day of the final reflection."""
    made = Company()
    made.together("jhansi")
    made.until("America/Argentina/Buenos_Aires", "2026-12-15 09:00")
    return made


@pytest.fixture
def company(final: Company) -> Iterator[Company]:
    """The same, for one test."""
    with undone(final) as twin:
        yield twin


def through(company: Company, who: str) -> None:
    """Her class answers the final round."""
    company.as_(who, lambda turn: save_answer(turn, PROJECT, "final", "discovered", "the yard"))
    for key in ("now_think", "change", "again"):
        leaves(company, who, key)


def leaves(company: Company, who: str, key: str) -> None:
    """Her class leaves one out."""
    company.as_(who, lambda turn: skip(turn, PROJECT, "final", key))


def worked(company: Company, said: str) -> None:
    """Gisel answers the first question for herself."""
    company.as_("gisel", lambda turn: save_own(turn, PROJECT, "teach_worked", said))


def refused(company: Company, project: str) -> tuple[str, object]:
    """How somebody is refused who is in no project."""
    with pytest.raises(Refused) as found:
        company.as_("nadia", lambda turn: own_steps(turn, project))
    return found.value.reason, found.value.values


def left(company: Company, who: str) -> int:
    """How many questions wait for her."""
    return company.as_(who, lambda turn: own_left(turn, PROJECT))


def test_they_come_after_the_class_and_are_offered_on_its_card(company: Company) -> None:
    assert left(company, "gisel") == 0
    with pytest.raises(Refused, match="own-too-early"):
        company.as_("gisel", lambda turn: save_own(turn, PROJECT, "teach_worked", "short calls"))
    through(company, "gisel")
    assert left(company, "gisel") == 4
    assert left(company, "jhansi") == 0
    assert company.opens("gisel", "reflect", PROJECT)[-1] == "For me: 4 questions"
    seen = sits(company, "gisel", "reflect-own", PROJECT)
    assert seen[:2] == [
        "Four questions about your own work. Only you read them.", "1 of 4 · What worked for your class?"
    ]  # fmt: skip
    (left_at, *_) = sits(company, "gisel", "reflect-own", PROJECT, words("calls"), LATER)
    assert left_at == "Kept up to question 2 of 4. Go on whenever you like."
    assert sits(company, "gisel", "reflect-own", PROJECT)[0] == "2 of 4 · What would you plan differently?"


def test_only_she_reads_them_and_earlier_words_stay_behind_the_new_ones(company: Company) -> None:
    through(company, "gisel")
    through(company, "jhansi")
    seen = sits(company, "gisel", "reflect-own", PROJECT, words("short calls"), SKIP, SKIP, words("begin early"))
    assert seen[:4] == [
        "What I take along from My School", "What worked for your class?", "short calls",
        "What would you tell somebody at your school who wants to try it?",
    ]  # fmt: skip
    first = Reply(choice="teach_worked")
    sits(company, "gisel", "reflect-own-change", PROJECT, first, words("Sofía wrote to 11 4567 8901"), YES)
    seen = sits(company, "gisel", "reflect-own-change", PROJECT, first)
    assert seen[0] == "Before, it said: short calls"
    assert "Sofía" not in seen[1]
    assert "4567" not in seen[1]
    company.until("America/Argentina/Buenos_Aires", "2027-11-15 10:00")
    assert "begin early" in company.opens("gisel", "own-card", PROJECT)
    assert "What I take along" in company.opens("gisel", "record", PROJECT)
    for who in ("jhansi", "gisel"):
        seen = company.opens(who, "record", PROJECT)
        assert "begin early" not in " ".join(seen)
    assert [step.answer for step in company.as_("jhansi", lambda turn: own_steps(turn, PROJECT))] == [None] * 4
    assert refused(company, PROJECT) == refused(company, "nothing")


def test_they_are_in_her_copy_and_go_with_her(company: Company) -> None:
    through(company, "gisel")
    for said in ("canary one", "canary two"):
        worked(company, said)
    written = "\n".join(company.as_("gisel", lambda turn: list(everything(turn))))
    assert "Answer for yourself alone" in written
    assert "canary one" in written
    assert "canary" not in "\n".join(company.as_("jhansi", lambda turn: list(everything(turn))))
    company.as_("gisel", erase)
    assert company.as_("", lambda turn: turn.store.own_answers.where(project=PROJECT)) == []


def test_contacts_and_names_are_pointed_out_in_every_answer_and_its_change(company: Company) -> None:
    for said in ("write to tomas@school.example", "call 11 4567 8901", "Sofía liked the yard"):
        seen = sits(company, "gisel", "reflect", PROJECT, words(said))
        assert "looks " in seen[0], seen
        held = company.as_("gisel", lambda turn: turn.store.answers.where(project=PROJECT))
        assert not [one for one in held if said in one.words]
    sits(company, "gisel", "reflect", PROJECT, words("the yard"))
    change = (Reply(choice="change:discovered"), words("ask tomas@school.example"))
    assert "looks " in sits(company, "gisel", "reflect", PROJECT, *change)[0]
    sits(company, "gisel", "reflect", PROJECT, *change, YES)
    seen = sits(company, "gisel", "reflect", PROJECT, Reply(choice="change:discovered"))
    assert seen[:2] == ["Before, it said: the yard", "Your answer 1: “ask …” Write the new one."]


def test_a_recalled_expectation_had_its_contact_pointed_out_as_well() -> None:
    company = Company()
    company.together("jhansi")
    company.until("America/Argentina/Buenos_Aires", "2026-12-01 09:00")
    assert "looks " in sits(company, "gisel", "reflect", PROJECT, words("football, ask 11 4567 8901"))[0]
    assert company.as_("gisel", lambda turn: hold_answer(turn, PROJECT, "expect", "expect_same", "same as here")) == ""
    company.until("America/Argentina/Buenos_Aires", "2026-12-15 09:00")
    asked = sits(company, "gisel", "reflect", PROJECT, words("the yard"))[0]
    assert "you expected: “football, ask …”" in asked
