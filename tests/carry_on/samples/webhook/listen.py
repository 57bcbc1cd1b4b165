"""Takes what the other program tells into the inbox; only then is it told that we have it."""

import hmac
import json

from starlette.requests import Request
from starlette.responses import Response

from core.ports.platform import Intake, NotSaved

from .abilities import LARGEST
from .decode import NAME, stored


async def take(request: Request, passes: str, intake: Intake) -> Response:
    """200 once it is kept, 401 for whom we do not know, 400 for no JSON, 503 for what is to be told again."""
    if not hmac.compare_digest(request.headers.get("authorization", "").encode(), passes.encode()):
        return Response(status_code=401)
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > 2 * LARGEST:
            return Response(status_code=413)
    try:
        await intake.store(NAME, [stored(json.loads(body))])
    except ValueError:
        return Response(status_code=400)
    except NotSaved:
        return Response(status_code=503)
    return Response()
