"""A group or a channel as a project's room: who reads what there, whose words leave it, and that nothing goes round."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from core.chat.delivery import Final
from core.chat.heard import Deleted, Edited, Gone, Moved, Said, Sent
from core.model.note import Note
from core.model.project import Member
from core.usecases.archive import archive
from core.usecases.block import block
from core.usecases.depart import leave_project
from core.usecases.erase import erase
from core.usecases.export import everything
from core.usecases.pause import pause
from core.usecases.say import send_note
from core.usecases.turn import Turn
from storage.tables import CARDS
from tests.core.company import PROJECT
from tests.core.rooms import Rooms
from tests.transcripts.deed import picture

CHATS = {"gisel": "chat-gisel", "jhansi": "chat-jhansi", "olenka": "chat-olenka"}
PLACES = (*CHATS.values(), "aula", "staff")


@pytest.fixture
def it() -> Iterator[Rooms]:
    """Gisel brought her group, Jhansi her channel; Olenka brought nothing."""
    one = Rooms()
    one.link("gisel", "aula")
    one.link("jhansi", "staff")
    yield one
    one.connection.close()


def count(it: Rooms, words: str) -> dict[str, int]:
    """How often each place shows these words, but for what a teacher is shown of her own."""
    return {
        place: found
        for place in PLACES
        if (found := sum(words in said and "[Edit]" not in said for said in it.seen(place)))
    }


def write(it: Rooms, who: str, words: str) -> None:
    """Write to the whole project from the private chat."""
    it.says(who, "/rooms")
    it.taps(who, "Write to the project")
    it.says(who, words)


def notes(it: Rooms) -> list[Note]:
    """All notes there are."""
    return it.as_("", lambda turn: turn.store.notes.where(project=PROJECT))


def test_what_is_said_to_the_project_is_read_everywhere_once(it: Rooms) -> None:
    write(it, "olenka", "We have snow")
    assert count(it, "We have snow") == {"chat-gisel": 1, "chat-jhansi": 1, "aula": 1, "staff": 1}
    assert "Olenka · Ukraine\nWe have snow" in it.seen("aula")


def test_what_a_teacher_says_in_a_room_goes_everywhere_else_and_an_answer_keeps_its_thread(it: Rooms) -> None:
    write(it, "olenka", "We have snow")
    message = it.says("gisel", "We have sun", "aula", replies_to=it.id_of("aula", "We have snow"))
    assert count(it, "We have sun") == {"chat-jhansi": 1, "chat-olenka": 1, "staff": 1}
    asked, answer = notes(it)
    assert (answer.answers, answer.source) == (asked.id, f"telegram:t:room:aula|{message}")
    it.says("jhansi", "Both are fine", "aula", replies_to=message)
    assert notes(it)[-1].answers == answer.id


@pytest.mark.parametrize("overheard", [True, False])
def test_whoever_comes_from_another_workspace_is_nobody_here_although_she_has_a_teachers_id(
    it: Rooms, overheard: bool
) -> None:
    before = it.seen("aula"), it.as_("", lambda turn: len(turn.store.teachers.where()))
    it.does("gisel", Said(text="I am not Gisel"), "aula", home="other", overheard=overheard)
    assert (count(it, "I am not Gisel"), notes(it)) == ({}, [])
    assert (it.seen("aula"), it.as_("", lambda turn: len(turn.store.teachers.where()))) == before
    it.does("gisel", Said(text="I am Gisel"), "aula", overheard=overheard)
    assert count(it, "I am Gisel") == {"chat-jhansi": 1, "chat-olenka": 1, "staff": 1}


def test_an_answer_hangs_under_what_it_answers_in_every_room(it: Rooms) -> None:
    asked = it.says("gisel", "/say Who has snow?", "aula")
    it.says("jhansi", "Not here", "staff", replies_to=it.id_of("staff", "Who has snow?"))
    answer = it.id_of("aula", "Not here")
    assert it.answers[answer] == asked
    it.says("gisel", "Nor here", "aula", replies_to=answer)
    assert it.answers[it.id_of("staff", "Nor here")].startswith("said-")


def test_what_worries_her_in_a_room_is_told_in_her_own_chat_and_held_back_in_every_place(it: Rooms) -> None:
    write(it, "olenka", "We have snow")
    it.says("gisel", "/concern", "aula", replies_to=it.id_of("aula", "We have snow"))
    assert not any("worr" in said for said in it.seen("aula"))
    it.taps("gisel", "Yes, tell them")
    assert count(it, "We have snow") == {}
    assert count(it, "Held back for now") == {"chat-gisel": 1, "chat-jhansi": 1, "aula": 1, "staff": 1}


def test_a_photo_goes_into_rooms_only_where_nobody_can_be_recognised(it: Rooms) -> None:
    for face, shown in (("No", "photo.jpg"), ("Yes: for the classes only", "With a file that stays")):
        key = it.as_("olenka", lambda turn: turn.store.shelf.put(picture("garden.jpg"), "garden.jpg", "image/jpeg"))
        it.says("olenka", "/rooms")
        it.taps("olenka", "Write to the project")
        it.does("olenka", Sent(remote="r", name="garden.jpg", mime="image/jpeg", caption=f"Garden {face}", shelf=key))
        it.taps("olenka", face)
        for place in ("aula", "staff"):
            post = it.chats[place][it.id_of(place, f"Garden {face}")]
            assert shown in str(post.parts)
        it.taps("olenka", "Delete")
        for place in ("aula", "staff"):
            post = [*it.chats[place].values()][-1]
            assert (post.clears, "garden" in str(post.parts).lower()) == (face == "No", False)


def test_words_for_one_person_stay_private(it: Rooms) -> None:
    it.as_("jhansi", lambda turn: send_note(turn, ["gisel"], "Only for you"))
    it.as_("gisel", lambda turn: send_note(turn, ["jhansi", "olenka"], "For the two of you"))
    it.settle()
    assert "aula" not in count(it, "Only for you") | count(it, "For the two of you")
    assert "staff" not in count(it, "Only for you") | count(it, "For the two of you")


def test_nobody_else_is_heard_or_answered_there_and_nothing_of_them_is_kept(it: Rooms) -> None:
    it.as_("", lambda turn: turn.store.members.remove("m-olenka"))
    before = {place: len(it.seen(place)) for place in PLACES}
    for who in ("olenka", "nadia", "student"):
        for words in ("hello", "/say hello", "/link", "/unlink", "/start"):
            it.says(who, words, "aula")
    assert before == {place: len(it.seen(place)) for place in PLACES}
    assert it.as_("", lambda turn: turn.store.channels.find("telegram:t:student")) is None


def test_in_a_room_without_a_project_a_stranger_gets_one_line_an_hour(it: Rooms) -> None:
    for words in ("/start", "/find", "hello"):
        it.says("student", words, "elsewhere")
    assert it.seen("elsewhere") == ["Please write to me privately: what we plan stays between you and me."]


def test_nothing_of_a_newcomer_is_shown_in_a_room_before_she_was_told_of_it(it: Rooms) -> None:
    seat = Member("m-nadia", PROJECT, "nadia", "class-nadia", "active", 1, it.now)
    it.as_("", lambda turn: turn.store.members.add(seat))
    write(it, "nadia", "I am new")
    assert count(it, "I am new") == dict.fromkeys(CHATS.values(), 1)
    assert sum("can be read there too" in said for said in it.seen("chat-nadia")) == 2
    write(it, "nadia", "I know now")
    assert count(it, "I know now") == dict.fromkeys(PLACES, 1)


def test_not_with_my_words_holds_for_one_room_until_she_says_otherwise(it: Rooms) -> None:
    it.taps("olenka", "Not with my words")
    write(it, "olenka", "Quiet please")
    assert [place for place in ("aula", "staff") if place in count(it, "Quiet please")] == ["aula"]
    it.taps("olenka", "With my words again")
    write(it, "olenka", "Louder please")
    assert {"aula", "staff"} <= set(count(it, "Louder please"))


def test_whoever_keeps_her_words_out_of_a_room_is_not_passed_on_from_there_either(it: Rooms) -> None:
    it.says("gisel", "/rooms")
    it.taps("gisel", "2 · Not with my words")
    it.does("gisel", Said(text="Between us"), "staff", overheard=True)
    assert not count(it, "Between us")
    quiet = len(it.seen("chat-gisel"))
    it.says("gisel", "For all", "staff")
    assert not count(it, "For all")
    assert "You keep your words out of that place" in it.seen("chat-gisel")[quiet]


def test_a_newcomers_words_leave_a_room_only_once_she_was_told(it: Rooms) -> None:
    seat = Member("m-nadia", PROJECT, "nadia", "class-nadia", "active", 1, it.now)
    it.as_("", lambda turn: turn.store.members.add(seat))
    it.does("nadia", Said(text="Lunch?"), "staff", overheard=True)
    assert not count(it, "Lunch?")
    assert "what you write there goes to the whole project" in "".join(it.seen("chat-nadia"))
    it.does("nadia", Said(text="Album?"), "staff", overheard=True)
    assert count(it, "Album?") == dict.fromkeys(CHATS.values(), 1), "of the other room she has only just heard"


def test_a_hidden_teacher_is_heard_in_no_room(it: Rooms) -> None:
    hidden = it.as_("", lambda turn: replace(turn.store.teachers.get("jhansi"), suspended=True))
    it.as_("", lambda turn: turn.store.teachers.save(hidden))
    it.says("jhansi", "Nobody hears me", "aula")
    write(it, "gisel", "And she hears nobody")
    assert count(it, "Nobody hears me") == {}
    assert count(it, "And she hears nobody") == {"chat-olenka": 1, "aula": 1}


def test_what_is_said_at_night_waits_for_the_morning_of_whoever_brought_the_room(it: Rooms) -> None:
    it.now = it.now.replace(hour=0) + timedelta(days=1)
    write(it, "olenka", "Good night")
    assert "aula" not in count(it, "Good night")
    it.now = it.now.replace(hour=11)
    it.settle()
    assert count(it, "Good night") == {"chat-gisel": 1, "chat-jhansi": 1, "aula": 1, "staff": 1}


def test_write_offers_the_whole_project_where_it_has_rooms(it: Rooms) -> None:
    it.says("olenka", "/say")
    it.taps("olenka", "Write to the project")
    assert "Write your message to Gisel, Jhansi, “aula” and “staff”." in it.seen("chat-olenka")[-1]
    it.says("olenka", "To everybody")
    assert count(it, "To everybody") == {"chat-gisel": 1, "chat-jhansi": 1, "aula": 1, "staff": 1}


def test_a_room_may_be_taken_out_by_whoever_brought_it_or_leads_the_project_and_says_so(it: Rooms) -> None:
    it.says("olenka", "/unlink", "staff")
    assert "Only the teacher who brought it" in it.seen("chat-olenka")[-1]
    it.says("gisel", "/unlink", "staff")
    assert it.seen("staff")[-1].startswith("From now on, nothing more of")
    write(it, "gisel", "Closed now")
    it.says("jhansi", "Into nothing", "staff")
    assert "staff" not in count(it, "Closed now")
    assert not count(it, "Into nothing")


def test_an_edit_and_a_deletion_follow_everywhere_also_where_the_room_is_closed(it: Rooms) -> None:
    message = it.says("jhansi", "Twelve photos", "staff")
    it.does("jhansi", Edited(message=message, text="Fourteen photos"), "staff")
    assert count(it, "Twelve photos") == {}
    assert count(it, "Fourteen photos\nedited") == {"chat-gisel": 1, "chat-olenka": 1, "aula": 1}
    it.says("gisel", "/unlink", "aula")
    it.does("jhansi", Deleted(message=message), "staff")
    assert count(it, "Fourteen photos") == {}
    assert count(it, "Jhansi · India\ndeleted") == {"chat-gisel": 1, "chat-olenka": 1, "aula": 1}


def test_the_same_message_told_twice_is_passed_on_once(it: Rooms) -> None:
    it.says("jhansi", "Once", "staff", message="m1")
    it.says("jhansi", "Once", "staff", message="m1")
    assert count(it, "Once") == {"chat-gisel": 1, "chat-olenka": 1, "aula": 1}
    it.does("gisel", Edited(message="m1", text="Not mine"), "staff")
    assert not count(it, "Not mine")


def test_where_no_deletion_is_told_her_private_chat_has_the_buttons(it: Rooms) -> None:
    it.says("gisel", "/say A mistake", "aula")
    assert "[Edit] [Delete]" in it.seen("chat-gisel")[-1]
    it.taps("gisel", "Delete")
    assert count(it, "A mistake") == {}
    it.says("jhansi", "No mistake", "staff")
    assert "No mistake" not in it.seen("chat-jhansi")[-1]


def test_of_a_file_only_its_words_go_on_and_she_is_told_privately(it: Rooms) -> None:
    it.does("gisel", Sent(remote="r", name="photo.jpg", caption="Our garden"), "aula")
    assert count(it, "Our garden") == {"chat-jhansi": 1, "chat-olenka": 1, "staff": 1}
    assert it.seen("chat-gisel")[-1].startswith("I don't pass on files")


def test_a_paused_or_archived_project_passes_nothing_on(it: Rooms) -> None:
    it.as_("jhansi", lambda turn: pause(turn, PROJECT, ""))
    it.says("gisel", "/say Anybody?", "aula")
    assert it.seen("chat-gisel")[-1].endswith("is paused or over, so I passed nothing on.")
    it.as_("gisel", lambda turn: archive(turn, PROJECT))
    it.says("jhansi", "Anybody?", "staff")
    assert not count(it, "Anybody?")


def test_whoever_leaves_takes_her_rooms_along_and_hears_nothing_more(it: Rooms) -> None:
    it.as_("jhansi", lambda turn: leave_project(turn, PROJECT))
    it.settle()
    assert it.seen("staff")[-1].startswith("From now on, nothing more of")
    it.says("jhansi", "Still there?", "aula")
    write(it, "olenka", "Only two now")
    assert not count(it, "Still there?")
    assert count(it, "Only two now") == {"chat-gisel": 1, "aula": 1}


def test_a_blocked_teacher_is_read_neither_privately_nor_in_the_others_room(it: Rooms) -> None:
    it.as_("jhansi", lambda turn: block(turn, "olenka"))
    write(it, "olenka", "Hello everybody")
    assert count(it, "Hello everybody") == {"chat-gisel": 1, "aula": 1}


def test_a_room_that_refuses_closes_alone_and_whoever_brought_it_is_told(it: Rooms) -> None:
    it.refuses["aula"] = Final("bot was kicked from the group chat")
    write(it, "olenka", "Who hears me?")
    assert count(it, "Who hears me?") == {"chat-gisel": 1, "chat-jhansi": 1, "staff": 1}
    assert it.seen("chat-gisel")[-1].startswith("I can no longer write in “aula”")
    assert it.as_("", lambda turn: turn.store.channels.get("telegram:t:gisel")).open
    del it.refuses["aula"]
    write(it, "olenka", "Again")
    assert "aula" not in count(it, "Again")


def test_taken_out_of_a_group_by_anybody_it_is_closed_and_moved_it_stays(it: Rooms) -> None:
    it.does("student", Moved(address="aula-2"), "aula")
    write(it, "olenka", "After the move")
    assert any("After the move" in said for said in it.seen("aula-2"))
    it.says("gisel", "/say Heard there too", "aula-2")
    assert count(it, "Heard there too") == {"chat-jhansi": 1, "chat-olenka": 1, "staff": 1}
    it.does("student", Gone(why="kicked"), "aula-2")
    assert it.seen("chat-gisel")[-1].startswith("I can no longer write in")


def test_only_whoever_asked_brings_a_room_and_not_for_ever(it: Rooms) -> None:
    it.says("olenka", "/link", "aula")
    assert "is used for" in it.seen("chat-olenka")[-1]
    it.says("olenka", "/link", "choir")
    it.says("jhansi", "/link", "choir")
    it.taps("olenka", "Use it for that")
    assert "somebody else asked" in it.seen("chat-olenka")[-1]
    it.now += timedelta(hours=25)
    it.taps("jhansi", "Use it for that")
    assert not it.as_("", lambda turn: turn.store.rooms.get("telegram:t:room:choir")).open


def test_the_copy_of_her_data_names_her_rooms_and_forgetting_her_empties_her_words_there(it: Rooms) -> None:
    write(it, "gisel", "Canary")

    def said(turn: Turn) -> str:
        return "\n".join(everything(turn))

    assert "Group or channel: aula" in it.as_("gisel", said)
    it.as_("gisel", erase)
    it.settle()
    it.now += timedelta(hours=1)
    it.go_to(it.now)
    it.settle()
    assert not count(it, "Canary")
    room = it.as_("", lambda turn: turn.store.rooms.get("telegram:t:room:aula"))
    assert (room.open, room.title) == (False, "")
    assert "Canary" not in str(it.connection.execute(select(CARDS.c.message)).all())


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_said_where_each_message_stands_everywhere_once(it: Rooms, seed: int) -> None:
    chance = random.Random(seed)
    said: dict[str, tuple[str, str, str]] = {}
    for number in range(16):
        who, where = chance.choice([("gisel", "aula"), ("jhansi", "aula"), ("jhansi", "staff"), ("olenka", "staff")])
        if said and chance.random() < 0.4:
            message = chance.choice(sorted(said))
            who, where, old = said[message]
            gone = chance.random() < 0.4
            it.does(who, Deleted(message=message) if gone else Edited(message=message, text=f"{old}x"), where)
            said[message] = (who, where, "" if gone or not old else f"{old}x")
        else:
            words = f"words {number} of {seed}."
            asked = chance.choice(["", *(id_ for id_ in it.chats[where])])
            said[it.says(who, words, where, replies_to=asked)] = (who, where, words)
    for who, where, words in said.values():
        if words:
            elsewhere = {*PLACES} - {where, CHATS[who]}
            assert {place: standing(it, place, words) for place in elsewhere} == dict.fromkeys(elsewhere, 1)
            assert standing(it, where, words) == 0


def standing(it: Rooms, place: str, words: str) -> int:
    """How many messages of a chat say just this, under the line that says who."""
    return sum(said.split("\n")[1:2] == [words] for said in it.seen(place))
