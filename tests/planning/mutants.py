"""Plans with one thing broken: for each rule of the linter, ways to break it, the same ones at every run."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from random import Random

from core.model.calendar import Break
from core.model.plan import Activity, Approach, Goal, InDates, OneCall, Plan, PlanAnswers, Room
from core.planning.calendars import ClassInPlan, calendar_of
from core.planning.edits import add_call, remove_activity
from core.planning.rules.days import RESPONSES
from core.planning.rules.shape import TASKS
from core.planning.timeline import timeline

Classes = tuple[ClassInPlan, ...]
Mutator = Callable[[Plan, Classes, Random], tuple[Plan, Classes]]
MUTATORS: dict[str, list[Mutator]] = {f"L{number}": [] for number in range(1, 18)}
LONG = 4
COUNTRIES = ("AR", "IN", "UA", "BD", "IT")


@dataclass(frozen=True)
class Mutant:
    """A plan that breaks `rule`, how, and the classes it is for."""

    rule: str
    how: str
    plan: Plan
    classes: Classes


def mutants(count: int, seed: int = 2026) -> Iterator[Mutant]:
    """So many broken plans, every way to break each rule in turn."""
    chance = Random(seed)
    ways = [(rule, way) for rule, ways in MUTATORS.items() for way in ways]
    for number in range(count):
        rule, way = ways[number % len(ways)]
        sound = [one for one in sound_plans() if fits(way.__name__, one[0])]
        plan, classes = way(*chance.choice(sound), chance)
        yield Mutant(rule, way.__name__, plan, classes)


def fits(way: str, plan: Plan) -> bool:
    """Can this plan be broken in this way? One call has no middle, and a project without a call none to break."""
    one_call = isinstance(plan.answers.when, OneCall)
    if way in ("no_alternative", "many_calls"):
        return bool(plan.calls())
    if way in ("nothing_half_way", "no_collaboration"):
        return plan.weeks >= LONG
    if way in ("nobody_answers", "answered_late"):
        return plan.weeks >= LONG + 2
    return not (one_call and way in ("nothing_after_the_icebreaker", "every_day_full", "shared_before_reflection"))


@cache
def sound_plans() -> tuple[tuple[Plan, Classes], ...]:
    """Template plans of each approach, from one call to ten weeks, for two to five classes."""
    start, today = date(2026, 9, 7), date(2026, 8, 31)
    found = []
    for number, weeks in enumerate((0, 2, 3, 4, 6, 8, 10)):
        group = tuple(ClassInPlan(code, code, "9-12", calendar_of(code, today)) for code in COUNTRIES[: 2 + number % 4])
        when = OneCall(start) if not weeks else InDates(start, start + timedelta(days=7 * weeks - 3))
        answers = PlanAnswers(when, list(Approach)[number % 3], (Goal.BOTH, Goal.PRESENT)[number % 2])
        for room in (Room.CALL, Room.TEXT):
            plan = timeline(replace(answers, room=room), group, today, ("es", "en")[number % 2])
            assert isinstance(plan, Plan)
            found.append((plan, group))
    return tuple(found)


def breaks(rule: str) -> Callable[[Mutator], Mutator]:
    """A function that breaks this rule."""

    def put(mutator: Mutator) -> Mutator:
        MUTATORS[rule].append(mutator)
        return mutator

    return put


def with_activity(plan: Plan, one: Activity, **fields: object) -> Plan:
    """The plan with one activity otherwise."""
    other = replace(one, **fields)  # type: ignore[arg-type]
    return replace(plan, activities=tuple(other if a is one else a for a in plan.activities))


def without(plan: Plan, *kinds: str, but: str = "") -> Plan:
    """The plan without the activities of some kinds."""
    for one in plan.activities:
        if one.kind in kinds and one.id != but:
            plan = remove_activity(plan, one.id)
    return plan


def of_kind(plan: Plan, *kinds: str) -> list[Activity]:
    """The activities of some kinds."""
    return [one for one in plan.activities if one.kind in kinds]


def work(plan: Plan) -> list[Activity]:
    """Everything but the signing."""
    return [one for one in plan.activities if one.kind != "agreement"]


@breaks("L1")
def no_question_mark(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return replace(plan, question=plan.question.strip("¿?")), classes


@breaks("L1")
def yes_or_no(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    asked = {
        "es": ["¿Te gusta tu escuela?", "¿Crees que el recreo es igual?", "¿Sabes cómo es la otra escuela?"],
        "en": ["Do you like your school?", "Is it the same everywhere?", "Do you know what they eat?"],
    }
    return replace(plan, question=chance.choice(asked[plan.language])), classes


@breaks("L1")
def one_place(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    asked = {"es": "¿Cómo es un recreo en Argentina?", "en": "What is a break like in Argentina?"}
    return replace(plan, question=asked[plan.language]), classes


@breaks("L2")
def few_outcomes(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return replace(plan, outcomes=(chance.choice(plan.outcomes),)), classes


@breaks("L2")
def many_outcomes(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    more = tuple(replace(one, text=f"{one.text} {n}") for n in (2, 3) for one in plan.outcomes)
    return replace(plan, outcomes=more), classes


@breaks("L2")
def vague_verb(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    said = {
        "es": ["Conocer otra escuela", "Los estudiantes podrán entender otra cultura", "Valorar lo que comparten"],
        "en": ["Know another school", "Students will be able to understand a culture", "Learn about others"],
    }
    index = chance.randrange(len(plan.outcomes))
    other = replace(plan.outcomes[index], text=chance.choice(said[plan.language]))
    return replace(plan, outcomes=(*plan.outcomes[:index], other, *plan.outcomes[index + 1 :])), classes


@breaks("L2")
def no_level(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return replace(plan, outcomes=(replace(plan.outcomes[0], bloom=""), *plan.outcomes[1:])), classes


@breaks("L2")
def one_kind(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    kind = chance.choice(["subject", "intercultural"])
    return replace(plan, outcomes=tuple(replace(one, kind=kind) for one in plan.outcomes)), classes


@breaks("L3")
def no_ending(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return without(plan, "share"), classes


@breaks("L3")
def nothing_signed(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return without(plan, "agreement"), classes


@breaks("L3")
def shared_before_reflection(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    (share,) = of_kind(plan, "share")
    return with_activity(plan, share, start=plan.start, end=plan.start), classes


@breaks("L4")
def no_comparison(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return without(plan, *TASKS["comparison"]), classes


@breaks("L4")
def no_collaboration(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return without(plan, *TASKS["collaboration"]), classes


@breaks("L4")
def compared_before_exchange(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    late = max(one.start for one in of_kind(plan, *TASKS["comparison"]))
    for one in of_kind(plan, *TASKS["exchange"]):
        plan = with_activity(plan, one, start=late + timedelta(days=1), end=late + timedelta(days=1))
    return plan, classes


@breaks("L5")
def each_for_itself(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return replace(plan, milestones=tuple(replace(one, inputs_from=(one.owner,)) for one in plan.milestones)), classes


@breaks("L5")
def shared_with_nobody_here(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    alone = tuple(replace(one, inputs_from=(one.owner, "gone")) for one in plan.milestones)
    return replace(plan, milestones=alone), classes


@breaks("L6")
def no_alternative(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return with_activity(plan, chance.choice(plan.calls()), alternative=" "), classes


@breaks("L7")
def many_calls(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    day = plan.calls()[0].start
    while len(plan.calls()) < LONG:
        plan = add_call(plan, day, classes).plan
    return plan, classes


@breaks("L8")
def at_the_weekend(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    one = chance.choice([one for one in work(plan) if one.start == one.end] or work(plan))
    day = one.start + timedelta(days=6 - one.start.isoweekday() % 7)
    return with_activity(plan, one, start=day, end=day), classes


@breaks("L8")
def in_exams(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    day = chance.choice(work(plan)).end
    return plan, with_break(classes, chance, Break(day, day, "exams", "exams"))


@breaks("L8")
def on_both_sides_of_a_break(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    one = work(plan)[0]
    off = Break(one.start + timedelta(days=1), one.start + timedelta(days=2), "break")
    return with_activity(plan, one, end=one.start + timedelta(days=3)), with_break(classes, chance, off)


@breaks("L8")
def every_day_full(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return with_activity(plan, of_kind(plan, "show")[0], start=plan.start, end=plan.end), classes


def with_break(classes: Classes, chance: Random, off: Break) -> Classes:
    """One of the classes has a break."""
    who = chance.choice(classes)
    other = replace(who, calendar=replace(who.calendar, breaks=(*who.calendar.breaks, off)))
    return tuple(other if one is who else one for one in classes)


@breaks("L9")
def nobodys(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    which = chance.choice(plan.milestones)
    lost = tuple(replace(one, owner="nobody") if one is which else one for one in plan.milestones)
    return replace(plan, milestones=lost), classes


@breaks("L9")
def nothing_owed(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return replace(plan, milestones=()), classes


@breaks("L9")
def due_when_all_is_over(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    late = plan.end + timedelta(days=chance.randrange(1, 9))
    return replace(plan, milestones=(*plan.milestones[:-1], replace(plan.milestones[-1], due=late))), classes


@breaks("L10")
def unprepared(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return without(plan, "prepare"), classes


@breaks("L10")
def prepared_too_late(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    (one,) = of_kind(plan, "prepare")
    return with_activity(plan, one, start=plan.end, end=plan.end), classes


@breaks("L10")
def prepared_for_nothing(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    (one,) = of_kind(plan, "prepare")
    return with_activity(plan, one, details=chance.choice(["", "Buscar los países en el mapa."])), classes


@breaks("L11")
def no_final_round(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return remove_activity(plan, "final"), classes


@breaks("L11")
def nothing_after_the_icebreaker(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return remove_activity(plan, "brief"), classes


@breaks("L11")
def nothing_half_way(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return remove_activity(plan, "halfway"), classes


@breaks("L12")
def for_nobody(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return replace(plan, audience=chance.choice(["", "  "])), classes


@breaks("L12")
def in_no_form(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return without(plan, "share"), classes


@breaks("L13")
def asks_for_names(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    asks = {
        "es": ["Cada estudiante escribe su apellido.", "No olviden poner el nombre completo.", "Anotar el domicilio."],
        "en": ["Each student writes a surname.", "Do not forget to add your full name.", "Write your home address."],
    }
    one = chance.choice(work(plan))
    return with_activity(plan, one, details=f"{one.details} {chance.choice(asks[plan.language])}"), classes


@breaks("L13")
def makes_a_list_of_them(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return replace(plan, product={"es": "álbum con apellidos", "en": "album of surnames"}[plan.language]), classes


@breaks("L14")
def makes_nothing(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return replace(plan, product=chance.choice(["", " "])), classes


@breaks("L15")
def nothing_alone(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    who, everybody = chance.choice(classes).id, tuple(one.id for one in classes)
    needy = tuple(replace(one, inputs_from=everybody) if one.owner == who else one for one in plan.milestones)
    return replace(plan, milestones=needy), classes


@breaks("L16")
def too_long(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return with_activity(plan, chance.choice(work(plan)), minutes=chance.randrange(1500, 3000, 5)), classes


@breaks("L17")
def nobody_answers(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    return without(plan, *RESPONSES), classes


@breaks("L17")
def answered_late(plan: Plan, classes: Classes, chance: Random) -> tuple[Plan, Classes]:
    late = max(one.start for one in of_kind(plan, *RESPONSES))
    for one in of_kind(plan, *RESPONSES):
        plan = with_activity(plan, one, start=late, end=late)
    return plan, classes
