"""A conversation is a script that can be replayed: this rule over its syntax tree is what makes replay safe."""

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from core.conversations.commands import ALL, MENU
from tests.house.tree import files, last_name, named, parents, parsed

# The engine and the talk drive scripts and are none.
MACHINERY = {"engine.py", "talk.py"}
KEYED = {"choose", "ask", "form", "do", "part"}
STEPS = KEYED - {"part"} | {"look", "say"}
LOOPS = (ast.For, ast.While, ast.AsyncFor, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
# A replay at another hour, in another process, must ask the same questions.
UNSTEADY_MODULES = {"asyncio", "os", "random", "secrets", "socket", "subprocess", "time", "uuid"}
UNSTEADY_CALLS = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today"}


def faults(tree: ast.Module) -> list[str]:
    """What keeps the scripts of a module from being replayed, as "line N: why"."""
    above = parents(tree)
    found = list(_unsteady(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.AsyncFunctionDef):
            found += _script(node, above)
    return sorted(set(found), key=lambda fault: int(fault.split()[1].rstrip(":")))


def _script(script: ast.AsyncFunctionDef, above: dict[ast.AST, ast.AST]) -> Iterator[str]:
    first = script.args.args[0].arg if script.args.args else ""
    if first != "talk":
        yield f"line {script.lineno}: {script.name} is async, so its first argument is `talk`"
    keys: Counter[str] = Counter()
    for node in ast.walk(script):
        at = f"line {getattr(node, 'lineno', script.lineno)}: in {script.name},"
        match node:
            case ast.Try() | ast.TryStar():
                yield f"{at} `try` would swallow the engine's own signals"
            case ast.AsyncFor() | ast.AsyncWith():
                yield f"{at} nothing but talk.* is awaited"
            case ast.Await(value=value) if not (_of_talk(value) in STEPS or _sub_script(value)):
                yield f"{at} nothing but talk.* is awaited, not `{ast.unparse(value)}`"
            case ast.Call() if (step := _of_talk(node)) in KEYED | STEPS:
                if step in STEPS and not isinstance(above.get(node), ast.Await):
                    yield f"{at} talk.{step} is not awaited"
                if step in KEYED:
                    yield from _key(node, step, at, keys, _inside_loop(node, script, above))
            case _:
                pass


def _key(call: ast.Call, step: str, at: str, keys: Counter[str], loop: bool) -> Iterator[str]:
    match call.args[:1]:
        case [ast.Constant(value=str(key))]:
            name = f"do:{key}" if step == "do" else key
            keys[name] += 1
            if keys[name] > 1:
                yield f'{at} the name "{key}" stands at two places'
        case _:
            yield f"{at} talk.{step} needs a literal name first"
    if loop and not any(word.arg == "per" for word in call.keywords):
        yield f"{at} talk.{step} in a loop needs per="


def _inside_loop(node: ast.AST, script: ast.AST, above: dict[ast.AST, ast.AST]) -> bool:
    while node is not script:
        over = above[node]
        if isinstance(over, LOOPS) and not (isinstance(over, ast.For) and node is over.iter):
            return True
        node = over
    return False


def _of_talk(node: ast.expr) -> str:
    """Which method of the talk is called: "choose" for `talk.choose(...)`, "" for anything else."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="talk"), attr=method)):
            return method
        case _:
            return ""


def _sub_script(node: ast.expr) -> bool:
    """`other(talk.part("name"), ...)`, or `other(talk)` which goes on in the same talk."""
    match node:
        case ast.Call(func=ast.Name(), args=[ast.Name(id="talk"), *_]):
            return True
        case ast.Call(func=ast.Name() | ast.Attribute(), args=[first, *_]):
            return _of_talk(first) == "part"
        case _:
            return False


def _unsteady(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                modules = {name.name.split(".")[0] for name in names}
            case ast.ImportFrom(module=str(module)):
                modules = {module.split(".")[0]}
            case ast.Call(func=ast.Attribute(value=of, attr=name)) if f"{last_name(of)}.{name}" in UNSTEADY_CALLS:
                yield f"line {node.lineno}: `{ast.unparse(node)}` gives another answer at each replay"
                continue
            case _:
                continue
        for module in sorted(modules & UNSTEADY_MODULES):
            yield f"line {node.lineno}: imports {module}, which gives another answer at each replay"


@pytest.mark.parametrize("path", files("core/conversations"), ids=named)
def test_a_script_can_be_replayed(path: Path) -> None:
    found = list(_unsteady(parsed(path))) if path.name in MACHINERY else faults(parsed(path))
    assert not found, f"{named(path)}\n" + "\n".join(found)


def test_there_are_scripts() -> None:
    scripts = [path for path in files("core/conversations") if path.name not in MACHINERY]
    assert any(isinstance(node, ast.AsyncFunctionDef) for path in scripts for node in parsed(path).body)


@pytest.mark.parametrize("path", files("core/model"), ids=named)
def test_the_model_is_told_the_time_and_the_ids(path: Path) -> None:
    found = list(_unsteady(parsed(path)))
    assert not found, f"{named(path)}\n" + "\n".join(found)


GOOD = """
async def schedule(talk: Talk) -> End:
    project = await talk.choose("project", *await talk.look(projects_of))
    for one in project.members:
        await talk.choose("right", shows=one.name, per=one.id)
        await consent(talk.part("consent", per=one.id))
    await talk.do("propose", propose, project)
    return talk.end(t("proposed"))
"""

BROKEN = {
    "another await": ("await asyncio.sleep(1)", "nothing but talk.* is awaited"),
    "a try": ("try:\n        pass\n    finally:\n        pass", "`try`"),
    "a forgotten await": ('talk.say("x")', "talk.say is not awaited"),
    "a computed name": ("await talk.ask(name)", "literal name"),
    "a name at two places": ('await talk.ask("a")\n    await talk.ask("a")', "two places"),
    "a loop without per": ('for one in two:\n        await talk.ask("a")', "needs per="),
    "a while without per": ('while await talk.ask("a"):\n        pass', "needs per="),
    "a part in a loop": ('for one in two:\n        await other(talk.part("a"))', "needs per="),
    "a clock": ('await talk.do("a", later, datetime.now(UTC))', "each replay"),
    "an import": ("import random", "imports random"),
}


def test_a_sound_script_passes() -> None:
    assert faults(ast.parse(GOOD)) == []


@pytest.mark.parametrize("defect", BROKEN)
def test_the_rule_sees_the_defect(defect: str) -> None:
    body, why = BROKEN[defect]
    found = faults(ast.parse(f"async def script(talk):\n    {body}\n"))
    assert any(why in fault for fault in found), found


def test_a_script_speaks_with_a_talk() -> None:
    assert "first argument is `talk`" in faults(ast.parse("async def fetch(url):\n    pass\n"))[0]


def test_no_command_stands_twice() -> None:
    # One that stood twice would be started in the place of the other, and nobody would be told.
    assert twice(command.name for command in ALL) == []
    assert twice(word for command in MENU for word in (command.name, *command.aliases)) == []


def twice(words: Iterable[str]) -> list[str]:
    """What is there more than once."""
    return [word for word, times in Counter(words).items() if times > 1]
