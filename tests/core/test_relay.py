"""Messages between classes: where an answer hangs, what goes along, and who may read, correct and keep what of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.chat.heard import Said, Sent
from core.model.note import Note
from core.model.refused import Refused
from core.ports.writer import TranslateBrief
from core.usecases.better_words import ask_plainer, correct_translation
from core.usecases.concern import decide, raise_concern
from core.usecases.erase import erase
from core.usecases.export import everything
from core.usecases.keep_word import candidates, explain, save_word, take_off, word_of
from core.usecases.leave import leave
from core.usecases.photo_keep import is_there
from core.usecases.projects import find_member
from core.usecases.say import Beside, delete_note, edit_note, send_note
from core.usecases.terms import terms_for
from core.usecases.translate import translation_of
from core.usecases.turn import Turn
from storage.unit_of_work import UnitOfWork
from tests.core.classes import Classes, photo
from tests.fakes.screen import Shown


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Classes:
    """The day on which both have signed."""
    classes = Classes(tmp_path_factory.mktemp("ready"))
    classes.sees("Gisel")
    classes.sees("Jhansi")
    return classes


@pytest.fixture
def classes(ready: Classes, tmp_path: Path) -> Iterator[Classes]:
    """A copy of them."""
    twin = ready.copied(tmp_path)
    yield twin
    twin.world.close()


def writes(it: Classes, who: str, words: str, answers: str = "") -> str:
    """She writes to the other class; the note's id."""

    def send(turn: Turn) -> str:
        turn.heard_as = f"{it.world.account(who)}|typed-{words}"
        other = it.teacher(turn, "Jhansi" if who == "Gisel" else "Gisel").id
        return send_note(turn, [other], words, Beside(answers=answers))

    note = it.as_(who, send)
    it.world.settle()
    return note


def note_of(it: Classes, id: str) -> Note:
    return it.as_("Gisel", lambda turn: turn.store.notes.get(id))


def newest(it: Classes, who: str) -> Shown:
    return it.screen(who).messages[-1]


def why_not(deed: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        deed()
    return refused.value.reason


def test_an_answer_hangs_under_the_very_message_of_each(classes: Classes) -> None:
    first = writes(classes, "Gisel", "¿Qué es?")
    asked = newest(classes, "Jhansi")
    assert (note_of(classes, first).project, asked.answers) == (classes.project, "")
    second = writes(classes, "Jhansi", "A bindi.", first)
    assert newest(classes, "Gisel").answers == "typed-¿Qué es?"
    writes(classes, "Gisel", "Gracias.", second)
    assert newest(classes, "Jhansi").answers == "typed-A bindi."


def test_an_answer_to_what_was_never_seen_arrives_by_itself(classes: Classes) -> None:
    writes(classes, "Jhansi", "Here I am.", "no-such-note")
    assert (newest(classes, "Gisel").answers, newest(classes, "Gisel").lines[1]) == ("", "Here I am.")


def test_who_writes_under_her_own_message_answers_what_came_there(classes: Classes) -> None:
    first = writes(classes, "Jhansi", "Hello")
    classes.world.hear("Jhansi", Said(text="Are you there?"), replies_to="typed-Hello")
    added = newest(classes, "Gisel")
    assert (added.lines[1], added.answers) == ("Are you there?", classes.screen("Gisel").messages[-2].id)
    answer = writes(classes, "Gisel", "Aquí.", first)
    classes.world.hear("Jhansi", Said(text="Good."), replies_to="typed-Hello")
    mine = classes.as_("Jhansi", lambda turn: turn.store.notes.where(sender=turn.me.id))
    assert mine[-1].answers == answer


def test_a_photo_in_a_thread_goes_along_once_it_is_said_who_is_on_it(classes: Classes) -> None:
    writes(classes, "Jhansi", "Hello")
    came = newest(classes, "Gisel").id
    put = classes.world.database.writer.submit(
        lambda c: UnitOfWork(c).shelf.put(photo(), "p.jpg", "image/jpeg")
    ).result()
    sent = Sent(remote="r", name="p.jpg", mime="image/jpeg", size=9, caption="Nuestro patio", shelf=put)
    classes.world.hear("Gisel", sent, replies_to=came)
    assert classes.sees("Gisel").split("\n")[-1] == "[No] [Sí: solo para su clase] [Descartar]"
    assert classes.sees("Jhansi").count("Nuestro patio") == 0
    classes.taps("Gisel", "Sí: solo para su clase")
    (note,) = classes.as_("Gisel", lambda turn: turn.store.notes.where(sender=turn.me.id))
    assert (note.words, note.people, note.photo != put) == ("Nuestro patio", True, True)
    seen = classes.sees("Jhansi")
    assert seen.startswith("(picture: A photo from Gisel)\nGisel · Argentina\nNuestro patio")
    assert b"Exif" not in classes.as_("Jhansi", lambda turn: turn.store.shelf.get(note.photo))

    classes.as_("Gisel", lambda turn: edit_note(turn, note.id, "El patio"))
    classes.world.settle()
    assert newest(classes, "Jhansi").lines[:3] == ["(picture: A photo from Gisel)", "Gisel · Argentina", "El patio"]
    classes.as_("Gisel", lambda turn: delete_note(turn, note.id))
    classes.world.settle()
    assert newest(classes, "Jhansi").lines == ["Gisel · Argentina", "deleted"]
    assert not classes.as_("Gisel", lambda turn: is_there(turn, note.photo))


def test_a_photo_that_is_discarded_leaves_nothing(classes: Classes) -> None:
    classes.says("Gisel", "/escribir")
    before = files(classes)
    classes.sends("Gisel", photo())
    assert "No envié nada." in classes.taps("Gisel", "Descartar")
    assert files(classes) == before
    assert classes.as_("Gisel", lambda turn: turn.store.notes.where(sender=turn.me.id)) == []


def files(it: Classes) -> int:
    with it.world.database.engine.connect() as connection:
        return len(connection.exec_driver_sql("SELECT 1 FROM shelf").all())


def test_a_voice_note_goes_along_without_a_question(classes: Classes) -> None:
    classes.says("Gisel", "/escribir")
    assert "Enviado a Jhansi." in classes.sends("Gisel", b"OggS", "audio/ogg", "voice.ogg")
    assert classes.sees("Jhansi").startswith("(file: audio.ogg)\nGisel · Argentina\n[Reply] [More]")


def test_a_forgotten_reader_takes_no_photo_of_others_along(classes: Classes) -> None:
    classes.says("Gisel", "/escribir")
    classes.sends("Gisel", photo())
    classes.taps("Gisel", "No")
    (note,) = classes.as_("Gisel", lambda turn: turn.store.notes.where(sender=turn.me.id))
    classes.as_("Jhansi", erase)
    classes.world.go_to(classes.world.clock.now() + timedelta(minutes=11))
    assert classes.as_("Gisel", lambda turn: is_there(turn, note.photo))


def test_a_translator_that_is_away_is_asked_three_times_more(classes: Classes) -> None:
    writer = classes.world.writer
    writer.reason = "timeout"
    writes(classes, "Gisel", "¿A qué hora?")
    shown = newest(classes, "Jhansi")
    assert (len(writer.asked), shown.lines[2]) == (1, "No translation for now.")
    classes.world.go_to(classes.world.clock.now() + timedelta(minutes=11))
    assert len(writer.asked) == 2
    writer.translations["¿A qué hora?"] = "At what time?"
    classes.world.go_to(classes.world.clock.now() + timedelta(hours=3))
    assert shown.lines[1:3] == ["At what time?", "Machine translation. Original: «¿A qué hora?»"]
    writes(classes, "Gisel", "¿Y dónde?")
    classes.world.go_to(classes.world.clock.now() + timedelta(days=2))
    assert [one.text for one in writer.asked if isinstance(one, TranslateBrief)].count("¿Y dónde?") == 4


def test_what_a_translator_will_never_say_is_asked_once(classes: Classes) -> None:
    classes.world.writer.reason = "refused"
    writes(classes, "Gisel", "¿A qué hora?")
    classes.world.go_to(classes.world.clock.now() + timedelta(days=2))
    assert len([one for one in classes.world.writer.asked if isinstance(one, TranslateBrief)]) == 1


def test_an_edit_ends_the_waiting_for_the_words_before(classes: Classes) -> None:
    writer = classes.world.writer
    writer.reason = "timeout"
    note = writes(classes, "Gisel", "¿A qué hora?")
    classes.as_("Gisel", lambda turn: edit_note(turn, note, "¿Qué día?"))
    writer.translations = {"¿A qué hora?": "At what time?", "¿Qué día?": "Which day?"}
    classes.world.go_to(classes.world.clock.now() + timedelta(hours=3))
    assert newest(classes, "Jhansi").lines[1] == "Which day?"


def test_an_hour_or_a_thumb_needs_no_translation(classes: Classes) -> None:
    asked = len(classes.world.writer.asked)
    writes(classes, "Gisel", "7:30 👍")
    assert newest(classes, "Jhansi").lines[1:] == ["7:30 👍", "[Reply] [More]"]
    assert len(classes.world.writer.asked) == asked


def test_a_long_translation_of_a_short_message_can_be_read_to_its_end(classes: Classes) -> None:
    classes.world.writer.translations["corto"] = "long " * 400 + "end"
    writes(classes, "Gisel", "corto")
    assert newest(classes, "Jhansi").lines[-1] == "[Reply] [See all] [More]"
    assert "long end" in classes.taps("Jhansi", "See all")


def test_ten_thousand_letters_arrive_with_their_translation(classes: Classes) -> None:
    words = "día " * 2500
    classes.world.writer.translations[words] = "day " * 2500 + "end"
    writes(classes, "Gisel", words)
    assert "day end" in classes.taps("Jhansi", "See all")


def bindi(it: Classes) -> tuple[str, str]:
    """Jhansi's answer, and the word that Gisel keeps from it."""
    it.world.writer.translations["It's a bindi."] = "Es un bindi."
    note = writes(it, "Jhansi", "It's a bindi.")
    return note, it.as_("Gisel", lambda turn: save_word(turn, note, "bindi", ""))


def test_a_kept_word_stays_as_it_is_and_explains_itself(classes: Classes) -> None:
    note, _ = bindi(classes)
    assert classes.as_("Gisel", lambda turn: candidates(turn, note)) == []
    said = writes(classes, "Gisel", "¿Un Bindi rojo?")
    assert classes.as_("Gisel", lambda turn: terms_for(turn, said)) == ("bindi",)
    assert "bindi: It's a bindi." in newest(classes, "Jhansi").lines
    asked = [one for one in classes.world.writer.asked if isinstance(one, TranslateBrief)]
    assert asked[-1].keeps == ("bindi",)
    assert why_not(lambda: classes.as_("Jhansi", lambda turn: save_word(turn, said, "BINDI", "dot"))) == "word-known"


def test_a_word_is_changed_and_taken_off_by_whoever_kept_it(classes: Classes) -> None:
    _, word = bindi(classes)
    assert why_not(lambda: classes.as_("Jhansi", lambda turn: explain(turn, word, "a dot"))) == "word-gone"
    assert why_not(lambda: classes.as_("Jhansi", lambda turn: take_off(turn, word))) == "word-gone"
    classes.as_("Gisel", lambda turn: explain(turn, word, "un punto"))
    assert classes.as_("Jhansi", lambda turn: word_of(turn, word).meaning) == "un punto"
    classes.as_("Gisel", lambda turn: take_off(turn, word))
    assert why_not(lambda: classes.as_("Jhansi", lambda turn: word_of(turn, word))) == "word-gone"


def test_whoever_left_the_project_sees_its_words_no_more(classes: Classes) -> None:
    _, word = bindi(classes)

    def goes(turn: Turn) -> None:
        member = find_member(turn, classes.project)
        assert member
        leave(turn, member)

    classes.as_("Jhansi", goes)
    assert why_not(lambda: classes.as_("Jhansi", lambda turn: word_of(turn, word))) == "word-gone"


def test_a_meaning_that_quotes_a_message_follows_it(classes: Classes) -> None:
    note, word = bindi(classes)
    classes.as_("Jhansi", lambda turn: edit_note(turn, note, "A bindi is a dot."))
    assert classes.as_("Gisel", lambda turn: word_of(turn, word).meaning) == "A bindi is a dot."
    classes.as_("Jhansi", lambda turn: delete_note(turn, note))
    assert why_not(lambda: classes.as_("Gisel", lambda turn: word_of(turn, word))) == "word-gone"


def test_a_word_that_worries_is_read_nowhere_and_neither_is_one_that_quotes_what_does(classes: Classes) -> None:
    note, word = bindi(classes)
    classes.press_as("Jhansi", "word", word)
    assert "[Something worries me]" in "\n".join(newest(classes, "Jhansi").lines)
    classes.as_("Jhansi", lambda turn: raise_concern(turn, word))
    writes(classes, "Gisel", "¿Un bindi rojo?")
    assert "bindi: It's a bindi." not in newest(classes, "Jhansi").lines
    assert why_not(lambda: classes.as_("Jhansi", lambda turn: word_of(turn, word))) == "word-gone"
    assert classes.as_("Gisel", lambda turn: word_of(turn, word).meaning) == "It's a bindi."
    classes.as_("Gisel", lambda turn: raise_concern(turn, note))
    assert why_not(lambda: classes.as_("Gisel", lambda turn: word_of(turn, word))) == "word-gone"
    assert "It's a bindi." not in "".join(classes.as_("Gisel", lambda turn: list(everything(turn))))
    classes.as_("Jhansi", lambda turn: edit_note(turn, note, "A bindi is a dot."))
    (concern, other) = classes.as_("Gisel", lambda turn: turn.store.concerns.where())
    for one in (concern, other):
        classes.as_("Gisel", lambda turn, one=one: decide(turn, one, "released", "operator"))  # type: ignore[misc]
    assert classes.as_("Jhansi", lambda turn: word_of(turn, word).meaning) == "A bindi is a dot."


def test_words_and_corrections_are_in_her_copy_and_go_with_her(classes: Classes) -> None:
    note, word = bindi(classes)
    classes.as_("Gisel", lambda turn: explain(turn, word, "un punto de fiesta"))
    classes.as_("Gisel", lambda turn: correct_translation(turn, note, "Eso es un bindi."))
    copy = "\n".join(classes.as_("Gisel", lambda turn: list(everything(turn))))
    assert "un punto de fiesta" in copy
    assert "Eso es un bindi." in copy
    classes.as_("Gisel", erase)
    assert classes.as_("Jhansi", lambda turn: turn.store.words.get(word)).meaning == ""
    assert classes.as_("Jhansi", lambda turn: translation_of(turn, note, "es")) is None


def test_a_late_machine_never_takes_the_place_of_a_correction(classes: Classes) -> None:
    writer = classes.world.writer
    writer.reason = "timeout"
    note = writes(classes, "Gisel", "¿A qué hora?")
    classes.as_("Jhansi", lambda turn: correct_translation(turn, note, "What time?"))
    writer.translations["¿A qué hora?"] = "To which hour?"
    classes.world.go_to(classes.world.clock.now() + timedelta(hours=3))
    assert newest(classes, "Jhansi").lines[1:3] == [
        "What time?", "Translation corrected by Jhansi. Original: «¿A qué hora?»",
    ]  # fmt: skip


def test_nobody_corrects_or_asks_about_what_is_not_hers(classes: Classes) -> None:
    note = writes(classes, "Gisel", "¿A qué hora?")
    assert why_not(lambda: classes.as_("Gisel", lambda turn: correct_translation(turn, note, "x"))) == "note-gone"
    classes.as_("Jhansi", lambda turn: turn.save_me(replace(turn.me, reads=("es",))))
    refused = why_not(lambda: classes.as_("Jhansi", lambda turn: correct_translation(turn, note, "x")))
    assert refused == "translation-none"
    classes.as_("Jhansi", lambda turn: ask_plainer(turn, note))
    assert why_not(lambda: classes.as_("Jhansi", lambda turn: ask_plainer(turn, note))) == "plainer-asked"
