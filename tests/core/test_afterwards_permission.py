"""What the classes made at the end is theirs: to everybody else it is as if it were not there."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from core.conversations import (
    certificate,
    evidence,
    old_projects,
    phases,
    record,
    record_more,
    reflect,
    reflect_own,
    reflect_prompts,
    share,
    share_forms,
    share_invite,
    share_until,
    story,
    synthesis,
    synthesis_change,
    take_off,
    voice,
)
from core.model.certificate import Certificate
from core.model.project import Member
from core.model.reflection import answer_id
from core.model.request import Match
from core.model.showing import showing_id
from core.model.wall import wall_of
from core.usecases.share_publish import publish_page
from core.usecases.share_showing import set_showing
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company
from tests.core.exhibited import rewound
from tests.core.learned import agreed, learned

MISSING = "0" * 32
SCRIPTS = (
    *(certificate, evidence, old_projects, phases, record, record_more, reflect, reflect_own, reflect_prompts, share),
    *(share_forms, share_invite, share_until, story, synthesis, synthesis_change, take_off, voice),
)
NAMES = [command.name for script in SCRIPTS for command in script.COMMANDS]
THEIRS = {
    *("reflect", "reflect-edit", "reflect-see", "reflect-own", "own-card", "reflect-own-change"),
    *("record", "record-figures", "record-themes", "record-page", "record-page-new", "record-print"),
    *("synthesis", "synthesis-approve", "synthesis-sources", "synthesis-out", "synthesis-reword"),
    *("share", "page", "page-down", "page-families", "page-poster", "page-file", "page-longer", "page-let-end"),
    *("showing", "tip", "evidence", "certificate-card"),
}
"""What a class that was only invited neither reads nor changes."""
MADE = ("parecidos", "/p/", "/r/", "Aula magna", "Unpublished", "can be seen until", "1 of 4")
"""What would show in the answer to one that did."""


@pytest.fixture(scope="module")
def company() -> Iterator[Company]:
    """Three classes at the end, with a page, an exhibition, a certificate and what they found together."""
    it = learned()
    it.as_("", lambda turn: agreed(turn, "gisel", "jhansi"))
    it.as_("gisel", make)
    yield it
    it.connection.close()


def make(turn: Turn) -> None:
    publish_page(turn, PROJECT, "families")
    set_showing(turn, PROJECT, str(wall_of(turn.now + timedelta(days=4), turn.me.zone)), "Aula magna")
    turn.store.certificates.add(
        Certificate("K7QF2MXD", PROJECT, "gisel", "class-gisel", "class", "C1-X", turn.now)
    )


def things(company: Company) -> dict[str, str]:
    """Each thing of theirs, and the same thing of a project that never was."""
    page = company.as_("", lambda turn: turn.store.showcases.where(project=PROJECT)[0].id)
    shown = company.as_("", lambda turn: turn.store.syntheses.get(PROJECT).revision)
    return {
        PROJECT: MISSING,
        page: MISSING,
        "photo": MISSING,
        "K7QF2MXD": "K7QF2MXE",
        showing_id(PROJECT, "class-gisel"): showing_id(MISSING, "class-gisel"),
        answer_id(PROJECT, "class-gisel", "now_think"): answer_id(MISSING, "class-gisel", "now_think"),
        f"{PROJECT}:{shown}": f"{MISSING}:{shown}",
        f"{PROJECT}:both": f"{MISSING}:both",
        f"{PROJECT}:final": f"{MISSING}:final",
    }


def knows(turn: Turn) -> None:
    turn.store.matches.add(Match("match-nadia", "gisel", "nadia", turn.now))


def had_left(turn: Turn) -> None:
    turn.store.members.add(Member("m-nadia", PROJECT, "nadia", "class-nadia", "left"))


def was_invited(turn: Turn) -> None:
    turn.store.members.add(Member("m-nadia", PROJECT, "nadia", "class-nadia", "invited"))


def test_theirs_is_as_what_never_was_to_a_partner_who_has_left(company: Company) -> None:
    with rewound(company):
        company.as_("", knows)
        company.as_("", had_left)
        for name in NAMES:
            for theirs, missing in things(company).items():
                assert company.opens("nadia", name, theirs) == company.opens("nadia", name, missing), name


def test_a_class_that_was_only_invited_neither_reads_nor_changes_it(company: Company) -> None:
    with rewound(company):
        company.as_("", was_invited)
        for name in sorted(THEIRS):
            for about in things(company):
                seen = "\n".join(company.opens("nadia", name, about))
                told = [words for words in MADE if words in seen]
                assert not told, (name, about, seen)
