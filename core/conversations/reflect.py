"""Looking ahead and back with the class: one question at a time, to be left and taken up at any point."""

from dataclasses import replace
from datetime import datetime

from core.chat.choices import Choice, pick, start
from core.chat.shown import Text
from core.conversations.command import Command
from core.conversations.personal import without_names
from core.conversations.record import own_card
from core.conversations.reflect_own import earlier, own_choices
from core.conversations.talk import End, Go, Reply, Talk
from core.conversations.which import which
from core.letters.reflections import reminder_choices
from core.model.reflection import Answer, Round
from core.phrases.marks import asks_for_marks
from core.usecases.projects import is_host, project_of
from core.usecases.reflect_answer import hold_answer, save_answer, skip
from core.usecases.reflect_ask import Standing, Step, final_day, in_words, standing
from core.usecases.reflect_remind import offered, remind
from core.usecases.turn import Turn
from core.usecases.under_way import under_way

CHANGE = "change:"
NEAR = ("day-in-0", "day-in-1")
"""Days that have a name of their own."""


async def reflect(talk: Talk) -> End | Go:
    """Answer the round that is open, from its first open question on."""
    t = talk.t
    project = talk.about or await which(talk, await talk.look(under_way))
    if not project:
        return talk.end(t("reflect-no-project"), home=True)
    first = await talk.look(standing, project)
    if first.round is None:
        opens = t.day(await talk.look(final_day, project))
        return talk.end(t("reflect-none-open", day=opens), choices=await talk.look(for_host, project), home=True)
    state, changed, kept = first, False, 0
    while state.round == first.round and state.open is not None:
        went = await one_question(talk, state, state.open, changed, kept)
        if went == "later":
            return talk.end(
                t("reflect-left", n=state.open.n, of=len(state.steps)),
                choices=(
                    start("reflect", t("b-carry-on"), project),
                    *await talk.look(for_host, project),
                    start("home", t("b-home")),
                ),
            )
        kept += went == "kept"
        changed, state = went == "changed", await talk.look(standing, project)
    return await talk.look(closing, project, first.round)


async def one_question(talk: Talk, state: Standing, step: Step, changed: bool, kept: int) -> str:
    """Ask one question: "done", "changed" (an earlier answer was), "kept" (it was not, after all) or "later". Keys
    carry the number of answers so far and how often an earlier one was kept, so that a question that comes again is
    a new one."""
    t, per = talk.t, f"{step.key}.{state.revision}" + f".{kept}" * bool(kept)
    earlier = tuple(
        pick(f"{CHANGE}{one.key}", t("b-change-question", n=one.n)) for one in state.steps[: step.n - 1] if one.answer
    )
    ends = (*(() if changed else earlier[-1:]), pick("skip", t("b-skip")), pick("later", t("b-go-on-later")))
    shows = t("step", n=step.n, of=len(state.steps), question=step.brief if changed else step.text)
    if changed:
        shows = t("reflect-changed", question=shows)
    said = await take_answer(talk, step, ends, shows, per)
    if said.choice == "later":
        return "later"
    if said.choice.startswith(CHANGE):
        anew = await change_one(talk, state, state.step(said.choice.removeprefix(CHANGE)), kept)
        return "changed" if anew else "kept"
    if said.choice == "skip":
        await talk.do("skip", skip, state.project, state.round, step.key, per=per)
        return "done"
    await keep(talk, state, step, said)
    return "done"


async def take_answer(talk: Talk, step: Step, ends: tuple[Choice, ...], shows: str, per: str) -> Reply:
    """A tapped answer where the question has some, otherwise words, a voice note or a photo of the blackboard."""
    if step.choices:
        answers = (pick(f"is:{key}", label) for key, label in step.choices)
        return Reply(choice=await talk.choose("tapped", *answers, *ends, shows=shows, per=per, back=False))
    return await talk.ask(
        "answer", *ends, shows=shows, per=per, files=True, fits=lambda reply: no_marks(talk, reply), back=False
    )


async def keep(talk: Talk, state: Standing, step: Step, said: Reply) -> None:
    """Save an answer, likely names pointed out first."""
    per = f"{step.key}.{state.revision}"
    if said.words:
        await talk.do("hold", hold_answer, state.project, state.round, step.key, said.words, per=per)
    words = await without_names(talk.part("names", per=per), said.words) if said.words else ""
    choice = said.choice.removeprefix("is:")
    await talk.do("save", save_answer, state.project, state.round, step.key, words, said.file, choice, per=per)


async def change_one(talk: Talk, state: Standing, step: Step, kept: int = 0) -> bool:
    """Answer an earlier question anew, or leave it; the old words are kept behind the new ones."""
    t, per = talk.t, f"{step.key}.{state.revision}" + f".{kept}" * bool(kept)
    if step.choices:
        tapped = await talk.choose(
            "tapped-anew",
            *(pick(f"is:{key}", label) for key, label in step.choices),
            pick("no", t("b-leave")),
            shows=t("step", n=step.n, of=len(state.steps), question=step.text),
            per=per,
            back=False,
        )
        said = Reply(choice=tapped)
    else:
        before, old = await talk.look(earlier_words, step.answer), await talk.look(old_words, step.answer)
        said = await talk.ask(
            "anew",
            pick("no", t("b-leave-answer")),
            shows=(*before, Text(text=t("reflect-your-answer", n=step.n, words=old))),
            per=per,
            files=True,
            fits=lambda reply: no_marks(talk, reply),
            back=False,
        )
    if said.choice != "no":
        words = await without_names(talk.part("names-anew", per=per), said.words) if said.words else ""
        choice = said.choice.removeprefix("is:")
        await talk.do("change", save_answer, state.project, state.round, step.key, words, said.file, choice, per=per)
    return said.choice != "no"


async def edit(talk: Talk) -> End | Go:
    """Change one answer of the final round; `about` is the project."""
    t = talk.t
    state = await talk.look(standing, talk.about)
    if state.round != "final" or state.open is not None:
        return talk.go("reflect", talk.about)
    key = await talk.choose(
        "which",
        *(pick(step.key, t("b-answer-numbered", n=step.n)) for step in state.steps),
        pick("no", t("b-leave")),
        shows=tuple(Text(text=t("step", n=s.n, of=len(state.steps), question=s.text)) for s in state.steps),
        back=False,
    )
    if key != "no":
        await change_one(talk, state, state.step(key))
    return await talk.look(closing, talk.about, "final")


async def later(talk: Talk) -> End:
    """When it shall come back."""
    t = talk.t
    labels = await talk.look(time_labels)
    when = await choose_time(talk, labels)
    if when == "none":
        return talk.end(t("reflect-whenever"), choices=(start("reflect", t("b-begin"), talk.about),), home=True)
    await talk.do("remind", remind, talk.about, when)
    return talk.end(t("reflect-reminded", when=labels[when]), choices=(start("reflect", t("b-begin"), talk.about),))


async def choose_time(talk: Talk, labels: dict[str, str]) -> str:
    """One of these times, or "none": she comes back by herself."""
    return await talk.choose(
        "when",
        *(pick(name, label) for name, label in labels.items()),
        pick("none", talk.t("b-come-back-myself")),
        shows=talk.t("reflect-when"),
        back=False,
    )


async def see(talk: Talk) -> End:
    """All the questions beforehand, to be talked over with the class."""
    t = talk.t
    state = await talk.look(standing, talk.about)
    lines = tuple(Text(text=t("step", n=s.n, of=len(state.steps), question=s.text)) for s in state.steps)
    more = await talk.look(for_host, talk.about)
    return talk.end(*lines, choices=(*reminder_choices(t, talk.about)[:2], *more))


def no_marks(talk: Talk, reply: Reply) -> str | None:
    """A reflection marks nobody: a wish for that is answered kindly."""
    return talk.t("reflect-no-marks") if asks_for_marks(reply.words, talk.me.language) else None


def old_words(turn: Turn, answer: Answer | None) -> str:
    """An answer as it is quoted before it is changed; a skipped one has no words."""
    return turn.texts("answer-skipped") if answer is None or answer.skipped else in_words(turn, answer)


def earlier_words(turn: Turn, answer: Answer | None) -> tuple[Text, ...]:
    """How an answer read before it was changed; tapped ones are not words."""
    return earlier(turn, answer.before) if answer and answer.words else ()


def for_host(turn: Turn, project_id: str) -> tuple[Choice, ...]:
    """The host can change what is asked, while the project goes on."""
    project = project_of(turn, project_id)
    changes = is_host(turn, project) and project.published and not project.over
    return (start("prompts", turn.texts("b-prompts"), project_id),) if changes else ()


def time_labels(turn: Turn) -> dict[str, str]:
    """Each time that is offered for the reflection, in words."""
    return time_words(turn, offered(turn))


def time_words(turn: Turn, times: dict[str, datetime]) -> dict[str, str]:
    """Coming times as "Mañana, 8:00", or with their weekday where that is neither today nor tomorrow."""
    t, labels = turn.texts, {}
    for name, instant in times.items():
        due = turn.me.local(instant)
        away = (due.date() - turn.me.today(turn.now)).days
        day = t(NEAR[away]) if away < len(NEAR) else t.near(due.date())
        labels[name] = t("day-and-hour", day=day, hour=t.hour(due))
    return labels


def closing(turn: Turn, project_id: str, round_: Round) -> End:
    """What is shown when a round is over."""
    t = turn.texts
    if round_ == "final":
        mine = own_card(turn, project_id)
        return replace(mine, choices=(*mine.choices, *own_choices(turn, project_id)))
    if round_ in ("brief", "half"):
        return End((Text(text=t("brief-saved")),), home=True)
    return End((Text(text=t("expect-sealed", day=t.day(final_day(turn, project_id)))),), home=True)


COMMANDS = (
    Command("reflect", reflect, menu=True, aliases=("reflexion", "reflexión")),
    Command("reflect-edit", edit),
    Command("reflect-later", later, goes_on="with-words"),
    Command("reflect-see", see),
)
