"""Olenka reads Chaski in English and writes to it as her class speaks: her words are taken for what they are."""

import json

from sqlalchemy import select

from core.usecases.say import send_note
from core.usecases.tongue import tongue_of
from core.usecases.translate import KIND
from storage.tables import JOBS
from tests.core.company import Company

SAID = "Наші діти обідають у їдальні."


def test_what_she_wrote_in_her_own_letters_is_put_into_the_others_language() -> None:
    it = Company()
    it.together("jhansi", "olenka")
    note = it.as_("olenka", lambda turn: send_note(turn, ["jhansi"], SAID))
    assert it.as_("olenka", lambda turn: turn.store.notes.get(note)).language == "uk"
    asked = it.connection.execute(select(JOBS.c.payload).where(JOBS.c.kind == KIND, JOBS.c.about.startswith(note)))
    assert [(one["source"], one["target"]) for one in map(json.loads, asked.scalars())] == [("uk", "en")]


def test_what_she_wrote_in_chaski_s_language_stays_in_it() -> None:
    it = Company()
    assert it.as_("olenka", lambda turn: tongue_of(turn, "Our children eat in the canteen.")) == "en"
    assert it.as_("gisel", lambda turn: tongue_of(turn, SAID)) == "en"
