"""A writer that answers from a list instead of a model."""

from dataclasses import dataclass, field

from core.ports.writer import (
    AskBrief,
    AskDraft,
    PlanBrief,
    PlanDraft,
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

Brief = AskBrief | PlanBrief | SynthesisBrief | TranslateBrief | UnderstandBrief | VoiceBrief
Draft = AskDraft | PlanDraft | SynthesisDraft | TranslateDraft | UnderstandDraft | VoiceDraft


@dataclass
class ScriptedWriter:
    """Knows some translations by heart, and is otherwise not there, for this reason: text to its
    translation, or with the language in front ("es: text") to the one into that."""

    translations: dict[str, str] = field(default_factory=dict)
    plans: list[PlanDraft] = field(default_factory=list)
    answers: list[AskDraft] = field(default_factory=list)
    syntheses: list[SynthesisDraft] = field(default_factory=list)
    meanings: list[UnderstandDraft] = field(default_factory=list)
    voices: list[VoiceDraft] = field(default_factory=list)
    asked: list[Brief] = field(default_factory=list)
    reason: Reason = "no-translator"

    def answer(self, brief: Brief) -> Draft | Unavailable:
        """The scripted answer, or that nobody is there."""
        self.asked.append(brief)
        if isinstance(brief, TranslateBrief):
            known = self.translations.get(f"{brief.target}: {brief.text}") or self.translations.get(brief.text)
            if known:
                return TranslateDraft(text=known, prompt="translate@1", model="scripted")
            return Unavailable(reason=self.reason)
        if isinstance(brief, AskBrief):
            return self.answers.pop(0) if self.answers else Unavailable(reason="offline")
        if isinstance(brief, SynthesisBrief):
            return self.syntheses.pop(0) if self.syntheses else Unavailable(reason="offline")
        if isinstance(brief, UnderstandBrief):
            return self.meanings.pop(0) if self.meanings else Unavailable(reason="offline")
        if isinstance(brief, VoiceBrief):
            return self.voices.pop(0) if self.voices else Unavailable(reason="offline")
        return self.plans.pop(0) if self.plans else Unavailable(reason="offline")
