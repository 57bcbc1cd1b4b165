"""Giving a certificate: what it says, its signed code, and the sheet as a file."""

from dataclasses import replace

from core.letters.plan_lines import for_reader
from core.model.attested import (
    NAME_LENGTH,
    TITLE_LENGTH,
    Attested,
    from_code,
    in_code,
    in_groups,
    on_one_line,
    read_body,
    to_sign,
)
from core.model.certificate import Certificate
from core.model.evidence import GivenTo
from core.model.plan import Plan
from core.model.project import Project, one_per_class
from core.model.refused import Refused
from core.model.secret import in_letters
from core.ports.certificate_paper import CertificateFile, CertificateView, SheetFact
from core.ports.seal import NoSeal
from core.texts import texts
from core.texts.fold import fold
from core.usecases.certificate_check import address_of
from core.usecases.certificate_evidence import calls_held, open_for
from core.usecases.projects import joined, member_of, project_of
from core.usecases.turn import Turn

NUMBER = 5
"""Bytes of a number: eight letters, a million million of them."""
MOST_SKILLS = 6


def holding(turn: Turn, project_id: str, given_to: GivenTo) -> Certificate | None:
    """The certificate of her class, or her own, that holds now."""
    member = member_of(turn, project_id)
    for one in turn.store.certificates.where(project=project_id):
        same = one.group == member.group if given_to == "class" else one.teacher == turn.me.id
        if one.given_to == given_to and one.revoked is None and same:
            return one
    return None


def own_certificate(turn: Turn, number: str) -> Certificate:
    """A certificate of a class that she teaches, or her own; a foreign, a missing and an erased one are the same."""
    found = turn.store.certificates.find(number)
    if found is not None and found.code:
        group = turn.store.classes.find(found.group) if found.given_to == "class" else None
        if found.teacher == turn.me.id or (group is not None and turn.me.id in group.teachers):
            return found
    raise Refused("certificate-gone")


def give(turn: Turn, project_id: str, given_to: GivenTo, name: str) -> str:
    """Give it, under this name, unless one holds already. Returns its number."""
    if here := holding(turn, project_id, given_to):
        return here.id
    said = attested(turn, project_id, given_to, name)
    body = said.as_bytes()
    try:
        if turn.seal is None:
            raise NoSeal("none")
        key = turn.seal.key()
        code = in_code(key, turn.seal.sign(to_sign(key, body)), body)
    except NoSeal:
        raise Refused("certificate-no-seal") from None
    group = member_of(turn, project_id).group
    turn.store.certificates.add(
        Certificate(said.number, project_id, turn.me.id, group, given_to, code, turn.now)
    )
    return said.number


def attested(turn: Turn, project_id: str, given_to: GivenTo, name: str, number: str = "") -> Attested:
    """What a certificate would say now; refused while something is open, and for a name that does not fit."""
    project, plan = project_with_plan(turn, project_id)
    if open_for(turn, project_id, given_to):
        raise Refused("certificate-open", title=project.title)
    clean = on_one_line(name, NAME_LENGTH)
    if not clean or len(name.strip()) > NAME_LENGTH:
        raise Refused("certificate-name", most=NAME_LENGTH)
    group = member_of(turn, project_id).group
    others = [one.group for one in one_per_class(joined(turn, project)) if one.group != group]
    countries = dict.fromkeys(turn.store.classes.get(one).country for one in (group, *others))
    return Attested(
        number=number or in_letters(turn.secret()[:NUMBER]).upper(),
        given_to=given_to,
        name=clean,
        title=on_one_line(for_reader(turn, project, plan).title, TITLE_LENGTH),
        countries=tuple(countries),
        first=plan.start,
        last=plan.end,
        calls=calls_held(turn, project, group),
        given=turn.me.today(turn.now),
    )


def project_with_plan(turn: Turn, project_id: str) -> tuple[Project, Plan]:
    """The project and the plan that its classes went by."""
    project = project_of(turn, project_id)
    if project.shown is None:
        raise Refused("no-plan")
    return project, project.shown


def preview(turn: Turn, project_id: str, given_to: GivenTo, name: str) -> list[str]:
    """Draw the sheet as it would be, without a code. Returns the picture's shelf key, "" where the shipped fonts lack
    a letter of it, and what stands on the sheet."""
    view = sheet(turn, project_id, attested(turn, project_id, given_to, name, "-" * 8))
    picture = turn.paper.certificate_picture(view)
    key = turn.store.shelf.put(picture, "certificate.png", "image/png") if picture else ""
    facts = (f"{fact.label}: {fact.words}" for fact in view.facts)
    return [key, "\n".join((f"{view.name} {view.did} “{view.title}”.", *facts, *view.outcomes))]


def printed(turn: Turn, number: str, language: str) -> list[str]:
    """The sheet as a file in one of the languages. Returns its shelf key, its name and what kind of file it is."""
    found = own_certificate(turn, number)
    said, file = drawn(turn, found, language)
    title = "-".join("".join(c if c.isalnum() else " " for c in fold(said.title)).split()) or "chaski"
    name = f"{title}-{found.id.lower()}.{file.ending}"
    return [turn.store.shelf.put(file.data, name, file.mime), name, file.mime]


def drawn(turn: Turn, found: Certificate, language: str) -> tuple[Attested, CertificateFile]:
    """What a certificate that holds says, and its sheet in a language."""
    code = from_code(found.code)
    said = read_body(code.body) if code else None
    if said is None or found.revoked:
        raise Refused("certificate-gone")
    reader = turn.as_seen_by(replace(turn.me, language=language))
    return said, turn.paper.certificate(sheet(reader, found.project, said, found.code))


def kept_certificates(turn: Turn) -> list[Certificate]:
    """Those that she asked for and that hold, also of projects that she has left; the newest first."""
    held = (one for one in turn.store.certificates.where(teacher=turn.me.id) if one.code and not one.revoked)
    return sorted(held, key=lambda one: one.at, reverse=True)


def sheet(turn: Turn, project_id: str, said: Attested, code: str = "") -> CertificateView:
    """Everything on the sheet, in the reader's language; what is signed is shown as it was signed, also to whoever has
    left since."""
    t, project = turn.texts, turn.store.projects.get(project_id)
    plan = project.shown
    if plan is None:
        raise Refused("no-plan")
    read = for_reader(turn, project, plan)
    own, *others = [t.country(one) for one in said.countries]
    together = t(f"sheet-{said.given_to}-did", others=t.list(others), partners="yes" if others else "no")
    days = SheetFact(label=t("sheet-days"), words=f"{t.days(said.first, said.last)} {said.last.year}")
    calls = SheetFact(label=t("sheet-calls"), words=t("sheet-calls-held", count=said.calls))
    made = SheetFact(label=t("sheet-made"), words=read.product)
    return CertificateView(
        language=t.language, kind=t("sheet-kind"), heading=t("sheet-heading"), opening=t("sheet-opening"),
        name=said.name, place="" if fold(own) in fold(said.name) else own, did=together, title=said.title,
        question=read.question, facts=(days, calls, made), outcomes_heading=t("sheet-outcomes"),
        outcomes=tuple(one.text for one in read.outcomes), skills_heading=t("sheet-skills"),
        skills=t.list([*read.skills[:MOST_SKILLS]]) if read.skills else "",
        given=t("sheet-given", day=t.day(said.given, year=True)), school_line=t("sheet-school"),
        number=t("sheet-number", number=in_groups(said.number)) if code else "",
        check=t("sheet-check" if turn.house.reachable else "sheet-check-offline") if code else "",
        address=address_of(turn.house, code) if code else "", code=code, note=t("sheet-note"),
    )  # fmt: skip


def languages_of(turn: Turn, number: str) -> list[str]:
    """The languages of the project's classes that Chaski speaks, but for her own."""
    found = own_certificate(turn, number)
    spoken = [turn.store.teachers.get(one.teacher).language for one in turn.store.members.where(project=found.project)]
    return [one for one in dict.fromkeys(spoken) if texts(one).language == one and one != turn.me.language]
