"""What is checked before anything is made: the address, the port, Python's parts, the disk."""

from __future__ import annotations

import errno
import importlib.util
import shutil
import socket
import subprocess
import sys
from pathlib import Path

from .trouble import Trouble, full_disk

FIRST_START_BYTES = 900 * 1024 * 1024  # libraries, their compiled files and the static files: about 700 MB
LATER_START_BYTES = 30 * 1024 * 1024  # the database's journal and the logs


def port_number(text: str) -> int:
    """PORT as a number, 1 to 65535."""
    if text.isdecimal() and 0 < int(text) < 65536:
        return int(text)
    raise Trouble(
        f"Порт «{text}» не подходит: нужно число от 1 до 65535.",
        "Например: make run PORT=8001",
    )


def check_address(host: str, port: int) -> None:
    """Refuses an address that this machine does not have and a port that another program holds."""
    try:
        family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (OSError, UnicodeError):
        raise _no_such_host(host) from None
    with socket.socket(family, kind, proto) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            raise _bind_trouble(error, host, port) from None


def _no_such_host(host: str) -> Trouble:
    return Trouble(
        f"Адреса «{host}» у этого компьютера нет.",
        "Уберите HOST, чтобы сайт открылся на 127.0.0.1, или укажите свой: make run HOST=0.0.0.0",
    )


def _bind_trouble(error: OSError, host: str, port: int) -> Trouble:
    if error.errno == errno.EADDRINUSE:
        return Trouble(
            f"Порт {port} на {host} уже занят другой программой, возможно, этим же сайтом.",
            f"Остановите её или выберите другой порт: make run PORT={port + 1 if port < 65535 else 8000}",
        )
    if error.errno in (errno.EACCES, errno.EPERM):
        return Trouble(
            f"Порт {port} открыт только администратору компьютера.",
            "Выберите порт больше 1023: make run PORT=8000",
        )
    return _no_such_host(host)


def check_disk(folder: Path, needed: int) -> None:
    """Refuses to begin what the disk cannot hold."""
    if shutil.disk_usage(folder).free < needed:
        raise full_disk()


def ensure_venv_module(*, is_root: bool) -> None:
    """Debian ships python3 without its venv module: root installs it here, others are told how."""
    if _has_venv():
        return
    package = f"python3.{sys.version_info.minor}-venv"
    if is_root and shutil.which("apt-get"):
        print(f"  В системе нет модуля venv, ставим пакет {package}", flush=True)
        apt_install(package)
        importlib.invalidate_caches()
        if _has_venv():
            return
    raise Trouble(
        "В системе нет модуля venv, без него не создать окружение для библиотек.",
        f"Установите его и запустите команду снова: sudo apt-get install {package}",
    )


def _has_venv() -> bool:
    return bool(importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"))


def apt_install(*packages: str, prefix: tuple[str, ...] = ()) -> bool:
    """Asks Debian for packages; True when it gave them. Its words go to the terminal only when it refuses."""
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            [*prefix, *environment, "apt-get", "-q", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        print(done.stdout[-800:] + done.stderr[-800:], file=sys.stderr)
    return done.returncode == 0
