"""Two teachers over the wire from their first minute to a call: what a first-class bot does by convention, told once.

Each chapter notes what the tests of the conventions then look at, by messenger.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from tests.wire.people import Teacher
from tests.wire.stage import BUENOS_AIRES, KOLKATA, Stage
from tests.wire.steps import (
    gisel_begins,
    gisel_makes_a_plan,
    gisel_searches,
    gisel_signs,
    gisel_writes_to_jhansi,
    jhansi_accepts,
    jhansi_joins,
    play,
    they_agree_on_it,
)

MESSENGERS = ("telegram", "slack")
STARTS = datetime(2026, 12, 10, 7, 15, tzinfo=BUENOS_AIRES)
"""When they meet: 15:45 in India."""
LINK = "meet.google.com/abc-defg-hij"
KINDS = {
    "telegram": ("Mañana a las", "En 1 hora, a las", "En 10 minutos", "Empezó hace"),
    "slack": ("Tomorrow at", "In 1 hour, at", "In 10 minutes", "minutes ago"),
}
"""How each kind of reminder of a call begins."""


@dataclass
class Fortnight:
    """What was seen on the way. The keys are messengers, or a messenger and what was looked for."""

    stage: Stage
    visible_after: dict[str, int] = field(default_factory=dict)
    typed: dict[str, list[str]] = field(default_factory=dict)
    zones: dict[str, str] = field(default_factory=dict)
    homes: list[str] = field(default_factory=list)
    snoozed: dict[str, list[int]] = field(default_factory=dict)
    quiet: dict[str, list[int]] = field(default_factory=dict)
    off: dict[str, list[int]] = field(default_factory=dict)
    paused: dict[str, list[int]] = field(default_factory=dict)
    late: dict[str, str] = field(default_factory=dict)
    reminded: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def people(self) -> dict[str, Teacher]:
        """Who is on which messenger."""
        return {"telegram": self.stage.gisel, "slack": self.stage.jhansi}

    def at(self, instant: datetime) -> None:
        """It is this late, and whatever is due has come."""
        self.stage.house.clock.set(instant)
        self.stage.house.clock.wait_for_the_house()
        self.stage.settle()

    def seen(self, messenger: str, words: str) -> int:
        """How often this was sent to her, whatever it has become since."""
        sent = self.stage.telegram.sent() if messenger == "telegram" else self.stage.slack.sent()
        return sum(words in str(call) for call in sent)


def argentina(day: int, hour: int, minute: int = 0, month: int = 12) -> datetime:
    """A second after this moment on Gisel's wall."""
    return datetime(2026, month, day, hour, minute, 1, tzinfo=BUENOS_AIRES)


def india(day: int, hour: int, minute: int = 0, month: int = 12) -> datetime:
    """A second after this moment on Jhansi's wall."""
    return datetime(2026, month, day, hour, minute, 1, tzinfo=KOLKATA)


def tell(stage: Stage) -> Fortnight:
    """All of it, in order."""
    told = Fortnight(stage)
    stage.house.start()
    chapters: tuple[Callable[[Fortnight], None], ...] = (
        they_become_visible, they_sign_a_plan, they_fix_a_call, they_want_it_later, they_write_at_night,
        they_turn_notices_off, reminders_come_once, the_house_is_down_over_one, they_rest,
    )  # fmt: skip
    for chapter in chapters:
        chapter(told)
    stage.settle()
    for messenger, kinds in KINDS.items():
        told.reminded |= {(messenger, kind): told.seen(messenger, kind) for kind in kinds}
    return told


def they_become_visible(told: Fortnight) -> None:
    """Jhansi from Home, Gisel from Start."""
    stage, jhansi = told.stage, told.stage.jhansi
    jhansi.opens_home()
    stage.slack.until(jhansi.person, "Set up my class", home=True)
    jhansi.taps("Set up my class")
    jhansi.sees("Your class")
    chosen = {"Ages": "9–12", "Subject": "Social studies"}
    jhansi.fills(chosen, "Save and be found")
    jhansi.sees("others can find you now")
    # Slack does not tell of a choice before the form is sent; looking at Home is no input.
    told.visible_after["slack"] = len(chosen) + sum(one.type == "interactive" for one in jhansi.envelopes)
    gisel_begins(stage)
    stage.settle()
    told.visible_after["telegram"] = len(inputs_of_gisel(stage))


def they_sign_a_plan(told: Fortnight) -> None:
    """Found, asked, accepted, planned and signed."""
    stage = told.stage
    play(stage, gisel_searches, gisel_writes_to_jhansi, jhansi_accepts, gisel_makes_a_plan, gisel_signs, jhansi_joins)
    stage.settle()
    told.typed["telegram"] = [words for words in inputs_of_gisel(stage) if words]
    told.typed["slack"] = typed_by_jhansi(stage)
    names = {"Gisel": "telegram", "Jhansi": "slack"}
    known = [json.loads(body) for (body,) in stage.house.rows("SELECT body FROM teachers")]
    told.zones = {names[one["name"]]: one["zone"] for one in known}


def inputs_of_gisel(stage: Stage) -> list[str]:
    """Everything that she did on Telegram: what she typed, and an empty word for what she pressed."""
    updates = [*stage.telegram.api.past, *stage.telegram.api.updates]
    return [str(update.get("message", {}).get("text", "")) for update in updates]


def typed_by_jhansi(stage: Stage) -> list[str]:
    """Every word that she typed on Slack: messages, commands, and fields of forms."""
    payloads = [one.payload for one in stage.jhansi.envelopes]
    said = [one["event"]["text"] for one in payloads if one.get("event", {}).get("type") == "message"]
    commands = [one["command"] for one in payloads if "command" in one]
    states = [one.get("state") or one.get("view", {}).get("state") or {} for one in payloads]
    fields = [field for state in states for block in state.get("values", {}).values() for field in block.values()]
    written = [str(one["value"]) for one in fields if one.get("type") == "plain_text_input" and one.get("value")]
    return [*said, *commands, *written]


def they_fix_a_call(told: Fortnight) -> None:
    """By buttons but for the link."""
    stage = told.stage
    told.at(argentina(27, 10, month=11))
    for label in ("Fijar videollamada", "8:00–16:00", "A · 7:15"):
        stage.gisel.taps(label)
    stage.jhansi.sees("A call with Gisel?", "3:45–4:30 pm", "7:15–8:00 am")
    they_agree_on_it(stage)


def they_want_it_later(told: Fortnight) -> None:
    """The work begins; each wants to be asked at one o'clock."""
    asked = {"telegram": "Antes de conocer a la otra clase", "slack": "Before you meet the other class"}
    for who, day, later, one in (
        ("slack", india, "Later", "Today, 1:00 pm"),
        ("telegram", argentina, "Más tarde", "Hoy, 13:00"),
    ):
        told.at(day(30, 8, month=11))
        told.people[who].taps(later)
        told.people[who].taps(one)
        moments = (day(30, 8, 1, month=11), day(30, 12, 59, month=11), day(30, 13, month=11))
        told.snoozed[who] = counts(told, who, asked[who], *moments)


def they_write_at_night(told: Fortnight) -> None:
    """Each writes while it is night at the other's; and Gisel looks at her home in the morning."""
    stage = told.stage
    told.at(argentina(30, 14, month=11))
    stage.gisel.says("/say Buenas noches, Pune.")
    stage.gisel.sees("Enviado a Jhansi")
    nights = {
        "slack": ("Buenas noches, Pune.", argentina(30, 14, month=11), india(1, 6, 59), india(1, 8)),
        "telegram": ("Good night, Buenos Aires.", india(1, 8), argentina(1, 6, 59), argentina(1, 8)),
    }
    told.quiet["slack"] = counts(told, "slack", *nights["slack"])
    stage.jhansi.says("/say Good night, Buenos Aires.")
    stage.jhansi.sees("Sent to Gisel")
    told.quiet["telegram"] = counts(told, "telegram", *nights["telegram"])
    stage.gisel.says("/home")
    told.homes.append(stage.gisel.sees("Por responder", "jue 10 dic"))


def counts(told: Fortnight, messenger: str, words: str, *moments: datetime) -> list[int]:
    """How often she was sent these words until each of the moments."""
    found = []
    for moment in moments:
        told.at(moment)
        found.append(told.seen(messenger, words))
    return found


def they_turn_notices_off(told: Fortnight) -> None:
    """When the first thing is due, each wants no more notices of that kind."""
    told.at(india(3, 8))
    told.at(argentina(3, 8))
    for who, settings, path, done in (
        ("telegram", "Ajustes", ("Avisos", "Elegir avisos", "Sin «te toca»"), "Con «te toca»"),
        ("slack", "Settings", ("Notices", "Choose notices", "No “your turn”"), "With “your turn”"),
    ):
        told.people[who].says("/settings")
        told.people[who].sees(settings)
        for label in path:
            told.people[who].taps(label)
        told.people[who].sees(done)
        told.off[who] = [notices_of_what_is_due(told, who)]


def notices_of_what_is_due(told: Fortnight, messenger: str) -> int:
    """How many came: before the day, on it, and after it."""
    begin = {
        "telegram": ("Te toca en", "Te toca hoy", "Quedó pendiente"),
        "slack": ("Your turn in", "Your turn today", "Still to come"),
    }
    return sum(told.seen(messenger, words) for words in begin[messenger])


def reminders_come_once(told: Fortnight) -> None:
    """A day and an hour before, over a kill and a clock that goes back and forth."""
    stage = told.stage
    told.at(argentina(9, 7, 15))
    stage.gisel.sees("Mañana a las", "7:15 (India 15:45)")
    stage.jhansi.sees("Tomorrow at", "3:45 pm", "7:15 am")
    stage.house.restart()
    told.at(argentina(10, 6, 15))
    stage.gisel.sees("En 1 hora, a las", "7:15")
    stage.jhansi.sees("In 1 hour, at", "3:45 pm")
    told.at(argentina(10, 5, 30))
    told.at(argentina(10, 6, 20))
    for who in MESSENGERS:
        told.off[who].append(notices_of_what_is_due(told, who))


def the_house_is_down_over_one(told: Fortnight) -> None:
    """Ten minutes before nobody is there; three minutes after the beginning the process is."""
    stage = told.stage
    stage.house.kill()
    stage.house.clock.set(argentina(10, 7, 18))
    stage.house.start()
    told.late = {
        "telegram": stage.gisel.sees("Empezó hace", "Entrar"),
        "slack": stage.jhansi.sees("minutes ago", "Enter"),
    }


def they_rest(told: Fortnight) -> None:
    """Jhansi lets the project rest over the day of looking back; Gisel lets it go on."""
    stage = told.stage
    told.at(argentina(11, 10))
    stage.jhansi.says("/projects")
    stage.jhansi.sees("My School · Execution", "With Gisel")
    for label in ("More", "Pause it", "Until further notice"):
        stage.jhansi.taps(label)
    stage.jhansi.sees("is paused until somebody taps")
    told.at(argentina(15, 9))
    stage.gisel.sees("Jhansi puso «Mi escuela» en pausa")
    asked = {"telegram": "Miremos atrás con el grupo", "slack": "look back with the group"}
    told.paused = {who: [told.seen(who, words)] for who, words in asked.items()}
    stage.gisel.says("/projects")
    stage.gisel.sees("Mi escuela · ", "Con Jhansi")
    for label in ("Más", "Seguir ahora", "Dejar las fechas"):
        stage.gisel.taps(label)
    # Opened again in the morning of the class that leads; after school in India, so there a morning later.
    told.at(argentina(16, 8))
    told.at(india(17, 8))
    for who, words in asked.items():
        told.paused[who].append(told.seen(who, words))
