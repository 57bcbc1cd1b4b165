"""What other classes say about the things of a class: words at once, reactions as one line of the morning."""


from core.chat.choices import start
from core.chat.shown import Part, Picture, Text
from core.letters.board import said
from core.letters.notes import SHOWN, clipped
from core.letters.written import Occasion, Skip, Writer, Written
from core.model.board import BoardItem
from core.model.feedback import REACTIONS, Feedback
from core.model.project import Project
from core.usecases.digest import Told
from core.usecases.feedback import news_of
from core.usecases.projects import find_member
from core.usecases.turn import Turn

QUOTED = 60


def words(turn: Turn, occasion: Occasion) -> Written | Skip:
    """Words about a thing of the reader's class, in her language with the original beside them."""
    told = turn.store.feedback.get(occasion.about)
    item = turn.store.board.get(told.item)
    if find_member(turn, told.project) is None:
        return Skip("left")
    if told.gone:
        return Written((heading(turn, told, item), Text(text=turn.texts("feedback-was-taken-back"), style="note")))
    if item.gone or turn.store.teachers.get(told.teacher).suspended:
        return Skip("not-shown")
    if not (told.seen_by(turn.me.id) and item.seen_by(turn.me.id)):
        return Written((Text(text=turn.texts("note-held"), style="note"),), clears=bool(item.photo))
    t = turn.texts
    picture: tuple[Part, ...] = ()
    if item.photo:
        alt = item.words[:SHOWN] or t("photo-of", name=t.country(turn.store.classes.get(item.group).country))
        picture = (Picture(shelf=item.photo, name="photo.jpg", alt=alt),)
    choices = (start("answer-feedback", t("b-reply"), told.id), start("feedback", t("b-see-said"), told.project),
               start("concern", t("b-concern"), told.id))
    return Written((*picture, heading(turn, told, item), *said(turn, told)), choices)


def heading(turn: Turn, told: Feedback, item: BoardItem) -> Text:
    """Who writes about what: "Jhansi · India pregunta por lo que subieron el jue 3 dic: «el patio»"."""
    t, writer = turn.texts, turn.store.teachers.get(told.teacher)
    country = t.country(turn.store.classes.get(told.group).country)
    kind = "feedback-asks" if told.kind == "question" else "feedback-says"
    return Text(text=t(kind, name=writer.name, country=country, what=thing(turn, item)), style="title")


def thing(turn: Turn, item: BoardItem) -> str:
    """What is spoken of: its day, and the beginning of its words where it has any."""
    t = turn.texts
    day = t.day(turn.me.today(item.at), short=True)
    if not item.words:
        return t("feedback-thing", day=day)
    return t("feedback-thing-named", day=day, words=clipped(item.words.splitlines()[0], QUOTED))


def news_lines(turn: Turn, project: Project, told: Told) -> list[str]:
    """"En India les gustaron 2 cosas de ustedes": by class and kind, what a digest tells of."""
    t, found = turn.texts, news_of(turn, project.id, told) if turn.me.wants("feedback") else []
    lines = []
    for group in dict.fromkeys(one.group for one in found):
        country = t.country(turn.store.classes.get(group).country)
        for kind in REACTIONS:
            count = len({one.item for one in found if (one.group, one.kind) == (group, kind)})
            if count:
                lines.append(t(f"feedback-{kind}", count=count, country=country))
    return lines


LETTERS: dict[str, Writer] = {"feedback": words}
REPLIES = {"feedback": "answer-feedback"}
KEPT = {"feedback"}
