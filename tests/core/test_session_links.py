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
        ("https://zoom.us/j/1 and more", "unclear"),
        ("https://zoom.us/" + "a" * 600, "unclear"),
        ("meet.google.com/abc", "unclear"),
        ("", "unclear"),
    ],
)
def test_what_hides_where_it_leads_is_not_kept(url: str, fault: str) -> None:
    assert judge(url).fault == fault


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
