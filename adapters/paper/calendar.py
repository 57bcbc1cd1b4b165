"""Several calls as one iCalendar file, read once or again and again by a calendar that subscribes to its address."""

from datetime import timedelta

from icalendar import Calendar

from adapters.paper.invitation import MAKER, event_of
from core.ports.paper import CalendarView

REFRESH = timedelta(hours=1)


def write_calendar(view: CalendarView) -> bytes:
    """Return the calls with METHOD PUBLISH: RFC 5546 lets a REQUEST or a CANCEL hold one call alone.

    A call that was called off stays, as CANCELLED, so that a calendar which kept it lets it go. Who subscribes is
    asked to look again every hour; Google looks when it likes. Times are in UTC, as in an invitation.
    """
    calendar = Calendar.new(
        prodid=MAKER,
        method="PUBLISH",
        language=view.language,
        calscale="GREGORIAN",
        name=view.name or None,
        refresh_interval=REFRESH if view.name else None,
    )
    # A random one, new at each reading: the file would never be the same twice.
    del calendar["UID"]
    if view.name:
        calendar["REFRESH-INTERVAL"].params["VALUE"] = "DURATION"
        # What Outlook and Apple read for the same.
        calendar.add("X-PUBLISHED-TTL", "PT1H")
    for call in view.calls:
        calendar.add_component(event_of(call))
    return bytes(calendar.to_ical())
