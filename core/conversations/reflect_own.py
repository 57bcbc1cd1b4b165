"""A teacher looks back on her own practice: four questions that nobody else reads, and what she takes along."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Talk
from core.letters.notes import clipped
from core.usecases.projects import project_of
from core.usecases.reflect_own import OwnStep, has_own, own_left, own_steps, save_own
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

QUOTED = 300
EARLIER = 3
"""So many earlier wordings are shown; all are kept."""


async def own(talk: Talk) -> End:
    """Answer them from the first open one on; `about` is the project."""
    t = talk.t
    steps = await talk.look(own_steps, talk.about)
    while (step := next((one for one in steps if one.answer is None), None)) is not None:
        shows = t("step", n=step.n, of=len(steps), question=step.question.text)
        said = await talk.ask(
            "answer",
            pick("skip", t("b-skip")),
            pick("later", t("b-go-on-later")),
            shows=f"{t('own-intro')}\n{shows}" if step.n == 1 else shows,
            per=step.question.key,
            back=False,
        )
        if said.choice == "later":
            left = t("reflect-left", n=step.n, of=len(steps))
            return talk.end(left, choices=(start("reflect-own", t("b-carry-on"), talk.about),), home=True)
        words = await without_names(talk.part("names", per=step.question.key), said.words) if said.words else ""
        await talk.do("save", save_own, talk.about, step.question.key, words, per=step.question.key)
        steps = await talk.look(own_steps, talk.about)
    return await talk.look(own_card, talk.about)


async def card(talk: Talk) -> End:
    """What she takes along, a year later too; `about` is the project."""
    return await talk.look(own_card, talk.about)


async def change(talk: Talk) -> End:
    """Answer one of them anew; what was said before is kept and can be read here."""
    t, steps = talk.t, await talk.look(own_steps, talk.about)
    lines = "\n".join(f"{step.n}. {step.question.text}" for step in steps)
    key = await talk.choose(
        "which",
        *(pick(step.question.key, t("b-answer-numbered", n=step.n)) for step in steps),
        pick("no", t("b-leave")),
        shows=(Text(text=lines), Text(text=t("ask-own-which"))),
        back=False,
    )
    step = next((one for one in steps if one.question.key == key), None)
    if step is not None:
        said = await talk.ask(
            "anew",
            pick("no", t("b-leave-answer")),
            shows=await talk.look(answer_parts, step),
            per=key,
            back=False,
        )
        if said.words:
            words = await without_names(talk.part("names-anew", per=key), said.words)
            await talk.do("change", save_own, talk.about, key, words, per=key)
    return await talk.look(own_card, talk.about)


def answer_parts(turn: Turn, step: OwnStep) -> tuple[Part, ...]:
    """What she answered so far, and how it read before."""
    t, kept = turn.texts, step.answer
    words = clipped(kept.words, QUOTED) if kept and kept.words else t("answer-skipped")
    return (*earlier(turn, kept.before if kept else ()), Text(text=t("own-your-answer", words=words)))


def earlier(turn: Turn, before: tuple[str, ...]) -> tuple[Text, ...]:
    """The last earlier wordings of an answer, the oldest first."""
    lines = [turn.texts("answer-before", words=clipped(words, QUOTED // EARLIER)) for words in before[-EARLIER:]]
    return (Text(text="\n".join(lines), style="note"),) if lines else ()


def own_card(turn: Turn, project_id: str) -> End:
    """Her answers below their questions, for nobody else."""
    t, steps = turn.texts, own_steps(turn, project_id)
    project = project_of(turn, project_id)
    answered = [step for step in steps if step.answer and step.answer.words]
    body = tuple(
        Text(text=f"{step.question.text}\n{clipped(step.answer.words, QUOTED)}") for step in answered if step.answer
    ) or (Text(text=t("own-nothing-yet")),)
    left = own_left(turn, project_id)
    carry = (start("reflect-own", t("b-carry-on"), project_id),) if left and not project.archived else ()
    edit = () if project.archived else (start("reflect-own-change", t("b-change-answer"), project_id),)
    return End(
        (Text(text=t("own-title", title=title_of(turn, project)), style="title"), *body,
         Text(text=t("own-only-you"), style="note")),
        (*carry, *edit, start("record", t("b-learned"), project_id)),
        home=True,
    )  # fmt: skip


def own_choices(turn: Turn, project_id: str) -> tuple[Choice, ...]:
    """The button that leads here: the questions while some wait, then what she takes along."""
    t, left = turn.texts, own_left(turn, project_id)
    if has_own(turn, project_id):
        return (start("own-card", t("b-own-card"), project_id),)
    return (start("reflect-own", t("b-own-questions", count=left), project_id),) if left else ()


COMMANDS = (
    Command("reflect-own", own),
    Command("own-card", card),
    Command("reflect-own-change", change, goes_on="with-words"),
)
