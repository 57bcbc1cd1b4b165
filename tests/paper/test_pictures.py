"""The pictures: real PNGs of a phone's width, every word measured, nothing from the system's fonts."""

import io
from contextlib import nullcontext

import pytest
from PIL import Image, ImageChops

from adapters.paper.drawing import HUES, INK, MUTED, PAPER, Line, fill, plain, width_of, wrap
from adapters.paper.printer import Printer
from tests.fakes.paper import sketched
from tests.paper.exhibition import exhibition, titled
from tests.paper.views import ARGENTINA, hours, plan, span, week


def opened(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    assert image.format == "PNG"
    return image.convert("RGB")


def test_every_picture_is_as_wide_as_a_phone_shows_it() -> None:
    printer = Printer()
    for png in (printer.timeline(plan()), printer.hours(hours()), printer.preview(exhibition(small=True))):
        assert opened(png).width == 1080
        assert len(png) < 1_000_000


def test_the_timeline_grows_with_the_plan() -> None:
    one = plan()
    many = plan(activities=one.activities * 8)
    assert opened(Printer().timeline(many)).height > opened(Printer().timeline(one)).height + 400


@pytest.mark.parametrize("changes", [{"option": None}, {"option": None, "common": (span(ARGENTINA, (8, 0), (11, 0)),)}])
def test_the_option_and_the_common_time_are_seen(changes: dict[str, object]) -> None:
    with_option, other = opened(Printer().hours(hours())), opened(Printer().hours(hours(**changes)))
    assert with_option.size != other.size or ImageChops.difference(with_option, other).getbbox()


def test_the_week_stands_under_the_day_with_its_signs() -> None:
    alone, weekly = opened(Printer().hours(hours())), opened(Printer().hours(hours(week=week())))
    assert weekly.height > alone.height + 250
    under = weekly.crop((0, alone.height, 1080, weekly.height))
    colours = {colour for _, colour in under.getcolors(1 << 24) or ()}
    assert (0xC9, 0xC5, 0xBA) in colours  # a day off
    assert (0xB9, 0x89, 0x00) in colours  # common time


def test_each_of_eight_classes_has_its_strip_and_its_row() -> None:
    one, many = hours().strips[0], {}
    for count in (2, 8):
        strips = tuple(one.model_copy(update={"name": f"Clase {n}"}) for n in range(count))
        many[count] = opened(Printer().hours(hours(strips=strips, week=week()))).height
    assert many[8] - many[2] == 6 * (208 + 92)


def test_hours_are_written_in_the_readers_way() -> None:
    day, half = opened(Printer().hours(hours())), opened(Printer().hours(hours(clock="12h")))
    assert ImageChops.difference(day, half).getbbox()


TITLES = (
    "<b>&amp;</b> \" ' ]]>", "\U0001f642\x00\x1b", "\u202e\u202d \u05e9\u05dc\u05d5\u05dd", "a" * 2_000,
    "Моя школа ґєїі",
)  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_no_title_breaks_a_picture(title: str) -> None:
    printer = Printer()
    # A drawing that is whole can be painted: the first title shows it, and `make verify` for each.
    with nullcontext() if title == TITLES[0] else sketched():
        timeline, hours_ = printer.timeline(plan(title=title)), printer.hours(hours(title=title))
        preview = printer.preview(titled(title))
    for png in (timeline, hours_, preview):
        assert opened(png).width == 1080


def test_wrapping_loses_no_letter_and_keeps_to_the_room() -> None:
    text = "Comparamos cómo es un día de escuela en " + "Llanfairpwllgwyngyllgogerychwyrndrobwll" * 3
    lines = wrap(text, 32, 400)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width_of(line, 32) <= 400 for line in lines)


def test_what_the_fonts_lack_is_left_out_and_the_rest_stays() -> None:
    assert plain("Mi 🙂 escuela\n→ «ñ» ї") == "Mi escuela → «ñ» ї"


def test_words_are_escaped_in_the_drawing() -> None:
    empty = dict.fromkeys(("strips", "common", "pills", "common_word", "option", "option_word"), ())
    svg = fill("hours.svg.j2", titles=[Line(1, 1, "<script>")], height=9, top=0, bottom=0, week=None, **empty)
    assert "&lt;script&gt;" in svg
    assert "<script>" not in svg


@pytest.mark.parametrize("colour", [INK, MUTED, *HUES])
@pytest.mark.parametrize("ground", [PAPER, "#FFFFFF"])
def test_colours_of_words_can_be_read(colour: str, ground: str) -> None:
    """WCAG 2.2, success criterion 1.4.3: 4.5 to 1."""
    light, dark = sorted((luminance(colour), luminance(ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """The relative luminance as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
