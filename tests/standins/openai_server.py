"""A stand-in for a model's server on loopback: it answers chat completions well, or in one of the ways they fail."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

from aiohttp import web

Manner = Literal["plan", "translation", "500", "429", "401", "html", "nonsense", "nothing", "refusal", "huge", "cut"]


class OpenAIServer:
    """Answers every request in its present `manner`; `heard` keeps the bodies of the requests.

    `content` overrides what a well-mannered answer says. Without a Host in the way: ``http://127.0.0.1:PORT/v1``.
    """

    def __init__(self, manner: Manner = "translation") -> None:
        self.manner: Manner = manner
        self.content: str | None = None
        self.tokens = 0, 0  # that each good answer says it cost: in, out
        self.heard: list[dict[str, Any]] = []
        self.base_url = ""

    async def write_down(self, request: web.Request) -> web.Response:
        """Answer one request to write a recording down; `heard` keeps its fields, the recording as its name, type and
        bytes."""
        if self.manner == "nothing":
            # Nothing is read either: a form that is given up half-way leaves its file open.
            await asyncio.sleep(30)
            return web.Response()
        fields: dict[str, Any] = {}
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                fields[name] = (value.filename, value.content_type, value.file.read())
                value.file.close()
            else:
                fields[name] = value
        self.heard.append(fields)
        match self.manner:
            case "500" | "429" | "401":
                return web.json_response({"error": {"message": "no"}}, status=int(self.manner))
            case "nonsense":
                return web.Response(text=self.content or "Sure.", content_type="application/json")
            case _:
                return web.json_response({"text": self.content or "They eat in the yard."})

    async def answer(self, request: web.Request) -> web.Response:
        """Answer one completion request."""
        body = await request.json()
        self.heard.append(body)
        answer = await self._mannered(body)
        if self.manner in ("translation", "plan") and isinstance(answer.text, str):
            told, written = self.tokens
            bill = {"prompt_tokens": told, "completion_tokens": written, "total_tokens": told + written}
            return web.json_response({**json.loads(answer.text), "usage": bill})
        return answer

    async def _mannered(self, body: dict[str, Any]) -> web.Response:
        match self.manner:
            case "500" | "429" | "401":
                return web.json_response({"error": {"message": "no"}}, status=int(self.manner))
            case "html":
                return web.Response(text="<html>Bad gateway</html>", content_type="text/html")
            case "nothing":
                await asyncio.sleep(30)
                return web.Response()
            case "refusal":
                return _completion(None, refusal="I cannot help with that.")
            case "cut":
                return _completion('{"text": "Hel', finish="length")
            case "huge":
                return _completion(json.dumps({"text": "a" * 1_000_000}))
            case "nonsense":
                return _completion(self.content or "Sure. Here is your plan.")
            case "translation":
                return _completion(self.content or json.dumps({"text": "Hello from the other class."}))
            case "plan":
                return _completion(self.content or json.dumps(plan_for(_brief_in(body))))


@asynccontextmanager
async def running(server: OpenAIServer, port: int = 0) -> AsyncIterator[OpenAIServer]:
    """Run the server on loopback, on a free port unless one is given, until the block ends."""
    app = web.Application()
    app.router.add_post("/v1/chat/completions", server.answer)
    app.router.add_post("/v1/audio/transcriptions", server.write_down)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    host, bound = runner.addresses[0][:2]
    server.base_url = f"http://{host}:{bound}/v1"
    try:
        yield server
    finally:
        await runner.cleanup()


_WORDS = {
    "es": ("Mi escuela", "¿En qué se parecen nuestros días de escuela?", "Presentar la escuela a la otra clase."),
    "en": ("My School", "How are our school days alike?", "Present the school to the other class."),
}


def plan_for(brief: dict[str, Any]) -> dict[str, Any]:
    """Return a right answer to a plan's brief: every language, every slot."""
    plans = []
    for language in brief["languages"]:
        title, question, outcome = _WORDS[language]
        activities = [{"key": slot["key"], "name": slot["kind"], "details": outcome} for slot in brief["slots"]]
        outcomes = [{"text": outcome, "bloom": "apply", "kind": kind} for kind in ("subject", "intercultural")]
        plans.append(
            {
                "language": language,
                "title": title,
                "question": question,
                "outcomes": outcomes,
                "activities": activities,
                "product": outcome,
                "audience": outcome,
            }
        )
    return {"plans": plans}


def _brief_in(body: dict[str, Any]) -> dict[str, Any]:
    given: str = body["messages"][-1]["content"]
    brief, _ = json.JSONDecoder().raw_decode(given, given.index("{"))
    return dict(brief)


def _completion(content: str | None, *, refusal: str | None = None, finish: str = "stop") -> web.Response:
    message = {"role": "assistant", "content": content, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish, "logprobs": None}
    return web.json_response(
        {"id": "c1", "object": "chat.completion", "created": 0, "model": "stand-in-1", "choices": [choice]}
    )
