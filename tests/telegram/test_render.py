"""Rendering: what people typed never becomes markup, and nothing is cut."""

from urllib.parse import parse_qs

from hypothesis import given
from hypothesis import strategies as st

from adapters.telegram.keyboard import ROWS, keyboard
from adapters.telegram.lines import Line, as_html, as_plain, length, lines_of, split
from adapters.telegram.render import render
from core.chat.shown import Choices, Facts, Link, Message, Option, Part, Picture, Text
from tests.standins.telegram_rules import visible

anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
styles = st.sampled_from(("plain", "title", "quote", "note"))
lines = st.lists(st.builds(Line, anything.map(lambda text: " ".join(text.split())), styles), max_size=30).map(tuple)


@given(lines)
def test_telegrams_parser_reads_back_exactly_what_was_written(written: tuple[Line, ...]) -> None:
    assert visible(as_html(written), "HTML") == as_plain(written).strip()


@given(anything, styles, st.integers(16, 200))
def test_splitting_keeps_every_character_that_is_not_white_space(text: str, style: str, limit: int) -> None:
    whole = lines_of(text, style)  # type: ignore[arg-type]  # one of the four
    groups = list(split(whole, limit))
    assert all(length(group) <= limit for group in groups)
    assert "".join("".join(map(as_plain, groups)).split()) == "".join(as_plain(whole).split())


@given(st.lists(st.text("añ漢👩", min_size=1, max_size=30), min_size=1, max_size=120))
def test_buttons_keep_their_order_and_telegrams_limits(labels: list[str]) -> None:
    options = tuple(Option(ordinal=n, label=label) for n, label in enumerate(labels))
    rows = keyboard(Message(parts=(Choices(options=options),), card="c", revision=3))
    flat = [button.data for row in rows for button in row]
    assert flat == [f"c.3.{n}" for n in range(min(len(labels), 100))]
    assert all(len(row) <= max(most for _, most in ROWS) for row in rows)


def faces(*labels: str) -> list[int]:
    """How many buttons stand in each row."""
    options = tuple(Option(ordinal=n, label=label) for n, label in enumerate(labels))
    return [len(row) for row in keyboard(Message(parts=(Choices(options=options),)))]


def test_rows_read_well_on_a_phone() -> None:
    assert faces("Empezar", "Ver un ejemplo", "English") == [3]
    assert faces("6–8", "9–12", "13–15", "16–18", "18 o más", "Atrás") == [4, 2]
    assert faces("Solo español", "Español y algo de inglés", "Español e inglés", "Otros") == [1, 1, 2]
    assert faces("Las familias · según el plan", "Cualquiera con el enlace") == [1, 1]
    assert faces(*map(str, range(1, 11))) == [8, 2]


def test_a_card_reads_as_a_letter_does() -> None:
    message = Message(
        parts=(
            Text(text="Mi escuela · Ejecución", style="title"),
            Facts(rows=(("Te toca", "mostrar tu escuela"), ("", "📅 jue 10 dic, 7:30"))),
            Text(text="¿Qué significa <el puntito>?", style="quote"),
            Text(text="Traducción automática.", style="note"),
            Link(label="Entrar", url="https://meet.google.com/a"),
        )
    )
    [piece] = render(message)
    assert as_html(piece.lines) == (
        "<b>Mi escuela · Ejecución</b>\n"
        "Te toca: mostrar tu escuela\n"
        "📅 jue 10 dic, 7:30\n\n"
        "<blockquote>¿Qué significa &lt;el puntito&gt;?</blockquote>\n\n"
        "<i>Traducción automática.</i>"
    )
    assert [button.url for row in piece.keyboard for button in row] == ["https://meet.google.com/a"]


def test_buttons_are_on_the_last_piece_and_files_before_it() -> None:
    parts: tuple[Part, ...] = (
        Text(text="línea\n" * 900),
        Picture(shelf="png", name="plan.png", alt="Un plan."),
        Choices(options=(Option(ordinal=0, label="Publicar"),)),
    )
    pieces = render(Message(parts=parts))
    assert [piece.shelf for piece in pieces] == ["png", "", ""]
    assert [bool(piece.keyboard) for piece in pieces] == [False, False, True]
    assert [piece.shelf for piece in render(Message(parts=parts), rewriting=True)] == ["", "", "png"]


def test_the_same_message_has_the_same_pieces_for_ever() -> None:
    message = Message(parts=(Text(text="línea\n" * 900), Choices(options=(Option(ordinal=0, label="Ver todo"),))))
    assert render(message) == render(Message.model_validate_json(message.model_dump_json()))


def test_what_is_to_be_handed_on_opens_telegrams_own_page_for_it() -> None:
    url, words = "https://t.me/chaski_bot?start=chaski-aa", "Ven & mira: «Mi escuela» +1"
    [[button]] = keyboard(Message(parts=(Text(text="a"), Link(label="Pasar a alguien", url=url, shares=words))))
    address, _, query = button.url.partition("?")
    assert address == "https://t.me/share/url"
    assert parse_qs(query) == {"url": [url], "text": [words]}
    assert "+" not in query  # read as a plus sign by some of Telegram's clients
