"""The 25 conventions of a first-class bot: each is proved by a test that carries its number, wherever it applies."""

import ast
import re
from collections.abc import Iterable
from pathlib import Path

from tests.house.tree import ROOT, files, parsed

TELEGRAM, SLACK, PLAYGROUND, OPERATOR = "telegram", "slack", "playground", "operator"
CHATS = frozenset({TELEGRAM, SLACK})
EVERYWHERE = CHATS | {PLAYGROUND}
CONVENTIONS: dict[int, tuple[frozenset[str], str]] = {
    1: (CHATS, "the first screen says what Chaski is, before any command"),
    2: (EVERYWHERE, "a new teacher can be found after a minute and six inputs"),
    3: (CHATS, "everything is done by buttons; commands are shortcuts"),
    4: (CHATS, "a press is acknowledged in a second while the model takes half a minute, and nobody else waits"),
    5: (CHATS, "what is delivered twice is done once"),
    6: (CHATS, "one reminder of a kind for each person"),
    7: (CHATS, "what was due while nobody was there comes late and says so"),
    8: (CHATS, "every hour is the reader's own"),
    9: (CHATS, "nobody types her time zone"),
    10: (CHATS, "a change of the clocks moves no call"),
    11: (CHATS, "a typed time is said back in words, with everybody's hour, before it counts"),
    12: (CHATS, "what was said can be changed, undone and left; no way is a trap"),
    13: (CHATS, "an old button does nothing, and shows what holds now"),
    14: (CHATS, "later, a pause, quiet hours, and kinds of notices that are off"),
    15: (CHATS, "many uploads are two messages; no news is no letter"),
    16: (CHATS, "home is one glance: what is next, the call, who waits"),
    17: (EVERYWHERE, "words are shown as they were written, whatever they hold"),
    18: (EVERYWHERE, "what is too long is split or paged, never refused"),
    19: (CHATS, "who is told to wait holds up nobody else"),
    20: (CHATS, "who cannot be reached is noticed, told to the partner, and gets what is owed on coming back"),
    21: (CHATS, "what is forged or sent again changes nothing"),
    22: (frozenset({SLACK}), "no more rights than are used, and no token after the end"),
    23: (CHATS, "each reads her own language, with the original beside it"),
    24: (CHATS, "pictures say in words what they are, hide nothing, and what is too large gets an offer"),
    25: (frozenset({OPERATOR}), "the doctor names what is wrong, and a monitor sees what waits"),
}
NUMBERED = re.compile(r"test_convention_(\d+(?:_and_\d+)*)_")
Proof = tuple[int, str]


def proofs(path: Path, tree: ast.Module) -> set[Proof]:
    """Each number that a test of this file carries, with each place in which the test proves it."""
    found: set[Proof] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (carries := NUMBERED.match(node.name)):
            numbers = map(int, carries[1].split("_and_"))
            found |= {(number, place) for number in numbers for place in places(path, node.name)}
    return found


def places(path: Path, name: str) -> frozenset[str]:
    """The messengers that stand in its path or its name; otherwise what is proved over the wire is proved on both, and
    in the contract suite on every one. What stands elsewhere is for whoever runs it."""
    words = {word for part in (*path.with_suffix("").parts, name) for word in part.split("_")}
    if named := EVERYWHERE & words:
        return named
    if "platforms" in words:
        return EVERYWHERE
    return (CHATS | {OPERATOR}) if "wire" in words else frozenset({OPERATOR})


def unproved(found: Iterable[Proof]) -> list[str]:
    """Every cell of the table without a test."""
    known = set(found)
    cells = [(number, place, says) for number, (where, says) in CONVENTIONS.items() for place in sorted(where)]
    return [f"{number} on {place}: {says}" for number, place, says in cells if (number, place) not in known]


def test_each_convention_is_proved_wherever_it_applies() -> None:
    assert list(CONVENTIONS) == list(range(1, 26))
    found = {proof for path in files("tests") for proof in proofs(path.relative_to(ROOT), parsed(path))}
    assert {number for number, _ in found} <= set(CONVENTIONS), "a number that is no convention's"
    assert not unproved(found), "\n".join(unproved(found))


def test_a_cell_without_a_test_is_named() -> None:
    whole = {(number, place) for number, (where, _) in CONVENTIONS.items() for place in where}
    assert unproved(whole) == []
    assert unproved(whole - {(19, SLACK)}) == ["19 on slack: who is told to wait holds up nobody else"]


def test_the_place_is_read_from_the_path_and_the_name() -> None:
    sample = ast.parse(
        "def test_convention_20_and_22_it_leaves(): ...\n"
        "async def test_convention_16_home_on_telegram_is_short(): ...\n"
        "def test_conventions_are_kept(): ...\n"
    )
    assert proofs(Path("tests/slack/test_install.py"), sample) >= {(20, SLACK), (22, SLACK), (16, TELEGRAM)}
    assert proofs(Path("tests/wire/test_ways.py"), sample) == {
        (16, TELEGRAM), *((number, place) for number in (20, 22) for place in (*CHATS, OPERATOR)),
    }  # fmt: skip
    assert {place for _, place in proofs(Path("tests/platforms/test_contract.py"), sample)} == EVERYWHERE
