"""The host asks in a round of looking back what she wants: another prompt, her own words, one more or one fewer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.model.prompting import MOST, OWN, Asked, Prompting, prompting_id
from core.model.reflection import Round, rounds_of
from core.model.refused import Refused
from core.phrases.private import asks_for_private
from core.planning.rules.wording import personal as wants_personal
from core.usecases.projects import hosted, member_of, members
from core.usecases.reflect_prompts import prompt_about, prompting_of, usual, whole_bank, worded
from core.usecases.tongue import tongue_of
from core.usecases.translate import forget_translations, want_translation
from core.usecases.turn import Turn
from prompts.questions import Question

LONGEST = 240
"""Letters: a question that is read out once."""
FIXED: dict[Round, tuple[str, ...]] = {"expect": ("expect_day",), "brief": (), "half": (), "final": ()}
"""What a class seals here comes back in the final round, with the question that recalls it."""
NOWHERE = "prompt"
"""No letter brings a prompt by itself: it is read anew wherever it stands."""


@dataclass(frozen=True)
class Listed:
    """A round's prompts as its host sees them: `now` in words beside what they are kept as, and `spare` (key, words)
    that could be asked instead. `changed` tells that they are not the usual ones."""

    project: str
    round: Round
    now: tuple[tuple[Asked, Question], ...]
    spare: tuple[tuple[str, str], ...]
    changed: bool
    revision: int

    @property
    def full(self) -> bool:
        """Whether there is no room for one more."""
        return len(self.now) >= MOST

    def at(self, key: str) -> tuple[int, Asked, Question]:
        """The place of a prompt (1 for the first), and the prompt."""
        for n, (asked, question) in enumerate(self.now, 1):
            if asked.key == key:
                return n, asked, question
        raise Refused("prompt-gone")


def open_rounds(turn: Turn, project_id: str) -> tuple[Round, ...]:
    """The rounds of her project's plan whose prompts its host can change."""
    project = hosted(turn, project_id)
    if project.shown is None:
        raise Refused("no-plan")
    return rounds_of(project.shown)


def listed(turn: Turn, project_id: str, round_name: str) -> Listed:
    """A round as its host sees it, in the wording of her own class."""
    round_ = next((one for one in open_rounds(turn, project_id) if one == round_name), None)
    if round_ is None:
        raise Refused("prompt-gone")
    known = whole_bank(turn, project_id, member_of(turn, project_id).group, round_)
    made = prompting_of(turn, project_id, round_)
    asked = [one for one in (made.asked if made else usual(known)) if one.own or one.key in known]
    words = worded(turn, project_id, asked, known)
    keys = {one.key for one in asked}
    spare = tuple((key, plain(one)) for key, one in known.items() if key not in keys)
    now, revision = tuple(zip(asked, words, strict=True)), made.revision if made else 0
    return Listed(project_id, round_, now, spare, tuple(asked) != usual(known), revision)


def is_fixed(round_: Round, question: Question) -> bool:
    """Whether other things hang on a prompt, so that it is asked in every project: it is sealed to be brought back, it
    brings that back, or it counts how many would do it again."""
    return question.key in FIXED[round_] or bool(question.recalls or question.choices)


def plain(question: Question) -> str:
    """A prompt without what it brings back."""
    return question.without if question.recalls else question.text


def swap_prompt(turn: Turn, project_id: str, round_name: str, key: str, other: str) -> int:
    """Ask another of the round's prompts in the place of one. Returns the number of the change."""
    state = _unlinked(turn, project_id, round_name, key)
    if other not in dict(state.spare):
        raise Refused("prompt-gone")
    was = state.at(key)[1]
    return _keep(turn, state, [Asked(other, was=was.was or key) if one.key == key else one for one in _asked(state)])


def reword_prompt(turn: Turn, project_id: str, round_name: str, key: str, words: str) -> int:
    """Ask one in the host's own words; what it brings back and what is tapped under it stay. Returns the number of the
    change."""
    state, said = listed(turn, project_id, round_name), _fit(turn, words)
    state.at(key)
    anew = [
        replace(one, words=said, language=tongue_of(turn, said), by=turn.me.id) if one.key == key else one
        for one in _asked(state)
    ]
    return _keep(turn, state, anew, key)


def add_prompt(turn: Turn, project_id: str, round_name: str, other: str, words: str) -> int:
    """Ask one more: another of the round's prompts, or the host's own. Returns the number of the change."""
    state = listed(turn, project_id, round_name)
    if state.full:
        raise Refused("prompt-full", count=MOST)
    if other:
        if other not in dict(state.spare):
            raise Refused("prompt-gone")
        return _keep(turn, state, [*_asked(state), Asked(other)])
    said, key = _fit(turn, words), f"{OWN}{state.round}_{state.revision + 1}"
    return _keep(turn, state, [*_asked(state), Asked(key, said, tongue_of(turn, said), by=turn.me.id)], key)


def take_out_prompt(turn: Turn, project_id: str, round_name: str, key: str) -> int:
    """Ask one fewer; one stays at least. Returns the number of the change."""
    state = _unlinked(turn, project_id, round_name, key)
    if len(state.now) == 1:
        raise Refused("prompt-last")
    return _keep(turn, state, [one for one in _asked(state) if one.key != key])


def restore_prompt(turn: Turn, project_id: str, round_name: str, key: str) -> int:
    """Put one back as it was in the usual set: its words, or the prompt that stood in its place. Returns the number of
    the change."""
    state = listed(turn, project_id, round_name)
    asked = state.at(key)[1]
    if asked.own:
        raise Refused("prompt-gone")
    there = {one.key for one in _asked(state)} - {key}
    back = Asked(asked.was if asked.was and asked.was not in there else key)
    return _keep(turn, state, [back if one.key == key else one for one in _asked(state)])


def restore_round(turn: Turn, project_id: str, round_name: str) -> int:
    """Put a whole round back as it was. Returns the number of the change."""
    state = listed(turn, project_id, round_name)
    known = whole_bank(turn, project_id, member_of(turn, project_id).group, state.round)
    return _keep(turn, state, list(usual(known)))


def unfit(turn: Turn, words: str) -> str:
    """Why these words cannot be asked, as the name of a reason; "" when they can."""
    said, language = words.strip(), turn.me.language
    if not said:
        return "prompt-empty"
    if len(said) > LONGEST:
        return "prompt-long"
    private = asks_for_private(said, language) or ("home" if wants_personal(said, language) else "")
    return f"prompt-{private}" if private else ""


def forget_prompts(turn: Turn) -> None:
    """Empty everything that the teacher wrote into the prompts of her projects."""
    for project in {member.project for member in turn.store.members.where(teacher=turn.me.id)}:
        for made in turn.store.promptings.where(project=project):
            for one in {each for asked in (*made.past, made.asked) for each in asked if each.by == turn.me.id}:
                forget_translations(turn, prompt_about(project, one.key))
            turn.store.promptings.save(made.without_words_of(turn.me.id))


def own_prompts(turn: Turn) -> list[str]:
    """Everything that she wrote into the prompts of her projects, what is asked no more too."""
    projects = {member.project for member in turn.store.members.where(teacher=turn.me.id)}
    found = [made for project in sorted(projects) for made in turn.store.promptings.where(project=project)]
    asked = (one for made in found for each in (*made.past, made.asked) for one in each)
    return list(dict.fromkeys(one.words for one in asked if one.words and one.by == turn.me.id))


def _unlinked(turn: Turn, project_id: str, round_name: str, key: str) -> Listed:
    state = listed(turn, project_id, round_name)
    if is_fixed(state.round, state.at(key)[2]):
        raise Refused("prompt-linked")
    return state


def _fit(turn: Turn, words: str) -> str:
    reason = unfit(turn, words)
    if reason:
        raise Refused(reason, count=LONGEST)
    return words.strip()


def _asked(state: Listed) -> list[Asked]:
    return [asked for asked, _ in state.now]


def _keep(turn: Turn, state: Listed, asked: Sequence[Asked], written: str = "") -> int:
    """Keep the list, and have what was written for it translated for the other classes."""
    project, made = hosted(turn, state.project), prompting_of(turn, state.project, state.round)
    if project.over:
        raise Refused("plan-over", title=project.title)
    new = tuple(asked)
    if made:
        made = made.changed(new, turn.me.id, turn.now)
        turn.store.promptings.save(made)
    else:
        known = whole_bank(turn, project.id, member_of(turn, project.id).group, state.round)
        id_ = prompting_id(project.id, state.round)
        made = Prompting(id_, project.id, state.round, new, turn.me.id, turn.now, past=(usual(known),))
        turn.store.promptings.add(made)
    if written:
        about, one = prompt_about(project.id, written), next(each for each in new if each.key == written)
        forget_translations(turn, about)
        readers = [member.teacher for member in members(turn, project)]
        want_translation(turn, about, one.words, one.language, readers, NOWHERE)
    return made.revision
