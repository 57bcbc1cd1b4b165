"""What can be set is shown in .env.example, and what is shown there can be set."""

import ast
import re
from itertools import pairwise

from tests.house.tree import ROOT, parsed

# The names that operators and stand-in servers rely on.
PROMISED = {
    *("HOME", "DATABASE_URL", "HOST", "PORT", "PUBLIC_URL"),
    *("TELEGRAM_TOKEN", "TELEGRAM_BASE_URL", "TELEGRAM_BASE_FILE_URL"),
    *("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_BASE_URL"),
    *("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL"),
}


# A messenger may show its own in its folder.
EXAMPLES = [ROOT / ".env.example", *ROOT.glob("adapters/*/.env.example")]


def shown() -> set[str]:
    """The settings that are shown, without the prefix."""
    examples = "\n".join(file.read_text(encoding="utf-8") for file in EXAMPLES)
    return set(re.findall(r"^#CHASKI_([A-Z_]+)=", examples, re.MULTILINE))


def possible() -> set[str]:
    """The fields of the settings classes: the house's own, and each messenger's behind its name."""
    messengers = {f"{file.parent.name.upper()}_": file for file in ROOT.glob("adapters/*/settings.py")}
    return {
        f"{prefix}{node.target.id.upper()}"
        for prefix, file in {"": ROOT / "bots/settings.py", **messengers}.items()
        for owner in parsed(file).body
        if isinstance(owner, ast.ClassDef) and owner.name == "Settings"
        for node in owner.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }


def test_every_promised_setting_is_shown() -> None:
    assert shown() >= PROMISED


def test_what_can_be_set_and_what_is_shown_are_the_same() -> None:
    assert possible() == shown()


def test_each_setting_has_its_line() -> None:
    lines = [line for file in EXAMPLES for line in file.read_text(encoding="utf-8").splitlines()]
    bare = [line for above, line in pairwise(lines) if line[:8] == "#CHASKI_" and above[:2] != "# "]
    assert not bare, f"no explanation above {bare}"
