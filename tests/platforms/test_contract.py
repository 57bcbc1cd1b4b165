"""Every platform keeps the same contract; see README.md for what a new one brings."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings

from core.chat.delivery import Delivered, Letter
from core.chat.heard import Filled, Pressed, Voted
from core.chat.shown import Choices, Form, Message, Option, Part, Vote, words_of
from tests.platforms.found import ADAPTERS, PLATFORMS, hooks_of, squash
from tests.platforms.hooks import EXPECTED
from tests.platforms.messages import MESSAGES, PARTS, Shelved, messages

SAMPLES = [(name, path) for name in PLATFORMS for path in sorted((ADAPTERS / name / "samples").glob("*.json"))]


def faults() -> Iterator[tuple[str, str]]:
    """Each platform with each fault that it can meet."""
    for name in PLATFORMS:
        try:
            known = hooks_of(name).FAULTS
        except ModuleNotFoundError:  # its tests below fail and say so; the other platforms go on
            known = frozenset()
        yield from ((name, fault) for fault in ("none", *sorted(known)))


def assert_all_words(name: str, message: Message) -> None:
    """Every word of the message can be read, and says which part lost one."""
    hooks = hooks_of(name)
    payloads = hooks.payloads(message)
    seen = squash("".join(text for payload in payloads for text in hooks.read(payload)))
    for part in message.parts:
        for word in words_of(part):
            assert squash(word) in seen, f"{name} loses a word of a {part.kind}: {word[:80]!r}"
    for payload in payloads:
        hooks.check(payload)


def test_every_kind_of_part_has_a_message_here() -> None:
    kinds = {part.model_fields["kind"].default for part in get_args(get_args(Part)[0])}
    assert kinds == set(PARTS), "a new kind of part needs a message in tests/platforms/messages.py"


@pytest.mark.parametrize("name", PLATFORMS)
def test_a_platform_has_its_hooks_its_page_and_its_samples(name: str) -> None:
    folder = ADAPTERS / name
    missing = [
        file for file in ("render.py", "deliver.py", "abilities.py", "README.md") if not (folder / file).exists()
    ]
    assert not missing, f"adapters/{name} lacks {missing}"
    assert len(list((folder / "samples").glob("*.json"))) >= 8, f"adapters/{name}/samples has too few updates"
    assert hooks_of(name).create().name == name


@pytest.mark.parametrize("case", MESSAGES)
@pytest.mark.parametrize("name", PLATFORMS)
def test_no_word_is_lost(name: str, case: str) -> None:
    assert_all_words(name, MESSAGES[case])


@pytest.mark.parametrize("name", PLATFORMS)
@given(message=messages())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_word_of_any_message_is_lost(name: str, message: Message) -> None:
    assert_all_words(name, message)


@pytest.mark.parametrize("case", MESSAGES)
@pytest.mark.parametrize("name", PLATFORMS)
def test_every_button_that_was_rendered_can_be_pressed(name: str, case: str) -> None:
    hooks, message = hooks_of(name), MESSAGES[case]
    platform = hooks.create()
    options, votes = options_of(message), [part for part in message.parts if isinstance(part, Vote)]
    faces = {option.ordinal: {squash(option.label), str(number)} for number, option in enumerate(options, 1)}
    single = {option.ordinal for part in message.parts if isinstance(part, Choices) for option in part.options}
    for number, option in enumerate((one for one in options if one.ordinal in single), 1):
        faces[option.ordinal].add(str(number))
    pressed = set()
    for payload in hooks.payloads(message):
        for face, event in hooks.presses(payload, message):
            incoming = platform.decode(event)
            assert incoming is not None, f"{name} ignores the button {face!r}"
            heard = incoming.what
            assert isinstance(heard, Pressed | Filled | Voted), f"{name} hears {heard.kind} when {face!r} is pressed"
            if isinstance(heard, Voted):
                assert heard.card == message.card or heard.remote, f"{name} does not say what was voted on"
                assert votes
                pressed |= {option.ordinal for vote in votes for option in vote.buttons}
                continue
            assert (heard.card, heard.revision) == (message.card, message.revision)
            if isinstance(heard, Pressed):
                assert squash(face) in faces[heard.ordinal], f"{face!r} presses another button"
                pressed.add(heard.ordinal)
            else:
                asked = next(part for part in message.parts if isinstance(part, Form))
                assert set(heard.values) == {field.name for field in asked.inputs}
    if 0 < len(faces) <= 25:
        assert pressed == set(faces), f"{name} drew no button for some of the options"


def options_of(message: Message) -> list[Option]:
    """All that can be pressed where a vote is buttons, in reading order."""
    found: list[Option] = []
    for part in message.parts:
        if isinstance(part, Choices | Vote):
            found += part.options if isinstance(part, Choices) else part.buttons
    return found


@pytest.mark.parametrize("name", PLATFORMS)
async def test_the_marks_of_a_vote_reach_its_card(name: str) -> None:
    """Where a platform shows votes of its own: what is marked there comes in with the card and the ordinals."""
    message = MESSAGES["vote"]
    async with hooks_of(name).wire("none") as wire:
        for piece in range(9):
            letter = Letter("k", wire.account, wire.address, message, piece=piece)
            outcome = await wire.platform.deliver(letter, Shelved())
            assert isinstance(outcome, Delivered), f"{name} could not show a vote: {outcome}"
            if not outcome.more:
                break
        heard = []
        for payload in hooks_of(name).payloads(message):
            for _, event in hooks_of(name).presses(payload, message):
                incoming = wire.platform.decode(event)
                assert incoming is not None
                if isinstance(incoming.what, Voted):
                    heard.append((await wire.platform.complete(incoming, Shelved())).what)
    vote = next(part for part in message.parts if isinstance(part, Vote))
    for what in heard:
        assert isinstance(what, Voted)
        assert what.card == message.card
        assert set(what.marked) <= {option.ordinal for option in vote.options}


@pytest.mark.parametrize(("name", "path"), SAMPLES, ids=[f"{name}-{path.stem}" for name, path in SAMPLES])
def test_samples_decode_as_expected_and_twice_the_same(name: str, path: Path) -> None:
    hooks = hooks_of(name)
    platform, sample = hooks.create(), json.loads(path.read_text("utf-8"))
    first, second = hooks.event(sample["raw"]), hooks.event(sample["raw"])
    assert first.event_id == second.event_id, "the same update must have the same id"
    assert first.lane == second.lane
    incoming = platform.decode(first)
    heard = None if incoming is None else incoming.model_dump(mode="json", exclude_defaults=True, exclude={"heard_at"})
    expected = sample["heard"]
    if incoming is not None and expected is not None:
        heard = {**(heard or {}), "what": incoming.what.model_dump(mode="json")}
        expected = {**expected, "what": type(incoming.what).model_validate(expected["what"]).model_dump(mode="json")}
    assert heard == expected, sample["shows"]
    assert incoming == platform.decode(first), "decode must not depend on when it is called"


@pytest.mark.parametrize("name", PLATFORMS)
def test_what_a_person_does_is_one_lane_and_an_account(name: str) -> None:
    hooks = hooks_of(name)
    platform = hooks.create()
    for path in sorted((ADAPTERS / name / "samples").glob("*.json")):
        event = hooks.event(json.loads(path.read_text("utf-8"))["raw"])
        incoming = platform.decode(event)
        if incoming is not None:
            assert event.lane == str(incoming.account), path.name
            assert incoming.heard_at.tzinfo is not None, path.name
            assert incoming.event_id == event.event_id, path.name


@pytest.mark.parametrize("name", PLATFORMS)
def test_two_thousand_broken_updates_raise_nothing_but_value_errors(name: str) -> None:
    hooks = hooks_of(name)
    platform = hooks.create()
    whole = [
        json.loads(path.read_text("utf-8"))["raw"] for path in sorted((ADAPTERS / name / "samples").glob("*.json"))
    ]
    luck = random.Random(20261123)
    for number in range(2000):
        raw = broken(luck.choice(whole), luck)
        try:
            event = hooks.event(raw)
        except Exception as error:
            raise AssertionError(f"{name} could not even store #{number}: {raw!r}") from error
        assert event.event_id, f"#{number} has no id: {raw!r}"
        assert event.lane.startswith(f"{name}:"), f"#{number} has no lane: {raw!r}"
        try:
            platform.decode(event)
        except ValueError:
            continue
        except Exception as error:
            raise AssertionError(f"{name} broke on #{number}: {raw!r}") from error


GARBAGE: tuple[Any, ...] = (None, True, -1, 10**30, 1.5, "", "x" * 5000, "\u202e<!channel>", [], {}, [[]], {"": None})


def broken(value: Any, luck: random.Random) -> Any:
    """A copy of an update with something in it missing, replaced or of another type."""
    if luck.random() < 0.08:
        return luck.choice(GARBAGE)
    match value:
        case dict():
            kept = [key for key in value if luck.random() > 0.04]
            return {key: broken(value[key], luck) for key in kept}
        case list():
            return [broken(item, luck) for item in value]
        case str() if luck.random() < 0.05:
            return value[: luck.randrange(len(value) + 1)]
        case _:
            return value


@pytest.mark.parametrize(("name", "fault"), list(faults()))
async def test_deliver_answers_each_fault_in_its_class(name: str, fault: str) -> None:
    async with hooks_of(name).wire(fault) as wire:
        letter = Letter("key-1", wire.account, wire.address, MESSAGES["choices"])
        outcome = await wire.platform.deliver(letter, Shelved())
    assert EXPECTED[fault](outcome), f"{name} answers {fault} with {outcome}"


@pytest.mark.parametrize("case", MESSAGES)
@pytest.mark.parametrize("name", PLATFORMS)
async def test_a_message_is_delivered_piece_by_piece_to_its_end(name: str, case: str) -> None:
    async with hooks_of(name).wire("none") as wire:
        for piece in range(40):
            letter = Letter("key-1", wire.account, wire.address, MESSAGES[case], piece=piece)
            outcome = await wire.platform.deliver(letter, Shelved())
            assert getattr(outcome, "message", ""), f"{name} could not deliver piece {piece}: {outcome}"
            if not outcome.more:  # type: ignore[union-attr]  # only a delivered letter has an id
                return
    raise AssertionError("the message has no end")


@pytest.mark.parametrize("name", PLATFORMS)
async def test_an_answer_arrives_whether_or_not_what_it_answers_is_still_there(name: str) -> None:
    async with hooks_of(name).wire("none") as wire:
        letter = Letter("key-1", wire.account, wire.address, MESSAGES["choices"])
        first = await wire.platform.deliver(letter, Shelved())
        assert isinstance(first, Delivered)
        for number, shown in enumerate((first.message, "404404", "nothing like an id")):
            answer = replace(letter, key=f"answer-{number}", answers=shown, thread=shown)
            outcome = await wire.platform.deliver(answer, Shelved())
            assert EXPECTED["none"](outcome), f"{name} loses an answer to {shown!r}: {outcome}"
