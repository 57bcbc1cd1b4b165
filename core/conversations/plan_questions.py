"""What the assistant asks before it makes a plan: a suggestion with each question, buttons or her own words."""

from collections.abc import Iterable

from core.chat.choices import Choice, pick
from core.conversations.gallery import choose_idea
from core.conversations.steps import IDEA_SAYS, numbered
from core.conversations.talk import Reply, Talk
from core.model.plan import Approach, Audience, Goal, GroupSize, Product, Room
from core.phrases.answers import numbers_in
from core.planning.wordlists import split, word_list
from core.texts import Texts
from core.usecases.plan_make import class_size, offer, size_for, whens
from core.usecases.turn import Turn

TRIES = 4
"""So often the second question is come back to from the gallery."""
WORDS = 200
"""Letters of what she types instead of a button: one line on the card."""
LESSONS = range(1, 5)
RESULTS = {
    "album": (Product.ALBUM, Audience.FAMILIES),
    "video": (Product.VIDEO, Audience.SCHOOL),
    "poster": (Product.POSTER, Audience.SCHOOL),
}


async def ask_rest(talk: Talk, *, calls: bool) -> dict[str, str]:
    """The other questions; what was asked once, in another plan, is not asked again. `calls`: it is one session."""
    said = await ask_approach(talk, calls=calls)
    if "idea" in said:
        return said | await ask_class(talk, IDEA_SAYS)
    said |= await ask_goal(talk)
    said |= await ask_class(talk)
    return said | await ask_result(talk)


async def ask_class(talk: Talk, without: Iterable[str] = ()) -> dict[str, str]:
    """What depends on the class: lessons, its size, its room."""
    said = {} if "lessons" in without else {"lessons": await ask_lessons(talk, without)}
    if not await talk.look(class_size):
        said["students"] = await ask_students(talk, without)
    return said | {"room": await ask_room(talk, without)}


async def ask_approach(talk: Talk, *, calls: bool) -> dict[str, str]:
    """What kind of project, or which idea; who is not sure gets the suggested one."""
    t = talk.t
    for n in range(TRIES):
        value = await talk.choose(
            "approach",
            *(suggested(t, kind, t(f"kind-{kind}"), Approach.CULTURES) for kind in Approach),
            pick("unsure", t("b-unsure")),
            pick("ideas", t("b-see-ideas")),
            shows=await talk.look(numbered, "approach"),
            per=str(n) if n else "",
        )
        if value != "ideas":
            return {"approach": Approach.CULTURES.value if value == "unsure" else value}
        idea = await choose_idea(talk.part("ideas", per=str(n)), calls=calls)
        if idea:
            return {"idea": idea}
    return {"approach": Approach.CULTURES.value}


async def ask_goal(talk: Talk) -> dict[str, str]:
    """What the group will be able to do, by button or in her own words."""
    t = talk.t
    reply = await talk.ask(
        "goal",
        *(suggested(t, goal, t(f"b-goal-{goal}"), Goal.BOTH) for goal in (Goal.PRESENT, Goal.COMPARE, Goal.BOTH)),
        pick("own", t("b-write-it")),
        shows=await talk.look(numbered, "goal"),
        fits=lambda said: too_long(t, said),
    )
    if reply.choice and reply.choice != "own":
        return {"goal": reply.choice}
    words = reply.words or await typed(talk.part("goal-words"), t("ask-goal-words"))
    return {"goal": Goal.OWN.value, "goal_words": words}


async def ask_lessons(talk: Talk, without: Iterable[str] = ()) -> str:
    """How many lessons a week."""
    t = talk.t
    return await talk.choose(
        "lessons",
        *(suggested(t, str(n), str(n), "2") for n in LESSONS),
        shows=await talk.look(numbered, "lessons", without),
        means=lambda words: only(str(n) if n in LESSONS else "" for n in numbers_in(words, t.language)),
    )


async def ask_students(talk: Talk, without: Iterable[str] = ()) -> str:
    """How many students."""
    t = talk.t
    return await talk.choose(
        "students",
        *(suggested(t, size, t(f"b-students-{size.replace('_', '-')}"), GroupSize.FROM_16_TO_25) for size in GroupSize),
        shows=await talk.look(numbered, "students", without),
        means=lambda words: None if names_age(t, words) else students_in(t, words),
    )


async def ask_room(talk: Talk, without: Iterable[str] = ()) -> str:
    """What the classroom has."""
    t = talk.t
    return await talk.choose(
        "room",
        *(suggested(t, room, t(f"b-room-{room}"), Room.CALL) for room in Room),
        shows=await talk.look(numbered, "room", without),
    )


async def ask_result(talk: Talk) -> dict[str, str]:
    """What they make and for whom."""
    t = talk.t
    reply = await talk.ask(
        "result",
        *(suggested(t, name, t(f"b-result-{name}"), "album") for name in RESULTS),
        pick("own", t("b-something-else")),
        shows=await talk.look(numbered, "result"),
        fits=lambda said: too_long(t, said),
    )
    if reply.choice in RESULTS:
        product, audience = RESULTS[reply.choice]
        return {"product": product.value, "audience": audience.value}
    words = reply.words or await typed(talk.part("result-words"), t("ask-result-words"))
    return {"product": Product.OTHER.value, "product_words": words} | await ask_seen_by(talk)


async def ask_seen_by(talk: Talk) -> dict[str, str]:
    """For whom they make what she wrote; one of ours, or her own words."""
    t = talk.t
    reply = await talk.ask(
        "seen-by",
        *(suggested(t, one, t(f"seen-by-{one}").capitalize(), Audience.FAMILIES) for one in Audience),
        shows=t("ask-for-whom"),
        fits=lambda said: too_long(t, said),
    )
    return {"audience": reply.choice} if reply.choice else {"audience_words": reply.words.strip()}


async def typed(talk: Talk, question: str) -> str:
    """One line in her own words."""
    t = talk.t
    return (await talk.ask("words", shows=question, fits=lambda said: too_long(t, said))).words.strip()


def first_offer(turn: Turn) -> str:
    """The time that is suggested."""
    return next(iter(value for value, _ in whens(offer(turn))), "call")


def students_in(t: Texts, words: str) -> str | None:
    """The size of the class that typed numbers stand for."""
    return only(size_for(n) for n in numbers_in(words, t.language) if n > 1)


def names_age(t: Texts, words: str) -> bool:
    """Do the words speak of ages ("de 9 a 12 años")? They are no number of students."""
    return bool(set(split(words)) & set(word_list(t.language, "age_words")))


def suggested(t: Texts, value: str, label: str, best: str) -> Choice:
    """A button; the suggested one says so."""
    return pick(str(value), t("b-suggested", what=label) if value == best else label)


def only(values: Iterable[str]) -> str | None:
    """What several numbers of one answer ("20 to 25") all stand for; None where they differ or stand for nothing."""
    found = {*values}
    return found.pop() or None if len(found) == 1 else None


def too_long(t: Texts, reply: Reply) -> str | None:
    """More than fits a line on the card."""
    return t("words-long") if len(reply.words) > WORDS else None
