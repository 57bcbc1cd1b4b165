"""Asks a worker, a process of its own with hard limits, what it makes of one file from outside."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

SECONDS = 10.0


def ask_worker(script: Path, data: bytes, seconds: float = SECONDS) -> tuple[dict[str, Any], bytes]:
    """The worker's header and what it made; `{"reason"}` says why it made nothing. Blocks up to `seconds`."""
    try:
        # -I and an empty environment: nothing of ours, and no secret, is within the worker's reach.
        done = subprocess.run(
            [sys.executable, "-I", str(script)], input=data, capture_output=True, timeout=seconds, env={}, check=False
        )
    except subprocess.TimeoutExpired:
        return {"reason": "took-too-long"}, b""
    if done.returncode < 0:  # ended by a signal: over its limits
        return {"reason": "took-too-long"}, b""
    head, _, made = done.stdout.partition(b"\n")
    if done.returncode != 0 or not head:
        return {"reason": "broken"}, b""
    header: dict[str, Any] = json.loads(head)
    return header, made
