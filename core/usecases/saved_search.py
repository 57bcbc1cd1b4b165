"""Being told when somebody fits: searches that go on by themselves, and one letter a day at most."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from itertools import islice

from core.model.filters import Filters, filters_from
from core.model.refused import Refused
from core.model.savedsearch import MOST, SavedSearch
from core.model.urgency import dawn, next_morning
from core.ports.store import Job
from core.usecases.hours import calendars_of
from core.usecases.profile import my_class
from core.usecases.search import PAGE, SEEN_LATELY, Found, describe, fitting, may_see
from core.usecases.turn import Turn

KIND = "saved-searches"
LETTER = "somebody-fits"


def save_search(turn: Turn, line: str) -> str:
    """Go on looking for this; what fits now she has seen or can see. Returns the search's id."""
    mine, searches, filters = my_class(turn), my_searches(turn), filters_from(line) or Filters()
    same = next((one for one in searches if one.filters == filters), None)
    if same or mine is None:
        return same.id if same else ""
    if len(searches) >= MOST:
        raise Refused("searches-enough")
    seen = tuple(group.id for _, group in islice(fitting(turn, mine, filters), PAGE))
    kept = SavedSearch(turn.new_id(), turn.me.id, filters, turn.now, seen)
    turn.store.saved_searches.add(kept)
    look_tomorrow(turn)
    return kept.id


def forget_search(turn: Turn, search: str) -> str:
    """Look for this no longer."""
    turn.store.saved_searches.remove(own_search(turn, search).id)
    if not my_searches(turn):
        turn.store.jobs.cancel(turn.me.id, (KIND,))
    return search


def forget_searches(turn: Turn) -> None:
    """Look for nothing any more."""
    for search in my_searches(turn):
        forget_search(turn, search.id)


def my_searches(turn: Turn) -> list[SavedSearch]:
    """All that she has saved, the oldest first."""
    return turn.store.saved_searches.where(teacher=turn.me.id)


def own_search(turn: Turn, search: str) -> SavedSearch:
    """One of hers; a foreign and a missing one are the same to her."""
    found = turn.store.saved_searches.find(search)
    if found is None or found.teacher != turn.me.id:
        raise Refused("search-gone")
    return found


def look_tomorrow(turn: Turn) -> None:
    """Look again on her next school morning, so that one letter a day is the most there can be."""
    calendars = calendars_of(turn.store, turn.me, turn.now)
    morning = next_morning(turn.me, calendars, turn.now)
    if dawn(turn.me, turn.me.today(morning)) <= turn.now:
        morning = next_morning(turn.me, calendars, morning)
    turn.later(KIND, turn.me.id, dawn(turn.me, turn.me.today(morning)), teacher=turn.me.id)


def look_again(turn: Turn, job: Job) -> None:
    """Tell her of the first search that has found somebody new; the others wait for the next morning."""
    if turn.speaker is None or turn.me.gone or not my_searches(turn):
        return
    look_tomorrow(turn)
    if turn.me.suspended or turn.me.seen is None or turn.now - turn.me.seen > SEEN_LATELY:
        return
    told = {group for search in my_searches(turn) for group in search.told}
    for search in my_searches(turn):
        found = new_ones(turn, search.filters, told)
        if found:
            turn.store.saved_searches.save(search.telling(found))
            day = turn.me.today(turn.now).isoformat()
            turn.tell(LETTER, search.id, turn.me.id, "notice", key=day, not_after=turn.now + timedelta(days=3))
            return


def new_ones(turn: Turn, filters: Filters, told: set[str]) -> tuple[str, ...]:
    """The best classes that fit and that no letter has told of."""
    mine = my_class(turn)
    found = (group.id for _, group in fitting(turn, mine, filters)) if mine else ()
    return tuple(islice((group for group in found if group not in told), PAGE))


def news_of(turn: Turn, search: SavedSearch) -> list[Found]:
    """The classes of the last letter that still look for somebody and that she may see."""
    mine = my_class(turn)
    groups = [group for one in search.news if (group := turn.store.classes.find(one))]
    pairs = [(turn.store.teachers.get(group.teacher), group) for group in groups]
    seen = [one for one in pairs if may_see(turn, one[1], one[0], search.filters)]
    return [describe(turn, mine, *one) for one in seen] if mine else []


DUE: Mapping[str, Callable[[Turn, Job], None]] = {KIND: look_again}
