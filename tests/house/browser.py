"""Finds the Chromium of the browser tests; as a command it installs Debian's, or says what to install.

Playwright's own download is not used: its wheel carries the driver, and any Chromium does.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
SAY = "The browser tests need Chromium: install it, or set CHASKI_CHROMIUM to its executable."


def found() -> str | None:
    """The executable: what CHASKI_CHROMIUM says, otherwise the first one on the path; None when there is none."""
    if told := os.environ.get("CHASKI_CHROMIUM"):
        return shutil.which(told)
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> bool:
    """Install Debian's Chromium; False where that is not ours to do (no apt-get, or not root) or did not work."""
    if "CHASKI_CHROMIUM" in os.environ or not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-qq", "-o", "Acquire::Retries=3"]
    for command in ([*apt, "update"], [*apt, "install", "-y", "--no-install-recommends", "chromium"]):
        done = subprocess.run(
            command, env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        if done.returncode != 0:
            sys.stderr.write(done.stdout.decode(errors="replace"))
            return False
    return True


def main() -> int:
    """Leave the machine with a Chromium, or say in one line what is missing."""
    if found() or (install() and found()):
        return 0
    sys.stderr.write(SAY + "\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
