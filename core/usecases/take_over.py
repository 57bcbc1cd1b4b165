"""A colleague takes a class's place in a project: everything of the class is hers, nothing of the teacher before."""

from dataclasses import replace

from core.model.classgroup import ClassGroup
from core.model.project import Member, Project
from core.model.reflection import answer_id, record_id
from core.model.translation import translation_id
from core.planning.owners import handed as handed_plan
from core.usecases.hand_over import Handing, handed
from core.usecases.leave import leave, others_of_class, withhold
from core.usecases.projects import joined
from core.usecases.room_link import close_rooms_of
from core.usecases.session_goodbye import coming_calls, tell_coming, tell_gone
from core.usecases.session_propose import asks_as
from core.usecases.session_questions import carry_question
from core.usecases.session_timed import arm_one, close_entries, own_reminder
from core.usecases.share_showing import pass_showing
from core.usecases.sign_nudge import schedule_nudges
from core.usecases.silence import watch
from core.usecases.turn import Turn


def take_over(turn: Turn, invitation_id: str) -> str:
    """Take the place with its calls, dates and decisions; the agreement is to be signed. Returns the project."""
    place = handed(turn, invitation_id)
    turn.store.invitations.save(place.invitation)
    group = own_copy(turn, place)
    heir = Member(turn.new_id(), place.project.id, turn.me.id, group.id, "active", joined_at=turn.now)
    turn.store.members.save(
        replace(place.member, state="left", left_on=turn.me.today(turn.now), why="handed", heir=turn.me.id)
    )
    withhold(turn, place.member)
    close_rooms_of(turn, place.project.id, place.giver.id)
    turn.store.members.add(heir)
    for colleague in others_of_class(turn, place.member):
        leave(turn, colleague, "handed")
        turn.store.members.save(replace(turn.store.members.get(colleague.id), heir=turn.me.id))
        turn.tell("place-taken", colleague.id, colleague.teacher)
    project = replanned(turn, place, group.id)
    pass_calls(turn, place, heir)
    pass_board(turn, place, heir)
    pass_answers(turn, place, heir)
    pass_feedback(turn, place, heir)
    schedule_nudges(turn, project)
    watch(turn, project)
    turn.tell("place-taken", place.member.id, place.giver.id)
    for member in joined(turn, project):
        if member.teacher != turn.me.id:
            turn.tell("handed-over", place.member.id, member.teacher)
    return project.id


def own_copy(turn: Turn, place: Handing) -> ClassGroup:
    """The class as the colleague's own: the one before keeps hers, with whatever else it takes part in. Nobody finds
    the copy, and who helped the one before does not help her."""
    old = turn.store.classes.get(place.member.group)
    group = replace(old, id=turn.new_id(), teacher=turn.me.id, looking=False, helpers=())
    if not turn.store.classes.where(teacher=turn.me.id):
        zone = turn.me.zone if turn.me.zone_asked else place.giver.zone
        turn.save_me(replace(turn.me, country=old.country, zone=zone, zone_asked=True))
    turn.store.classes.add(group)
    return group


def replanned(turn: Turn, place: Handing, group: str) -> Project:
    """The project with the new class wherever the old one stood, and the new teacher wherever the old one did."""
    giver, old = place.giver.id, place.member.group
    project = place.project.rewritten(lambda plan: handed_plan(plan, old, group)).called_by(giver, turn.me.id)
    host = turn.me.id if project.host == giver else project.host
    offered = "" if project.offered == giver else project.offered
    project = replace(project, host=host, offered=offered)
    turn.store.projects.save(project)
    for page in turn.store.showcases.where(project=project.id):
        if page.by == giver:
            turn.store.showcases.save(replace(page, by=turn.me.id))
    return project


def pass_calls(turn: Turn, place: Handing, heir: Member) -> None:
    """Her calls are the colleague's, with the reminders and the questions that wait for an answer."""
    tell_gone(turn, coming_calls(turn, place.project.id, place.giver.id), place.giver.id)
    for session in turn.store.sessions.where(project=place.project.id):
        if place.giver.id not in session.participants:
            continue
        close_entries(turn, replace(session, participants=(place.giver.id,)))
        turn.store.jobs.cancel(own_reminder(session.id, place.giver.id))
        passed = session.handed(place.giver.id, heir.teacher)
        turn.store.sessions.save(passed)
        if not passed.alive or passed.ends <= turn.now:
            continue
        if passed.state == "confirmed":
            arm_one(turn, passed, heir.teacher)
        if passed.proposal and heir.teacher not in passed.proposal.agreed:
            turn.tell(asks_as(passed), passed.id, heir.teacher, revision=passed.rounds)
        carry_question(turn, passed, heir.teacher)
    tell_coming(turn, place.project.id, heir.teacher)


def pass_board(turn: Turn, place: Handing, heir: Member) -> None:
    """What her class put there is the colleague's to decide about, and what the page may show of it."""
    store, project = turn.store, place.project.id
    for item in store.board.where(project=project):
        if item.group == place.member.group:
            store.board.save(replace(item, teacher=heir.teacher, group=heir.group))
    page = store.class_pages.find(f"{project}:{place.member.group}")
    if page:
        store.class_pages.remove(page.id)
        store.class_pages.add(replace(page, id=f"{project}:{heir.group}", group=heir.group))
    pass_showing(turn, place.member, heir)


def pass_feedback(turn: Turn, place: Handing, heir: Member) -> None:
    """What her class handed in and said of the others' things; words stay those of whoever wrote them."""
    store, project, old = turn.store, place.project.id, place.member.group
    for said in store.feedback.where(project=project):
        if said.group == old:
            store.feedback.save(replace(said, group=heir.group))
    for one in store.hand_ins.where(project=project):
        answers = tuple((heir.group if group == old else group, at) for group, at in one.answers)
        store.hand_ins.save(replace(one, group=heir.group if one.group == old else one.group, answers=answers))


def pass_answers(turn: Turn, place: Handing, heir: Member) -> None:
    """What her class answered, with its translations, and whether the others may read it."""
    store, project, old = turn.store, place.project.id, place.member.group
    for answer in [one for one in store.answers.where(project=project) if one.group == old]:
        id_ = answer_id(project, heir.group, answer.prompt)
        store.answers.remove(answer.id)
        store.answers.add(replace(answer, id=id_, group=heir.group, teacher=heir.teacher))
        for said in store.translations.where(about=answer.id):
            store.translations.remove(said.id)
            store.translations.add(replace(said, id=translation_id(id_, said.language), about=id_))
    record = store.records.find(record_id(project, old))
    if record:
        waits = store.outbox.cancel(record.id)
        store.records.remove(record.id)
        passed = replace(record, id=record_id(project, heir.group), group=heir.group)
        store.records.add(passed)
        for member in joined(turn, place.project) if waits else ():
            if member.teacher != heir.teacher:
                turn.tell("record-shared", passed.id, member.teacher, revision=passed.told)
