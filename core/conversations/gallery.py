"""The gallery of ideas: pages of cards, then one idea and [use it]."""

from core.chat.choices import Choice, pick
from core.chat.shown import Part, Text
from core.conversations.talk import Talk
from core.letters.findings import capital
from core.letters.lines import goals_line
from core.model.classgroup import AGES
from core.planning.ideas import Idea, idea_in, idea_named, idea_text, ideas
from core.texts import Texts, words
from core.usecases.profile import my_class
from core.usecases.turn import Turn

PAGE = 4
"""Ideas on a page: with two lines each, a card on a phone."""
TURNS = 8


async def choose_idea(talk: Talk, *beside: Choice, calls: bool = True) -> str:
    """The idea that she wants to use; "" when she looked at many and took none.

    `beside` are buttons for something else; without `calls` an idea that is one session is not among them.
    """
    page = 0
    for n in range(TURNS):
        t = talk.t
        shown = await talk.look(on_page, page, calls)
        picked = await talk.choose(
            "idea",
            *(pick(one.id, idea_text(one.id, t.language).title) for one in shown),
            pick("more", t("b-more-ideas")),
            *beside,
            shows=page_parts(t, shown),
            per=str(n),
            means=lambda words: typed(words, calls),
        )
        if picked == "more":
            page += 1
            continue
        use = await talk.choose(
            "use", pick("use", t("b-use-idea")), pick("others", t("b-other-ideas")), shows=card(t, picked), per=str(n)
        )
        if use == "use":
            return picked
    return ""


def typed(words: str, calls: bool) -> str | None:
    """The idea that typed words name, among those that can be chosen here."""
    name = idea_in(words)
    return name if name and (calls or not idea_named(name).one_call) else None


def on_page(turn: Turn, page: int, calls: bool) -> tuple[Idea, ...]:
    """The ideas on one page for the class of this teacher; after the last page comes the first."""
    group = my_class(turn)
    fitting = [one for one in ideas(group.ages, group.subjects) if calls or not one.one_call] if group else [*ideas()]
    first = page * PAGE % (len(fitting) + -len(fitting) % PAGE)
    return tuple(fitting[first : first + PAGE])


def page_parts(t: Texts, shown: tuple[Idea, ...]) -> tuple[Part, ...]:
    """A page: each idea with its question, for whom it is, how long it takes."""
    summaries = (Text(text=summary(t, one)) for one in shown)
    return (Text(text=t("ideas-title"), style="title"), *summaries, Text(text=t("ask-idea")))


def summary(t: Texts, one: Idea) -> str:
    """An idea in three lines."""
    said = idea_text(one.id, t.language)
    return "\n".join((said.title, said.question, capital(for_whom(t, one))))


def for_whom(t: Texts, one: Idea) -> str:
    """"Desde 9 años · Ciencias, Sociales · de una a doce semanas"."""
    subjects = ", ".join(words.subject(t, subject) for subject in one.subjects)
    return " · ".join((age_words(t, one.ages), subjects, t("idea-one-call" if one.one_call else "idea-weeks")))


def age_words(t: Texts, ages: tuple[str, ...]) -> str:
    """For which ages: all, from one on, or from one to another."""
    first, last = ages[0].partition("-")[0].rstrip("+"), ages[-1].rpartition("-")[2].rstrip("+")
    if ages == AGES:
        return t("idea-ages-all")
    return t("idea-ages-from", first=first) if ages[-1] == AGES[-1] else t("idea-ages", first=first, last=last)


def card(t: Texts, name: str) -> tuple[Part, ...]:
    """One idea: what is asked, what students will be able to do, what the classes do."""
    one, said = idea_named(name), idea_text(name, t.language)
    goals = (goals_line(t, one.goals),) if one.goals else ()
    steps = () if one.one_call else (t("idea-steps", steps="; ".join(said.steps)),)
    return (
        Text(text=said.title, style="title"),
        Text(text=said.question),
        Text(text="\n".join((t("plan-outcomes"), *(f"– {outcome}" for outcome in said.outcomes)))),
        Text(text="\n".join((*steps, capital(for_whom(t, one)), *goals))),
    )
