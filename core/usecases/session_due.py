"""The jobs of calls: kind to the use case that does it."""

from collections.abc import Callable, Mapping

from core.ports.store import Job
from core.usecases.session_day import check_rules, over, unreminded
from core.usecases.session_propose import LAPSE, lapse
from core.usecases.session_timed import OVER, RULES, UNREMINDED
from core.usecases.turn import Turn

DUE: Mapping[str, Callable[[Turn, Job], None]] = {LAPSE: lapse, UNREMINDED: unreminded, OVER: over, RULES: check_rules}
