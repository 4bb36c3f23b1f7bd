"""The Nu HTML checker on saved pages: one Java process for a folder of them."""

import json
import subprocess
from pathlib import Path

from tests.support.repository import ROOT

JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def errors(folder: Path) -> list[str]:
    """What is wrong in the .html files of `folder`: file, line and the checker's words. Warnings are left out."""
    done = subprocess.run(
        [
            "java",
            "-Xss4m",
            "-jar",
            str(JAR),
            "--format",
            "json",
            "--errors-only",
            "--exit-zero-always",
            str(folder),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    told = json.loads(done.stderr or done.stdout)["messages"]
    return [
        f"{Path(m['url']).name}:{m.get('lastLine', '?')}: {m['message']}" for m in told if m["type"] != "info"
    ]
