"""How a finished project looks to strangers: what it was, how it went in figures, and what it teaches."""

from core.chat.shown import Part, Text
from core.letters.notes import whose
from core.letters.plan_lines import for_reader, foreign_note, result_line
from core.model.project import Project
from core.model.tip import Tip
from core.planning.lessons_learnt import Lesson
from core.texts import Texts, words
from core.usecases.story import Story, story_of
from core.usecases.translate import needed_translation
from core.usecases.turn import Turn


def story_line(turn: Turn, n: int, project: Project) -> str:
    """One story in a list: title, where, for whom."""
    story = story_of(turn, project)
    title = for_reader(turn, project, story.plan).title
    return "\n".join((f"{n}. {title}", " · ".join((places(turn.texts, story), for_whom(turn.texts, story)))))


def story_card(turn: Turn, project: Project) -> tuple[Part, ...]:
    """All that strangers see of it."""
    t, story = turn.texts, story_of(turn, project)
    plan = for_reader(turn, project, story.plan)
    parts: list[Part] = [
        Text(text=" · ".join((plan.title, places(t, story))), style="title"),
        Text(text=plan.question),
        Text(text="\n".join((for_whom(t, story), result_line(t, plan), figures(t, story)))),
        *lesson_parts(turn, story),
    ]
    return (*parts, *foreign_note(turn, project, story.plan, parts))


def lesson_parts(turn: Turn, story: Story) -> tuple[Part, ...]:
    """What follows from how it went, then what those who did it say to the next; nothing where there is neither."""
    t, parts = turn.texts, list[Part]()
    if story.lessons:
        lines = [f"– {sentence(t, one)}" for one in story.lessons]
        parts.append(Text(text="\n".join((t("story-lessons"), *lines))))
    if story.tips:
        parts.append(Text(text=t("tips-title", count=len(story.tips))))
        parts += [part for tip in story.tips for part in tip_parts(turn, tip)]
    return tuple(parts)


def sentence(t: Texts, one: Lesson) -> str:
    """"Se hicieron 2 de 3 videollamadas; lo demás, con fotos y audios."."""
    return t(f"lesson-{one.rule}", count=one.count, of=one.of)


def tip_parts(turn: Turn, tip: Tip) -> tuple[Part, ...]:
    """A tip for this reader: translated with the original beside it, or as it is with that said."""
    found = needed_translation(turn, tip.id, tip.language)
    if found:
        return (Text(text=found.words, style="quote"), Text(text=whose(turn, found, tip.words), style="note"))
    said = Text(text=tip.words, style="quote")
    if turn.me.reads_in(tip.language) or tip.teacher == turn.me.id:
        return (said,)
    return (said, Text(text=turn.texts("no-translation"), style="note"))


def places(t: Texts, story: Story) -> str:
    """"Argentina, India"."""
    return ", ".join(t.country(code) for code in story.countries)


def for_whom(t: Texts, story: Story) -> str:
    """"9–12 · Sociales · 3 semanas"; a subject that a teacher typed herself is none of the strangers' business."""
    ages = ", ".join(words.ages(t, one) for one in story.ages)
    subjects = ", ".join(words.subject(t, one) for one in story.subjects)
    return " · ".join((ages, subjects, t("story-weeks", count=story.plan.weeks)))


def figures(t: Texts, story: Story) -> str:
    """"3 clases · 2 videollamadas · 9 fotos en público"; what there was none of is not counted."""
    facts = story.facts
    counted = (("classes", facts.classes), ("calls", facts.calls), ("apart", facts.apart), ("photos", facts.photos))
    return " · ".join(t(f"story-{what}", count=count) for what, count in counted if count)
