"""From the first word to being found: country, ages, subject, and a look at how others will see it."""

from core.chat.choices import Choice, change, pick, start
from core.chat.shown import Input, Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Reply, Talk
from core.model.classgroup import AGES, SUBJECTS
from core.planning.countries import buttons, country_of, find_country
from core.planning.seeking import understood
from core.texts import DEFAULT, LANGUAGES, texts, words
from core.usecases.invitation import inviting
from core.usecases.profile import be_found, hour_in, my_class, set_up_class, speak
from core.usecases.turn import Turn

SUBJECT_LENGTH = 40
SECOND = "es"
"""The language that the first card offers to whoever reads it in English; the others stand behind /settings."""


async def begin(talk: Talk) -> End:
    """Three questions and a preview; where the platform has forms, one form."""
    if await talk.look(my_class):
        return await reconsider(talk)
    if talk.forms:
        return await by_form(talk)
    t, other = talk.t, DEFAULT if talk.me.language != DEFAULT else SECOND
    first = await talk.choose(
        "welcome",
        pick("begin", t("b-begin")),
        pick("example", t("b-example")),
        pick("language", texts(other).tongue(other).capitalize()),
        shows=greeting(talk),
    )
    if first == "language":
        await talk.do("language", speak, other)
        await talk.choose("welcome-again", pick("begin", talk.t("b-begin")), shows=greeting(talk))
    elif first == "example":
        await talk.choose("example", pick("begin", t("b-begin")), shows=t("welcome-example"))
    country = await ask_country(talk)
    ages = await ask_ages(talk)
    subject, own_words = await ask_subject(talk)
    t = talk.t
    answer = await talk.choose(
        "preview",
        pick("found", t("b-found")),
        change(t("b-change")),
        pick("later", t("b-not-yet")),
        shows=(
            Text(text=t("preview-title"), style="title"),
            Text(
                text=t(
                    "preview-who",
                    name=talk.me.first_name,
                    country=t.country(country),
                    hour=await talk.look(hour_in, country),
                )
                + "\n"
                + t(
                    "preview-class",
                    ages=words.ages(t, ages),
                    subject=words.subject(t, subject, own_words),
                    language=t.tongue(talk.me.language),
                )
            ),
            Text(text=t("preview-note"), style="note"),
        ),
        back=False,
        change=(
            ("country", t("change-country")),
            ("ages", t("change-ages")),
            ("subject", t("change-subject")),
        ),
    )
    await talk.do("save", set_up_class, country, ages, subject, own_words, answer == "found")
    return await found(talk) if answer == "found" else await hidden(talk)


async def by_form(talk: Talk) -> End:
    """The same in one form, for messengers that have them."""
    t = talk.t
    guess = talk.me.country or country_of(talk.me.zone)
    codes = dict.fromkeys((*([guess] if guess else []), *buttons(talk.me.language)))
    values = await talk.form(
        "class",
        Input(name="country", label=t("form-country"),
              options=(*((c, t.country(c)) for c in codes), ("other", t("b-other-country"))), value=guess),
        Input(name="language", label=t("form-language"), options=tuple((c, t.tongue(c)) for c in LANGUAGES),
              value=talk.me.language),
        Input(name="ages", label=t("form-ages"), options=tuple((a, words.ages(t, a)) for a in AGES)),
        Input(name="subject", label=t("form-subject"), options=tuple((s, t(f"subject-{s}")) for s in SUBJECTS[:-1])),
        submit=t("b-save-found"),
        shows=(
            Text(text=t("form-class"), style="title"),
            Text(text=t("form-note"), style="note"),
        ),
    )
    await talk.do("language", speak, values["language"])
    country = values["country"] if values["country"] != "other" else await type_country(talk)
    await talk.do("save", set_up_class, country, values["ages"], values["subject"], "", True)
    return await found(talk)


async def ask_country(talk: Talk) -> str:
    """A country's code, by button or by name."""
    t = talk.t
    said = await talk.ask(
        "country",
        *(pick(c, t.country(c)) for c in buttons(talk.me.language)),
        pick("other", t("b-other-country")),
        shows=t("step", n=1, of=3, question=t("ask-country")),
        fits=lambda reply: unknown_country(talk, reply),
        back=False,
    )
    if said.choice != "other":
        return said.choice or find_country(said.words) or "other"
    return await type_country(talk)


async def type_country(talk: Talk) -> str:
    """The code of a country that stands on no button."""
    question = talk.t("ask-country-words")
    typed = await talk.ask("country-words", shows=question, fits=lambda reply: unknown_country(talk, reply))
    return find_country(typed.words) or "other"


def unknown_country(talk: Talk, reply: Reply) -> str | None:
    """That a typed country is not clear, as a sentence."""
    clear = reply.choice or find_country(reply.words)
    return None if clear else talk.t("country-unknown", words=reply.words[:40])


async def ask_ages(talk: Talk) -> str:
    """One of the age bands."""
    t = talk.t
    return await talk.choose(
        "ages",
        *(pick(band, words.ages(t, band)) for band in AGES),
        shows=t("step", n=2, of=3, question=t("ask-ages")),
        means=ages_said,
    )


async def ask_subject(talk: Talk) -> tuple[str, str]:
    """A subject, and the teacher's own words where it is another."""
    t = talk.t
    subject = await talk.choose(
        "subject",
        *(pick(name, t(f"subject-{name}")) for name in SUBJECTS),
        shows=t("step", n=3, of=3, question=t("ask-subject")),
        means=subject_said,
    )
    if subject != "other":
        return subject, ""

    def short(reply: Reply) -> str | None:
        return t("subject-long") if len(reply.words) > SUBJECT_LENGTH else None

    return subject, (await talk.ask("subject-words", shows=t("ask-subject-words"), fits=short)).words


def ages_said(words: str) -> str | None:
    """Typed ages as a band: "10 años" is 9-12; a bare number is a place in the list."""
    return None if words.strip().isdecimal() else understood(words).ages or None


def subject_said(words: str) -> str | None:
    """A typed subject as the one that it belongs to: "química" is science."""
    return understood(words).subject or None


async def reconsider(talk: Talk) -> End:
    """The class is set up already: be found, or look on."""
    group = await talk.look(my_class)
    if group and not group.looking:
        await talk.do("found", be_found, True)
    return await found(talk)


def greeting(talk: Talk) -> tuple[Part, ...]:
    """What Chaski is, in three sentences."""
    t = talk.t
    return (
        Text(text=t("welcome", name=talk.me.name)),
        Text(text=t("welcome-how")),
        Text(text=t("welcome-three")),
    )


async def found(talk: Talk) -> End:
    """Others can find her now; whoever came with an invitation answers it first."""
    t, waiting = talk.t, await talk.look(invitation_waiting)
    if waiting:
        return talk.end(t("now-found-invited", name=waiting[1]), choices=answers(talk, *waiting))
    others = (start("find", t("b-find-class")), start("bring", t("b-bring")), start("home", t("b-later")))
    return talk.end(t("now-found"), choices=others)


async def hidden(talk: Talk) -> End:
    """Nobody sees her yet; whom she knows can work with her all the same."""
    t, waiting = talk.t, await talk.look(invitation_waiting)
    if waiting:
        return talk.end(t("not-found-yet"), choices=answers(talk, *waiting))
    others = (start("start", t("b-found")), start("bring", t("b-bring")), start("home", t("b-home")))
    return talk.end(t("not-found-yet"), choices=others)


def answers(talk: Talk, invitation: str, name: str) -> tuple[Choice, ...]:
    """The invitation she came with, one tap away."""
    return start("invited", talk.t("b-answer-name", name=name), invitation), start("home", talk.t("b-later"))


def invitation_waiting(turn: Turn) -> tuple[str, str] | None:
    """(id, name) of the invitation that she came with and of whoever sent it."""
    inviter = inviting(turn)
    return (turn.me.invited, inviter.name) if inviter else None


COMMANDS = (Command("start", begin, needs=""),)
