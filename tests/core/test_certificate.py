"""A certificate: what it takes, what it says, how it ends, and that no other code ever passes for one."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from adapters.seal.keyfile import new_key, open_seal
from core.model.attested import PREFIX, Attested, from_code, in_code, read_body, to_sign, typed_number
from core.model.certificate import Certificate
from core.model.evidence import Facts, GivenTo, lacking
from core.model.handin import HandIn, hand_in_id
from core.model.project import Member, Stage
from core.model.reflection import Answer, answer_id
from core.model.refused import Refused
from core.model.session import LiveSession, Outcome
from core.model.wall import wall_of
from core.ports.certificate_paper import CertificateView
from core.ports.seal import Seal
from core.usecases.certificate_check import UNKNOWN, Verdict, verdict, verdict_page
from core.usecases.certificate_end import take_back, take_back_as_operator
from core.usecases.certificate_evidence import open_for, owed_in_execution
from core.usecases.certificate_give import attested, give, own_certificate, printed, sheet
from core.usecases.erase import erase
from core.usecases.evidence_pack import make_evidence
from core.usecases.export import everything
from core.usecases.leave import leave
from core.usecases.phases import tell_phase
from core.usecases.phases_by_hand import move_by_hand
from core.usecases.reflect_ask import asked
from core.usecases.tips import write_tip
from core.usecases.turn import Turn
from storage.savepoint import savepoint
from tests.core.company import PROJECT, Company, Unkept, told
from tests.core.quick import Unprinted
from tests.fakes.seal import SEAL

ALL_DONE = Facts(True, True, owed=4, handed_in=4, calls=1, exchanged=True, reflected=True, signed=True)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


@pytest.mark.parametrize(
    ("changed", "lacks"),
    [
        ({}, ()),
        ({"handed_in": 3}, ()),
        ({"handed_in": 2}, ("work",)),
        ({"owed": 1, "handed_in": 0}, ("work",)),
        ({"owed": 0, "handed_in": 0}, ()),
        ({"calls": 0}, ()),
        ({"exchanged": False}, ()),
        ({"calls": 0, "exchanged": False}, ("meeting",)),
        ({"reached": False, "stays": False, "reflected": False}, ("stage", "place", "reflection")),
        ({"signed": False}, ("signature",)),
    ],
)
def test_what_is_still_open(changed: dict[str, bool | int], lacks: tuple[str, ...]) -> None:
    facts = replace(ALL_DONE, **changed)  # type: ignore[arg-type]
    assert lacking(facts, "teacher") == lacks
    assert lacking(facts, "class") == tuple(one for one in lacks if one != "signature")


def handed_in(turn: Turn, group: str, but: int = 0) -> None:
    """A class has handed in what it owes in the Execution, but for the last so many things."""
    plan = turn.store.projects.get(PROJECT).shown
    assert plan
    owed = owed_in_execution(plan, group)
    for one in owed[: len(owed) - but]:
        made = HandIn(hand_in_id(PROJECT, one.id), PROJECT, one.id, group, group.removeprefix("class-"), turn.now)
        turn.store.hand_ins.add(made)


def reflected(turn: Turn, name: str) -> None:
    """A class has answered the last questions."""
    reader = turn.as_seen_by(turn.store.teachers.get(name))
    for question in asked(reader, PROJECT, f"class-{name}", "final"):
        key = answer_id(PROJECT, f"class-{name}", question.key)
        turn.store.answers.add(
            Answer(key, PROJECT, f"class-{name}", name, "final", question.key, turn.now, words="much")
        )


def met(turn: Turn, outcome: Outcome = "yes") -> None:
    """The two classes have had their call."""
    wall = wall_of(turn.now - timedelta(days=1), "Asia/Kolkata")
    call = LiveSession("call", PROJECT, ("gisel", "jhansi"), "gisel", wall, wall.instant, state="held")
    turn.store.sessions.add(replace(call, outcomes=(("gisel", outcome), ("jhansi", "yes"))))


@pytest.fixture(scope="module")
def finished() -> Iterator[Company]:
    """Gisel and Jhansi have done all there is to do, but Jhansi has not answered the last questions."""
    company = Company()
    company.together("jhansi")

    def work(turn: Turn) -> None:
        met(turn)
        handed_in(turn, "class-gisel", but=1)
        handed_in(turn, "class-jhansi")
        reflected(turn, "gisel")
        at(turn, "dissemination")

    company.as_("", work)
    yield company
    company.connection.close()


@pytest.fixture
def company(finished: Company) -> Iterator[Company]:
    """The same people; what a test does with them is taken back."""
    now = finished.now
    with suppress(Unkept), savepoint(finished.connection, "test"):
        yield finished
        raise Unkept
    finished.now = now
    finished.read.clear()


def at(turn: Turn, stage: Stage) -> None:
    turn.store.projects.save(turn.store.projects.get(PROJECT).moved(stage, turn.now))


def give_me(turn: Turn, name: str) -> str:
    return give(turn, PROJECT, "teacher", name)


def about(turn: Turn, deed: Callable[[Turn, str], object], number: str) -> object:
    return deed(turn, number)


def in_language(turn: Turn, language: str, said: Attested) -> CertificateView:
    return sheet(turn.as_seen_by(replace(turn.me, language=language)), PROJECT, said, "C1-CODE")


def refused(company: Company, who: str, deed: Callable[[Turn], object]) -> str:
    with pytest.raises(Refused) as caught:
        company.as_(who, deed)
    return caught.value.reason


def given(company: Company, who: str = "gisel", to: GivenTo = "class", name: str = "Class 5B") -> Certificate:
    """A certificate, asked for twice and given once."""
    number = company.as_(who, lambda turn: give(turn, PROJECT, to, name))
    assert company.as_(who, lambda turn: give(turn, PROJECT, to, "Another name")) == number
    return company.as_("", lambda turn: turn.store.certificates.get(number))


def says(company: Company, code: str, seal: Seal | None = SEAL) -> Verdict:
    return company.as_("", lambda turn: verdict(turn.store, seal, code))


def test_what_is_open_is_said_and_then_done(company: Company) -> None:
    assert refused(company, "jhansi", lambda turn: give(turn, PROJECT, "class", "5B")) == "certificate-open"
    shown = company.opens("jhansi", "certificate", PROJECT)
    assert shown[1:3] == ["For my class", "For me"]
    assert company.as_("jhansi", lambda turn: open_for(turn, PROJECT, "class")) == [("reflection", 1)]
    company.as_("", lambda turn: reflected(turn, "jhansi"))
    said = read_body(from_code(given(company, "jhansi").code).body)  # type: ignore[union-attr]
    assert said
    assert (said.name, said.title, said.countries, said.calls) == ("Class 5B", "My School", ("IN", "AR"), 1)


def test_a_class_that_says_they_did_not_meet_needs_an_exchange(company: Company) -> None:
    def never(turn: Turn) -> None:
        call = turn.store.sessions.get("call")
        turn.store.sessions.save(replace(call, outcomes=(("gisel", "no"), ("jhansi", "yes"))))

    company.as_("", never)
    assert company.as_("gisel", lambda turn: open_for(turn, PROJECT, "class")) == [("meeting", 1)]

    def answer(turn: Turn) -> None:
        theirs = next(one for one in turn.store.hand_ins.where(project=PROJECT) if one.group == "class-jhansi")
        turn.store.hand_ins.save(theirs.answered("class-gisel", turn.now))

    company.as_("", answer)
    assert company.as_("gisel", lambda turn: open_for(turn, PROJECT, "class")) == []


def test_a_teachers_own_needs_her_signature_and_a_name_that_fits(company: Company) -> None:
    unsigned = replace(company.as_("", lambda turn: turn.store.members.get("m-gisel")), signed=0)
    company.as_("", lambda turn: turn.store.members.save(unsigned))
    assert company.as_("gisel", lambda turn: open_for(turn, PROJECT, "class")) == []
    assert company.as_("gisel", lambda turn: open_for(turn, PROJECT, "teacher")) == [("signature", 1)]
    company.as_("", lambda turn: turn.store.members.save(replace(unsigned, signed=1)))
    for name in ("", " ", "\u202e", "x" * 51):
        assert refused(company, "gisel", partial(give_me, name=name)) == "certificate-name"
    mine = given(company, to="teacher", name="\u202eGisel\u202c\x1b[31m\tF.\nक्\u200dष")
    assert mine.given_to == "teacher"
    # Nothing that turns the letters around or speaks to a terminal; what joins letters in Hindi stays.
    assert read_body(from_code(mine.code).body).name == "Gisel[31m F. क्\u200dष"  # type: ignore[union-attr]


def test_a_foreign_and_a_missing_one_are_the_same(company: Company) -> None:
    number = given(company).id
    for deed in (own_certificate, take_back):
        for who, which in (("jhansi", number), ("olenka", number), ("gisel", "AAAAAAAA")):
            assert refused(company, who, partial(about, deed=deed, number=which)) == "certificate-gone"
    assert refused(company, "olenka", lambda turn: give(turn, PROJECT, "class", "5B")) == "project-gone"


def test_without_a_key_nothing_is_given_and_it_is_said(company: Company) -> None:
    def unsealed(turn: Turn) -> str:
        turn.seal = open_seal("", None)
        return give(turn, PROJECT, "class", "5B")

    assert refused(company, "gisel", unsealed) == "certificate-no-seal"


def test_the_sheet_in_both_languages_with_the_code_that_is_kept(company: Company) -> None:
    number = given(company).id
    key, name, mime = company.as_("gisel", lambda turn: printed(turn, number, "es"))
    assert (name, mime) == (f"my-school-{number.lower()}.pdf", "application/pdf")
    data = company.as_("", lambda turn: turn.store.shelf.get(key))
    assert data.startswith(b"%PDF-")
    # A4, sideways: points of 1/72 inch.
    assert re.findall(rb"MediaBox \[ 0 0 (84[12])[.0-9]* (59[56])", data)
    said = company.as_("gisel", lambda turn: attested(turn, PROJECT, "class", "5B", number))
    for language, heading in (("en", "Certificate"), ("es", "Constancia")):
        view = company.as_("gisel", partial(in_language, language=language, said=said))
        assert (view.heading, view.name, view.title) == (heading, "5B", "My School")
        assert (view.address, view.code) == ("C1-CODE", "C1-CODE")
        assert view.outcomes


def test_it_holds_until_its_teacher_takes_it_back_and_a_fresh_one_is_another(company: Company) -> None:
    first = given(company)
    assert says(company, first.code).state == "valid"
    company.as_("gisel", lambda turn: take_back(turn, first.id))
    assert says(company, first.code) == Verdict("ended", ended=company.now.date())
    second = given(company, name="Class 6B")
    assert second.id != first.id
    assert (says(company, first.code).state, says(company, second.code).state) == ("ended", "valid")
    assert "no longer holds" in "\n".join(company.as_("gisel", lambda turn: [*everything(turn)]))
    assert second.code in "\n".join(company.as_("gisel", lambda turn: [*everything(turn)]))


def test_a_project_that_goes_back_takes_its_certificates_along_and_says_so(company: Company) -> None:
    code = given(company).code
    company.as_("gisel", lambda turn: move_by_hand(turn, PROJECT, "reflection"))
    assert says(company, code).state == "ended"
    company.go_to(company.now + timedelta(days=4))
    (told,) = company.letters("gisel", "certificate-back")
    assert "went back to an earlier phase" in told


def test_a_class_that_leaves_before_the_end_has_none_and_one_that_leaves_a_story_keeps_it(company: Company) -> None:
    company.as_("", lambda turn: reflected(turn, "jhansi"))
    code = given(company, "jhansi").code

    def gone(turn: Turn) -> None:
        leave(turn, turn.store.members.get("m-jhansi"))

    before = company.as_("", lambda turn: turn.store.certificates.where())
    company.as_("", lambda turn: at(turn, "story"))
    company.as_("jhansi", gone)
    assert says(company, code).state == "valid"
    company.as_("", lambda turn: at(turn, "dissemination"))
    company.as_("jhansi", gone)
    assert says(company, code).state == "ended"
    assert before[0].revoked is None


def test_whoever_left_still_opens_hers_from_her_data(company: Company) -> None:
    company.as_("", lambda turn: reflected(turn, "jhansi"))
    assert "My certificates" not in company.opens("jhansi", "privacy", "")
    number = given(company, "jhansi").id
    company.as_("", lambda turn: at(turn, "story"))
    company.as_("jhansi", lambda turn: leave(turn, turn.store.members.get("m-jhansi")))
    assert "My certificates" in company.opens("jhansi", "privacy", "")
    assert "1. My School · For my class · Friday 27 November 2026" in company.opens("jhansi", "certificates", "")
    card = company.as_("jhansi", lambda turn: told(replace(turn, paper=Unprinted()), "certificate-card", number))
    assert card[0].startswith("(file: my-school-")
    assert ("Open the project" in card, "Take it back" in card) == (False, True)
    assert refused(company, "gisel", lambda turn: printed(turn, number, "en")) == "certificate-gone"


def test_the_evidence_has_the_sheets_that_hold_and_the_tips(company: Company) -> None:
    given(company)
    given(company, to="teacher", name="Gisel P.")
    company.as_("gisel", lambda turn: write_tip(turn, PROJECT, "Begin with the map."))
    assert any(line.startswith("2 certificates are in it") for line in company.opens("gisel", "evidence", PROJECT))

    def unpack(turn: Turn) -> tuple[list[str], str]:
        key, _ = make_evidence(replace(turn, paper=Unprinted()), PROJECT, False)
        with zipfile.ZipFile(io.BytesIO(turn.store.shelf.get(key))) as archive:
            return archive.namelist(), archive.read("index.html").decode()

    names, page = company.as_("gisel", unpack)
    assert {"certificate-class.pdf", "certificate-teacher.pdf"} <= set(names)
    assert all(words in page for words in ("The certificate of Gisel", "certificate-class.pdf", "Begin with the map."))


def test_the_operator_takes_one_back_by_its_number_with_a_reason(company: Company) -> None:
    kept = given(company)
    typed = f"{kept.id[:4].lower()}-{kept.id[4:].lower()} "
    assert typed_number(typed) == kept.id
    assert refused(company, "", lambda turn: take_back_as_operator(turn, typed, " ")) == "certificate-why"
    assert company.as_("", lambda turn: take_back_as_operator(turn, typed, "Asked for by the school"))
    assert company.as_("", lambda turn: take_back_as_operator(turn, typed, "Again")) is None
    company.go_to(company.now + timedelta(days=4))
    assert "“Asked for by the school”" in company.letters("gisel", "certificate-back")[0]


def test_whoever_is_forgotten_leaves_a_number_and_no_name(company: Company) -> None:
    codes = [given(company).code, given(company, to="teacher", name="Zdenka Quwalde").code]
    company.as_("gisel", erase)
    rows = company.as_("", lambda turn: turn.store.certificates.where())
    assert [(one.teacher, one.group, one.code, one.why) for one in rows] == [("", "", "", "erased")] * 2
    for code in codes:
        assert says(company, code) == Verdict("ended", ended=company.now.date())
    _, page = company.as_("", lambda turn: verdict_page(turn.store, SEAL, turn.paper, codes[1]))
    assert b"Quwalde" not in page
    assert company.letters("gisel", "certificate-back") == []


def test_a_class_that_a_colleague_goes_on_teaching_keeps_it(company: Company) -> None:
    code = given(company).code

    def helped(turn: Turn) -> None:
        group = turn.store.classes.get("class-gisel")
        turn.store.classes.save(replace(group, helpers=("nadia",)))
        turn.store.members.add(Member("m-nadia", PROJECT, "nadia", "class-gisel", "active", 1, turn.now))

    company.as_("", helped)
    company.as_("gisel", erase)
    assert says(company, code).state == "valid"
    assert company.as_("nadia", lambda turn: own_certificate(turn, turn.store.certificates.where()[0].id)).code == code


def test_a_story_offers_it_once_to_whoever_may_have_it(company: Company) -> None:
    for stage in ("story", "dissemination", "story"):
        company.as_("", partial(at, stage=stage))
        company.as_("", lambda turn: tell_phase(turn.as_seen_by(turn.store.teachers.get("gisel")), company.project()))
    company.go_to(company.now + timedelta(days=4))
    assert len(company.letters("gisel", "certificate")) == 1
    assert company.letters("jhansi", "certificate") == []


def test_a_lost_key_does_not_make_old_certificates_false(company: Company) -> None:
    code, fresh = given(company).code, open_seal(new_key(), None)
    assert says(company, code, fresh).state == "valid"
    assert says(company, code, None).state == "valid"
    company.as_("", lambda turn: turn.store.certificates.remove(turn.store.certificates.where()[0].id))
    assert says(company, code, fresh) == UNKNOWN
    assert says(company, code, open_seal(new_key(), None, [SEAL.public()])) == Verdict("ended")


def test_no_other_code_passes_for_one(company: Company, full_size: bool) -> None:
    code = given(company).code
    store = company.as_("", lambda turn: turn.store)
    # Each place of the code with another letter: one in general, each that there is at full size.
    for at_, letter in enumerate(code):
        others = [one for one in LETTERS if one != letter]
        for other in others if full_size else [others[at_ % len(others)]]:
            assert verdict(store, SEAL, code[:at_] + other + code[at_ + 1 :]) == UNKNOWN, at_
    for length in range(0, len(code), 1 if full_size else 7):
        assert verdict(store, SEAL, code[:length]) == UNKNOWN
    for other in (code.lower(), f"{code}A", f"{code}=", f" {code}", code.replace(PREFIX, "C2-"), code * 500, "\0", "é"):
        assert verdict(store, SEAL, other) == UNKNOWN


def test_what_another_key_signed_is_no_certificate_even_under_a_number_of_ours(company: Company) -> None:
    parts = from_code(given(company).code)
    assert parts
    said, other = read_body(parts.body), open_seal(new_key(), None)
    assert said
    body = replace(said, name="Somebody else").as_bytes()
    store = company.as_("", lambda turn: turn.store)
    for key in (other.key(), SEAL.key()):
        forged = in_code(key, other.sign(to_sign(key, body)), body)
        assert from_code(forged)
        assert verdict(store, SEAL, forged) == UNKNOWN
    # What our key signed for something else is none either.
    assert verdict(store, SEAL, in_code(SEAL.key(), SEAL.sign(body), body)) == UNKNOWN


def test_every_verdict_is_said_in_every_language_and_a_forgery_always_looks_the_same(company: Company) -> None:
    kept = given(company)

    def page(code: str) -> tuple[bool, str]:
        ours, html = company.as_("", lambda turn: verdict_page(turn.store, SEAL, turn.paper, code))
        return ours, html.decode()

    ours, html = page(kept.code)
    assert ours
    for words in ("Valid certificate", "Constancia válida", "Class 5B", "My School", "Argentina and India"):
        assert words in html
    assert f"{kept.code} --key {SEAL.public()}" in html
    assert page("nonsense") == page(kept.code.lower()) == page("x" * 100_000)
    assert page("nonsense")[0] is False
