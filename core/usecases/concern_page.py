"""The page behind the link for a school's contact: it asks before it shows anything, and takes the decision."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NoReturn

from core.model.concern import Concern
from core.model.invitation import code_of
from core.model.secret import digest_of
from core.ports.concern_paper import ConcernPaperView
from core.ports.paper import Paper
from core.ports.store import Store
from core.texts import Texts
from core.usecases.concern import decide
from core.usecases.profile import first_class
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

Step = Literal["open", "kept", "released"]


def door(store: Store, paper: Paper, code: str, now: datetime) -> bytes | None:
    """The page before it is opened, which shows nothing yet and uses nothing up; None for a link that leads nowhere."""
    concern = _behind(store, code, now)
    if concern is None or concern.opened:
        return None
    t = _seen(Turn(store, now, _no_ids, paper), concern).texts
    return paper.concern(
        ConcernPaperView(
            language=t.language, title=t("concern-page"), lines=(t("concern-page-door"),),
            steps=(("open", t("b-concern-open")),), action=code,
        )
    )  # fmt: skip


def go_through(turn: Turn, code: str, step: str) -> bytes | None:
    """Open the page, or decide on it; None for a link that leads nowhere (any more)."""
    concern = _behind(turn.store, code, turn.now)
    if concern is None:
        return None
    match step:
        case "open" if not concern.opened:
            return _opened(turn, concern)
        case "kept" | "released" if concern.opened:
            decide(turn, concern, "kept" if step == "kept" else "released", "contact")
            t = _seen(turn, concern).texts
            said = t(f"concern-page-{step}" if concern.about else "concern-page-seen")
            return turn.paper.concern(ConcernPaperView(language=t.language, title=t("concern-page"), lines=(said,)))
        case _:
            return None


def _opened(turn: Turn, concern: Concern) -> bytes:
    """Who, what and when, with the two answers; the page's own code takes the place of the link's."""
    code = code_of(turn.secret())
    turn.store.concerns.save(concern.opened_at(turn.now, digest_of(code)))
    t = _seen(turn, concern).texts
    told = account_of(_seen(turn, concern), concern)
    steps: tuple[tuple[Step, str], ...] = (("kept", t("b-concern-keep")), ("released", t("b-concern-release")))
    return turn.paper.concern(
        ConcernPaperView(
            language=t.language, title=t("concern-page"), lines=told.lines, quote=told.quote, picture=told.picture,
            picture_alt=told.what,
            steps=steps if concern.about else (("kept", t("b-concern-seen")),),
            action=code,
            note=t("concern-page-once"),
        )
    )  # fmt: skip


@dataclass(frozen=True)
class Account:
    """A concern in words: what it is about, lines to read, what had been said, and the picture where there is one."""

    what: str
    lines: tuple[str, ...]
    quote: str
    picture: bytes | None


def account_of(turn: Turn, concern: Concern) -> Account:
    """What somebody who has to decide must know, in the language of the turn."""
    t, reporter = turn.texts, turn.store.teachers.get(concern.reporter)
    what = t(f"concern-what-{concern.kind}", name=name_of(turn, concern.author))
    at, who = reporter.local(concern.at), name_of(turn, reporter.id)
    project = turn.store.projects.find(concern.project)
    lines = [
        t("concern-who", name=who, what=what, day=t.day(at.date(), year=True), hour=t.hour(at)),
        *([t("concern-in", title=title_of(turn, project))] if project else []),
        *([t("concern-says", words=concern.words)] if concern.words else []),
        *(_changed_since(turn, concern, t)),
    ]
    item = turn.store.board.find(concern.about)
    picture = turn.store.shelf.get(item.photo) if item and item.photo else None
    return Account(what, tuple(lines), concern.quote, picture)


def _changed_since(turn: Turn, concern: Concern, t: Texts) -> list[str]:
    store, about = turn.store, concern.about
    note = store.notes.find(about)
    others = (store.board.find(about), store.feedback.find(about), store.words.find(about))
    taken = (note is not None and note.deleted) or any(one is not None and one.gone for one in others)
    return [t("concern-taken-back")] if taken else []


def name_of(turn: Turn, teacher: str) -> str:
    """A teacher by name, school or country."""
    known = turn.store.teachers.find(teacher)
    if known is None:
        return ""
    group = first_class(turn, teacher) if turn.store.classes.where(teacher=teacher) else None
    where = (group.school or turn.texts.country(group.country)) if group else ""
    return f"{known.name} ({where})" if where else known.name


def _behind(store: Store, code: str, now: datetime) -> Concern | None:
    found = store.concerns.where(key=digest_of(code))
    return found[0] if found and found[0].link_good(now) else None


def _seen(turn: Turn, concern: Concern) -> Turn:
    """The contact reads the language of the teacher who gave her the link."""
    return turn.as_seen_by(turn.store.teachers.get(concern.reporter))


def _no_ids() -> NoReturn:
    raise RuntimeError("looking at a link makes nothing new")

