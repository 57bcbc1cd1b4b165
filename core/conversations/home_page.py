"""The page that a messenger keeps for Chaski: it always stands there, so it shows all of her things at once."""

from core.chat.choices import Choice, start
from core.chat.shown import Part, Text
from core.conversations.home import lines, offers, other_classes, situation, what_waits
from core.usecases.glance import Glance, glance
from core.usecases.profile import my_class
from core.usecases.projects import my_projects
from core.usecases.request import class_in_hand, partners_of_class
from core.usecases.turn import Turn

Page = tuple[tuple[Part, ...], tuple[Choice, ...]]


def home_page(turn: Turn) -> Page:
    """What Chaski is before there is a class; one line and one button before there is a partner; then the next step,
    her calls, who waits for her, her other projects and her quiet hours, with the way to her class and settings."""
    if my_class(turn) is None:
        return situation(turn)
    t, seen = turn.texts, glance(turn)
    waiting, answer = what_waits(turn, seen)
    which, switch = other_classes(turn)
    own = (start("class", t("b-class")), *switch, start("settings", t("b-settings")))
    if seen is not None:
        waiting = waiting or (Text(text=t("page-nothing")),)
        return (*which, *under_way(turn, seen), *waiting, *rest(turn, seen)), (*answer, *offers(t, seen), *own)
    if not waiting and not partners_of_class(turn, class_in_hand(turn).id):
        return (*which, Text(text=t("home-no-partner"))), (start("find", t("b-find-class")), *switch)
    parts, choices = situation(turn)
    return (*which, *parts, *rest(turn, None)), (*choices, *own)


def under_way(turn: Turn, seen: Glance) -> tuple[Part, ...]:
    """The project in hand: its title, her next step, her calls."""
    title, *others = lines(turn, seen)
    return (Text(text=title, style="title"), *(Text(text=line) for line in others))


def rest(turn: Turn, seen: Glance | None) -> tuple[Part, ...]:
    """Her other projects, and between which hours nothing is sent to her."""
    t, quiet = turn.texts, turn.me.quiet
    others = [one for one in my_projects(turn) if not one.over and not (seen and one.id == seen.project.id)]
    titles = [one.title or t("home-untitled") for one in others]
    named = (Text(text=t("page-projects", count=len(titles), titles=t.list(titles))),) if titles else ()
    if quiet.start == quiet.end:
        return named
    return (*named, Text(text=t("page-quiet", hours=t.hours(quiet.start, quiet.end)), style="note"))
