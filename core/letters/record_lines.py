"""The record of a project in words: figures and themes as lines, for the chat and for paper."""

from core.model.plan import Phase
from core.model.reflection import Answer
from core.phrases.names import CONTACT, GONE
from core.phrases.themes import THEMES, Theme
from core.texts import Texts
from core.usecases.page import Worded, said_in
from core.usecases.record import Line
from core.usecases.record_facts import ClassFacts, RecordFacts
from core.usecases.record_work import Went
from core.usecases.turn import Turn

WENT: tuple[Went, ...] = ("held", "partly", "failed", "apart")
ABOUT = ("discovered", "now_think", "change")
THOUGHT = ("before", "now")
FEW_CLASSES = 4
"""So many classes stand by name in a line of the chat; of more only the reader's own and the sum."""
HUES = len(Phase)
"""As many colours as the four phases have."""


def figure_lines(t: Texts, facts: RecordFacts) -> list[str]:
    """What happened, a line each."""
    own = facts.own
    lines = [calls_line(t, facts), board_line(t, facts)]
    mine = [one for one in facts.pieces if one.group == own.group]
    handed = sum(one.on is not None for one in facts.pieces)
    if facts.pieces:
        lines.append(t("figures-handed", count=handed, own=sum(one.on is not None for one in mine), of=len(mine)))
    lines += own_lines(t, facts)
    asked = [one for one in facts.classes if one.read]
    if len(asked) <= FEW_CLASSES:
        lines.append(t("figures-again", classes=", ".join(by_class(one, again_words(t, one)) for one in asked)))
    return lines


def own_lines(t: Texts, facts: RecordFacts) -> list[str]:
    """What concerns the reader's class alone: its messages and how many questions it answered."""
    sent, got = facts.notes
    given = sum(one[1] for one in facts.own.rounds or ())
    skipped = sum(one[2] for one in facts.own.rounds or ())
    answers = [t("figures-answers", given=given), *([t("figures-skipped", count=skipped)] if skipped else ())]
    return [*([t("figures-notes", sent=sent, got=got)] if sent or got else ()), " ".join(answers)]


def calls_line(t: Texts, facts: RecordFacts) -> str:
    """"Calls: 2 held, 1 in part"."""
    went = [one.went for one in facts.calls]
    said = [t(f"figures-call-{one}", count=went.count(one)) for one in WENT if one in went]
    return t("figures-calls", calls=", ".join(said)) if said else t("figures-calls-none")


def board_line(t: Texts, facts: RecordFacts) -> str:
    """"On the board: 9 photos, 1 video"."""
    said = [t(f"figures-{kind}", count=count) for kind, count in facts.things.items()]
    return t("figures-board", things=", ".join(said)) if said else t("figures-board-none")


def again_words(t: Texts, one: ClassFacts) -> str:
    """How many of a class would do it again."""
    return t("record-held-back") if one.again is None else t(f"again-{one.again or 'none'}")


def by_class(one: ClassFacts, said: str) -> str:
    """"India half"."""
    return f"{one.name} {said}"


def theme_lines(t: Texts, facts: RecordFacts) -> list[str]:
    """A line for each theme that somebody wrote about, in the one order that there is."""
    shown = [one for one in facts.classes if one.themes]
    found = [theme for theme in THEMES if facts.total(theme)]
    return [theme_line(t, theme, shown, facts) for theme in found] or [t("themes-nothing")]


def theme_line(t: Texts, theme: Theme, shown: list[ClassFacts], facts: RecordFacts) -> str:
    """"Worldview: Argentina 3, India 2"."""
    said, own = t(f"theme-{theme}"), facts.own.themes or {}
    if len(shown) > FEW_CLASSES:
        return t("themes-line-total", theme=said, own=own.get(theme, 0), all=facts.total(theme))
    counts = [by_class(one, str(one.themes[theme])) for one in shown if one.themes and one.themes[theme]]
    return t("themes-line", theme=said, classes=", ".join(counts))


def theme_notes(t: Texts, facts: RecordFacts) -> list[str]:
    """What is to be known about the counts: how they came about, and what they leave out."""
    held = [one.name for one in facts.classes if one.read and one.themes is None]
    unread = sum(one.unread for one in facts.classes)
    return [
        t("themes-how"),
        *([t("themes-held-back", names=t.list(held))] if held else ()),
        *([t("themes-unread", count=unread)] if unread else ()),
    ]


def about_line(t: Texts, answer: Answer) -> str:
    """What an answer says, in a word: found out, thinks now."""
    if answer.round == "expect":
        return t("quoted-expected")
    return t(f"quoted-{answer.prompt.replace('_', '-') if answer.prompt in ABOUT else 'other'}")


def words_of(turn: Turn, answer: Answer) -> Worded:
    """An answer for a page: its words in this language where somebody translated them, without an address or a
    telephone number, or that it is a photo or a voice note."""
    t = turn.texts
    if not answer.words:
        return Worded(t("answer-voice" if answer.mime.startswith("audio/") else "answer-photo"))
    said = said_in(turn, answer.id, answer.words, answer.language)
    return Worded(bare(said.words), said.note, said.language)


def line_words(t: Texts, line: Line) -> str:
    """One line of what a class takes along: "Sorpresa: almuerzo en el patio", or the question that it answers first;
    only what somebody said stands in quotation marks."""
    said = line.words.rstrip(".")
    if line.name != "more":
        quotes = line.said and line.name in THOUGHT
        return t(f"record-{line.name}", words=t("quoted", words=said) if quotes else said)
    # A wording that a machine translated has its small print below: on the card its first line is enough.
    return " ".join(filter(None, (line.question.partition("\n")[0], said)))


def bare(words: str) -> str:
    """The words without addresses and telephone numbers."""
    return CONTACT.sub(GONE, words)
