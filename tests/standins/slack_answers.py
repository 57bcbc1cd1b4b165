"""How the stand-in's server reads a call, and how it answers when something is ordered to be wrong."""

import json
from collections.abc import Callable

from aiohttp import web

from tests.standins.slack_rules import Fields

ANSWERS: dict[str, Callable[[float], web.Response]] = {
    "429": lambda s: web.json_response(
        {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": f"{s:g}"}
    ),
    "500": lambda _: web.Response(text="Internal Server Error", status=500),
    "html": lambda _: web.Response(
        text="<html><body>Sign in to the school network</body></html>", content_type="text/html"
    ),
    "garbage": lambda _: web.Response(body=b'{"ok":true,"ts":\xff', content_type="application/json"),
}


async def fields_of(request: web.Request) -> Fields:
    """The arguments, however they came: in the address, as a form or as JSON."""
    fields: Fields = dict(request.query)
    if request.content_type == "application/json":
        fields |= await request.json()
    elif request.method == "POST":
        fields |= {name: str(value) for name, value in (await request.post()).items()}
    for name in ("files", "blocks", "metadata", "view"):
        if isinstance(fields.get(name), str):
            fields[name] = json.loads(fields[name])
    return fields
