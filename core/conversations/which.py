"""Which project is meant: asked only where there is more than one."""

from core.chat.choices import pick
from core.conversations.talk import Talk


async def which(talk: Talk, known: list[tuple[str, str]]) -> str:
    """The id of the project that a command means, of those in `known` (id, title); "" when there is none."""
    if len(known) < 2:
        return known[0][0] if known else ""
    return await talk.choose("project", *(pick(id_, title) for id_, title in known), shows=talk.t("ask-project"))
