"""What may tell who a student is gets pointed out before it is kept, with the words as they could be instead."""

from core.chat.choices import pick
from core.conversations.talk import Talk
from core.phrases.names import Found
from core.texts import Texts
from core.usecases.personal import personal

TRIES = 3
"""So often she can write it anew; after that what is suggested is kept."""


async def without_names(talk: Talk, words: str) -> str:
    """The words as they shall be kept: as they are, as suggested, or written anew."""
    t = talk.t
    for n in range(TRIES):
        found = await talk.look(personal, words)
        if found is None:
            return words
        kind = "name" if found.names else "contact"
        chosen = await talk.choose(
            "named",
            pick("suggested", t("b-save-suggested")),
            pick("again", t("b-rewrite")),
            pick("as-is", t("b-not-name" if kind == "name" else "b-not-contact")),
            shows=t(f"looks-like-{kind}", what=quoted(t, found), count=count(found), words=found.suggestion),
            per=str(n),
            back=False,
        )
        if chosen != "again":
            return found.suggestion if chosen == "suggested" else words
        words = (await talk.ask("anew", shows=t("ask-anew"), per=str(n))).words
    left = await talk.look(personal, words)
    return left.suggestion if left else words


def quoted(t: Texts, found: Found) -> str:
    """What was found, each in quotation marks."""
    return t.list([t("quoted", words=one) for one in found.names or found.contacts])


def count(found: Found) -> int:
    """How many were found."""
    return len(found.names or found.contacts)
