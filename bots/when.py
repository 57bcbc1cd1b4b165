"""`chaski when`: the reading of a typed time by itself, for whoever tries phrases without a chat."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Annotated, Any, Literal, assert_never

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bots.slots import YEARS, a_zone, instant
from core.phrases import Ask, Candidate, Day, Instant, Reject, Where, read
from core.phrases.places import zone_country

HELP = """Read a time as a teacher types it and print what is understood, as one line of JSON.

\b
chaski when --lang es --tz America/Bogota --now 2026-09-14T13:00:00Z "el jueves a las 3 de la tarde"

\b
{"kind": "instant", "utc": "2026-09-17T20:00:00Z", "end": null}        a moment, or from one to another
{"kind": "date", "date": "2026-09-17", "end": null}                    a day, or days with the last one
{"kind": "ask", "candidates": [...], "reason": "day-part"}             a question; candidates are of the kinds above
{"kind": "reject", "reason": "past"}                                   it cannot be

--batch reads lines of JSON from standard input, {"lang", "tz", "now", "purpose", "text"} and, where wanted, "country"
and "partner-tz", and answers each with one line, in order; a line that is no question is answered with
{"kind": "error", "reason": ...} and the next one is read.

Without a country it is the zone's. "Your time" in a phrase is the hour of --partner-tz. The reasons are explained in
core/phrases/reading.py. A wrong question is one line on standard error and exit code 1.
"""


def moment(value: object) -> datetime:
    """An instant with its offset, within the years whose clocks are known."""
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise ValueError("a moment is written 2026-09-14T13:00:00Z")
    if found.year not in YEARS:
        raise ValueError(f"must lie between {YEARS[0]} and {YEARS[-1]}")
    return found.astimezone(UTC)


def land(code: str | None) -> str:
    """The code of a country, or none."""
    if not re.fullmatch("([A-Za-z]{2})?", code or ""):
        raise ValueError("a country is two letters, as in CO")
    return (code or "").upper()


Zone = Annotated[str, AfterValidator(a_zone)]


class Asked(BaseModel):
    """A phrase, and where, when and what for it was typed."""

    model_config = ConfigDict(populate_by_name=True)

    lang: str
    tz: Zone
    now: Annotated[datetime, BeforeValidator(moment)]
    purpose: Literal["session", "milestone"] = "session"
    country: Annotated[str | None, AfterValidator(land)] = None
    partner_tz: Zone | None = Field(default=None, alias="partner-tz")
    text: str


def find_when(**question: str | None) -> str:
    """The answer as one line of JSON; SystemExit with one line that says what is wrong with the question."""
    try:
        asked = Asked.model_validate({name: value for name, value in question.items() if value is not None})
    except ValidationError as error:
        raise SystemExit(f"chaski: when: {complaint(error)}") from None
    return line(answer(asked))


def find_each(lines: Iterable[bytes]) -> Iterator[str]:
    """An answer for every line, as it is read; what is wrong with one is its answer."""
    for raw in lines:
        try:
            yield line(answer(Asked.model_validate_json(raw)))
        except ValidationError as error:
            yield line({"kind": "error", "reason": complaint(error)})


def complaint(error: ValidationError) -> str:
    """What is wrong with a question first of all."""
    wrong = error.errors()[0]
    place = ".".join(str(part) for part in wrong["loc"]) or "line"
    return f"{place}: {wrong['msg'].removeprefix('Value error, ')}"


def answer(asked: Asked) -> dict[str, Any]:
    """The reading of a phrase as JSON."""
    where = Where(
        zone=asked.tz,
        country=asked.country or zone_country(asked.tz),
        now=asked.now,
        language=asked.lang,
        purpose=asked.purpose,
        partner=asked.partner_tz or "",
    )
    found = read(asked.text, where)
    match found:
        case Instant() | Day():
            return told(found)
        case Ask(reason, candidates):
            return {"kind": "ask", "candidates": [told(one) for one in candidates], "reason": reason}
        case Reject(reason):
            return {"kind": "reject", "reason": reason}
        case _:
            assert_never(found)


def told(one: Candidate) -> dict[str, Any]:
    """A moment or a day as JSON."""
    match one:
        case Instant(start, end):
            return {"kind": "instant", "utc": utc(start), "end": end and utc(end)}
        case Day(day, last):
            return {"kind": "date", "date": day.isoformat(), "end": last and last.isoformat()}
        case _:
            assert_never(one)


def utc(moment: datetime) -> str:
    """An instant in UTC, "2026-09-17T20:00:00Z"."""
    return instant(moment.astimezone(UTC))


def line(found: dict[str, Any]) -> str:
    """JSON on one line, as teachers' letters are."""
    return json.dumps(found, ensure_ascii=False)
