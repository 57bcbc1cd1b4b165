"""Looking for words in what all projects of a teacher found out."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.talk import End, Go, Talk
from core.usecases.record_search import search_records
from core.usecases.turn import Turn

SHOWN, OPENED = 4, 4
"""Lines on a card, and projects that it opens: a phone's screen, and seven buttons."""
LONGEST = 90
"""Letters of a line; the whole of it stands in the record."""


async def search(talk: Talk) -> End | Go:
    """Which lines have these words, each with its project and day."""
    t = talk.t
    typed = await talk.ask("words", pick("projects", t("b-projects")), shows=t("search-ask"), back=False)
    if typed.choice == "projects":
        return talk.go("projects")
    parts, choices = await talk.look(found, typed.words)
    return talk.end(*parts, choices=choices, home=True)


def found(turn: Turn, words: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """The lines, the newest first, and a button for each project among them."""
    t, places, asked = turn.texts, search_records(turn, words), words[:LONGEST].strip()
    again = start("record-search", t("b-search-again"))
    if not places:
        return (Text(text=t("search-none", words=asked)),), (again, start("projects", t("b-projects")))
    said = [
        t(
            "search-line",
            title=one.title,
            day=t.day(turn.me.today(one.at), short=True, year=True),
            by=one.by or t("search-together"),
            words=one.words if len(one.words) <= LONGEST else one.words[: LONGEST - 1] + "…",
        )
        for one in places[:SHOWN]
    ]
    if len(places) > SHOWN:
        said.append(t("search-more", count=len(places) - SHOWN))
    titles = {one.project: one.title for one in places[:SHOWN]}
    opened = tuple(start("record", title, project) for project, title in [*titles.items()][:OPENED])
    head = Text(text=t("search-found", count=len(places), words=asked), style="title")
    return (head, Text(text="\n".join(said))), (*opened, again)


COMMANDS = (Command("record-search", search, takes_words="words", goes_on="with-words"),)
