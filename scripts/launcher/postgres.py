"""A throw-away PostgreSQL: made in a temporary folder, alone on a free port of this machine, gone afterwards.

PostgreSQL refuses to run as root, so root lends it an ordinary user. Nothing of an installed server is touched:
only its binaries are used.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .trouble import Trouble

START_SECONDS = 60
STOP_SECONDS = 30
# The data live for one run of the tests: waiting for the disk would only cost time.
HASTE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "60"}


def find_binaries() -> Path | None:
    """The folder with initdb and postgres: where pg_config says, then Debian's newest, then PATH."""
    folders: list[Path] = []
    if config := shutil.which("pg_config"):
        said = subprocess.run(
            [config, "--bindir"], capture_output=True, text=True, check=False
        ).stdout.strip()
        folders += [Path(said)] if said else []
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    folders += sorted(debian, key=lambda folder: float(folder.parent.name), reverse=True)
    if initdb := shutil.which("initdb"):
        folders.append(Path(initdb).resolve().parent)
    return next((f for f in folders if (f / "initdb").exists() and (f / "postgres").exists()), None)


def ordinary_user() -> pwd.struct_passwd | None:
    """Whom root lends to PostgreSQL; None when we are an ordinary user already."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise Trouble(
        "PostgreSQL не работает от имени root, а другого пользователя в системе нет.",
        "Запустите make test от имени обычного пользователя.",
    )


@contextmanager
def throw_away_server() -> Iterator[str]:
    """Gives the DATABASE_URL of a running server and stops it by its own process id, whatever happens inside."""
    binaries = find_binaries()
    if binaries is None:
        raise Trouble("Нет программ PostgreSQL.", "Установите их: sudo apt-get install postgresql")
    user = ordinary_user()
    folder = Path(tempfile.mkdtemp(prefix="dobry-postgres-"))
    try:
        if user:
            os.chown(folder, user.pw_uid, user.pw_gid)
        _initialise(binaries, folder, user)
        port = free_port()
        server = _start(binaries, folder, user, port)
        try:
            _wait(server, port, folder)
            yield f"postgres://dobry@127.0.0.1:{port}/postgres"
        finally:
            _stop(server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    """A port that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _as(user: pwd.struct_passwd | None) -> dict[str, object]:
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}


def _initialise(binaries: Path, folder: Path, user: pwd.struct_passwd | None) -> None:
    command = [str(binaries / "initdb"), "-D", str(folder / "data"), "-U", "dobry", "-A", "trust"]
    command += ["-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, **_as(user))  # type: ignore[call-overload]
    if done.returncode:
        raise Trouble(
            "Не удалось создать временную базу PostgreSQL.", done.stderr.strip() or done.stdout.strip()
        )


def _start(
    binaries: Path, folder: Path, user: pwd.struct_passwd | None, port: int
) -> subprocess.Popen[bytes]:
    command = [str(binaries / "postgres"), "-D", str(folder / "data"), "-p", str(port), "-h", "127.0.0.1"]
    command += ["-k", str(folder)]
    command += [part for name, value in HASTE.items() for part in ("-c", f"{name}={value}")]
    with (folder / "postgres.log").open("wb") as log:
        # Its own session: Ctrl-C at the terminal reaches us, and we stop it in order.
        return subprocess.Popen(  # type: ignore[call-overload]
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            **_as(user),
        )


def _wait(server: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    """Returns when the server takes connections; it writes its pid file's last line «ready» then."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        state = folder / "data" / "postmaster.pid"
        if state.exists() and state.read_text().strip().endswith("ready"):
            return
        time.sleep(0.1)
    said = (folder / "postgres.log").read_text(errors="replace")[-800:]
    raise Trouble(f"Временный PostgreSQL на порту {port} не запустился.", said)


def _stop(server: subprocess.Popen[bytes]) -> None:
    if server.poll() is not None:
        return
    server.send_signal(signal.SIGINT)  # "fast": ends sessions and stops
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait(STOP_SECONDS)
