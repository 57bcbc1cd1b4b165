"""What a class must have done before it may show a certificate: pure rules, without a grade and without a student."""

from dataclasses import dataclass
from typing import Literal

GivenTo = Literal["class", "teacher"]
Lack = Literal["stage", "place", "work", "meeting", "reflection", "signature"]
"""What is still open: the phase, a place in the project, things to hand in, another class, the last questions, and for
a teacher the agreement."""
FORGIVEN = 1
"""So many of the things that it owes a class may leave out: somebody is ill, a week is without electricity."""


@dataclass(frozen=True)
class Facts:
    """What is known of a class in a project, and whether its teacher signed the agreement.

    `reached` means that the project stands at Dissemination or is a story, `stays` that the class has joined and not
    left. `owed` and `handed_in` count what the plan asks of it in the Execution, `calls` the calls in which it met
    another class; `exchanged` means that it handed something in and answered another class. `reflected` means that it
    answered the last questions.
    """

    reached: bool
    stays: bool
    owed: int
    handed_in: int
    calls: int
    exchanged: bool
    reflected: bool
    signed: bool

    @property
    def short(self) -> int:
        """How many things it has yet to hand in: all that it owes but one, and at least one where it owes any."""
        return max(0, max(min(self.owed, 1), self.owed - FORGIVEN) - self.handed_in)


def lacking(facts: Facts, given_to: GivenTo) -> tuple[Lack, ...]:
    """What is still open before a certificate can be given; () when nothing is.

    Whoever worked in writing met the others as well as whoever had a call: a call fails for want of electricity, too.
    A teacher's own rests on her class's, and on her signature.
    """
    open_now: dict[Lack, bool] = {
        "stage": not facts.reached,
        "place": not facts.stays,
        "work": facts.short > 0,
        "meeting": not facts.calls and not facts.exchanged,
        "reflection": not facts.reflected,
        "signature": given_to == "teacher" and not facts.signed,
    }
    return tuple(lack for lack, is_open in open_now.items() if is_open)
