"""Pictures that are written but not painted, and files that are cleaned once: tests/paper looks at both themselves.

To paint one takes up to a second of a processor, to clean one a process. `make verify` does both every time.
"""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from PIL import Image

from adapters.paper.worker import ask_worker


@contextmanager
def sketched() -> Iterator[None]:
    """Within it no picture is painted, though its drawing must be whole, and no file is cleaned twice."""
    with pytest.MonkeyPatch.context() as patch:
        if os.environ.get("CHASKI_VERIFY") != "1":
            patch.setattr("adapters.paper.drawing.resvg_py", SimpleNamespace(svg_to_bytes=sketch))
            patch.setattr("adapters.paper.photos.ask_worker", cleaned)
            patch.setattr("adapters.paper.files.ask_worker", cleaned)
        yield


def sketch(svg_string: str, **_: object) -> bytes:
    """A white picture of the drawing's size; raises when the drawing is none."""
    drawing = ElementTree.fromstring(svg_string)
    wide, high = (round(float(drawing.attrib[side])) for side in ("width", "height"))
    out = io.BytesIO()
    Image.new("L", (wide, high), 255).save(out, "PNG", compress_level=1)
    return out.getvalue()


cleaned = cache(ask_worker)
