"""Ready questions for a call, by the age of the class: a tap adds one."""

from core.chat.choices import Choice, pick
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.session_agenda import questions_kept
from core.conversations.talk import End, Talk
from core.usecases.session_day import add_ours
from core.usecases.session_of import session_of
from core.usecases.session_questions import ages_of
from core.usecases.session_words import names_of
from core.usecases.turn import Turn
from prompts.bank import bank

TAPS = 10
PAGE = 4
DONE, NEXT = "done", "next"


async def from_our_list(talk: Talk) -> End:
    """Show four at a time until the class has what it needs; `about` is the session."""
    page = 0
    for n in range(TAPS):
        parts, choices = await talk.look(page_card, talk.about, page)
        chosen = await talk.choose("which", *choices, shows=parts, per=str(n), back=False)
        if chosen == DONE:
            break
        if chosen == NEXT:
            page += 1
        else:
            await talk.do("add", add_ours, talk.about, chosen, per=str(n))
    asked = await talk.look(own_words, talk.about)
    kept = await talk.look(questions_kept, talk.about) if asked else talk.t("questions-none")
    return talk.end(kept, home=True)


def page_card(turn: Turn, session_id: str, page: int) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Four questions with their numbers, and what the class asks already."""
    t, session = turn.texts, session_of(turn, session_id)
    ours = list(enumerate(bank(t.language, ages_of(turn, session))))
    first = page * PAGE % len(ours)
    shown = ours[first : first + PAGE]
    parts: list[Part] = [Text(text=t("bank-title", names=names_of(turn, session)), style="title")]
    parts.append(Text(text="\n".join(f"{n + 1}. {words}" for n, words in shown)))
    if asked := own_words(turn, session_id):
        parts += [Text(text=t("bank-so-far")), Text(text=asked, style="quote")]
    buttons = tuple(pick(str(n), t("b-question", n=n + 1)) for n, _ in shown)
    return tuple(parts), (*buttons, pick(NEXT, t("b-other-questions")), pick(DONE, t("b-done")))


def own_words(turn: Turn, session_id: str) -> str:
    """What the reader's class wants to ask so far."""
    return dict(session_of(turn, session_id).questions).get(turn.me.id, "")


COMMANDS = (Command("question-bank", from_our_list),)
