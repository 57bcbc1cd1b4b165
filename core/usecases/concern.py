"""Something worries a teacher: it is held back with the same commit, and somebody is told or will look."""

import logging
from dataclasses import replace

from core.model.concern import Concern, Decision, Judge
from core.model.invitation import code_of
from core.model.refused import Refused
from core.model.secret import digest_of
from core.model.teacher import Channel
from core.usecases.react import say_again
from core.usecases.report import operators_chat
from core.usecases.say import rewrite
from core.usecases.tips import hold_tip
from core.usecases.turn import Turn
from core.usecases.worry import worry_about

log = logging.getLogger(__name__)
PATH = "/c/"
LONGEST = 2000
"""Letters of a worry; who reads it asks for the rest."""


def raise_concern(turn: Turn, about: str, words: str = "", project: str = "") -> dict[str, str]:
    """Hold it back everywhere and let somebody know. Returns {concern, reached}: "me" where she is the contact of her
    school herself, "chat" where whoever runs Chaski hears at once, "noted" where they have yet to look."""
    worry = worry_about(turn, about)
    if any(one.about == about and one.holds for one in turn.store.concerns.where(reporter=turn.me.id)):
        raise Refused("concern-held")
    concern = Concern(
        turn.new_id(), turn.me.id, turn.now, worry.kind, worry.about, worry.author, worry.project or project,
        words.strip()[:LONGEST], worry.quote,
    )  # fmt: skip
    turn.store.concerns.add(concern)
    if concern.holds:
        freeze(turn, concern, frozen=True)
    return {"concern": concern.id, "reached": reach(turn, concern)}


def reach(turn: Turn, concern: Concern) -> str:
    """Let whoever decides know; see `raise_concern`."""
    if concern.holds and is_contact(turn):
        return "me"
    channel = listener(turn, concern)
    if channel is None:
        log.warning("a teacher is worried and nobody hears of it: see chaski concerns, and set CHASKI_CONCERN_CHAT")
        return "noted"
    turn.tell("concern-raised", concern.id, channel.teacher, "session")
    return "chat"


def listener(turn: Turn, concern: Concern) -> Channel | None:
    """The operator's chat, unless the worry is about its own owner."""
    channel = operators_chat(turn)
    return channel if channel is not None and channel.teacher != concern.author else None


def is_contact(turn: Turn) -> bool:
    """Whether she is the one whom her school wants told of worries."""
    return turn.me.guardian == turn.me.name


def add_words(turn: Turn, concern_id: str, words: str) -> str:
    """What worries her, in her own words; beside those that came before."""
    concern = own_concern(turn, concern_id)
    said = "\n".join(filter(None, (concern.words, words.strip())))[:LONGEST]
    turn.store.concerns.save(replace(concern, words=said))
    return concern_id


def link_for_contact(turn: Turn, concern_id: str) -> dict[str, str]:
    """A link for the contact whom she named, said this once: {link, day}; nothing where there is no such person, or no
    address that opens on the contact's phone."""
    concern = own_concern(turn, concern_id)
    if not turn.me.guardian or is_contact(turn) or not turn.house.reachable:
        return {}
    code = code_of(turn.secret())
    turn.store.concerns.save(linked := concern.linked(digest_of(code), turn.now))
    last = linked.expires or turn.now
    return {"link": f"{turn.house.public_url}{PATH}{code}", "day": turn.me.today(last).isoformat()}


def own_concern(turn: Turn, concern_id: str) -> Concern:
    """A concern of hers; a foreign and a missing one are the same to her."""
    concern = turn.store.concerns.find(concern_id)
    if concern is None or concern.reporter != turn.me.id:
        raise Refused("concern-gone")
    return concern


def decide_own(turn: Turn, concern_id: str, state: Decision) -> str:
    """The contact of the school is the teacher herself: she decides here."""
    concern = own_concern(turn, concern_id)
    if not is_contact(turn) or not concern.holds:
        raise Refused("concern-gone")
    decide(turn, concern, state, "contact")
    return concern.id


def decide(turn: Turn, concern: Concern, state: Decision, by: Judge) -> None:
    """Keep it back for good or let everybody see it again; the one who was worried hears of it."""
    decided = concern.decided_as(state, by, turn.now)
    turn.store.concerns.save(decided)
    log.info("concern %s: %s by the %s", concern.id, state, by)
    others = turn.store.concerns.where(about=concern.about) if concern.about else []
    if state == "released" and concern.holds and not any(one.holds for one in others):
        freeze(turn, decided, frozen=False)
    if turn.speaker is None or turn.me.id != concern.reporter:
        turn.tell("concern-decided", concern.id, concern.reporter, key=state)


def freeze(turn: Turn, concern: Concern, frozen: bool) -> None:
    """Let nobody but its author see it from now on, or everybody again; copies of words are rewritten."""
    store, about = turn.store, concern.about
    note, item = store.notes.find(about), store.board.find(about)
    said, word = store.feedback.find(about), store.words.find(about)
    if note is not None and not note.deleted:
        store.notes.save(changed := replace(note, frozen=frozen))
        rewrite(turn, changed, key=f"{concern.id}-{frozen}")
    if item is not None and not item.gone:
        store.board.save(replace(item, frozen=frozen))
    if said is not None and not said.gone:
        store.feedback.save(replace(said, frozen=frozen))
        say_again(turn, said, f"{concern.id}-{frozen}")
    if word is not None and not word.gone:
        store.words.save(replace(word, frozen=frozen))
    hold_tip(turn, about, frozen)


def forget_concerns(turn: Turn) -> None:
    """What she was worried about in her own words goes, and what others quoted of her; what is held back stays so."""
    for concern in turn.store.concerns.where(reporter=turn.me.id):
        turn.store.concerns.save(replace(concern, words="", key=""))
    for concern in turn.store.concerns.where(author=turn.me.id):
        turn.store.concerns.save(replace(concern, quote=""))
