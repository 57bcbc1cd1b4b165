"""Prints what really happens in a transcript: `python -m tests.transcripts.play FILE`."""

import sys
import tempfile
from pathlib import Path

from tests.transcripts.player import NotAsWritten, Player, text
from tests.transcripts.script import Does, Sees, Step, read
from tests.transcripts.turn import Elsewhere


def main(path: str) -> None:
    """Do what the people do, and print everything that they see, as a transcript writes it."""
    story = read(Path(path))
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory() as folder:
        elsewhere = Elsewhere()
        player = Player(story, Path(folder), elsewhere)
        at = 0
        try:
            player.go_before(story)
            for step in story.steps:
                keep(lines[at : step.line - 1])
                at = step.line
                happen(player, step, lines[at - 1])
        except (NotAsWritten, ValueError) as problem:
            sys.stdout.write(f"{path}:{at}: {problem}\n")
        finally:
            player.world.close()
            elsewhere.close()


def keep(lines: list[str]) -> None:
    """Print what is no step: who there is, remarks, space between scenes."""
    for line in lines:
        if not line.startswith("  "):
            sys.stdout.write(f"{line}\n")


def happen(player: Player, step: Step, line: str) -> None:
    """Let one step happen without looking whether it is as written."""
    match step:
        case Does(who=who, when=when):
            player.wait(who, when)
            show(player)
            sys.stdout.write(f"{line}\n")
            player.do(step)
            show(player, who)
        case Sees():
            player.wait_for(step)
            show(player)
        case _:
            sys.stdout.write(f"{line}\n")
            if not hasattr(step, "who"):
                player.step(step)


def show(player: Player, doer: str = "") -> None:
    """Print what nobody has looked at yet; what arrived by itself has its time."""
    for who in sorted(player.world.screens, key=lambda name: name != doer):
        for shown in player.world.screens[who].unread():
            when = "" if who == doer else f", {player.wall(who, shown.at)}"
            edit = "edit>" if who == doer else f"edit to {who}{when}>"
            arrow = f"Chaski to {who}{when}>" if shown.is_new else edit
            sys.stdout.write(f"{arrow}\n{text(shown)}\n")
            shown.look()
            player.looked[who] = shown
    for who, page in player.world.homes.items():
        for shown in page.unread():
            sys.stdout.write(f"Home of {who}>\n{text(shown)}\n")
            shown.look()


if __name__ == "__main__":
    main(sys.argv[1])
