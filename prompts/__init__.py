"""What a model or a class is asked: texts and data, versioned; a released version never changes."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

HERE = Path(__file__).parent
_PLACE = re.compile(r"\{\{(\w+)\}\}")


@dataclass(frozen=True, slots=True)
class Prompt:
    """One version of a prompt: `text` has places like ``{{name}}``, one for each of `inputs`."""

    name: str
    version: int
    text: str
    inputs: tuple[str, ...]
    output: str

    @property
    def label(self) -> str:
        """The name@version that every stored draft records."""
        return f"{self.name}@{self.version}"


@lru_cache(maxsize=64)
def load(name: str, version: int | None = None) -> Prompt:
    """Return a version of a prompt, the newest when none is named; FileNotFoundError when there is none."""
    versions = {int(path.stem[1:]): path for path in (HERE / name).glob("v*.md")}
    chosen = version if version is not None else max(versions, default=0)
    if chosen not in versions:
        raise FileNotFoundError(f"prompts/{name}/v{chosen}.md")
    front, text = _split(versions[chosen])
    if (front["name"], int(front["version"])) != (name, chosen):
        raise ValueError(f"prompts/{name}/v{chosen}.md calls itself {front['name']}@{front['version']}")
    return Prompt(name, chosen, text, tuple(front["inputs"].replace(",", " ").split()), front["output"])


def fill(prompt: Prompt, **values: str) -> str:
    """Put a value in each place, in one pass: what stands in a value is never looked at for places again.

    Raises ValueError unless the values are exactly the prompt's inputs.
    """
    if set(values) != set(prompt.inputs):
        raise ValueError(f"{prompt.label} takes {sorted(prompt.inputs)}, not {sorted(values)}")
    return _PLACE.sub(lambda place: values[place[1]], prompt.text)


def _split(path: Path) -> tuple[dict[str, str], str]:
    """Part the front matter, ``key: value`` lines between two lines of dashes, from the text."""
    _, front, text = path.read_text("utf-8").split("---\n", 2)
    pairs = (line.split(":", 1) for line in front.splitlines() if line.strip())
    return {key.strip(): value.strip() for key, value in pairs}, text.strip()
