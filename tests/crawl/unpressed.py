"""Commands that no walk comes to."""

UNPRESSED: dict[str, str] = {}
