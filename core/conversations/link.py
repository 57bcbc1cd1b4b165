"""A second messenger: a code shown in one, typed in the other; and taking them apart again."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.letters.linked import messenger
from core.model.linking import TRIES
from core.usecases.link_accounts import accounts, enter_code, make_code, unlink
from core.usecases.turn import Turn


async def link(talk: Talk) -> End:
    """Her accounts, and a new code to be typed in the other messenger."""
    made = await talk.do("make", make_code)
    parts, choices = await talk.look(how_linked)
    code = Text(text=made["code"], style="quote")
    return talk.end(*parts, code, Text(text=talk.t("link-safe"), style="note"), choices=choices, home=True, once=True)


async def enter(talk: Talk) -> End | Go:
    """Type the code that the other messenger shows."""
    t = talk.t
    typed = await talk.ask("words", pick("back", t("b-return")), shows=t("ask-link-code"))
    for n in range(TRIES):
        if typed.choice:
            return talk.go("settings")
        said = await talk.do("enter", enter_code, typed.words, per=str(n))
        if said["state"] != "wrong":
            return await entered(talk, said["state"])
        question = t("link-wrong", left=int(said["left"]))
        typed = await talk.ask("again", pick("back", t("b-return")), shows=question, per=str(n))
    return await entered(talk, "closed")


async def entered(talk: Talk, state: str) -> End:
    """What became of the code."""
    t = talk.t
    if state != "joined":
        return talk.end(t(f"link-{state}"), home=True)
    here, choices = await talk.look(not_me)
    return talk.end(t("link-joined", messenger=here), choices=choices, home=True)


async def take_apart(talk: Talk) -> End:
    """One of the accounts is not hers (any more)."""
    platform = await talk.do("unlink", unlink, talk.about)
    return talk.end(talk.t("link-apart", messenger=messenger(platform)), home=True)


def how_linked(turn: Turn) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Which accounts there are, with a button for those she does not speak on."""
    t, known = turn.texts, accounts(turn)
    joined = (Text(text=t("link-accounts", names=t.list([messenger(one.platform) for one in known]))),)
    apart = tuple(start("unlink", t("b-unlink", messenger=messenger(one.platform)), one.id) for one in known[1:])
    return (*(joined if apart else ()), Text(text=t("link-how"))), (start("link-code", t("b-have-code")), *apart)


def not_me(turn: Turn) -> tuple[str, tuple[Choice, ...]]:
    """The messenger that was just joined, and the way to undo it."""
    here = accounts(turn)[0]
    return messenger(here.platform), (start("unlink", turn.texts("b-not-me"), here.id),)


COMMANDS = (
    Command("link", link, menu=True, aliases=("vincular", "unir"), needs="", takes_words="words", words_to="link-code"),
    Command("link-code", enter, needs="", goes_on="with-words"),
    Command("unlink", take_apart, needs=""),
)
