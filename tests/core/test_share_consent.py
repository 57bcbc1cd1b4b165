"""Whatever the classes do, in whatever order: nothing leaves the project that is not public at that very moment."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.model.board import BoardItem, Consent
from core.model.refused import Refused
from core.model.translation import Translation, translation_id
from core.usecases.board_add import consent, consent_anew
from core.usecases.board_remove import discard
from core.usecases.board_wall import wall_items
from core.usecases.concern import decide, raise_concern
from core.usecases.depart import leave_project
from core.usecases.erase import erase
from core.usecases.page import page_by_token, page_view
from core.usecases.record import approve, keep_own
from core.usecases.reflect_answer import save_answer
from core.usecases.share_choose import allow_sentences, choose_photos, hide_sentence, restore_photo, withdraw_photo
from core.usecases.share_message import public_file
from core.usecases.share_poster import poster_view
from core.usecases.share_publish import publish_page, unpublish
from core.usecases.translate import keep_translation
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company
from tests.core.exhibited import DISCOVERED, NOW_THINK, exhibiting, rewound, sentence_of

WHO = ("gisel", "jhansi", "olenka")
PROMPTS = (DISCOVERED, NOW_THINK)
CONSENTS: tuple[Consent, ...] = ("unanswered", "partners", "classes", "public")
MARK = re.compile(r"mark[a-z]{4}")


@pytest.fixture(scope="module")
def company() -> Iterator[Company]:
    """Three classes with everything answered; Olenka reads Spanish, so that the page has two languages."""
    one = exhibiting("jhansi", "olenka")
    one.as_("", lambda turn: turn.store.teachers.save(replace(turn.store.teachers.get("olenka"), language="es")))
    for who in WHO:
        for prompt in (*PROMPTS, "change", "again"):
            sentence_of(one, who, prompt, "Nothing more.")
    yield one
    one.connection.close()


@dataclass
class Photo:
    """What is known of a photo."""

    id: str
    owner: str
    mark: str
    consent: Consent
    people: bool
    gone: bool = False
    frozen: bool = False


@dataclass
class Said:
    """What is known of a sentence, and of its translation."""

    mark: str = ""
    translated: str = ""
    hidden: bool = False


@dataclass
class Known:
    """What must be true, told from the deeds alone; `allowed` is what a class answered about its sentences."""

    photos: list[Photo] = field(default_factory=list)
    said: dict[tuple[str, str], Said] = field(default_factory=dict)
    shared: dict[str, bool] = field(default_factory=lambda: dict.fromkeys(WHO, True))
    allowed: dict[str, bool | None] = field(default_factory=lambda: dict.fromkeys(WHO))
    here: list[str] = field(default_factory=lambda: list(WHO))
    by: str = ""
    made: int = 0

    def mark(self) -> str:
        """A word that is nowhere else."""
        self.made += 1
        return "mark" + "".join(chr(97 + self.made // 26**n % 26) for n in range(4))

    def public(self, also: str = "") -> set[str]:
        """The marks that may be seen by strangers; `also` sees the sentences of her own class before it was asked."""
        photos = {p.mark for p in self.photos if p.owner in self.here and p.consent == "public" and self.stands(p)}
        words = set[str]()
        for (who, _), one in self.said.items():
            yes = self.allowed[who] or (who == also and self.allowed[who] is None)
            if who in self.here and self.shared[who] and yes and not one.hidden:
                words |= {one.mark, one.translated} - {""}
        return photos | words

    def original(self, also: str = "") -> set[str]:
        """The same without translations: who has left takes along the language that only she read."""
        return self.public(also) - {one.translated for one in self.said.values()}

    def stands(self, photo: Photo) -> bool:
        """Whether anybody but its own class may see it."""
        return not photo.gone and not photo.frozen and photo.owner in self.here

    def on_the_wall(self) -> set[str]:
        """The marks of the photos that the classes may see."""
        return {p.mark for p in self.photos if self.stands(p) and p.consent != "unanswered"}


def photo_put(company: Company, known: Known, owner: str, consent: Consent, people: bool) -> None:
    """A photo whose bytes and line are its mark."""
    mark = known.mark()

    def put(turn: Turn) -> str:
        key = turn.store.shelf.put(mark.encode(), "photo.jpg", "image/jpeg")
        item = BoardItem(
            turn.new_id(), PROJECT, owner, f"class-{owner}", "photo", turn.now, mark, "", key, 8, 6, consent, people
        )
        turn.store.board.add(item)
        return item.id

    known.photos.append(Photo(company.as_("", put), owner, mark, consent, people))


# Each deed does something and says what is true afterwards; one that is refused changes nothing.


def one_of(photos: list[Photo], n: int) -> Photo:
    """One of them; without any there is nothing to do."""
    if not photos:
        raise Refused("board-gone")
    return photos[n % len(photos)]


def choose(turn: Turn, known: Known, n: int) -> None:
    own = [p for p in known.photos if p.owner == turn.me.id and not p.gone and not p.people]
    shown = {p.id for at, p in enumerate(own) if n >> at & 1}
    choose_photos(turn, PROJECT, list(shown))
    for one in own:
        if one.consent in ("partners", "public"):
            one.consent = "public" if one.id in shown else "partners"


def withdraw(turn: Turn, known: Known, n: int) -> None:
    photo = one_of([p for p in known.photos if p.owner == turn.me.id], n)
    withdraw_photo(turn, photo.id)
    photo.consent = "partners"


def restore(turn: Turn, known: Known, n: int) -> None:
    photo = one_of([p for p in known.photos if p.owner == turn.me.id], n)
    restore_photo(turn, photo.id)
    photo.consent = "public"


def answer_anew(turn: Turn, known: Known, n: int) -> None:
    photo = one_of([p for p in known.photos if p.owner == turn.me.id], n)
    said = ("nobody", "classes", "public")[n // 8 % 3]
    (consent if photo.consent == "unanswered" else consent_anew)(turn, photo.id, said)
    photo.consent = {"nobody": "partners", "classes": "classes", "public": "public"}[said]  # type: ignore[assignment]
    photo.people = said != "nobody"


def throw_away(turn: Turn, known: Known, n: int) -> None:
    photo = one_of([p for p in known.photos if p.owner == turn.me.id], n)
    discard(turn, photo.id)
    photo.gone = True


def worry(turn: Turn, known: Known, n: int) -> None:
    photo = one_of([p for p in known.photos if p.owner != turn.me.id], n)
    raise_concern(turn, photo.id)
    photo.frozen = True


def calm(turn: Turn, known: Known, n: int) -> None:
    photo = one_of([p for p in known.photos if p.frozen], n)
    for one in turn.store.concerns.where(about=photo.id):
        if one.holds:
            decide(turn, one, "released", "operator")
    photo.frozen = False


def allow(turn: Turn, known: Known, n: int) -> None:
    allow_sentences(turn, PROJECT, n % 2 == 0)
    known.allowed[turn.me.id] = n % 2 == 0


def hide(turn: Turn, known: Known, n: int) -> None:
    prompt, hidden = PROMPTS[n % 2], n // 2 % 3 > 0
    hide_sentence(turn, PROJECT, prompt, hidden)
    known.said[turn.me.id, prompt].hidden = hidden


def only_mine(turn: Turn, known: Known, n: int) -> None:
    keep_own(turn, PROJECT)
    known.shared[turn.me.id] = False


def share_again(turn: Turn, known: Known, n: int) -> None:
    approve(turn, PROJECT)
    known.shared[turn.me.id] = True


def rewrite(turn: Turn, known: Known, n: int) -> None:
    prompt, mark = PROMPTS[n % 2], known.mark()
    save_answer(turn, PROJECT, "final", prompt, mark)
    one = known.said[turn.me.id, prompt]
    one.mark, one.translated, known.shared[turn.me.id] = mark, "", False


def translate(turn: Turn, known: Known, n: int) -> None:
    """A translation comes, or a better one in its place."""
    prompt, mark = PROMPTS[n % 2], known.mark()
    about = f"{PROJECT}:class-{turn.me.id}:{prompt}"
    source = turn.store.answers.get(about).language
    target = "en" if source == "es" else "es"
    if turn.me.id in known.here and turn.store.answers.get(about).words:
        for other in ("en", "es"):
            old = turn.store.translations.find(translation_id(about, other))
            assert old is None or other == target or not old.words
        keep_translation(turn, Translation(translation_id(about, target), about, target, mark, "test"))
        known.said[turn.me.id, prompt].translated = mark


def go(turn: Turn, known: Known, n: int) -> None:
    leave_project(turn, PROJECT)
    known.here.remove(turn.me.id)


def forget(turn: Turn, known: Known, n: int) -> None:
    if turn.me.id not in known.here or len(known.here) < 3:
        return
    erase(turn)
    known.here.remove(turn.me.id)
    known.by = "" if known.by == turn.me.id else known.by


def put_on_the_web(turn: Turn, known: Known, n: int) -> None:
    publish_page(turn, PROJECT, "link")
    known.by = known.by or turn.me.id
    if known.allowed[turn.me.id] is None:
        known.allowed[turn.me.id] = True


def take_off_the_web(turn: Turn, known: Known, n: int) -> None:
    unpublish(turn, PROJECT)
    known.by = ""


class Deed(Protocol):
    def __call__(self, turn: Turn, known: Known, n: int) -> None: ...


DEEDS: tuple[Deed, ...] = (
    choose, withdraw, restore, answer_anew, throw_away, worry, calm, allow, hide, only_mine, share_again, rewrite,
    translate, go, forget, put_on_the_web, take_off_the_web,
)  # fmt: skip
STEP = st.tuples(st.sampled_from(DEEDS), st.sampled_from(WHO), st.integers(0, 63))
BOARD = st.lists(st.tuples(st.sampled_from(WHO), st.sampled_from(CONSENTS), st.booleans()), min_size=2, max_size=7)


def settle(company: Company, known: Known, board: list[tuple[str, Consent, bool]]) -> None:
    """A board at random, a sentence of each class, and the page on the web."""
    for owner, seen, with_people in board:
        photo_put(company, known, owner, seen, with_people and seen in ("classes", "public"))
    for who in WHO:
        for prompt in PROMPTS:
            known.said[who, prompt] = Said()
            company.as_(who, partial(rewrite, known=known, n=PROMPTS.index(prompt)))
        company.as_(who, lambda turn: share_again(turn, known, 0))
    company.as_("gisel", lambda turn: put_on_the_web(turn, known, 0))


def marks(shown: object) -> set[str]:
    """The marks in something that is shown."""
    return set(MARK.findall(repr(shown)))


def look(turn: Turn, known: Known) -> None:
    """What leaves at this moment, as views: the page, its preview, the poster; and the wall for the classes."""
    project, me = turn.store.projects.get(PROJECT), turn.me.id
    assert known.original() <= marks(page_view(turn, project)) <= known.public()
    assert known.original(me) <= marks(page_view(turn, project, f"class-{me}")) <= known.public(me)
    poster = poster_view(turn, project)
    assert marks(poster) <= known.public()
    assert len(poster.photos) == min(4, sum(p.mark in known.public() for p in known.photos))
    assert {item.words for item in wall_items(turn, project)} & {p.mark for p in known.photos} == known.on_the_wall()


def read_all(company: Company, known: Known) -> None:
    """The same as bytes: what is served at the address, and the file."""

    def served(turn: Turn) -> list[set[str]]:
        pages = [page_by_token(turn.store, turn.paper, one.token, turn.now) for one in turn.store.showcases.where()]
        key, _ = public_file(turn, PROJECT)
        assert len([page for page in pages if page is not None]) == (1 if known.by else 0)
        return [marks(page) for page in (*pages, turn.store.shelf.get(key)) if page is not None]

    for seen in company.as_(known.here[0], served):
        assert known.original() <= seen <= known.public()


def run(company: Company, board: list[tuple[str, Consent, bool]], steps: list[tuple[Deed, str, int]]) -> None:
    known = Known()
    with rewound(company):
        settle(company, known, board)
        for deed, who, n in steps:
            with suppress(Refused):
                company.as_(who, partial(deed, known=known, n=n))
            company.as_(known.here[0], lambda turn: look(turn, known))
        read_all(company, known)


EVERY: list[tuple[Deed, str, int]] = [
    (withdraw, "gisel", 0), (restore, "gisel", 0), (worry, "jhansi", 0), (calm, "jhansi", 0), (worry, "gisel", 1),
    (choose, "gisel", 2), (answer_anew, "gisel", 8), (throw_away, "gisel", 1), (put_on_the_web, "jhansi", 0),
    (translate, "jhansi", 0), (translate, "jhansi", 0), (rewrite, "jhansi", 0), (share_again, "jhansi", 0),
    (hide, "jhansi", 2), (hide, "jhansi", 0), (allow, "jhansi", 1), (allow, "jhansi", 0), (only_mine, "jhansi", 0),
    (allow, "olenka", 0), (share_again, "jhansi", 0), (take_off_the_web, "olenka", 0), (put_on_the_web, "olenka", 0),
    (forget, "gisel", 0), (go, "olenka", 0),
]  # fmt: skip
"""Each deed where it matters; what comes at random rarely does."""


def test_each_deed_shows_in_the_next_look(company: Company) -> None:
    run(company, [(who, "public", False) for who in (*WHO, *WHO)], EVERY)


def test_nothing_leaves_that_is_not_public_now(company: Company, full_size: bool) -> None:
    examples, longest = (400, 25) if full_size else (3, 9)

    @settings(max_examples=examples, suppress_health_check=[*HealthCheck])
    @given(board=BOARD, steps=st.lists(STEP, min_size=6, max_size=longest))
    def holds(board: list[tuple[str, Consent, bool]], steps: list[tuple[Deed, str, int]]) -> None:
        run(company, board, steps)

    holds()
