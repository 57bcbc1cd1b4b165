"""A writer that answers from a list instead of a model."""

from dataclasses import dataclass, field

from core.ports.writer import PlanBrief, PlanDraft, Reason, TranslateBrief, TranslateDraft, Unavailable


@dataclass
class ScriptedWriter:
    """Knows some translations by heart, and is otherwise not there, for this reason: text to its translation."""

    translations: dict[str, str] = field(default_factory=dict)
    plans: list[PlanDraft] = field(default_factory=list)
    asked: list[PlanBrief | TranslateBrief] = field(default_factory=list)
    reason: Reason = "no-translator"

    def answer(self, brief: PlanBrief | TranslateBrief) -> PlanDraft | TranslateDraft | Unavailable:
        """The scripted answer, or that nobody is there."""
        self.asked.append(brief)
        if isinstance(brief, TranslateBrief):
            known = self.translations.get(brief.text)
            if known:
                return TranslateDraft(text=known, prompt="translate@1", model="scripted")
            return Unavailable(reason=self.reason)
        return self.plans.pop(0) if self.plans else Unavailable(reason="offline")
