"""What the tests need besides Python: a browser, node, java, PostgreSQL. Debian has all of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .postgres import find_binaries
from .preflight import apt_install
from .stamps import Stamps, digest
from .trouble import Trouble, download_trouble


@dataclass(frozen=True, kw_only=True)
class Tool:
    """`packages` of Debian bring the tool; `is_here` tells whether it is there already."""

    title: str
    packages: tuple[str, ...]
    is_here: Callable[[], bool]


def chromium() -> str | None:
    """The browser of the journeys: CHROMIUM names another one."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def _fonts() -> bool:
    """Debian's sans-serif, which the browser draws what the site's own fonts do not have with."""
    return any(Path("/usr/share/fonts").rglob("LiberationSans-Regular.ttf"))


TOOLS = (
    Tool(title="Chromium", packages=("chromium",), is_here=lambda: chromium() is not None),
    Tool(title="шрифты", packages=("fonts-liberation",), is_here=_fonts),
    Tool(title="node", packages=("nodejs",), is_here=lambda: shutil.which("node") is not None),
    Tool(title="npm", packages=("npm",), is_here=lambda: shutil.which("npm") is not None),
    Tool(title="java", packages=("default-jre-headless",), is_here=lambda: shutil.which("java") is not None),
    Tool(title="PostgreSQL", packages=("postgresql",), is_here=lambda: find_binaries() is not None),
)


def ensure_tools() -> None:
    """Installs what is absent; as an ordinary user through sudo, where it is allowed."""
    absent = [tool for tool in TOOLS if not tool.is_here()]
    if not absent:
        return
    packages = [package for tool in absent for package in tool.packages]
    print("  Ставим пакеты Debian: " + ", ".join(packages), flush=True)
    if shutil.which("apt-get") and _may_install():
        apt_install(*packages, prefix=_as_root())
    still = [tool for tool in absent if not tool.is_here()]
    if still:
        raise Trouble(
            "Для тестов не хватает: " + ", ".join(tool.title for tool in still) + ".",
            "Установите и запустите снова: sudo apt-get install "
            + " ".join(package for tool in still for package in tool.packages),
        )


def _may_install() -> bool:
    return os.geteuid() == 0 or shutil.which("sudo") is not None


def _as_root() -> tuple[str, ...]:
    """Nothing for root; sudo for others, which may ask for a password only where somebody can answer."""
    if os.geteuid() == 0:
        return ()
    return ("sudo",) if sys.stdin.isatty() else ("sudo", "-n")


def ensure_node_modules(root: Path, log: Path) -> bool:
    """axe-core and the Nu HTML checker as package-lock.json pins them; False when they are in place already.

    Install scripts stay off: the checker's one would fetch a Java from another host.
    """
    stamps = Stamps(root / "node_modules" / ".installed.json")
    wanted = digest(root=root, paths=[root / "package-lock.json"])
    if stamps.is_fresh("npm", wanted):
        return False
    done = subprocess.run(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"],
        cwd=root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(done.stdout, encoding="utf-8")
        raise download_trouble(done.stdout, str(log))
    stamps.keep("npm", wanted)
    return True
