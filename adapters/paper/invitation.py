"""One call as an iCalendar file that Google, Outlook and Apple calendars add, replace and remove."""

from datetime import UTC, timedelta

from icalendar import CLASS, STATUS, TRANSP, Calendar, Event, vCalAddress

from core.ports.paper import SessionView

MAKER = "-//Chaski//Calls//EN"
# RFC 2606 keeps .invalid free for ever: a calendar that answers the organiser writes to nobody.
ORGANISER = "mailto:calls@chaski.invalid"


def write_invitation(view: SessionView) -> bytes:
    """Return the file for one reader: METHOD REQUEST or CANCEL, the same UID for ever, a growing SEQUENCE.

    Times are in UTC on purpose. A call is one instant, each calendar shows it in its owner's zone, and there is
    nothing to misread: Outlook matches the names of zones against its own list, Google ignores a VTIMEZONE in favour
    of its own rules, and a phone whose zone tables are stale would shift a local time but not an instant.

    There is no ATTENDEE: RFC 5546 would like one, but teachers' addresses stay private, and nothing should be asked
    to reply. The link stands in LOCATION too, because Google and Outlook do not show URL.
    """
    calendar = Calendar.new(prodid=MAKER, method=view.method.upper(), language=view.language, calscale="GREGORIAN")
    calendar.add_component(event_of(view))
    return bytes(calendar.to_ical())


def event_of(view: SessionView) -> Event:
    """One call as an entry, whatever file it stands in."""
    organiser = vCalAddress(ORGANISER)
    organiser.params["CN"] = "Chaski"
    start = view.starts.astimezone(UTC)
    return Event.new(
        uid=view.uid,
        sequence=view.revision,
        stamp=view.stamped.astimezone(UTC),
        last_modified=view.stamped.astimezone(UTC),
        start=start,
        end=start + timedelta(minutes=view.minutes),
        summary=view.summary,
        description="\n".join(filter(None, (view.description, view.link))),
        location=view.link,
        url=view.link,
        organizer=organiser,
        status=STATUS.CONFIRMED if view.method == "request" else STATUS.CANCELLED,
        # Colleagues who see a shared school calendar see "busy", not the link.
        classification=CLASS.PRIVATE,
        transparency=TRANSP.OPAQUE,
    )
