"""Everything that the record of a project says in figures: one picture for one reader, nothing of it judged."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from core.letters.plan_lines import for_reader
from core.model.board import BoardItem, Kind
from core.model.plan import Activity
from core.model.project import STAGES, Project, Stage
from core.model.reflection import FINAL, ROUNDS, Answer
from core.model.smallgroups import is_held_back
from core.model.synthesis import Synthesis
from core.phrases.themes import THEMES, Theme, languages, themes_of
from core.planning.reciprocity import Balance
from core.texts import LANGUAGES
from core.usecases.board_see import board_of
from core.usecases.give_and_take import own_balance
from core.usecases.page import shown_on_page
from core.usecases.phases import require_stage
from core.usecases.plan_make import size_for
from core.usecases.projects import member_of
from core.usecases.record import LINES, classes_of_record, record_of
from core.usecases.record_work import Call, Piece, calls_of, notes_of, pieces_of, stood
from core.usecases.reflect_ask import answer_to, answers_of
from core.usecases.share_choose import class_name
from core.usecases.synthesis_read import approved_synthesis
from core.usecases.translate import translation_of
from core.usecases.turn import Turn

BEFORE_AND_NOW = (("expect_day", "now_think"),)
"""What a class expected, and the question in which that comes back."""


@dataclass(frozen=True)
class Pair:
    """What a class expected and what it thinks now; None where it said nothing."""

    before: Answer | None
    now: Answer | None


@dataclass(frozen=True)
class ClassFacts:
    """What there is of one class.

    `read` tells that its record may be read: it is the reader's own, or its teacher approved. `size` is a GroupSize or
    "". `themes` is how many of its answers touch each theme, `again` how many would do it again, `rounds` are (round,
    answers given, skipped): all of them None where they are held back. `unread` counts answers in a language whose
    words nobody here knows. `quotes` are the answers of its record, `public` those of them (by prompt) that its page
    may show, `sealed` what else the reader's class expected and said on the way. `things` is what it put on the board,
    by kind.
    """

    group: str
    name: str
    own: bool
    here: bool
    read: bool
    size: str
    themes: dict[Theme, int] | None = None
    again: str | None = None
    rounds: tuple[tuple[str, int, int], ...] | None = None
    unread: int = 0
    pairs: tuple[Pair, ...] = ()
    quotes: tuple[Answer, ...] = ()
    sealed: tuple[Answer, ...] = ()
    public: tuple[str, ...] = ()
    things: tuple[tuple[Kind, int], ...] = ()


@dataclass(frozen=True)
class RecordFacts:
    """The record of a project as one reader may see it. `notes` are the words that her class sent and got, `stages`
    the phases with their first and last day, `planned` the activities of the plan, which prove nothing, `balance` her
    own class's give and take."""

    project: Project
    classes: tuple[ClassFacts, ...]
    pieces: tuple[Piece, ...]
    calls: tuple[Call, ...]
    notes: tuple[int, int]
    balance: Balance
    stages: tuple[tuple[Stage, date, date], ...]
    planned: tuple[Activity, ...]
    synthesis: Synthesis | None

    @property
    def own(self) -> ClassFacts:
        """The reader's class."""
        return next(one for one in self.classes if one.own)

    def total(self, theme: Theme) -> int:
        """How many answers touch a theme, in the classes whose figures are shown: no other class's can be worked
        out from it."""
        return sum(one.themes[theme] for one in self.classes if one.themes)

    @property
    def things(self) -> dict[Kind, int]:
        """What is on the board, of all classes."""
        found: Counter[Kind] = Counter()
        for one in self.classes:
            found.update(dict(one.things))
        return dict(found)


def record_facts(turn: Turn, project_id: str) -> RecordFacts:
    """The record of a project for the teacher whose turn it is, from its reflection on and for good."""
    project = require_stage(turn, project_id, "reflection")
    found, plan = counted_classes(turn, project), project.seen_plan
    return RecordFacts(
        project=project,
        classes=found,
        pieces=pieces_of(turn, project, [one.group for one in found]),
        calls=calls_of(turn, project),
        notes=notes_of(turn, project),
        balance=own_balance(turn, project_id),
        stages=tuple((stage, first, last) for stage, first, last in stood(turn, project) if stage in STAGES[1:5]),
        planned=for_reader(turn, project, plan).activities if plan else (),
        synthesis=approved_synthesis(turn, project),
    )


def counted_classes(turn: Turn, project: Project) -> tuple[ClassFacts, ...]:
    """The reader's class, then the others that are here, then those that left and had shared their record before."""
    own = member_of(turn, project.id).group
    board, public = board_of(turn, project.id), shown_on_page(turn, project).sentences
    everybody = classes_of_record(turn, project)
    shared = [one.group for one in everybody if record_of(turn, project.id, one.group).state == "shared"]
    read = {own, *shared}
    counted = [one for one in read if quotes_of(turn, project.id, one)]
    names = named(turn, project.id, [one.group for one in everybody])
    found = []
    for member in everybody:
        group = turn.store.classes.get(member.group)
        mine = member.group == own
        begun = ClassFacts(
            member.group, names[member.group], mine, member.state == "active", member.group in read,
            size_for(group.students), things=things_on(board, member.group),
            public=tuple(answer.prompt for other, answer in public if other.group == member.group),
        )  # fmt: skip
        hidden = is_held_back(group.students, len(counted), mine)
        found.append(with_answers(turn, project, begun, hidden) if begun.read else begun)
    return tuple(sorted(found, key=lambda one: (not one.own, not one.here)))


def named(turn: Turn, project_id: str, groups: list[str]) -> dict[str, str]:
    """What each class is called here: its school or its country, with a number where two are called alike."""
    said: Counter[str] = Counter()
    names = {group: class_name(turn, project_id, group) for group in groups}
    twice = {name for name, n in Counter(names.values()).items() if n > 1}
    for group, name in names.items():
        said[name] += 1
        names[group] = f"{name} {said[name]}" if name in twice else name
    return names


def with_answers(turn: Turn, project: Project, begun: ClassFacts, hidden: bool) -> ClassFacts:
    """The class with what it answered: its words, and its figures unless they are held back."""
    quotes = quotes_of(turn, project.id, begun.group)
    about = [themes_in(turn, one) for one in quotes if one.words]
    again = answer_to(turn, project.id, begun.group, "again")
    counts: Counter[Theme] = Counter(theme for one in about if one is not None for theme in one)
    fields = {**vars(begun), "quotes": quotes, "pairs": pairs_of(turn, project.id, begun.group)}
    if begun.own:
        fields["sealed"] = sealed_of(turn, project.id, begun.group)
    if not hidden:
        fields |= {
            "themes": {theme: counts[theme] for theme in THEMES},
            "again": again.choice if again else "",
            "rounds": rounds_of(turn, project.id, begun.group),
            "unread": sum(one is None for one in about),
        }
    return ClassFacts(**fields)


def quotes_of(turn: Turn, project_id: str, group: str) -> tuple[Answer, ...]:
    """The answers that its record shows, in order, whatever else it was asked at the end behind them; none that was
    only tapped, and none in which a name may stand."""
    usual = [prompt for _, prompt in LINES]
    found = [answer_to(turn, project_id, group, prompt) for prompt in usual]
    found += [
        one
        for one in answers_of(turn, project_id, group)
        if one.round == FINAL and one.prompt not in usual and not one.skipped
    ]
    return tuple(one for one in found if one and not one.unsure and not one.choice)


def pairs_of(turn: Turn, project_id: str, group: str) -> tuple[Pair, ...]:
    """What was expected beside what is thought now."""
    found = {one.prompt: one for one in answers_of(turn, project_id, group) if not (one.skipped or one.unsure)}
    pairs = (Pair(found.get(before), found.get(now)) for before, now in BEFORE_AND_NOW)
    return tuple(pair for pair in pairs if pair.before or pair.now)


def sealed_of(turn: Turn, project_id: str, group: str) -> tuple[Answer, ...]:
    """What else a class expected and said on the way, in the order of the rounds. It was never approved for the
    others, so its own teacher alone sees it."""
    asked_again = dict(BEFORE_AND_NOW)
    found = (one for one in answers_of(turn, project_id, group) if one.round != FINAL and not one.skipped)
    told = (one for one in found if one.prompt not in asked_again and not one.unsure and not one.choice)
    return tuple(sorted(told, key=lambda one: ROUNDS.index(one.round)))


def themes_in(turn: Turn, answer: Answer) -> tuple[Theme, ...] | None:
    """What an answer is about, read in its own language or else in a translation; None where neither is known."""
    if answer.language in languages():
        return themes_of(answer.words, answer.language)
    for language in LANGUAGES:
        made = translation_of(turn, answer.id, language)
        if made and language in languages():
            return themes_of(made.words, language)
    return None


def rounds_of(turn: Turn, project_id: str, group: str) -> tuple[tuple[str, int, int], ...]:
    """Of each round in which the class said something: how many questions it answered and how many it skipped."""
    found = answers_of(turn, project_id, group)
    given = Counter(one.round for one in found if not one.skipped)
    skipped = Counter(one.round for one in found if one.skipped)
    return tuple((one, given[one], skipped[one]) for one in dict.fromkeys(answer.round for answer in found))


def things_on(board: list[BoardItem], group: str) -> tuple[tuple[Kind, int], ...]:
    """What a class shows on the board, by kind."""
    shown = Counter(one.kind for one in board if one.group == group and not one.waits and not one.frozen)
    return tuple(shown.items())
