"""Drafts by a language model: one call, one deadline, and for every way to fail one word that says which."""

import asyncio
import json
import logging
import re
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import openai
from pydantic import SecretStr, ValidationError

from adapters.writer.answer import (
    NO_DEED,
    Answered,
    Planned,
    PlanShape,
    Shape,
    Synthesised,
    Translated,
    heard,
    read,
    understood_as,
    usage,
)
from adapters.writer.language import sounds_like
from adapters.writer.links import held, masked, restored, tokens
from adapters.writer.restraint import (
    ANSWER_COST,
    MEANING_COST,
    PLAN_COST,
    SYNTHESIS_COST,
    TRANSLATION_COST,
    VOICE_COST,
    Breaker,
    Budget,
)
from core.ports.clock import Clock
from core.ports.writer import (
    ActivityWords,
    AskBrief,
    AskDraft,
    DraftedFinding,
    Outcome,
    PlanBrief,
    PlanDraft,
    PlanWords,
    Reason,
    SynthesisBrief,
    SynthesisDraft,
    TranslateBrief,
    TranslateDraft,
    Unavailable,
    UnderstandBrief,
    UnderstandDraft,
    VoiceBrief,
    VoiceDraft,
)
from prompts import Prompt, fill, load

log = logging.getLogger(__name__)
_MARKS = re.compile(r"</?\s*(?:message|quotes)\s*>", re.IGNORECASE)
MOST_SENTENCES, LONGEST_ANSWER = 8, 1200
"""More than four short sentences are asked of nobody; letters."""
MOST_FINDINGS, LONGEST_HEARD = 30, 12_000
LONGEST_TIME = 120
"""Letters that name a time."""
ENDINGS = {
    "audio/ogg": "ogg", "audio/opus": "ogg", "audio/mpeg": "mp3", "audio/mp4": "m4a", "audio/x-m4a": "m4a",
    "audio/aac": "m4a", "audio/wav": "wav", "audio/x-wav": "wav", "audio/webm": "webm", "audio/flac": "flac",
}  # fmt: skip
"""What a recording is called, by its type: the server knows a format by the name's ending. No other is sent."""
S = TypeVar("S", bound=Shape)


class OpenAIWriter:
    """Fulfils :class:`core.ports.writer.Writer` with any server that speaks OpenAI's chat completions, and for
    recordings its transcriptions.

    `deadline` in seconds covers a whole draft; there are no second tries, since the library's obey a server's
    "retry after" of up to a minute while the template is at hand. `per_day` are points a teacher may use in a day
    (a plan costs 10, a synthesis or a recording 5, an answer 2, a translation or a meaning 1). After `failures` in a
    row the model rests for `rest`. `spent` may be set: it hears of each answer how many tokens its server says went in
    and came out.
    """

    def __init__(
        self,
        api_key: SecretStr,
        model: str,
        clock: Clock,
        *,
        base_url: str | None = None,
        deadline: float = 15.0,
        voice_model: str = "gpt-transcribe",
        per_day: int = 300,
        failures: int = 3,
        rest: timedelta = timedelta(seconds=60),
    ) -> None:
        self._key, self._model, self._base_url, self._deadline = api_key, model, base_url, deadline
        self._voice_model = voice_model
        self._budget, self._breaker = Budget(clock, per_day), Breaker(clock, failures, rest)
        self.spent: Callable[[int, int], None] = nobody_counts
        self._client: openai.AsyncOpenAI | None = None

    async def draft_plan(self, brief: PlanBrief) -> PlanDraft | Unavailable:
        """Return the plan's words in every language of the brief, or why not."""
        prompt = load("draft_plan")
        wish, kept = masked(_MARKS.sub("", brief.wish))
        data = _shown(brief) | {"wish": wish}
        text = fill(prompt, brief=json.dumps(data, ensure_ascii=False, indent=1), quotes=_quoted(brief))
        answer = await self._ask(prompt, text, Planned, brief.teacher, PLAN_COST)
        if isinstance(answer, Unavailable):
            return answer
        words = _plan(answer[0], brief, kept)
        if isinstance(words, Unavailable):
            return words
        return PlanDraft(words=words, prompt=prompt.label, model=answer[1])

    async def translate(self, brief: TranslateBrief) -> TranslateDraft | Unavailable:
        """Return the text in the target language, or why not."""
        prompt = load("translate")
        message, kept = held(_MARKS.sub("", brief.text), brief.keeps)
        text = fill(prompt, source=_tag(brief.source), target=_tag(brief.target), text=message)
        answer = await self._ask(prompt, text, Translated, brief.teacher, TRANSLATION_COST)
        if isinstance(answer, Unavailable):
            return answer
        done = _translation(answer[0], brief, kept)
        if isinstance(done, Unavailable):
            return done
        return TranslateDraft(text=done, prompt=prompt.label, model=answer[1])

    async def answer(self, brief: AskBrief) -> AskDraft | Unavailable:
        """Return the answer in sentences that name their sources, or why not."""
        prompt, language = load("answer"), _tag(brief.language)
        text = fill(prompt, language=language, question=_hidden(brief.question), sources=_numbered(brief))
        answer = await self._ask(prompt, text, Answered, brief.teacher, ANSWER_COST)
        if isinstance(answer, Unavailable):
            return answer
        said = tuple(filter(None, (restored(one, ()) for one in answer[0].sentences)))
        if len(said) > MOST_SENTENCES or sum(map(len, said)) > LONGEST_ANSWER:
            return Unavailable(reason="nonsense")
        if not sounds_like(" ".join(said), brief.language):
            return Unavailable(reason="wrong-language")
        return AskDraft(sentences=said, prompt=prompt.label, model=answer[1])

    async def synthesise(self, brief: SynthesisBrief) -> SynthesisDraft | Unavailable:
        """Return the sentences with the ids that they cite, as the model gave them, or why not."""
        prompt, language = load("synthesis"), _tag(brief.language)
        text = fill(prompt, language=language, answers=_told(brief))
        answer = await self._ask(prompt, text, Synthesised, brief.teacher, SYNTHESIS_COST)
        if isinstance(answer, Unavailable):
            return answer
        shapes = answer[0].findings
        if len(shapes) > MOST_FINDINGS:
            return Unavailable(reason="nonsense")
        found = tuple(DraftedFinding(part=s.part, words=restored(s.words, ()), cites=tuple(s.cites)) for s in shapes)
        if not sounds_like(" ".join(one.words for one in found), brief.language):
            return Unavailable(reason="wrong-language")
        return SynthesisDraft(findings=found, prompt=prompt.label, model=answer[1])

    async def understand(self, brief: UnderstandBrief) -> UnderstandDraft | Unavailable:
        """Return which of the brief's deeds the words ask for, or why not."""
        prompt, deeds = load("understand"), brief.deeds
        text = fill(prompt, language=_tag(brief.language), deeds="\n".join(deeds), words=_quoted_line(brief.words))
        answer = await self._ask(prompt, text, understood_as(deeds), brief.teacher, MEANING_COST)
        if isinstance(answer, Unavailable):
            return answer
        read_as = answer[0]
        if max(len(read_as.now), len(read_as.wished)) > LONGEST_TIME:
            return Unavailable(reason="nonsense")
        deed = "" if read_as.command == NO_DEED else str(read_as.command)
        return UnderstandDraft(
            deed=deed, now=restored(read_as.now, ()), wished=restored(read_as.wished, ()), prompt=prompt.label,
            model=answer[1],
        )  # fmt: skip

    async def transcribe(self, brief: VoiceBrief) -> VoiceDraft | Unavailable:
        """Return the words of the recording, or why not."""
        ending = ENDINGS.get(brief.mime.partition(";")[0].strip().casefold())
        if ending is None:
            return Unavailable(reason="rejected")
        if (refused := self._may_ask(brief.teacher, VOICE_COST)) is not None:
            return refused
        answer = await self._hear(brief, f"voice.{ending}")
        reason = answer.reason if isinstance(answer, Unavailable) else None
        self._breaker.heard(reason)
        if reason is not None:
            log.warning("a recording was not written down: %s", reason)
        return answer

    @property
    def points_today(self) -> int:
        """What all teachers together have used of their daily budgets."""
        return self._budget.today

    async def close(self) -> None:
        """Close the connections; the next call opens new ones."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    async def _ask(
        self, prompt: Prompt, text: str, shape: type[S], teacher: str, cost: int
    ) -> tuple[S, str] | Unavailable:
        if (refused := self._may_ask(teacher, cost)) is not None:
            return refused
        answer = await self._call(text, shape)
        reason = answer.reason if isinstance(answer, Unavailable) else None
        self._breaker.heard(reason)
        if reason is not None:
            log.warning("no draft from %s: %s", prompt.label, reason)
        return answer

    def _may_ask(self, teacher: str, cost: int) -> Unavailable | None:
        if self._breaker.resting:
            return Unavailable(reason="resting")
        return None if self._budget.spend(teacher, cost) else Unavailable(reason="budget")

    async def _hear(self, brief: VoiceBrief, name: str) -> VoiceDraft | Unavailable:
        try:
            async with asyncio.timeout(self._deadline):
                raw = await self._connected().audio.transcriptions.with_raw_response.create(
                    file=(name, brief.sound, brief.mime),
                    model=self._voice_model,
                    language=_tag(brief.language).partition("-")[0].lower(),
                    response_format="json",
                )
        except (TimeoutError, openai.OpenAIError) as error:
            return Unavailable(reason=_reason(error))
        answer = heard(raw.content)
        if isinstance(answer, Unavailable):
            return answer
        words = " ".join(answer.text.split())
        if not words or len(words) > LONGEST_HEARD:
            return Unavailable(reason="nonsense")
        return VoiceDraft(words=words, model=self._voice_model)

    async def _call(self, text: str, shape: type[S]) -> tuple[S, str] | Unavailable:
        told, _, given = text.partition("\n=====\n")
        try:
            async with asyncio.timeout(self._deadline):
                raw = await self._connected().chat.completions.with_raw_response.parse(
                    model=self._model,
                    messages=[{"role": "system", "content": told}, {"role": "user", "content": given}],
                    response_format=shape,
                )
        except (TimeoutError, openai.OpenAIError) as error:
            return Unavailable(reason=_reason(error))
        self.spent(*usage(raw.content))
        answer = read(raw.content, shape)
        return answer if isinstance(answer, Unavailable) else (answer[0], answer[1] or self._model)

    def _connected(self) -> openai.AsyncOpenAI:
        """Build the client late: its constructor raises without a key, which must not keep us from starting."""
        if self._client is None:
            self._client = openai.AsyncOpenAI(
                api_key=self._key.get_secret_value(), base_url=self._base_url, max_retries=0, timeout=self._deadline
            )
        return self._client


def nobody_counts(told: int, written: int) -> None:
    """Where nobody wants to know what an answer cost."""


def _reason(error: TimeoutError | openai.OpenAIError) -> Reason:
    match error:
        case TimeoutError() | openai.APITimeoutError():
            return "timeout"
        case openai.RateLimitError():
            return "busy"
        case openai.APIStatusError(status_code=status) if status < 500:
            return "rejected"
        case openai.APIConnectionError() | openai.APIStatusError():
            return "unreachable"
        case openai.ContentFilterFinishReasonError():
            return "refused"
        case openai.LengthFinishReasonError() | openai.APIResponseValidationError():
            return "nonsense"
        case _:  # e.g. a missing key
            return "rejected"


def _translation(answer: Translated, brief: TranslateBrief, kept: tuple[str, ...]) -> str | Unavailable:
    if sorted(tokens(answer.text)) != list(range(1, len(kept) + 1)):
        # Without the link or the hour it would lose what was said, and with one twice it would say something else.
        return Unavailable(reason="nonsense")
    text = restored(answer.text, kept)
    # No language needs four times the letters; such an answer has more in it than the message.
    if not text or len(text) > 4 * len(brief.text) + 200:
        return Unavailable(reason="nonsense")
    if not sounds_like(text, brief.target):
        return Unavailable(reason="wrong-language")
    return text


def _plan(answer: Planned, brief: PlanBrief, kept: tuple[str, ...]) -> tuple[PlanWords, ...] | Unavailable:
    shapes = {shape.language.split("-")[0].casefold(): shape for shape in answer.plans}
    words: list[PlanWords] = []
    for language in brief.languages:
        shape = shapes.get(language.split("-")[0].casefold())
        if shape is None:
            return Unavailable(reason="wrong-language")
        try:
            words.append(_words(shape, language, brief, kept))
        except (ValidationError, KeyError):  # too long, empty, or a slot without words
            return Unavailable(reason="nonsense")
        if not sounds_like(" ".join(each.details for each in words[-1].activities), language):
            return Unavailable(reason="wrong-language")
    return tuple(words)


def _words(shape: PlanShape, language: str, brief: PlanBrief, kept: tuple[str, ...]) -> PlanWords:
    def clean(text: str) -> str:
        return restored(text, kept)

    activities = {activity.key: activity for activity in shape.activities}
    chosen = [activities[slot.key] for slot in brief.slots]
    return PlanWords(
        language=language,
        title=clean(shape.title),
        question=clean(shape.question),
        outcomes=tuple(Outcome(text=clean(each.text), bloom=each.bloom, kind=each.kind) for each in shape.outcomes),
        activities=tuple(ActivityWords(key=a.key, name=clean(a.name), details=clean(a.details)) for a in chosen),
        product=clean(shape.product),
        audience=clean(shape.audience),
    )


def _hidden(text: str) -> str:
    return masked(_MARKS.sub("", text))[0]


def _quoted_line(words: str) -> str:
    return json.dumps(_hidden(words), ensure_ascii=False)


def _numbered(brief: AskBrief) -> str:
    return "\n".join(f"[{one.number}] {json.dumps(_hidden(one.words), ensure_ascii=False)}"
                     for one in brief.sources)  # fmt: skip


def _told(brief: SynthesisBrief) -> str:
    """Each answer on a line of its own, as JSON: no word of a class can look like another answer's beginning."""
    return "\n".join(
        json.dumps(one.model_dump() | {"words": _hidden(one.words)}, ensure_ascii=False) for one in brief.sources
    )


def _quoted(brief: PlanBrief) -> str:
    return (
        "\n".join(json.dumps(masked(_MARKS.sub("", quote))[0], ensure_ascii=False) for quote in brief.quotes)
        or "(none)"
    )


def _shown(brief: PlanBrief) -> dict[str, object]:
    """Return what the model sees of the brief: no word of a person can close a quotation or tell a contact."""
    data = brief.model_dump(mode="json", exclude={"teacher", "quotes", "wish"})
    return {key: masked(_MARKS.sub("", value))[0] if isinstance(value, str) else value for key, value in data.items()}


def _tag(language: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "", language)[:35]
