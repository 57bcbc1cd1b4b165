"""Two hundred broken plans: each is caught by the very rule that it breaks, and what can be mended by a tap is."""

from functools import cache

from core.planning.linter import RULES, lint
from core.planning.mending import MENDS, mended
from tests.planning.mutants import MUTATORS, Mutant, mutants, sound_plans

COUNT = 200


@cache
def broken() -> tuple[Mutant, ...]:
    """The same two hundred for every test."""
    return tuple(mutants(COUNT))


def test_every_rule_has_a_way_to_break_it_and_sound_plans_are_sound() -> None:
    assert set(MUTATORS) == set(RULES)
    assert [rule for rule, ways in MUTATORS.items() if not ways] == []
    assert [lint(plan, classes) for plan, classes in sound_plans()] == [()] * len(sound_plans())


def test_each_broken_plan_is_caught_by_the_rule_that_it_breaks() -> None:
    escaped = [
        f"{one.rule} {one.how}: {one.plan.answers.when}, {one.plan.language}, found {found}"
        for one in broken()
        if one.rule not in (found := {finding.rule for finding in lint(one.plan, one.classes)})
    ]
    assert not escaped, "\n".join(escaped)


def test_a_tap_mends_the_fault_and_makes_no_other() -> None:
    """Where several things are amiss at once, one tap need not be enough; then none is offered."""
    offered, without = 0, []
    for one in broken():
        found = lint(one.plan, one.classes)
        for finding in [each for each in found if each.rule == one.rule][:1]:
            plan = mended(one.plan, finding, one.classes)
            if plan is None:
                without.append(f"{one.how}: {[each.mark for each in found]}")
                continue
            offered += 1
            after = {each.mark for each in lint(plan, one.classes)}
            assert finding.mark not in after, one.how
            assert after < {each.mark for each in found}, one.how
    assert offered > COUNT * 9 / 10, "\n".join(without)


def test_each_fault_that_there_is_has_its_mend() -> None:
    codes = {finding.code for one in broken() for finding in lint(one.plan, one.classes)}
    assert codes <= set(MENDS)
