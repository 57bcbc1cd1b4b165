"""The teachers who type in these tests, each at one moment of their own day."""

from datetime import UTC, date, datetime, time, timedelta

from core.phrases import Where

_FRIDAY = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)
_SCHOOL = (time(8), time(16))
_SUMMER = frozenset(date(2026, 12, 19) + timedelta(days=day) for day in range(73))

GISEL = Where(
    zone="America/Argentina/Buenos_Aires",
    country="AR",
    now=_FRIDAY,
    language="es",
    purpose="session",
    closed=frozenset({date(2026, 11, 23), date(2026, 12, 7), date(2026, 12, 8)}) | _SUMMER,
    hours=_SCHOOL,
)
JHANSI = Where(
    zone="Asia/Kolkata",
    country="IN",
    now=_FRIDAY,
    language="en",
    purpose="session",
    closed=frozenset({date(2026, 11, 24), date(2026, 12, 1)}),
    hours=_SCHOOL,
)
OLENKA = Where(zone="Europe/Kyiv", country="UA", now=_FRIDAY, language="uk", purpose="session", hours=_SCHOOL)
AMY = Where(zone="America/New_York", country="US", now=_FRIDAY, language="en", purpose="session", hours=_SCHOOL)
JIWOO = Where(
    zone="Asia/Seoul",
    country="KR",
    now=datetime(2026, 3, 20, 1, 0, tzinfo=UTC),
    language="ko",
    purpose="session",
    hours=_SCHOOL,
)
BY_NAME = {"gisel": GISEL, "jhansi": JHANSI, "olenka": OLENKA, "amy": AMY, "jiwoo": JIWOO}
