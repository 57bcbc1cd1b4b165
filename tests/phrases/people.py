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
BEN = Where(
    zone="Europe/London",
    country="GB",
    now=datetime(2026, 10, 21, 8, 0, tzinfo=UTC),
    language="en",
    purpose="session",
    partner="America/Argentina/Buenos_Aires",
)
CHLOE = Where(
    zone="Australia/Sydney",
    country="AU",
    now=datetime(2026, 9, 28, 23, 0, tzinfo=UTC),
    language="en",
    purpose="session",
    hours=(time(9), time(15)),
    at=datetime(2026, 10, 8, 0, 0, tzinfo=UTC),
)
TOM = Where(
    zone="America/Chicago",
    country="US",
    now=datetime(2027, 3, 10, 15, 0, tzinfo=UTC),
    language="en",
    purpose="session",
)
KEMI = Where(
    zone="Africa/Lagos",
    country="NG",
    now=datetime(2026, 9, 14, 13, 0, tzinfo=UTC),
    language="en",
    purpose="session",
    partner="Asia/Kolkata",
)
LUZ = Where(
    zone="America/Bogota",
    country="CO",
    now=datetime(2026, 9, 14, 13, 0, tzinfo=UTC),
    language="es",
    purpose="session",
    partner="Europe/Kyiv",
)
MARTA = Where(
    zone="Europe/Madrid",
    country="ES",
    now=datetime(2026, 10, 20, 9, 0, tzinfo=UTC),
    language="es",
    purpose="session",
    hours=(time(9), time(14)),
    partner="America/Bogota",
)
XIMENA = Where(
    zone="America/Mexico_City",
    country="MX",
    now=datetime(2026, 8, 31, 20, 0, tzinfo=UTC),
    language="es",
    purpose="session",
    hours=(time(7), time(14)),
)
ROSA = Where(
    zone="America/Los_Angeles",
    country="US",
    now=datetime(2026, 10, 28, 16, 0, tzinfo=UTC),
    language="es",
    purpose="session",
)
PABLO = Where(
    zone="America/Santiago",
    country="CL",
    now=datetime(2026, 9, 4, 14, 0, tzinfo=UTC),
    language="es",
    purpose="session",
)
BY_NAME = {
    "gisel": GISEL,
    "jhansi": JHANSI,
    "olenka": OLENKA,
    "amy": AMY,
    "jiwoo": JIWOO,
    "ben": BEN,
    "chloe": CHLOE,
    "tom": TOM,
    "kemi": KEMI,
    "luz": LUZ,
    "marta": MARTA,
    "ximena": XIMENA,
    "rosa": ROSA,
    "pablo": PABLO,
}
