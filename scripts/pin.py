"""`make requirements`: writes requirements*.txt from requirements*.in, with hashes, for Python 3.11 to 3.13.

uv resolves for all of them at once; the development file keeps to the versions the site itself runs on.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMON = ["--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade", "--quiet"]


def main() -> int:
    for source, result, extra in (
        ("requirements.in", "requirements.txt", []),
        ("requirements-dev.in", "requirements-dev.txt", ["--constraint", "requirements.txt"]),
    ):
        command = [sys.executable, "-m", "uv", "pip", "compile", *COMMON, *extra]
        command += ["--custom-compile-command", "make requirements", source, "--output-file", result]
        done = subprocess.run(command, cwd=ROOT, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
