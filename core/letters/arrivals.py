"""When the others get a published plan, in words."""

from core.planning.countries import place_name
from core.texts import Texts
from core.usecases.publish import Arrival


def arrival_words(t: Texts, found: list[Arrival]) -> str:
    """"Olenka lo recibe ahora; Jhansi, mañana a las 8:00 de India (hoy allí es feriado)"."""
    keys = ("arrives", *("arrives-next" for _ in found[1:]))
    return "; ".join(t(key, name=one.name, when=moment(t, one)) for key, one in zip(keys, found, strict=True))


def moment(t: Texts, one: Arrival) -> str:
    """"ahora", "mañana a las 8:00 de India (hoy allí es feriado)"."""
    if one.at is None:
        return t("arrives-now")
    away = (one.at.date() - one.today.date()).days
    day = t("today-word") if away == 0 else t("tomorrow-word") if away == 1 else t("on-day", day=t.day(one.at.date()))
    why = t(f"arrives-why-{one.why}") if one.why else ""
    said = t("arrives-at", day=day, hour=t.hour(one.at), place=place_name(one.country, t.language))
    return " ".join(filter(None, (said, why)))
