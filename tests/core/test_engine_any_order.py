"""Whatever somebody taps, types or takes back, in any order: no answer is lost, and every replay says the same."""

from hypothesis import given
from hypothesis import strategies as st

from core.chat.choices import pick
from core.conversations.engine import Asking
from core.conversations.talk import End, Talk
from core.usecases.turn import Turn
from tests.core.scripting import Sitting

DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("pick"), st.sampled_from(["a", "b", "c", "send", "nothing"])),
        st.tuples(st.just("type"), st.text(min_size=1, max_size=8)),
        st.tuples(st.just("back"), st.just("")),
        st.tuples(st.just("edit"), st.sampled_from(["one", "two", "round[1]", "own/words", "nowhere"])),
        st.tuples(st.just("again"), st.just("")),
    ),
    max_size=25,
)


class Post:
    """Counts what is sent."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    def send(self, turn: Turn, words: str) -> int:
        """Send it."""
        self.sent.append(words)
        return len(self.sent)

    async def script(self, talk: Talk) -> End:
        """Branches, a loop, a part, a confirmation, and one thing done."""
        one = await talk.choose("one", pick("a", "A"), pick("b", "B"), shows="One?")
        if one == "a":
            await talk.ask("two", pick("c", "C"), shows="Two?")
        for n in ("0", "1"):
            await talk.choose("round", pick("a", "A"), pick("c", "C"), shows=n, per=n)
        words = await own_words(talk.part("own"))
        await talk.choose("right", pick("send", "Send"), shows=words, confirms=True)
        await talk.do("send", self.send, words)
        await talk.choose("last", pick("b", "B"), shows="Last?")
        return talk.end(words)


async def own_words(talk: Talk) -> str:
    """Words of one's own."""
    return (await talk.ask("words", shows="Words?")).words


def do(sitting: Sitting, deed: str, value: str) -> None:
    """One thing done to a sitting that still asks."""
    match deed:
        case "pick":
            sitting.pick(value)
        case "type":
            sitting.type(value)
        case "back":
            sitting.back()
        case "edit":
            sitting.edit(value)
        case _:
            sitting.go_on()


@given(DEEDS)
def test_no_answer_is_lost_but_the_one_taken_back(deeds: list[tuple[str, str]]) -> None:
    post = Post()
    sitting = Sitting(post.script)
    for deed, value in deeds:
        if not isinstance(sitting.state, Asking):
            break
        asked, before = sitting.key, dict(sitting.journal)
        last = sitting.state.passed[-1:]
        do(sitting, deed, value)
        kept = {key: answer for key, answer in before.items() if sitting.journal.get(key) == answer}
        lost = set(before) - set(kept)
        allowed = {"back": set(last), "edit": {value}}.get(deed, {asked})
        assert lost <= allowed, f"{deed} {value!r} at {asked} lost {lost}"
        assert len(post.sent) <= 1


@given(DEEDS)
def test_the_same_deeds_lead_to_the_same_place(deeds: list[tuple[str, str]]) -> None:
    places = []
    for restarts in (False, True):
        sitting = Sitting(Post().script)
        for deed, value in deeds:
            if not isinstance(sitting.state, Asking):
                break
            do(sitting, deed, value)
            if restarts:
                sitting = Sitting(sitting.script, journal=dict(sitting.journal))
        asked = sitting.key if isinstance(sitting.state, Asking) else sitting.end
        places.append((asked, sitting.journal))
    assert places[0] == places[1]
