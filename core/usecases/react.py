"""Feedback to what another class put on the board: a reaction with one tap, words, and taking it back."""

from dataclasses import replace

from core.model.board import BoardItem
from core.model.feedback import REACTIONS, Feedback, Reaction
from core.model.refused import Refused
from core.usecases.board_see import A_CARD, page_after
from core.usecases.digest import in_digest
from core.usecases.feedback import authors, of_project, own_feedback, own_to, read_by_author
from core.usecases.give_and_take import unanswered_things
from core.usecases.hand_in import answer_hand_ins, asked_of_me, items_of, unanswer
from core.usecases.pack import pack_page, stands_for
from core.usecases.projects import alive, find_member, joined, member_of
from core.usecases.say import LONGEST, may_write, send_note
from core.usecases.session_of import takes_part
from core.usecases.tongue import tongue_of
from core.usecases.translate import forget_translations, want_translation
from core.usecases.turn import Turn

WORDS = "feedback"
WAITING = "waiting"


def to_react(turn: Turn, about: str) -> list[list[str]]:
    """The things of other classes on one card, those that she has said nothing about first: each its id and the kinds
    of feedback that it has of her. `about` is a page of the board, of the pack before a call, something that was
    handed in, or "<project>:waiting" for what waits for an answer."""
    head, _, what = about.partition(":")
    session, made = turn.store.sessions.find(head), turn.store.hand_ins.find(about)
    if what == WAITING:
        found = unanswered_things(turn, head)[:A_CARD]
    elif session and takes_part(turn, session, turn.me.id):
        found = pack_page(turn, about)[0]
    elif made and find_member(turn, made.project):
        found = items_of(turn, asked_of_me(turn, about))[:A_CARD]
    else:
        found = page_after(turn, about).items
    theirs = [item for item in found if is_theirs(turn, item)]
    return sorted(([item.id, *(one.kind for one in own_to(turn, item.id))] for item in theirs), key=len)


def is_theirs(turn: Turn, item: BoardItem) -> bool:
    """Whether a thing on the board is another class's."""
    mine = find_member(turn, item.project)
    return mine is not None and mine.group != item.group


def thing_of_others(turn: Turn, item_id: str) -> BoardItem:
    """A thing of another class in a project of hers; everything else is the same to her."""
    item = turn.store.board.find(item_id)
    if item is None or not item.seen_by(turn.me.id) or not is_theirs(turn, item):
        raise Refused("board-gone")
    alive(turn, item.project)
    return item


def react(turn: Turn, item_id: str, kind: Reaction) -> str:
    """Say with one tap what her class says to a thing; said twice it is said once. Returns the feedback."""
    item = thing_of_others(turn, item_id)
    if kind not in REACTIONS:
        raise Refused("board-gone")
    for known in own_to(turn, item.id):
        if known.kind == kind:
            return known.id
    told = tuple((reader, in_digest(turn, reader)) for reader in authors(turn, item))
    group = member_of(turn, item.project).group
    made = Feedback(turn.new_id(), item.project, item.id, turn.me.id, group, kind, turn.now, told=told)
    turn.store.feedback.add(made)
    answer_hand_ins(turn, item)
    return made.id


def say_to(turn: Turn, item_id: str, words: str) -> str:
    """Write to the class that put something there; a question that was only tapped gets these words. Returns the
    feedback."""
    item = thing_of_others(turn, item_id)
    if not words.strip():
        raise Refused("note-empty")
    asked = next((one for one in own_to(turn, item.id) if one.kind == "question" and not one.words), None)
    group = member_of(turn, item.project).group
    made = asked or Feedback(turn.new_id(), item.project, item.id, turn.me.id, group, "words", turn.now)
    # What is told at once is no line of tomorrow's letter any more.
    said = replace(made, words=words[:LONGEST], language=tongue_of(turn, words), told=())
    (turn.store.feedback.save if asked else turn.store.feedback.add)(said)
    for reader in authors(turn, item):
        turn.tell(WORDS, said.id, reader)
    everybody = [m.teacher for m in joined(turn, turn.store.projects.get(item.project)) if m.teacher != turn.me.id]
    want_translation(turn, said.id, said.words, said.language, everybody, WORDS)
    answer_hand_ins(turn, item)
    return said.id


def take_back(turn: Turn, feedback_id: str) -> str:
    """Take her feedback back: it is shown nowhere any more, and where it was read it says so. Returns the item."""
    mine = own_feedback(turn, feedback_id)
    forget_feedback(turn, mine)
    item = turn.store.board.get(mine.item)
    left = [one for one in of_project(turn, mine.project) if one.group == mine.group]
    if not any(turn.store.board.get(one.item).group == item.group for one in left):
        unanswer(turn, mine.project, mine.group, item)
    return mine.item


def take_all_back(turn: Turn, item_id: str) -> str:
    """Take back everything that she said about a thing."""
    for one in own_to(turn, item_id):
        take_back(turn, one.id)
    return item_id


def forget_feedback(turn: Turn, said: Feedback) -> None:
    """Empty it, and have the copies that were read rewritten."""
    turn.store.feedback.save(said.emptied())
    forget_translations(turn, said.id)
    turn.store.outbox.cancel(said.id)
    say_again(turn, said)


def say_again(turn: Turn, said: Feedback, key: str = "") -> None:
    """Have the copies of its words that were read rewritten; `key` names the occasion where it comes more than
    once."""
    for reader in authors(turn, turn.store.board.get(said.item)) if said.words else ():
        card = turn.store.cards.latest(reader, WORDS, said.id)
        if card:
            turn.tell(WORDS, said.id, reader, "session", revision=1, key=key, rewrites=card.id)


def answer(turn: Turn, feedback_id: str, words: str) -> str:
    """Write back to whoever said something about a thing of her class. Returns the note."""
    said = read_by_author(turn, feedback_id)
    writer = [said.teacher] if may_write(turn, said.teacher) else stands_for(turn, said.project, {said.group})
    note = send_note(turn, writer, words)
    turn.store.feedback.save(replace(said, answered=True))
    return note
