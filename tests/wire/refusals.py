"""Starts `chaski run` under one set of settings after another: `python -m tests.wire.refusals` reads them as JSON.

Each start is a fork of this process, which has imported everything once; the answer is a JSON list of [code, words].
"""

import json
import os
import sys
import tempfile
from collections.abc import Mapping

from bots.__main__ import app


def started(settings: Mapping[str, str]) -> tuple[int, str]:
    """What `chaski run` ends with under these settings: its code and all that it said."""
    with tempfile.TemporaryFile() as said:
        child = os.fork()
        if child == 0:
            os.dup2(said.fileno(), 1)
            os.dup2(said.fileno(), 2)
            os.environ.update(settings)
            sys.argv = ["chaski", "run"]
            code = 1
            try:
                app()
            except SystemExit as ended:
                code = ended.code if isinstance(ended.code, int) else 1
                if isinstance(ended.code, str):
                    os.write(2, f"{ended.code}\n".encode())
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        said.seek(0)
        return os.waitstatus_to_exitcode(status), said.read().decode()


if __name__ == "__main__":
    sys.stdout.write(json.dumps([started(one) for one in json.load(sys.stdin)]))
