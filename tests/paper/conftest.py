"""The pages in a real browser take a minute, and Node.js: `make verify` has them looked at."""

import os

collect_ignore = [] if os.environ.get("CHASKI_VERIFY") == "1" else ["test_exhibition_browser.py"]
