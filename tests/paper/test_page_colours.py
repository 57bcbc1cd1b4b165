"""Every colour of the shareable page can be read: by daylight, in the dark, and on paper."""

import re

import pytest

from adapters.paper.page import HUES, STYLE
from adapters.paper.preview import OWN

BLOCK = re.compile(r":root \{([^}]*)\}")
COLOUR = re.compile(r"--([a-z0-9-]+): (#[0-9a-f]{6})")
READS = 4.5
"""WCAG 2.2, 1.4.3: text against what is behind it."""
SEEN = 3.0
"""WCAG 2.2, 1.4.11: what one must see to use the page, such as the mark of the chosen language and of the focus."""
LIGHT, DARK, PRINT = (dict(COLOUR.findall(one)) for one in BLOCK.findall(STYLE))
SCHEMES = {"light": LIGHT, "dark": DARK, "print": PRINT}
INKS = ("ink", "muted", "accent", *(f"hue-{n}" for n in range(HUES)))


def luminance(colour: str) -> float:
    """As WCAG 2.2 defines it."""
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", INKS)
def test_it_can_be_read(scheme: str, ink: str) -> None:
    colours = SCHEMES[scheme]
    for behind in ("paper", "card"):
        assert contrast(colours[ink], colours[behind]) >= READS, f"{ink} on {behind}"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_marks_are_seen(scheme: str) -> None:
    assert contrast(SCHEMES[scheme]["accent"], SCHEMES[scheme]["paper"]) >= SEEN


def test_words_have_no_other_colours_than_these() -> None:
    rules = BLOCK.sub("", STYLE)
    assert not re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(|opacity", rules)
    said = set(re.findall(r"(?<![a-z-])color: var\(--([a-z0-9-]+)\)", rules))
    assert said <= {*INKS, "own"}


def test_the_picture_of_the_page_has_the_pages_colours() -> None:
    assert [colour.lower() for colour in OWN] == [SCHEMES["light"][f"hue-{n}"] for n in range(HUES)]
    assert len(OWN) == HUES


def test_whoever_wants_no_motion_gets_none() -> None:
    moving = [line for line in STYLE.splitlines() if re.search(r"smooth|transition|animation", line)]
    assert moving
    assert all("prefers-reduced-motion: no-preference" in line for line in moving)


def test_a_finger_meets_the_languages() -> None:
    """44 px, where WCAG 2.2 (2.5.8) asks 24."""
    assert re.search(r"nav a \{[^}]*min-height: 2\.75rem", STYLE)


def test_on_paper_no_photo_is_cut() -> None:
    assert "@page { size: A4" in STYLE
    assert re.search(r"figure \{[^}]*break-inside: avoid", STYLE)
