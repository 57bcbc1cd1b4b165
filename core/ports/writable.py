"""What came from outside, without what no database can write down."""

import json
import re
from typing import Any

ESCAPE = re.compile(r"\\(u0000|.)")


def writable(value: Any) -> Any:
    """The same JSON value, in which half a character (a lone surrogate) is «?» and a NUL is nothing: PostgreSQL takes
    neither, and text with the first cannot be sent anywhere. Raises RecursionError for what is nested too deep."""
    text = json.dumps(value)
    if "\\ud" not in text and "\\u0000" not in text:
        return value
    whole = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode()
    return json.loads(ESCAPE.sub(lambda found: "" if found[1] == "u0000" else found[0], whole))
