"""The port to whoever drafts words: a language model or its offline twin; it proposes content and decides nothing."""

from typing import Literal, Protocol

from pydantic import Field

from core.chat.frozen import Frozen


class Writer(Protocol):
    """Drafts plans and translations; never raises for an outside reason, and ends within its own deadline.

    What comes back is a checked draft that a person accepts, or :class:`Unavailable` with the reason, after which
    the caller uses its own template (plan) or sends the original (translation).
    """

    async def draft_plan(self, brief: "PlanBrief") -> "PlanDraft | Unavailable":
        """Return the words of a plan, without any date, in each language of the brief."""
        ...

    async def translate(self, brief: "TranslateBrief") -> "TranslateDraft | Unavailable":
        """Return the text in the target language, with the same line breaks where it has any."""
        ...

    async def answer(self, brief: "AskBrief") -> "AskDraft | Unavailable":
        """Return the answer to a question in sentences that each name the sources they rest on."""
        ...

    async def synthesise(self, brief: "SynthesisBrief") -> "SynthesisDraft | Unavailable":
        """Return what several classes' answers say together, each sentence with the answers that it rests on."""
        ...

    async def understand(self, brief: "UnderstandBrief") -> "UnderstandDraft | Unavailable":
        """Return which deed the words ask for, of those in the brief, with the words that name times."""
        ...

    async def transcribe(self, brief: "VoiceBrief") -> "VoiceDraft | Unavailable":
        """Return the words of a recording, in the language that is spoken there."""
        ...


Bloom = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]
"""The six levels of the revised taxonomy (Anderson and Krathwohl, 2001)."""


class Slot(Frozen):
    """One activity that the planner has already placed; the draft gives it a name and details."""

    key: str = Field(min_length=1, max_length=60)
    """The planner's id of the activity, unique in the brief; it comes back unchanged."""
    kind: str = Field(min_length=1, max_length=60)
    """What it is for, e.g. "icebreaker" or "show"; a template's name of it is a good value too."""
    phase: Literal["definition", "execution", "reflection", "dissemination"]
    minutes: int = Field(ge=0)
    live: bool = False


class PlanBrief(Frozen):
    """What a model may know of a plan: no student, no photo, no contact, no meeting link, no date."""

    teacher: str
    """Whose budget this costs; an opaque id that is never sent to a model."""
    languages: tuple[str, ...] = Field(min_length=1, max_length=12)
    """BCP 47 tags, the teacher's own first."""
    countries: tuple[str, ...] = Field(min_length=1, max_length=12)
    ages: str
    """The age band, e.g. "9-12"."""
    subject: str
    approach: str
    """The kind of project, e.g. "explore-cultures"."""
    goal: str
    """What students should be able to do."""
    lessons_per_week: int = Field(ge=1, le=20)
    weeks: int = Field(ge=1, le=52)
    students: str
    equipment: str
    """What is in the classroom, e.g. "video call" or "text only"."""
    product: str
    audience: str
    slots: tuple[Slot, ...] = Field(min_length=1, max_length=30)
    idea: str = Field(default="", max_length=400)
    """The title and question of the template that the teacher chose, to be kept; "" for none."""
    wish: str = Field(default="", max_length=4000)
    """The teacher's own free words; links in them may come back in the draft."""
    quotes: tuple[str, ...] = ()
    """Words of partners: given to the model as quoted data only, never as instructions."""


class Outcome(Frozen):
    """One thing students will be able to do, with its level and what it belongs to."""

    text: str = Field(min_length=1, max_length=300)
    bloom: Bloom
    kind: Literal["subject", "intercultural"]


class ActivityWords(Frozen):
    """The name and details of one slot; the name reads in the middle of a sentence (lower case first letter)."""

    key: str
    name: str = Field(min_length=1, max_length=80)
    details: str = Field(max_length=600)


class PlanWords(Frozen):
    """A plan's content in one language."""

    language: str
    title: str = Field(min_length=1, max_length=80)
    question: str = Field(min_length=1, max_length=200)
    outcomes: tuple[Outcome, ...] = Field(min_length=2, max_length=4)
    activities: tuple[ActivityWords, ...]
    """One for every slot of the brief, in the brief's order."""
    product: str = Field(min_length=1, max_length=200)
    audience: str = Field(min_length=1, max_length=200)


class PlanDraft(Frozen):
    """A plan's content in every language of the brief, in the brief's order."""

    words: tuple[PlanWords, ...]
    prompt: str
    """name@version of the prompt, e.g. "draft_plan@1"."""
    model: str


class TranslateBrief(Frozen):
    """One text to put into another language; the text is data, whatever it asks for."""

    teacher: str
    """Whose budget this costs; never sent to a model."""
    text: str = Field(min_length=1, max_length=12_000)
    source: str
    target: str
    """BCP 47 tags."""
    keeps: tuple[str, ...] = ()
    """Words that stay as they are, case aside: terms that the classes have agreed on."""


class TranslateDraft(Frozen):
    """A translation and where it came from."""

    text: str
    prompt: str
    """name@version of the prompt, or "phrasebook@2"."""
    model: str
    """The model that wrote it, or "offline"."""


class AskSource(Frozen):
    """One record that an answer may rest on; who said it is nothing that a model must know."""

    number: int = Field(ge=1, le=20)
    words: str = Field(min_length=1, max_length=2000)


class AskBrief(Frozen):
    """A question about a project with the records that speak of it; all of it is data, whatever it asks for."""

    teacher: str
    """Whose budget this costs; never sent to a model."""
    question: str = Field(min_length=1, max_length=1000)
    language: str
    """BCP 47 tag of the answer."""
    sources: tuple[AskSource, ...] = Field(min_length=1, max_length=20)


class AskDraft(Frozen):
    """An answer in sentences, each with the numbers of its sources in square brackets; the core drops the others."""

    sentences: tuple[str, ...] = Field(max_length=12)
    prompt: str
    model: str


class SynthesisSource(Frozen):
    """One class's answer; who gave it is nothing that a model must know."""

    id: str = Field(pattern=r"^a\d{1,3}$")
    group: str
    """The number of the class among those that answered."""
    country: str
    question: str
    """The key of what was asked, e.g. "now_think"."""
    words: str = Field(min_length=1, max_length=2000)


class SynthesisBrief(Frozen):
    """What the classes of a project answered; all of it is data, whatever it asks for."""

    teacher: str
    """Whose budget this costs; never sent to a model."""
    language: str
    """BCP 47 tag of the sentences."""
    sources: tuple[SynthesisSource, ...] = Field(min_length=1, max_length=48)


class DraftedFinding(Frozen):
    """One sentence, and the ids of the answers that it says it rests on: the core checks that."""

    part: Literal["both", "only", "surprised", "change"]
    words: str
    cites: tuple[str, ...]


class SynthesisDraft(Frozen):
    """A synthesis in sentences; the core drops every one that does not hold."""

    findings: tuple[DraftedFinding, ...] = Field(max_length=30)
    prompt: str
    model: str


class UnderstandBrief(Frozen):
    """Words that may want something done, and what can be done; the words are data, whatever they ask for."""

    teacher: str
    """Whose budget this costs; never sent to a model."""
    words: str = Field(min_length=1, max_length=1000)
    language: str
    """BCP 47 tag of what the words are probably in."""
    deeds: tuple[str, ...] = Field(min_length=1, max_length=100)
    """The names of what can be done; nothing else may come back."""


class UnderstandDraft(Frozen):
    """What somebody may have meant: a deed of the brief, or "" for none, and the words for the time that something has
    and is to have, as they were written. The core checks each of them again."""

    deed: str
    now: str = Field(default="", max_length=200)
    wished: str = Field(default="", max_length=200)
    prompt: str
    model: str


LARGEST_VOICE = 25_000_000
"""Bytes of a recording: OpenAI's transcriptions take 25 MB."""


class VoiceBrief(Frozen):
    """A recording to be written down; nothing tells whose voice it is."""

    teacher: str
    """Whose budget this costs; never sent to a model."""
    sound: bytes = Field(repr=False, min_length=1, max_length=LARGEST_VOICE)
    mime: str
    language: str
    """BCP 47 tag of what is probably spoken."""


class VoiceDraft(Frozen):
    """What a machine heard."""

    words: str
    model: str


Reason = Literal[
    "offline",
    "no-translator",
    "timeout",
    "busy",
    "unreachable",
    "rejected",
    "refused",
    "nonsense",
    "wrong-language",
    "budget",
    "resting",
    "not-allowed",
]
"""No model configured; the phrasebook lacks the words; deadline over; 429; connection or 5xx; our request or key was
not accepted (4xx); the model or its filter declined; an answer of the wrong shape or size; another language than
asked; this teacher's day is used up; three failures in a row, so a pause of a minute; somebody whose
words it would take does not let a machine have them."""


class Unavailable(Frozen):
    """No draft, and why; the core words it for the teacher."""

    reason: Reason
