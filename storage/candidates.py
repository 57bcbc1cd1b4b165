"""Which deliveries may be claimed: due, first of their chat, and nothing of that chat under way."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, Text, and_, bindparam, exists, or_, select, tuple_

from storage.tables import DELIVERIES, fixed, unsettled
from storage.types import Instant

D = DELIVERIES.c
EARLIER = DELIVERIES.alias("earlier")
UNDER_WAY = DELIVERIES.alias("under_way")

# The statements are built once; these are the places that each claim fills.
NOW = bindparam("now", type_=Instant())
SYSTEM = bindparam("system", type_=Instant())
ORDERLY = bindparam("orderly", type_=Integer())
LIMIT = bindparam("most", type_=Integer())
LANE = bindparam("one_lane", type_=Text())


def values(now: datetime, system: datetime, orderly: int, limit: int, lane: str = "") -> dict[str, object]:
    """What fills the places: the caller's clock, the system's, `Pace.orderly`, how many, of which lane."""
    return {"now": now, "system": system, "orderly": orderly, "most": limit, "one_lane": lane}


def _due() -> ColumnElement[bool]:
    """Pending, due, and nothing before it in its lane: neither under way nor waiting in front of it."""
    under_way = exists().where(
        UNDER_WAY.c.lane == D.lane,
        unsettled(UNDER_WAY.c.state),
        fixed(UNDER_WAY.c.state, "sending"),
        UNDER_WAY.c.lease_until > SYSTEM,
    )
    in_front = exists().where(
        EARLIER.c.lane == D.lane,
        fixed(EARLIER.c.state, "pending"),
        tuple_(EARLIER.c.due, EARLIER.c.id) < tuple_(D.due, D.id),
        or_(EARLIER.c.next_try <= NOW, and_(EARLIER.c.attempt > 0, EARLIER.c.attempt <= ORDERLY)),
    )
    # `due` again, although `next_try` is never before it: the order by it can then stop early.
    return and_(fixed(D.state, "pending"), D.due <= NOW, D.next_try <= NOW, ~under_way, ~in_front)


def _left_over() -> ColumnElement[bool]:
    """Under way with nobody left who would say what became of it, or in doubt for as long as a lease."""
    over = D.lease_until <= SYSTEM
    return and_(unsettled(D.state), or_(over, and_(fixed(D.state, "sending"), D.lease_until.is_(None))))


def _claim(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    query = select(DELIVERIES).where(condition).order_by(D.due, D.id).limit(LIMIT)
    return query.with_for_update(skip_locked=True, of=DELIVERIES)


DUE = _claim(_due())
DUE_IN_LANE = _claim(and_(D.lane == LANE, _due()))
LEFT_OVER = _claim(_left_over())
ANY_DUE = select(D.id).where(_due()).limit(1)
ANY_LEFT_OVER = select(D.id).where(_left_over()).limit(1)
