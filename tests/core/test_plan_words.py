"""What a plan's messages say where the calendars or her own words make it hard."""

from datetime import date

from core.chat.shown import Text
from core.conversations.when import when_parts
from core.texts import texts
from core.usecases.plan_make import Offer


def test_too_little_time_is_one_clear_sentence() -> None:
    offered = Offer(dates=None, call=True, later=None, last_day=date(2026, 12, 4), sure=True, shared=9)
    said = [part.text for part in when_parts(texts("es"), offered, 7) if isinstance(part, Text)]
    assert said[1] == (
        "A las clases les quedan 9 días en común: un proyecto de semanas necesita más. Esto sí se puede:"
    )
