"""The agreement: nine points on one screen, signed together for the version that is shown."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.letters.agreement import agreement_parts, numbered, short, signatures_parts
from core.letters.plan_news import new_to_her
from core.model.agreement import POINTS, Terms
from core.usecases.join import suggest
from core.usecases.plan_news import learn
from core.usecases.projects import is_host, project_of
from core.usecases.sign import guardian_known, has_signed, name_guardian, sign, signatures, terms
from core.usecases.turn import Turn

WORDS = 1000
NAME = 80
NAMED = "name:"


async def sign_points(talk: Talk) -> End | Go:
    """Read the nine points, agree to all, and say whom to tell of a worry."""
    t, said = talk.t, await talk.look(terms, talk.about)
    # Not among what the yes is tied to: once it was shown, there is nothing new to her any more.
    await talk.say(*await talk.look(new_to_her, talk.about))
    await talk.do("learn", learn, talk.about, per=str(said.version))
    # The version stands in the answer itself: a yes to these points is none to those of a later plan.
    agreed = f"agree:{said.version}"
    answer = await talk.choose(
        "points",
        pick(agreed, t("b-agree", count=len(POINTS))),
        *(await talk.look(wishes, talk.about)),
        pick("later", t("b-later")),
        shows=agreement_parts(t, said),
        back=False,
        confirms=True,
    )
    if answer == "later":
        return await sign_later(talk)
    if answer == "wish":
        return await wish(talk, said)
    if answer == "change":
        return talk.go("change-point", talk.about)
    await talk.do("sign", sign, talk.about, said.version, per=str(said.version))
    if not await talk.look(guardian_known):
        await ask_guardian(talk)
    return talk.end(await talk.look(signed_words, talk.about), home=True)


async def sign_later(talk: Talk) -> End:
    """Not now: what waits for her signature, and the way back to it."""
    t = talk.t
    await talk.look(project_of, talk.about)
    return talk.end(t("sign-later"), choices=(start("sign", t("b-read-sign"), talk.about), home(talk)))


async def ask_guardian(talk: Talk) -> None:
    """Whom to tell of a worry about a student: nobody but the two of them sees it."""
    t = talk.t
    who = await talk.choose(
        "guardian",
        pick("me", t("b-thats-me")),
        pick("name", t("b-add-name")),
        pick("later", t("b-later")),
        shows=t("ask-guardian"),
        back=False,
        means=named,
    )
    if who == "later":
        return
    name = who.removeprefix(NAMED) if who.startswith(NAMED) else ""
    if who == "name" or (name and not await is_right(talk, name)):
        typed = await talk.ask(
            "guardian-name",
            shows=t("ask-guardian-name"),
            fits=lambda said: t("words-too-long", most=NAME) if len(said.words) > NAME else None,
        )
        name = typed.words
    await talk.do("name-guardian", name_guardian, name)


def named(words: str) -> str | None:
    """A name typed where buttons are asked for: one short line that asks nothing."""
    return None if "?" in words or "\n" in words or len(words) > NAME else f"{NAMED}{words}"


async def is_right(talk: Talk, name: str) -> bool:
    """Words that no button asked for are noted as somebody's name only after a yes: nobody asks for it again."""
    t = talk.t
    sure = await talk.choose(
        "guardian-sure", pick("yes", t("b-yes")), pick("no", t("b-other-name")), shows=t("ask-guardian-sure", name=name)
    )
    return sure == "yes"


async def wish(talk: Talk, said: Terms) -> End:
    """One point should read otherwise: the host gets the words, and the point beside them."""
    t = talk.t
    point = await talk.choose(
        "point",
        *(pick(name, short(t, said, name)) for name in POINTS),
        shows=(Text(text="\n".join(numbered(t, said, name) for name in POINTS)), Text(text=t("ask-which-point"))),
    )
    line = numbered(t, said, next(name for name in POINTS if name == point))
    written = await talk.ask(
        "wish-words",
        shows=t("ask-wish", point=line),
        fits=lambda reply: t("words-too-long", most=WORDS) if len(reply.words) > WORDS else None,
    )
    await talk.do("send-wish", suggest, talk.about, t("wish-about", point=line, words=written.words))
    return talk.end(
        t("wish-sent", name=said.host), choices=(start("sign", t("b-read-sign"), talk.about), home(talk))
    )


async def read_points(talk: Talk) -> End:
    """The agreement as it stands, and who has signed it."""
    new = await talk.look(new_to_her, talk.about)
    await talk.do("learn", learn, talk.about)
    parts, choices = await talk.look(standing, talk.about)
    return talk.end(*new, *parts, choices=choices)


def standing(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The nine points, the signatures, and signing for whoever has not."""
    t, project = turn.texts, project_of(turn, project_id)
    parts = (*agreement_parts(t, terms(turn, project_id)), *signatures_parts(turn, project))
    signing = () if has_signed(turn, project) or project.over else (start("sign", t("b-read-sign"), project_id),)
    hosts = is_host(turn, project) and not project.over
    changing = (start("change-point", t("b-change-point"), project_id),) if hosts else ()
    return parts, (*signing, *changing, start("read-plan", t("b-see-plan"), project_id), start("home", t("b-home")))


def wishes(turn: Turn, project_id: str) -> tuple[Choice, ...]:
    """The host changes a point; a guest asks for it."""
    hosts = is_host(turn, project_of(turn, project_id))
    return (pick("change" if hosts else "wish", turn.texts("b-change-point")),)


def signed_words(turn: Turn, project_id: str) -> str:
    """How many signed, and when the work starts."""
    t, project = turn.texts, project_of(turn, project_id)
    signed, everybody = signatures(turn, project)
    day = t.day(project.shown.start, short=True) if project.shown else ""
    key = "signed-all" if signed == everybody else "signed-so-far"
    return t(key, signed=signed, everybody=everybody, day=day)


def home(talk: Talk) -> Choice:
    """Back to what is next."""
    return start("home", talk.t("b-home"))


COMMANDS = (Command("sign", sign_points), Command("agreement", read_points), Command("sign-later", sign_later))
