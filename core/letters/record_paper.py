"""The record of a project as a page: everything that its reader may see, every word in her language."""

from datetime import date

from core.letters.plan_lines import for_reader
from core.letters.record_lines import (
    HUES,
    about_line,
    again_words,
    bare,
    board_line,
    calls_line,
    own_lines,
    theme_notes,
    words_of,
)
from core.model.reflection import Answer
from core.model.synthesis import PARTS
from core.phrases.themes import THEMES, Theme
from core.ports.record_paper import (
    RecordBar,
    RecordChart,
    RecordMark,
    RecordPair,
    RecordPanel,
    RecordPaperView,
    RecordQuote,
    RecordSentence,
    RecordStretch,
    RecordTable,
    RecordTimeline,
)
from core.texts import LANGUAGES, Texts, texts
from core.usecases.record_facts import ClassFacts, Pair, RecordFacts, record_facts
from core.usecases.synthesis_words import Worded, words_for
from core.usecases.turn import Turn
from core.usecases.under_way import title_of

MUCH = {"most": 0.9, "half": 0.5, "few": 0.15}
"""How long the bar is of what was said in words: no share of students is known, and none is claimed."""


def record_view(turn: Turn, project_id: str, *, served: bool = False) -> RecordPaperView:
    """The page for the teacher whose turn it is. One that is `served` can be asked for in another language, and leaves
    out what is told to her class's teachers alone: whoever has its address reads it."""
    t, facts = turn.texts, record_facts(turn, project_id)
    plan = facts.project.seen_plan
    read = for_reader(turn, facts.project, plan) if plan else None
    names = ", ".join(one.name for one in facts.classes)
    synthesis = facts.synthesis
    return RecordPaperView(
        language=t.language,
        title=t("record-title", title=title_of(turn, facts.project)),
        lead=" · ".join((t.days(read.start, read.end), names)) if read else names,
        question=read.question if read else "",
        languages=tuple((code, texts(code).tongue(code).capitalize()) for code in LANGUAGES) if served else (),
        languages_word=t("paper-record-languages"),
        table_word=t("paper-record-table"),
        tiles=tiles(t, facts),
        pairs_heading=t("paper-record-pairs"),
        before_word=t("paper-record-before"),
        now_word=t("paper-record-now"),
        pairs=pairs(turn, facts),
        themes=themes_chart(t, facts),
        again=again_chart(t, facts),
        together_heading=t("paper-record-together") if synthesis else "",
        together=together(turn, facts),
        quotes_heading=t("paper-record-quotes"),
        quotes=quotes(turn, facts),
        quotes_none="" if any(one.quotes for one in facts.classes) else t("paper-record-quotes-none"),
        timeline=timeline(turn, facts),
        pieces_heading=t("paper-record-pieces"),
        pieces=pieces(t, facts),
        own_heading=t("paper-record-own"),
        own=() if served else (*own_lines(t, facts), *balance_lines(t, facts)),
        notes=(t("paper-record-private"),),
    )


def tiles(t: Texts, facts: RecordFacts) -> tuple[tuple[str, str], ...]:
    """The four figures on top."""
    counts = {
        "calls": sum(one.went in ("held", "partly") for one in facts.calls),
        "things": sum(facts.things.values()),
        "pieces": sum(one.on is not None for one in facts.pieces),
        "answers": sum(len(one.quotes) for one in facts.classes),
    }
    return tuple((str(count), t(f"tile-{name}", count=count)) for name, count in counts.items())


def hues(facts: RecordFacts) -> dict[str, int]:
    """Each class has its colour all over the page."""
    return {one.group: n % HUES for n, one in enumerate(facts.classes)}


def pairs(turn: Turn, facts: RecordFacts) -> tuple[RecordPair, ...]:
    """Before and now, class by class."""
    hue = hues(facts)
    return tuple(pair(turn, one, each, hue[one.group]) for one in facts.classes for each in one.pairs)


def pair(turn: Turn, of: ClassFacts, each: Pair, hue: int) -> RecordPair:
    """One expectation beside what came of it."""
    t = turn.texts
    before = words_of(turn, each.before) if each.before else None
    now = words_of(turn, each.now) if each.now else None
    said = dict.fromkeys(one.note for one in (before, now) if one and one.note)
    return RecordPair(
        by=of.name,
        hue=hue,
        before=before.words if before else t("paper-record-no-before"),
        before_language=before.language if before else "",
        now=now.words if now else t("paper-record-no-now"),
        now_language=now.language if now else "",
        notes=tuple(said),
    )


def themes_chart(t: Texts, facts: RecordFacts) -> RecordChart | None:
    """How many answers of each class touch each theme; None where no answer can be counted."""
    seen = [one for one in facts.classes if one.read and (one.themes is None or one.quotes)]
    most = max((count for one in seen for count in (one.themes or {}).values()), default=0)
    if not most:
        return None
    hue = hues(facts)

    def bar(one: ClassFacts, theme: Theme) -> RecordBar:
        if one.themes is None:
            return RecordBar(label=one.name, said=t("record-held-back"), hue=hue[one.group])
        count = one.themes[theme]
        return RecordBar(label=one.name, said=str(count), hue=hue[one.group], part=count / most)

    bars = {theme: tuple(bar(one, theme) for one in seen) for theme in THEMES}
    rows = tuple((t(f"theme-{theme}"), *(one.said for one in bars[theme])) for theme in THEMES)
    return RecordChart(
        heading=t("paper-record-themes"),
        # Who is held back is said once below, and in each row of the table.
        panels=tuple(
            panel(t(f"theme-{theme}"), tuple(one for one in bars[theme] if one.part is not None)) for theme in THEMES
        ),
        table=RecordTable(heads=(t("paper-record-theme"), *(one.name for one in seen)), rows=rows),
        notes=tuple(theme_notes(t, facts)),
    )


def again_chart(t: Texts, facts: RecordFacts) -> RecordChart | None:
    """How many would do it again, as each class said it; None where nobody did."""
    seen = [one for one in facts.classes if one.read and one.again != ""]
    if not any(one.again for one in seen):
        return None
    hue, told = hues(facts), {one.group: again_words(t, one) for one in seen}
    bars = tuple(
        RecordBar(label=one.name, said=told[one.group], hue=hue[one.group], part=MUCH.get(one.again or ""))
        for one in seen
    )
    rows = tuple((one.name, told[one.group]) for one in seen)
    table = RecordTable(heads=(t("paper-record-class"), t("paper-record-answer")), rows=rows)
    return RecordChart(heading=t("paper-record-again"), panels=(panel("", bars),), table=table)


def panel(heading: str, bars: tuple[RecordBar, ...]) -> RecordPanel:
    """Bars with what they say in words."""
    return RecordPanel(heading=heading, told=", ".join(f"{one.label}: {one.said}" for one in bars), bars=bars)


def together(turn: Turn, facts: RecordFacts) -> tuple[tuple[str, tuple[RecordSentence, ...]], ...]:
    """The sentences that every teacher approved, by what they are about."""
    found = facts.synthesis
    if found is None:
        return ()
    said = [(one.part, words_for(turn, found, one)) for one in found.findings]
    groups = [(part, tuple(sentence(turn, one) for its, one in said if its == part)) for part in PARTS]
    return tuple((turn.texts(f"together-{part}"), sentences) for part, sentences in groups if sentences)


def sentence(turn: Turn, said: Worded) -> RecordSentence:
    """One of them, with the original of what a machine translated."""
    t = turn.texts
    return RecordSentence(
        words=bare(said.words),
        language=said.language if said.language != t.language else "",
        note=t("machine-translation", original=bare(said.original)) if said.original else "",
    )


def quotes(turn: Turn, facts: RecordFacts) -> tuple[RecordQuote, ...]:
    """What each class found out and would change, and what else the reader's expected and said on the way; the rest
    stands in pairs."""
    hue = hues(facts)

    def quote(one: ClassFacts, answer: Answer) -> RecordQuote:
        said = words_of(turn, answer)
        return RecordQuote(
            by=one.name, hue=hue[one.group], about=about_line(turn, answer), words=said.words, language=said.language,
            note=said.note,
        )  # fmt: skip

    paired = {each.id for one in facts.classes for pair in one.pairs for each in (pair.before, pair.now) if each}
    said = [(one, answer) for one in facts.classes for answer in (*one.quotes, *one.sealed)]
    return tuple(quote(one, answer) for one, answer in said if answer.id not in paired)


def timeline(turn: Turn, facts: RecordFacts) -> RecordTimeline | None:
    """Phases, calls and what was handed in, over the days; None for a project that was never begun."""
    t = turn.texts
    if not facts.stages:
        return None
    names = {one.group: one.name for one in facts.classes}
    rows = [(first, t(f"phase-{stage}"), t.days(first, last), "") for stage, first, last in facts.stages]
    rows += [(one.start, one.name, t.days(one.start, one.end), t("paper-record-plan")) for one in facts.planned]
    for call in facts.calls:
        who = ", ".join(names[one] for one in call.groups if one in names)
        rows.append((call.day, t(f"paper-call-{call.went}"), t.day(call.day, short=True, year=True), who))
    handed = [(one.on, one) for one in facts.pieces if one.on]
    rows += [(on, one.name, t.day(on, short=True, year=True), names[one.group]) for on, one in handed]
    told = ", ".join(f"{t(f'phase-{stage}')}: {t.days(first, last)}" for stage, first, last in facts.stages)
    days = [day for _, first, last in facts.stages for day in (first, last)]
    days += [*(one.day for one in facts.calls), *(on for on, _ in handed)]
    return RecordTimeline(
        heading=t("paper-record-timeline"),
        told=f"{told}. {calls_line(t, facts)}. {board_line(t, facts)}",
        months=months(t, min(days), max(days)),
        stretches=tuple(
            RecordStretch(name=t(f"phase-{stage}"), when=t.days(first, last), starts=first, ends=last, hue=n % HUES)
            for n, (stage, first, last) in enumerate(facts.stages)
        ),
        call_word=t("paper-record-call"),
        piece_word=t("paper-record-piece"),
        marks=(
            *(RecordMark(day=one.day, shape="call") for one in facts.calls if one.went in ("held", "partly")),
            *(RecordMark(day=on, shape="piece") for on, _ in handed),
        ),
        table=RecordTable(
            heads=(t("paper-record-what"), t("paper-record-when"), t("paper-record-who")),
            rows=tuple(row[1:] for row in sorted(rows)),
        ),
    )


def months(t: Texts, first: date, last: date) -> tuple[tuple[date, str], ...]:
    """The months from one day to another: each with the first of its days among them."""
    found, day = [(first, t.month(first))], first
    while (day := date(day.year + day.month // 12, day.month % 12 + 1, 1)) <= last:
        found.append((day, t.month(day)))
    return tuple(found)


def pieces(t: Texts, facts: RecordFacts) -> RecordTable | None:
    """What was handed in, and for when it was planned."""
    names = {one.group: one.name for one in facts.classes}
    rows = tuple(
        (
            one.name,
            names[one.group],
            t.day(one.due, short=True),
            t.day(one.on, short=True) if one.on else t("paper-record-not-yet"),
        )
        for one in facts.pieces
    )
    heads = (t("paper-record-work"), t("paper-record-class"), t("paper-record-planned"), t("paper-record-on"))
    return RecordTable(heads=heads, rows=rows) if rows else None


def balance_lines(t: Texts, facts: RecordFacts) -> list[str]:
    """What her class gave and got; told to its own teachers alone."""
    seen = facts.balance

    def things(count: int) -> str:
        return t("balance-things", count=count)

    return [
        t("balance-shared", given=things(seen.given), received=things(seen.received)),
        t("balance-answers", answered=things(seen.answered), answers=t("balance-replies", count=seen.answers)),
    ]
