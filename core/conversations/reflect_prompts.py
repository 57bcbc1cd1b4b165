"""The host looks at the questions of each round of looking back, and changes them where another one serves better."""

from core.chat.choices import Choice, pick, start
from core.chat.shown import Part, Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.talk import End, Go, Reply, Talk
from core.model.prompting import Asked
from core.usecases.projects import hosted
from core.usecases.reflect_change import (
    LONGEST,
    Listed,
    add_prompt,
    is_fixed,
    listed,
    open_rounds,
    restore_prompt,
    restore_round,
    reword_prompt,
    swap_prompt,
    take_out_prompt,
    unfit,
)
from core.usecases.turn import Turn
from core.usecases.under_way import title_of
from prompts.questions import Question

BETWEEN = "|"
SEALED = "…"
"""What stands in for an expectation while it is sealed."""


async def prompts(talk: Talk) -> End:
    """The rounds of a project, one button each; `about` is the project."""
    parts, choices = await talk.look(rounds_card, talk.about)
    return talk.end(*parts, choices=choices)


async def of_round(talk: Talk) -> End:
    """A round's questions as the classes get them; `about` is the project and the round."""
    parts, choices = await talk.look(round_card, talk.about)
    return talk.end(*parts, choices=choices)


async def change(talk: Talk) -> End | Go:
    """Another question in the place of one, or that one in other words, taken out, or as it was."""
    t, (project, round_) = talk.t, split(talk.about)
    state = await talk.look(listed, project, round_)
    key = state.now[0][0].key
    if len(state.now) > 1:
        key = await talk.choose(
            "which",
            *(pick(asked.key, t("b-prompt-numbered", n=n)) for n, (asked, _) in enumerate(state.now, 1)),
            pick("no", t("b-return")),
            shows=(*await talk.look(numbered, state), Text(text=t("ask-prompt"))),
            back=False,
        )
    if key == "no":
        return talk.go("prompts-round", talk.about)
    what = await ask_what(talk, state, key)
    if what == "swap":
        other = await one_of(talk, state, "ask-prompt-swap")
        if other != "no":
            await talk.do("swap", swap_prompt, project, round_, key, other)
    elif what == "write":
        words = await own_words(talk, bool(state.at(key)[2].recalls))
        if words:
            await talk.do("reword", reword_prompt, project, round_, key, words)
    elif what != "no":
        await talk.do("other", {"out": take_out_prompt, "restore": restore_prompt}[what], project, round_, key)
    return talk.go("prompts-round", talk.about)


async def ask_what(talk: Talk, state: Listed, key: str) -> str:
    """What is to become of a question: "swap", "write", "out", "restore" or "no"."""
    t = talk.t
    n, asked, question = state.at(key)
    fixed = is_fixed(state.round, question)
    offered = [
        *([pick("swap", t("b-prompt-swap"))] if state.spare and not fixed else []),
        pick("write", t("b-prompt-write")),
        *([pick("out", t("b-prompt-out"))] if len(state.now) > 1 and not fixed else []),
        *([pick("restore", t("b-prompt-restore"))] if is_changed(asked) else []),
    ]
    line = await talk.look(as_read, state, n)
    return await talk.choose(
        "what",
        *offered,
        pick("no", t("b-leave-answer")),
        shows=(Text(text=line), Text(text=t("ask-prompt-fixed" if fixed else "ask-prompt-what"))),
        per=key,
        back=False,
    )


async def add(talk: Talk) -> End | Go:
    """One question more: one that is ready, or the host's own."""
    project, round_ = split(talk.about)
    state = await talk.look(listed, project, round_)
    chosen = await one_of(talk, state, "ask-prompt-add", own=True)
    if chosen == "write":
        words = await own_words(talk)
        if words:
            await talk.do("add-own", add_prompt, project, round_, "", words)
    elif chosen != "no":
        await talk.do("add", add_prompt, project, round_, chosen, "")
    return talk.go("prompts-round", talk.about)


async def restore(talk: Talk) -> Go:
    """All questions of a round as they were: one tap."""
    project, round_ = split(talk.about)
    await talk.do("restore", restore_round, project, round_)
    return talk.go("prompts-round", talk.about)


async def one_of(talk: Talk, state: Listed, question: str, own: bool = False) -> str:
    """A question that is ready and not asked yet; "write" for her own, "no" for none."""
    t = talk.t
    lines = "\n".join(f"{n}. {words}" for n, (_, words) in enumerate(state.spare, 1))
    return await talk.choose(
        "one-of",
        *(pick(key, t("b-prompt-numbered", n=n)) for n, (key, _) in enumerate(state.spare, 1)),
        *((pick("write", t("b-prompt-write")),) if own else ()),
        pick("no", t("b-return")),
        shows=(*((Text(text=lines),) if lines else ()), Text(text=t(question))),
        back=False,
    )


async def own_words(talk: Talk, recalls: bool = False) -> str:
    """The question in the host's words, "" where she would rather leave it."""
    said = await talk.ask(
        "words",
        pick("no", talk.t("b-leave-answer")),
        shows=talk.t("ask-prompt-recall" if recalls else "ask-prompt-words"),
        fits=lambda reply: cannot(talk, reply),
        back=False,
    )
    return "" if said.choice == "no" else await without_names(talk.part("names"), said.words)


def cannot(talk: Talk, reply: Reply) -> str | None:
    """Why these words are not asked of students, as a sentence."""
    reason = unfit(talk.turn, reply.words)
    return talk.t(f"refused-{reason}", **({"count": LONGEST} if reason == "prompt-long" else {})) if reason else None


def rounds_card(turn: Turn, project_id: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """Which rounds there are."""
    t, title = turn.texts, title_of(turn, hosted(turn, project_id))
    parts = (Text(text=t("prompts-title", title=title), style="title"), Text(text=t("prompts-choose")))
    rounds = (
        start("prompts-round", t(f"b-prompts-{one}"), f"{project_id}{BETWEEN}{one}")
        for one in open_rounds(turn, project_id)
    )
    return parts, (*rounds, start("project", t("b-return"), project_id))


def round_card(turn: Turn, about: str) -> tuple[tuple[Part, ...], tuple[Choice, ...]]:
    """One round's questions, and what can be done about them."""
    t, (project, round_) = turn.texts, split(about)
    state = listed(turn, project, round_)
    parts = (
        Text(text=t(f"prompts-of-{state.round}"), style="title"),
        *numbered(turn, state),
        Text(text=t("prompts-note"), style="note"),
    )
    choices = (
        start("prompts-change", t("b-prompt-change"), about),
        *(() if state.full else (start("prompts-add", t("b-prompt-add"), about),)),
        *((start("prompts-restore", t("b-prompts-restore"), about),) if state.changed else ()),
        start("prompts", t("b-return"), project),
    )
    return parts, choices


def numbered(turn: Turn, state: Listed) -> tuple[Text, ...]:
    """The questions of a round, one line each."""
    return (Text(text="\n".join(as_read(turn, state, n) for n in range(1, len(state.now) + 1))),)


def as_read(turn: Turn, state: Listed, n: int) -> str:
    """A question with its number, as a class reads it; what is sealed is not there yet."""
    question = before_it_is_asked(turn, state.project, state.now[n - 1][1])
    return turn.texts("step", n=n, of=len(state.now), question=question)


def before_it_is_asked(turn: Turn, project_id: str, question: Question) -> str:
    """A question in words while what it will bring back is still sealed."""
    plan = hosted(turn, project_id).shown
    day = turn.texts.day(plan.start, weekday=False) if plan else SEALED
    return question.text.replace("{date}", day).replace("{expected}", SEALED)


def is_changed(asked: Asked) -> bool:
    """Whether a question is not as it was; her own has no earlier form."""
    return bool((asked.words or asked.was) and not asked.own)


def split(about: str) -> tuple[str, str]:
    """The project and the round that a card is about."""
    project, _, round_ = about.partition(BETWEEN)
    return project, round_


COMMANDS = (
    Command("prompts", prompts),
    Command("prompts-round", of_round),
    Command("prompts-change", change, goes_on="with-words"),
    Command("prompts-add", add, goes_on="with-words"),
    Command("prompts-restore", restore),
)
