"""The page behind a certificate's code: it holds, it was taken back, or it is none of ours."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from core.model.attested import Attested, from_code, in_groups, read_body
from core.model.certificate import Certificate
from core.ports.certificate_paper import SheetFact, VerdictText, VerdictView
from core.ports.paper import Paper
from core.ports.seal import NoSeal, Seal
from core.ports.store import Store
from core.texts import LANGUAGES, Texts, texts
from core.usecases.turn import House

PATH = "/v/"


@dataclass(frozen=True)
class Verdict:
    """What is known of a code: `said` is what it says, for one that holds; `ended` the day on which it was taken
    back. One that bears our seal and of which nothing is kept any more has neither."""

    state: Literal["valid", "ended", "unknown"]
    said: Attested | None = None
    ended: date | None = None


UNKNOWN = Verdict("unknown")


def address_of(house: House, code: str) -> str:
    """What a phone that reads the sheet is led to: the code's page, or the bare code where no phone finds one."""
    return f"{house.public_url}{PATH}{code}" if house.reachable else code


def verdict_page(store: Store, seal: Seal | None, paper: Paper, code: str) -> tuple[bool, bytes]:
    """Whether the code is one of ours, and the page that says so; for whatever is none it is the same page."""
    found = verdict(store, seal, code)
    told = VerdictView(
        state=found.state,
        texts=tuple(_told(texts(language), found) for language in LANGUAGES),
        code=code if found.state == "valid" else "",
        key=_public(seal) if found.state == "valid" else "",
    )
    return found.state != "unknown", paper.verdict(told)


def verdict(store: Store, seal: Seal | None, code: str) -> Verdict:
    """What is known of a code. The very code that is kept is ours, also when its key was lost since; one that is not
    kept any more is, if it bears our seal."""
    parts = from_code(code)
    said = read_body(parts.body) if parts else None
    if parts is None or said is None:
        return UNKNOWN
    kept = store.certificates.find(said.number)
    sealed = seal is not None and seal.is_ours(parts.key, parts.signed, parts.signature)
    if not sealed and not _is_kept(kept, code):
        return UNKNOWN
    if kept is None or kept.revoked or not _is_kept(kept, code):
        return Verdict("ended", ended=_day(kept.revoked) if kept and kept.revoked else None)
    return Verdict("valid", said)


def _is_kept(kept: Certificate | None, code: str) -> bool:
    return kept is not None and kept.code == code


def _day(instant: datetime) -> date:
    return instant.date()


def _told(t: Texts, found: Verdict) -> VerdictText:
    """The verdict in one language."""
    said, name = found.said, t.tongue(t.language).capitalize()
    if said is None:
        ended = t.day(found.ended, year=True) if found.ended else ""
        how = "ended" if ended else "unkept"
        key = "verdict-unknown" if found.state == "unknown" else f"verdict-{how}"
        return VerdictText(
            language=t.language, language_name=name, heading=t(f"verdict-{found.state}-heading"),
            said=t(key, day=ended) if ended else t(key),
        )  # fmt: skip
    pairs = (
        (t(f"verdict-for-{said.given_to}"), said.name),
        (t("verdict-project"), said.title),
        (t("verdict-countries"), t.list([t.country(one) for one in said.countries])),
        (t("sheet-days"), f"{t.days(said.first, said.last)} {said.last.year}"),
        (t("sheet-calls"), t("sheet-calls-held", count=said.calls)),
        (t("verdict-number"), in_groups(said.number)),
    )
    return VerdictText(
        language=t.language, language_name=name, heading=t("verdict-valid-heading"),
        said=t("verdict-valid", day=t.day(said.given, year=True)),
        facts=tuple(SheetFact(label=label, words=words) for label, words in pairs), how=t("verdict-how"),
    )  # fmt: skip


def _public(seal: Seal | None) -> str:
    try:
        return seal.public() if seal else ""
    except NoSeal:
        return ""
