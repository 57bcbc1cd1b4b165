"""The page for strangers, built anew at each reading from what may be shown at that very moment."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import NoReturn

from core.letters.plan_lines import for_reader, untranslated
from core.model.board import BoardItem
from core.model.project import Member, Project, one_per_class
from core.model.reflection import Answer
from core.model.showcase import Showcase
from core.model.teacher import Teacher
from core.phrases.names import has_contact
from core.ports.paper import Caption, ClassStory, PageText, PageView, Paper, Photo, Sentence
from core.ports.store import Store
from core.texts import LANGUAGES
from core.usecases.projects import joined
from core.usecases.reflect_ask import answer_to
from core.usecases.share_choose import class_page, shared_sentences
from core.usecases.translate import translation_of
from core.usecases.turn import Turn

PATH = "/p/"


def page_by_token(store: Store, paper: Paper, token: str, now: datetime) -> bytes | None:
    """The page at a secret address; None for one that never was, has expired or was taken back."""
    found = store.showcases.where(token=token)
    if not found:
        return None
    page = found[0]
    publisher = store.teachers.get(page.by)
    if not page.open_on(publisher.today(now)):
        return None
    turn = Turn(store, now, _no_ids, paper, speaker=publisher)
    return paper.page(page_view(turn, store.projects.get(page.project)))


def live_page(turn: Turn, project_id: str) -> Showcase | None:
    """The page of a project that is reachable now."""
    found = turn.store.showcases.where(project=project_id)
    return next((one for one in found if one.open_on(turn.store.teachers.get(one.by).today(turn.now))), None)


def address_of(turn: Turn, page: Showcase) -> str:
    """Where the page is reached from outside."""
    return f"{turn.house.public_url}{PATH}{page.token}"


@dataclass(frozen=True)
class Shown:
    """What goes on a page: the photos with permission, and each class's sentences that may be shown."""

    photos: list[BoardItem]
    sentences: list[tuple[Member, Answer]]


def shown_on_page(turn: Turn, project: Project, also: str = "") -> Shown:
    """What may leave the project now; `also` is a class whose teacher is about to publish and sees it first."""
    members = one_per_class(joined(turn, project))
    groups = {member.group for member in members}
    photos = [i for i in turn.store.board.where(project=project.id) if i.in_public and i.group in groups]
    sentences = []
    for member in members:
        page = class_page(turn, project.id, member.group)
        if not (page.sentences or (member.group == also and page.answered is None)):
            continue
        for prompt in shared_sentences(turn, project.id, member.group):
            answer = answer_to(turn, project.id, member.group, prompt)
            if answer and prompt not in page.hidden and not has_contact(answer.words):
                sentences.append((member, answer))
    return Shown(photos, sentences)


def page_view(turn: Turn, project: Project, also: str = "", address: str = "") -> PageView:
    """The page in each language of the classes, the reader's first."""
    shown = shown_on_page(turn, project, also)
    texts = [_text(turn.as_seen_by(reader), project, shown) for reader in _readers(turn, project)]
    photos = [
        Photo(key=one.id, image=turn.store.shelf.get(one.photo), width=one.width, height=one.height)
        for one in shown.photos
    ]
    return PageView(texts=tuple(texts), photos=tuple(photos), address=address)


def _readers(turn: Turn, project: Project) -> list[Teacher]:
    """The publisher once for each language of the classes that Chaski speaks."""
    spoken = [turn.me.language, *(turn.store.teachers.get(m.teacher).language for m in joined(turn, project))]
    known = [language for language in dict.fromkeys(spoken) if language in LANGUAGES] or [turn.texts.language]
    return [replace(turn.me, language=language) for language in known]


def _text(turn: Turn, project: Project, shown: Shown) -> PageText:
    t, plan = turn.texts, project.seen_plan
    if plan is None:
        raise LookupError(project.id)
    read, left = for_reader(turn, project, plan), untranslated(turn, project, plan)
    members = one_per_class(joined(turn, project))
    stories = tuple(story for member in members if (story := _story(turn, member, shown)))
    names = ", ".join(dict.fromkeys(class_name(turn, member.group) for member in members))
    return PageText(
        language=t.language,
        language_name=t.tongue(t.language).capitalize(),
        title=read.title,
        question=read.question,
        foreign=tuple(name for name, said in (("title", plan.title), ("question", plan.question)) if said in left),
        foreign_language=plan.language,
        foreign_note=t("page-foreign", language=t.tongue(plan.language)),
        lead=f"{t.days(read.start, read.end)} · {names}",
        classes_heading=t("page-classes"),
        classes=stories,
        record_heading=t("page-record"),
        sentences=tuple(_sentence(turn, member, answer) for member, answer in shown.sentences),
        photos_heading=t("page-photos"),
        captions=tuple(_caption(turn, one) for one in shown.photos),
        footer=t("page-footer", classes=len(stories)) if stories else "",
    )


def class_name(turn: Turn, group_id: str) -> str:
    """The school where its teacher named it, otherwise the country."""
    group = turn.store.classes.get(group_id)
    return group.school or turn.texts.country(group.country)


def _story(turn: Turn, member: Member, shown: Shown) -> ClassStory | None:
    """What a class has on this page and nothing else: what was planned is no proof that it was done."""
    t = turn.texts
    photos = sum(item.group == member.group for item in shown.photos)
    sentences = sum(one.group == member.group for one, _ in shown.sentences)
    did = [t(f"page-did-{kind}", count=n) for kind, n in (("photos", photos), ("sentences", sentences)) if n]
    if not did:
        return None
    return ClassStory(name=class_name(turn, member.group), paragraphs=(t("page-class-did", what=t.list(did)),))


def _sentence(turn: Turn, member: Member, answer: Answer) -> Sentence:
    said = said_in(turn, answer.id, answer.words, answer.language)
    return Sentence(text=said.words, by=class_name(turn, member.group), note=said.note, language=said.language)


def _caption(turn: Turn, item: BoardItem) -> Caption:
    name = class_name(turn, item.group)
    if not item.words or has_contact(item.words):
        return Caption(photo=item.id, alt=turn.texts("photo-of", name=name))
    said = said_in(turn, item.id, item.words, item.language)
    note = " · ".join(filter(None, (name, said.note)))
    return Caption(photo=item.id, alt=said.words, note=note, language=said.language)


@dataclass(frozen=True)
class Worded:
    """Words for this language; `language` is theirs where nobody translated them, `note` says so or by whom."""

    words: str
    note: str = ""
    language: str = ""


def said_in(turn: Turn, about: str, words: str, language: str) -> Worded:
    """The words for this language, with what is to be said of their translation."""
    t = turn.texts
    if not language or language == t.language:
        return Worded(words)
    found = translation_of(turn, about, t.language)
    if found:
        return Worded(found.words, t("page-machine"))
    return Worded(words, t("page-in", language=t.tongue(language)), language)


def _no_ids() -> NoReturn:
    raise RuntimeError("reading a page makes nothing new")
