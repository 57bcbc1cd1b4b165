"""A partner she knows already: an invitation to pass on in any messenger, and coming with one."""

from core.chat.choices import pick, start
from core.conversations.command import Command
from core.conversations.pass_on import how, in_her_order, passed_on
from core.conversations.talk import End, Go, Talk
from core.texts import texts
from core.usecases.guest import leads_to
from core.usecases.invitation import invite, inviting, take_up


async def bring(talk: Talk) -> End:
    """A message that she passes on by whatever way she has to reach the other teacher; its code is good once."""
    t = talk.t
    made = await talk.do("invite", invite)
    said = [
        texts(one)("invitation-words", name=talk.me.name, **how(talk, texts(one), made)) for one in in_her_order(talk)
    ]
    letter = start("guest-letter-bring", t("b-guest-letter-bring"))
    return passed_on(talk, said, made["code"], t("invitation-pass-on"), t("invitation-once"), letter)


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
