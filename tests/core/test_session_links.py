"""Which addresses may become the link of a call."""

import pytest

from core.model.meeting_link import judge, shown


@pytest.mark.parametrize(
    "url",
    [
        "https://meet.google.com/abc-defg-hij",
        "https://us05web.zoom.us/j/123456789?pwd=abc",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting",
        "https://escuela.webex.com/meet/gisel",
        "https://meet.jit.si/MiEscuela",
        "<https://meet.google.com/abc-defg-hij>",
        "<https://meet.google.com/abc-defg-hij|meet.google.com>",
        "https://MEET.google.com/abc",
    ],
)
def test_meetings_are_known(url: str) -> None:
    verdict = judge(url)
    assert verdict.known
    assert verdict.fault is None


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://bit.ly/mi-escuela", "hidden"),
        ("https://www.tinyurl.com/x", "hidden"),
        ("http://meet.google.com/abc", "not-https"),
        ("javascript:alert(1)", "unclear"),
        ("ftp://zoom.us/j/1", "unclear"),
        ("https://meet.google.com@evil.example/x", "hidden"),
        ("https://gisel:secret@zoom.us/j/1", "hidden"),
        ("https://192.168.0.1/room", "hidden"),
        ("https://[::1]/room", "hidden"),
        ("https://2130706433/room", "hidden"),
        ("https://0x7f.1/room", "hidden"),
        ("https://zооm.us/j/1", "unclear"),
        ("https://xn--zm-6kca.us/j/1", "hidden"),
        ("https://zoom.us\\@evil.example/", "unclear"),
        ("https://zoom.us:8443/j/1", "hidden"),
        ("https://zoom.us:99999/j/1", "unclear"),
        ("https://localhost/room", "hidden"),
        ("https://zoom.us/" + "a" * 600, "unclear"),
        ("meet.google.com", "unclear"),
        ("aula.colegio.example/sala", "unclear"),
        ("nos vemos el jueves a las 7:15", "unclear"),
        ("https://meet.google.com/abc o https://meet.google.com/xyz", "several"),
        ("here: https://meet.google.com@evil.example/x", "hidden"),
        ("es http://meet.google.com/abc", "not-https"),
        ("", "unclear"),
    ],
)
def test_what_hides_where_it_leads_is_not_kept(url: str, fault: str) -> None:
    assert judge(url).fault == fault


INVITATION = """Gisel is inviting you to a scheduled Zoom meeting.

Topic: Mi escuela
Time: Dec 10, 2026 07:15 AM Buenos Aires

Join Zoom Meeting
https://us05web.zoom.us/j/123456789?pwd=aBc.1

Meeting ID: 123 456 789
Passcode: 4711
Find your local number: https://us05web.zoom.us/u/kdXyZ
Help: https://support.example/zoom
"""


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("it is https://meet.google.com/abc-defg-hij see you", "https://meet.google.com/abc-defg-hij"),
        ("here: https://us05web.zoom.us/j/123456789 try", "https://us05web.zoom.us/j/123456789"),
        ("Es este (https://meet.google.com/abc-defg-hij).", "https://meet.google.com/abc-defg-hij"),
        ("enlace:https://meet.google.com/abc-defg-hij, gracias", "https://meet.google.com/abc-defg-hij"),
        ("meet.google.com/abc-defg-hij", "https://meet.google.com/abc-defg-hij"),
        ("Meet.google.com/abc-defg-hij!", "https://Meet.google.com/abc-defg-hij"),
        ("ven: <https://zoom.us/j/1?pwd=a|zoom.us/j/1…> ok", "https://zoom.us/j/1?pwd=a"),
        ("https://zoom.us/j/1 https://zoom.us/j/1", "https://zoom.us/j/1"),
        ("https://zoom.us/j/1 o https://bit.ly/x", "https://zoom.us/j/1"),
        (INVITATION, "https://us05web.zoom.us/j/123456789?pwd=aBc.1"),
    ],
)
def test_the_link_is_found_among_words(words: str, url: str) -> None:
    verdict = judge(words)
    assert (verdict.url, verdict.known, verdict.fault) == (url, True, None)


def test_an_unknown_host_among_words_is_asked_about() -> None:
    verdict = judge("La sala es https://aula.colegio.example/sala, de la escuela")
    assert (verdict.url, verdict.known) == ("https://aula.colegio.example/sala", False)


LIKE_MEETINGS = ["notzoom.us", "zoom.us.evil.example", "meet.google.com.example", "aula.colegio.example"]


@pytest.mark.parametrize("host", LIKE_MEETINGS)
def test_other_hosts_are_asked_about(host: str) -> None:
    verdict = judge(f"https://{host}/sala")
    assert verdict.fault is None
    assert not verdict.known
    assert verdict.host == host


def test_the_operator_knows_more_hosts() -> None:
    assert judge("https://salas.colegio.example/7", ("colegio.example",)).known


def test_people_read_an_address_without_its_scheme() -> None:
    assert shown("https://meet.google.com/abc-defg-hij") == "meet.google.com/abc-defg-hij"
