"""Slack's three escapes and its angle brackets: out for what we write, back for what a person typed."""

import re

LINK = re.compile(r"<([^<>]+)>")


def escape(text: str) -> str:
    """Text in which nothing means anything to Slack: no mention, no link, no `<!channel>`."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """What the person typed: links and mentions as they read, `&lt;` as `<`.

    A link with words of its own keeps its address, since the address may be the answer.
    """
    plain = LINK.sub(lambda match: _typed(match[1]), text)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def size(text: str) -> int:
    """Length as Slack may count it at most: escaped, in UTF-16 units."""
    return len(escape(text).encode("utf-16-le", "surrogatepass")) // 2


def _typed(inside: str) -> str:
    target, _, label = inside.partition("|")
    match target[:1]:
        case "@" | "#":
            return target[0] + (label.removeprefix(target[0]) or target[1:])
        case "!":
            return _special(target, label)
        case _:
            return _address(target, label)


def _special(target: str, label: str) -> str:
    """`!channel`, `!subteam^S1|@teachers`, `!date^...|5 December`."""
    if label:
        return label
    return "@" + target[1:].partition("^")[0]


def _address(target: str, label: str) -> str:
    bare = re.sub(r"^(mailto:|tel:|https?://)", "", target)
    if not label:
        return bare if target.startswith(("mailto:", "tel:")) else target
    if label in (target, bare) or target.startswith(("mailto:", "tel:")) or label.rstrip("/") == bare.rstrip("/"):
        return label
    return f"{label} {target}"
