"""The controlled words of a class in a reader's language: ages, subjects, languages."""

from core.texts import Texts


def ages(t: Texts, band: str) -> str:
    """"9-12" as "9–12"; the last band in words."""
    return t("ages-18") if band == "18+" else band.replace("-", "–")


def subject(t: Texts, name: str, own_words: str = "") -> str:
    """A subject's name; "other" is what the teacher typed."""
    return own_words if name == "other" and own_words else t(f"subject-{name}")
