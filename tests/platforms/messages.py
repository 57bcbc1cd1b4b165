"""The messages that every renderer must make readable, and a way to invent more."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from core.chat.shown import Choices, Facts, File, Form, Input, Link, Message, Moment, Option, Part, Picture, Text, Vote

HOSTILE = "_*[]()~`>#+-=|{}.! <b>x</b> &amp; <!channel> <@U1> \\ \"quoted\" 'so' שלום مرحبا 👩‍🏫🇦🇷 ñ\u0301"
LONG = "\n".join(f"Línea {n}: una frase que alguien escribió con cuidado." for n in range(200))
ENDLESS = "palabra" * 1500


def vote_of(question: str, labels: list[str]) -> Vote:
    """A vote on these options, the second one marked."""
    options = tuple(Option(ordinal=n, label=label) for n, label in enumerate(labels))
    return Vote(question=question, options=options, send=Option(ordinal=len(labels), label="Enviar"), marked=(1,))


PARTS: dict[str, tuple[Part, ...]] = {
    "text": (
        Text(text="Mi escuela", style="title"),
        Text(text="Empezamos con tres preguntas: un minuto."),
        Text(text="¿Qué significa el puntito rojo?", style="quote"),
        Text(text="Traducción automática.", style="note"),
    ),
    "facts": (Facts(rows=(("Te toca", "mostrar tu escuela"), ("Aquí", "7:30"), ("India", "16:00"))),),
    "choices": (
        Text(text="¿En qué país enseñas?"),
        Choices(options=tuple(Option(ordinal=n, label=f"País {n}") for n in range(10))),
    ),
    "form": (
        Text(text="Your class"),
        Form(
            inputs=(
                Input(name="country", label="Country", options=(("IN", "India"), ("AR", "Argentina")), value="IN"),
                Input(name="subject", label="Subject"),
                Input(name="date", label="Day", shape="date", value="2026-12-10"),
                Input(name="time", label="Hour", shape="time", optional=True),
            ),
            submit="Save and be found",
        ),
    ),
    "link": (Text(text="La llamada empieza."), Link(label="Entrar", url="https://meet.google.com/abc-defg-hij")),
    "file": (
        Text(text="Está en tu calendario."),
        File(shelf="ics", name="llamada.ics", mime="text/calendar", caption="Jueves 10, 7:30"),
    ),
    "moment": (
        Text(text="📅 Confirmada", style="title"),
        Moment(label="En este dispositivo:", at=datetime(2026, 12, 10, 10, 15, tzinfo=UTC), text="jue 10 dic, 7:15"),
    ),
    "vote": (
        Text(text="Gisel pregunta por la hora.", style="title"),
        Vote(
            question="¿Qué horas le sirven a tu clase?",
            options=tuple(Option(ordinal=20 + n, label=f"{9 + n} dic, 7:15 · India 15:45") for n in range(3)),
            send=Option(ordinal=23, label="Enviar"),
            marked=(21,),
        ),
        Choices(options=(Option(ordinal=24, label="Ninguna"),)),
    ),
    "picture": (
        Picture(shelf="png", name="plan.png", alt="Un día en cada escuela: cuatro partes."),
        Text(text="Así queda el plan."),
        Choices(options=(Option(ordinal=10, label="Publicar"), Option(ordinal=11, label="Cambiar"))),
    ),
}
"""One message per kind of part, keyed by that kind."""

MESSAGES: dict[str, Message] = {
    **{kind: Message(parts=parts, card="card-1", revision=2) for kind, parts in PARTS.items()},
    "hostile": Message(
        parts=(
            Text(text=HOSTILE, style="title"),
            Text(text=HOSTILE, style="quote"),
            Facts(rows=((HOSTILE, HOSTILE),)),
            Choices(options=(Option(ordinal=0, label=HOSTILE[:20]), Option(ordinal=1, label="<b>&amp;"))),
        ),
        card="card-1",
    ),
    "long": Message(parts=(Text(text=LONG), Choices(options=(Option(ordinal=0, label="Ver todo"),))), card="card-1"),
    "endless": Message(parts=(Text(text=ENDLESS, style="quote"),)),
    "many-buttons": Message(
        parts=(Text(text="¿Cuál?"), Choices(options=tuple(Option(ordinal=n, label=f"Clase {n}") for n in range(150)))),
        card="card-1",
    ),
    "long-labels": Message(
        parts=(
            Text(text="¿Cuál?"),
            Choices(options=tuple(Option(ordinal=n, label=f"{n} " + "muy " * 40) for n in (0, 1))),
        ),
        card="card-1",
    ),
    "buttons-alone": Message(parts=(Choices(options=(Option(ordinal=3, label="Inicio"),)),), card="card-1"),
    "link-alone": Message(parts=(Link(label="Entrar", url="https://zoom.us/j/1"),)),
    "odd-link": Message(parts=(Text(text="Escríbele."), Link(label="Correo", url="mailto:docente@escuela.example"))),
    "many-facts": Message(parts=(Facts(rows=tuple((f"Dato {n}", "valor " * 30) for n in range(60))),)),
    "picture-and-long": Message(
        parts=(Picture(shelf="png", name="plan.png", alt="El plan. " * 200), Text(text=LONG)), card="card-1"
    ),
    "files": Message(
        parts=(
            Text(text="Dos archivos."),
            File(shelf="ics", name="a.ics", mime="text/calendar"),
            File(shelf="ics", name="b.ics", mime="text/calendar", caption="La segunda. " * 200),
            Choices(options=(Option(ordinal=0, label="Inicio"),)),
        ),
        card="card-1",
    ),
    "vote-of-many": Message(parts=(vote_of("Muchas", [f"Hora {n}" for n in range(23)]),), card="card-1"),
    "vote-of-long-ones": Message(
        parts=(Text(text="Elige."), vote_of("¿Qué? " * 80, ["muy " * 40, "larga " * 30])), card="card-1"
    ),
    "vote-of-twins": Message(parts=(vote_of("¿Qué hora?", ["7:15", "7:15"]),), card="card-1"),
    "hostile-moment": Message(parts=(Moment(label=HOSTILE, at=datetime(2026, 12, 1, tzinfo=UTC), text=HOSTILE),)),
    "hostile-vote": Message(parts=(vote_of(HOSTILE, [HOSTILE[:30], "<!channel>", "*b*"]),), card="card-1"),
    "everything": Message(parts=tuple(part for parts in PARTS.values() for part in parts), card="card-1", revision=7),
}

SHELVED = {"ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "png": b"\x89PNG\r\n\x1a\n" + bytes(64)}
"""The bytes behind the shelf keys above."""


class Shelved:
    """A shelf that holds the files of these messages, and what is put on it."""

    def __init__(self) -> None:
        self.kept = dict(SHELVED)

    async def put(self, data: bytes, name: str, mime: str) -> str:
        """Keep the bytes under their name."""
        self.kept[name] = data
        return name

    async def get(self, key: str) -> bytes:
        """The bytes under a key."""
        return self.kept[key]


words = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), min_size=1, max_size=60
).filter(lambda text: bool(text.strip()))
"""Anything a person may type or be shown."""


@st.composite
def messages(draw: st.DrawFn) -> Message:
    """A message with any parts in any order; buttons, where there are any, come last."""
    part = st.one_of(
        st.builds(Text, text=words, style=st.sampled_from(("plain", "title", "quote", "note"))),
        st.builds(Facts, rows=st.lists(st.tuples(words, words), min_size=1, max_size=4).map(tuple)),
        st.builds(Link, label=words, url=st.sampled_from(("https://meet.google.com/a", "http://a.example/?q=1&r=2"))),
        st.builds(Picture, shelf=st.just("png"), name=st.just("plan.png"), alt=words),
        st.builds(File, shelf=st.just("ics"), name=st.just("a.ics"), mime=st.just("text/calendar"), caption=words),
        st.builds(Moment, label=words, at=st.just(datetime(2026, 12, 10, 10, 15, tzinfo=UTC)), text=words),
    )
    parts: list[Part] = draw(st.lists(part, min_size=1, max_size=5))
    labels = draw(st.lists(words, max_size=12, unique=True))
    asked = draw(st.lists(words, min_size=2, max_size=14)) if draw(st.booleans()) else []
    if asked:
        parts.append(vote_of(draw(words), asked))
    if labels:
        first = len(asked) + 1 if asked else 0
        parts.append(Choices(options=tuple(Option(ordinal=first + n, label=label) for n, label in enumerate(labels))))
    return Message(parts=tuple(parts), card="card-1", revision=draw(st.integers(0, 9999)))
