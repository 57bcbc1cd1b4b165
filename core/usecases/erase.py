"""Forgetting a teacher: what she wrote and who she is goes, what belongs to the others as well stays."""

from dataclasses import replace

from core.model.project import Project
from core.model.tally import NONE_YET
from core.model.teacher import NOBODY
from core.usecases.archive import archive
from core.usecases.ask_to_join import close_wish, withdraw_join
from core.usecases.board_remove import forget_item
from core.usecases.calendar_feed import close_feed
from core.usecases.certificate_end import forget_certificates
from core.usecases.colleague import pass_on, teach_no_more
from core.usecases.concern import forget_concerns
from core.usecases.evidence_pack import drop_evidence
from core.usecases.export import drop_export, own_notes
from core.usecases.leave import leave, take_out
from core.usecases.phases import check_phase
from core.usecases.phases_by_hand import forget_reasons
from core.usecases.projects import hosts, joined
from core.usecases.quoted_words import forget_word
from core.usecases.react import forget_feedback
from core.usecases.reflect_ask import answers_of
from core.usecases.reflect_change import forget_prompts
from core.usecases.reflect_own import forget_own
from core.usecases.request import matches_of, withdraw
from core.usecases.room_link import forget_titles
from core.usecases.saved_search import forget_searches
from core.usecases.say import delete_note
from core.usecases.session_agenda import agenda_id
from core.usecases.session_questions import question_id
from core.usecases.share_showing import forget_showings
from core.usecases.synthesis_drop import drop_answers, drop_author
from core.usecases.tips import forget_tips
from core.usecases.traces import forget_traces_later
from core.usecases.transfer_host import take_lead
from core.usecases.translate import forget_translations
from core.usecases.turn import Turn


def erase(turn: Turn) -> str:
    """Empty everything that is hers, end her memberships and matches, and hide her class; it cannot be undone.

    The rest (her account, her letters, raw updates) goes a little later: this very chat is answered through it.
    """
    forget_traces_later(turn, acquainted(turn))
    _take_back(turn)
    _leave_to_colleagues(turn)
    _leave(turn)
    _part(turn)
    _empty(turn)
    return turn.me.id


def acquainted(turn: Turn) -> set[str]:
    """Everybody whose chats may name her or quote her words, and the rooms that may."""
    store, me = turn.store, turn.me.id
    asked = {request.receiver for request in store.requests.where(sender=me)}
    asking = {request.sender for request in store.requests.where(receiver=me)}
    hosted = tuple(project.id for project in store.projects.where(host=me))
    asking |= {wish.teacher for wish in store.joins.where(project=hosted)}
    asked |= {store.projects.get(wish.project).host for wish in store.joins.where(teacher=me)}
    projects = {member.project for member in store.members.where(teacher=me)}
    rooms = {room.id for project in projects for room in store.rooms.where(project=project)}
    together = {member.teacher for project in projects for member in store.members.where(project=project)}
    return (asked | asking | together | rooms) - {me}


def _take_back(turn: Turn) -> None:
    """Her words and pictures, wherever they are."""
    store, me = turn.store, turn.me.id
    for request in store.requests.where(sender=me):
        if request.state == "sent":
            withdraw(turn, request.id)
        store.requests.save(replace(store.requests.get(request.id), words="", reason=""))
        forget_translations(turn, request.id)
    for request in store.requests.where(receiver=me):
        if request.state == "sent":
            turn.store.jobs.cancel(request.id)
            store.requests.save(request.ended("expired", turn.now))
            turn.tell("expired", request.id, request.sender, "notice")
        else:
            store.requests.save(replace(request, reason=""))
    _take_back_wishes(turn)
    for note in own_notes(turn):
        delete_note(turn, note.id)
    for note in store.notes.where(sender=me):
        # Where it was written names her account.
        store.notes.save(replace(note, source=""))
    for item in store.board.where(teacher=me):
        if not item.gone:
            forget_item(turn, item)
        store.board.save(replace(store.board.get(item.id), album=""))
    for word in store.words.where(teacher=me):
        forget_word(turn, word)
    for better in store.translations.where(corrected=me):
        store.translations.save(replace(better, words="", corrected=""))
    forget_concerns(turn)
    forget_certificates(turn)
    forget_own(turn)
    forget_prompts(turn)
    for said in store.feedback.where(teacher=me):
        if not said.gone:
            forget_feedback(turn, said)
    for page in store.board_pages.where(teacher=me):
        store.board_pages.remove(page.id)
    forget_showings(turn)
    forget_tips(turn)
    forget_reasons(turn)


def _take_back_wishes(turn: Turn) -> None:
    """Her wishes to join, and those to join a project of hers: nobody is left to answer them."""
    store = turn.store
    for wish in store.joins.where(teacher=turn.me.id):
        if wish.state == "sent":
            withdraw_join(turn, wish.id)
        store.joins.save(replace(store.joins.get(wish.id), words="", reason=""))
        forget_translations(turn, wish.id)
    for project in store.projects.where(host=turn.me.id):
        store.projects.save(replace(project, seen=""))
        for wish in store.joins.where(project=project.id):
            if wish.state == "sent":
                close_wish(turn, wish)
            store.joins.save(replace(store.joins.get(wish.id), reason=""))


def _leave_to_colleagues(turn: Turn) -> None:
    """Classes that others teach too are theirs from here on."""
    for helped in turn.me.helps:
        teach_no_more(turn, helped)
    for group in turn.store.classes.where(teacher=turn.me.id):
        pass_on(turn, group)


def _leave(turn: Turn) -> None:
    """Her places in projects, and what she or a class that was hers alone answered and asked there."""
    store, me = turn.store, turn.me
    for member in store.members.where(teacher=me.id):
        here = store.members.where(project=member.project, state=("invited", "active"))
        taught = any(one.group == member.group and one.teacher != me.id for one in here)
        for answer in answers_of(turn, member.project, member.group):
            if taught and answer.teacher != me.id:
                continue
            if answer.file:
                store.shelf.drop(answer.file)
            store.answers.save(answer.emptied())
            forget_translations(turn, answer.id)
            drop_answers(turn, member.project, (answer.id,))
        drop_author(turn, member.project, me.id)
        if member.state != "left":
            bequeath(turn, store.projects.get(member.project))
            leave(turn, member)
            take_out(turn, store.projects.get(member.project), [member])
            for other in joined(turn, store.projects.get(member.project)) if not taught else ():
                turn.tell("class-left", member.id, other.teacher, "notice")
        for call in store.sessions.where(project=member.project):
            store.sessions.save(call.forgotten(me.id))
            forget_translations(turn, question_id(call, me.id))
            if call.agenda_by == me.id:
                forget_translations(turn, agenda_id(call))
        if store.projects.get(member.project).stage == "reflection":
            check_phase(turn, member.project)
        for page in store.showcases.where(project=member.project):
            if page.by == me.id and page.withdrawn is None:
                store.showcases.save(page.taken_back(turn.now))


def bequeath(turn: Turn, project: Project) -> None:
    """A project that she leads goes to a co-teacher, or to whoever joined it first; where nobody has, it is put
    away."""
    if project.host != turn.me.id or project.archived:
        return
    others = [one for one in joined(turn, project) if one.teacher != turn.me.id]
    if others:
        beside = hosts(turn, project)
        first = min(others, key=lambda one: (one.teacher not in beside, one.joined_at or turn.now))
        take_lead(turn, project, first.teacher)
    else:
        archive(turn, project.id)


def _part(turn: Turn) -> None:
    """Nobody is her partner any more."""
    for match in matches_of(turn, turn.me.id):
        turn.store.matches.save(replace(match, over=True))


def _empty(turn: Turn) -> None:
    """Who she is: name, contacts, school; her class is found by nobody any more."""
    store = turn.store
    for group in store.classes.where(teacher=turn.me.id):
        breaks = tuple(replace(one, name="") for one in group.breaks)
        store.classes.save(replace(group, looking=False, school="", subject_words="", name="", breaks=breaks))
    for channel in store.channels.where(teacher=turn.me.id):
        store.channels.save(replace(channel, contact=""))
    for code in store.link_codes.where(teacher=turn.me.id):
        store.link_codes.remove(code.id)
    forget_searches(turn)
    forget_titles(turn)
    close_feed(turn)
    drop_export(turn)
    drop_evidence(turn)
    nameless = replace(turn.me, name=NOBODY, mail="", guardian="", country="", knocked="", admitted="")
    # What was counted remembers the messenger's name of an album.
    turn.save_me(replace(nameless, messages=NONE_YET, uploads=NONE_YET, wrong_codes=NONE_YET))
