"""Classes that look back on a project: what they say, and ways to have it said."""

from core.model.reflection import FINAL, answer_id
from core.usecases.reflect_answer import save_answer
from core.usecases.turn import Turn
from tests.core.company import PROJECT, Company

SAID = {
    "gisel": ("They eat lunch in the yard", "We feel closer to them now", "A longer call", "most"),
    "jhansi": ("They have two schools in one building", "We know how others feel", "Nothing", "most"),
    "olenka": ("Their summer is in January", "Breaks are alike", "More photos", "half"),
}
QUESTIONS = ("discovered", "now_think", "change", "again")


def answered(it: Company, who: str, words: tuple[str, ...] = ()) -> None:
    """A class answers the final round."""
    *said, many = words or SAID[who]

    def answer(turn: Turn) -> None:
        for prompt, one in zip(QUESTIONS, said, strict=False):
            save_answer(turn, PROJECT, FINAL, prompt, one)
        save_answer(turn, PROJECT, FINAL, "again", "", choice=many)

    it.as_(who, answer)


def looking_back(*guests: str) -> Company:
    """Classes of which none has answered yet."""
    it = Company()
    it.together(*guests)
    it.as_("", lambda turn: turn.store.projects.save(turn.store.projects.get(PROJECT).moved("reflection", turn.now)))
    return it


def of(who: str, prompt: str) -> str:
    """The id of an answer."""
    return answer_id(PROJECT, f"class-{who}", prompt)
