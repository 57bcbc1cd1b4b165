"""What a class lets the page show: which of its photos, whether its sentences, under which name."""

from dataclasses import dataclass, replace

from core.model.board import BoardItem
from core.model.classgroup import SCHOOL_LENGTH, ClassGroup
from core.model.project import Member, Project, one_per_class
from core.model.reflection import Answer
from core.model.refused import Refused
from core.model.showcase import ClassPage
from core.phrases.names import has_contact
from core.usecases.board_see import own_item
from core.usecases.phases import require_stage
from core.usecases.projects import joined, member_of, others, project_of
from core.usecases.record import approve, record_of
from core.usecases.reflect_ask import answer_to
from core.usecases.turn import Turn

SENTENCES = ("discovered", "now_think")
"""The answers of the final round that a page shows, by prompt."""
EXPECTED = {"now_think": "expect_day"}
"""The sealed expectation that stands beside an answer on a page: alone it would be read as what the class thinks."""


def class_page(turn: Turn, project_id: str, group: str) -> ClassPage:
    """What a class said about the page so far."""
    id_ = f"{project_id}:{group}"
    return turn.store.class_pages.find(id_) or ClassPage(id_, project_id, group)


def school_shown(turn: Turn, project_id: str, group_id: str) -> str:
    """The school of a class where its teacher lets this project show it; otherwise ""."""
    school = turn.store.classes.get(group_id).school
    return school if class_page(turn, project_id, group_id).school and not has_contact(school) else ""


def class_name(turn: Turn, project_id: str, group_id: str) -> str:
    """The school of a class where its teacher lets this project show it, otherwise the country."""
    country = turn.store.classes.get(group_id).country
    return school_shown(turn, project_id, group_id) or turn.texts.country(country)


def own_photos(turn: Turn, project_id: str) -> list[BoardItem]:
    """The class's photos on which nobody is recognised: those that can be asked about."""
    group = member_of(turn, project_id).group
    return [one for one in turn.store.board.where(project=project_id) if one.group == group and one.may_be_asked]


def undecided(turn: Turn, project_id: str) -> list[str]:
    """The ids of those photos about which the class has not said anything yet."""
    return [one.id for one in own_photos(turn, project_id) if not one.decided]


@dataclass(frozen=True)
class Choosing:
    """What a class is asked about the page: its photos without people, how many sentences it has shared, and whether
    what it had expected would stand beside one of them."""

    photos: list[BoardItem]
    sentences: int
    before: bool = False


def choosing(turn: Turn, project_id: str) -> Choosing:
    """What there is to choose from, from the first day of the work on."""
    require_stage(turn, project_id, "execution")
    group = member_of(turn, project_id).group
    shared = shared_sentences(turn, project_id, group)
    before = any(expected_before(turn, project_id, group, prompt) for prompt in shared)
    return Choosing(own_photos(turn, project_id), len(shared), before)


def shared_sentences(turn: Turn, project_id: str, group: str) -> list[str]:
    """The prompts of the sentences that a class shared with the others."""
    if record_of(turn, project_id, group).state != "shared":
        return []
    found = ((prompt, answer_to(turn, project_id, group, prompt)) for prompt in SENTENCES)
    return [prompt for prompt, answer in found if answer and answer.words]


def expected_before(turn: Turn, project_id: str, group: str, prompt: str) -> Answer | None:
    """What a class had expected, where an answer of it says what became of that."""
    found = answer_to(turn, project_id, group, EXPECTED.get(prompt, ""))
    return found if found and found.words else None


def choose_photos(turn: Turn, project_id: str, shown: list[str]) -> int:
    """Let the page show these of the class's photos and none of its others without people. Returns how many."""
    photos = own_photos(turn, project_id)
    for item in photos:
        turn.store.board.save(item.shown_in_public(item.id in shown, turn.me.id, turn.now))
    return sum(item.id in shown for item in photos)


def allow_sentences(turn: Turn, project_id: str, yes: bool) -> bool:
    """Let the page show the class's shared sentences, or not; this answers what the class was asked."""
    page = class_page(turn, project_id, member_of(turn, project_id).group)
    keep_page(turn, replace(page, answered=turn.now, sentences=yes))
    return yes


def ask_others(turn: Turn, project_id: str) -> int:
    """Ask each other class once for its photos and sentences. Returns how many were asked."""
    asked = 0
    for member in others(turn, project_of(turn, project_id)):
        page = class_page(turn, project_id, member.group)
        if member.state == "active" and page.asked is None and page.answered is None:
            keep_page(turn, replace(page, asked=turn.now))
            turn.tell("page-ask", project_id, member.teacher)
            asked += 1
    return asked


def share_record(turn: Turn, project_id: str) -> str:
    """Let the other classes read the card. Where her class was asked for a page while there was nothing to show, and
    has not answered, it is asked now. Returns the record's id."""
    shared = approve(turn, project_id)
    group = member_of(turn, project_id).group
    page = class_page(turn, project_id, group)
    if page.asked and page.answered is None and shared_sentences(turn, project_id, group):
        turn.tell("page-ask", project_id, turn.me.id, revision=record_of(turn, project_id, group).told)
    return shared


def unsaid(turn: Turn, project: Project) -> list[Member]:
    """The other classes that have something a page could show and have not said yet whether it may."""
    found = []
    for member in one_per_class(joined(turn, project)):
        photos = [i for i in turn.store.board.where(project=project.id) if i.group == member.group and i.may_be_asked]
        said = class_page(turn, project.id, member.group).answered is not None
        waits = not all(item.decided for item in photos)
        if waits or (not said and shared_sentences(turn, project.id, member.group)):
            found.append(member)
    own = member_of(turn, project.id).group
    return [member for member in found if member.group != own]


def name_school(turn: Turn, project_id: str, name: str) -> str:
    """Keep the school's name and let it be shown, or "" to show the country: what the class card says stays there."""
    page = class_page(turn, project_id, member_of(turn, project_id).group)
    keep_page(turn, replace(page, school=bool(name.strip())))
    group = own_group(turn, project_id)
    if name.strip():
        turn.store.classes.save(replace(group, school=name.strip()[:SCHOOL_LENGTH]))
    return name


def own_group(turn: Turn, project_id: str) -> ClassGroup:
    """The class with which she is in the project."""
    return turn.store.classes.get(member_of(turn, project_id).group)


def withdraw_photo(turn: Turn, item_id: str) -> str:
    """Take a photo of one's own off the page: the permission is gone with it."""
    item = own_item(turn, item_id)
    if not item.in_public:
        raise Refused("board-gone")
    turn.store.board.save(item.shown_in_public(False, turn.me.id, turn.now))
    return item.id


def restore_photo(turn: Turn, item_id: str) -> str:
    """Bring back what was just taken off."""
    turn.store.board.save(own_item(turn, item_id).shown_in_public(True, turn.me.id, turn.now))
    return item_id


def hide_sentence(turn: Turn, project_id: str, prompt: str, hidden: bool = True) -> str:
    """Take one of the class's sentences off the page, or bring it back."""
    page = class_page(turn, project_id, member_of(turn, project_id).group)
    rest = tuple(one for one in page.hidden if one != prompt)
    keep_page(turn, replace(page, hidden=(*rest, prompt) if hidden else rest))
    return prompt


def keep_page(turn: Turn, page: ClassPage) -> None:
    """Keep what a class said, new or changed."""
    repository = turn.store.class_pages
    (repository.save if repository.find(page.id) else repository.add)(page)
