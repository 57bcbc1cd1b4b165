"""A partner she knows already: an invitation to pass on in any messenger, and coming with one."""

from datetime import date

from core.chat.choices import pick, start
from core.chat.shown import Text
from core.conversations.command import Command
from core.conversations.guest import share_button
from core.conversations.talk import End, Go, Talk
from core.texts import LANGUAGES, Texts, texts
from core.usecases.guest import leads_to
from core.usecases.invitation import invite, inviting, take_up


async def bring(talk: Talk) -> End:
    """A message that she passes on by whatever way she has to reach the other teacher; its code is good once."""
    t = talk.t
    made = await talk.do("invite", invite)
    link, day = talk.turn.arrival(made["code"]), date.fromisoformat(made["day"])
    # Whoever gets it may read another language than hers: it stands there in each, her own first.
    languages = sorted(LANGUAGES, key=lambda one: one != talk.me.language)
    words = (to_pass_on(texts(one), talk.me.name, made["code"], link, day) for one in languages)
    said = list(words)
    note, button = Text(text=t("invitation-once"), style="note"), share_button(talk, made["code"], said[0].text)
    letter = start("guest-letter-bring", t("b-guest-letter-bring"))
    return talk.end(t("invitation-pass-on"), *said, note, *button, choices=(letter,), home=True, once=True)


def to_pass_on(t: Texts, name: str, code: str, link: str, day: date) -> Text:
    """The invitation in one language."""
    where = t("invitation-link", link=link) if link else t("invitation-open")
    return Text(text=t("invitation-words", name=name, where=where, code=code, day=t.day(day)), style="quote")


async def invited(talk: Talk) -> End | Go:
    """Somebody who knows her invites her; `about` is the invitation."""
    t, opens = talk.t, await talk.look(leads_to, talk.about)
    if opens:
        return talk.go("guest" if opens == "project" else "guest-letter", talk.about)
    inviter = await talk.look(inviting, talk.about)
    if inviter is None:
        return talk.end(t("refused-invitation-over"), choices=(start("find", t("b-find-class")),), home=True)
    answer = await talk.choose(
        "answer",
        pick("yes", t("b-accept")),
        pick("no", t("b-later")),
        shows=t("invited-by", name=inviter.name, country=t.country(inviter.country)),
        back=False,
    )
    if answer == "no":
        return talk.end(t("invited-later", name=inviter.name), home=True)
    return talk.go("partners", await talk.do("take-up", take_up, talk.about))


COMMANDS = (Command("bring", bring), Command("invited", invited))
