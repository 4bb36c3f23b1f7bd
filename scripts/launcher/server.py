"""Serves the site with granian until it is stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from .place import Place
from .trouble import Trouble

PATIENCE_SECONDS = 60
STOP_SECONDS = 10


def command(*, python: Path, place: Place) -> list[str]:
    """granian over WSGI: a process for each of up to two cores, and threads for those who wait for the disk."""
    workers = min(2, os.cpu_count() or 1)
    return [
        *(str(python), "-m", "granian", "--interface", "wsgi", "config.wsgi:application"),
        *("--host", place.host, "--port", str(place.port), "--workers", str(workers)),
        *("--blocking-threads", "4", "--respawn-failed-workers", "--workers-kill-timeout", "3"),
        *("--log-level", "warning", "--no-ws"),
    ]


def serve(*, python: Path, place: Place, when_ready: Callable[[], None]) -> int:
    """Starts the server, calls `when_ready` once it answers, and waits for its end. Ctrl-C stops it cleanly."""
    process = subprocess.Popen(
        command(python=python, place=place), env=place.environment(), cwd=place.root, stdin=subprocess.DEVNULL
    )
    # SIGINT too: a shell that starts us in the background without job control has it ignored.
    for stopping in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stopping, _as_interrupt)
    try:
        wait_until_answers(process, place)
        when_ready()
        return process.wait()
    except KeyboardInterrupt:
        stop(process)
        print("\nСайт остановлен. Данные сохранены, запустить снова: make run", flush=True)
        return 0
    finally:
        stop(process)


def wait_until_answers(
    process: subprocess.Popen[bytes], place: Place, *, patience: float = PATIENCE_SECONDS
) -> None:
    """Returns when the site answers; a server that ended or stays silent is told in a sentence."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise Trouble(
                f"Сервер не запустился (код {process.returncode}).",
                "Причина в строках выше. Если порт занят, выберите другой: make run PORT=8001",
            )
        if answers(f"{place.address}/health/live"):
            return
        time.sleep(0.1)
    raise Trouble(
        f"Сайт не ответил за {patience:.0f} секунд.",
        "Запустите команду снова; если повторится, посмотрите сообщения выше.",
    )


def answers(url: str) -> bool:
    """True when somebody at `url` speaks HTTP, whatever the status. Never through a proxy: it is this machine."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=5):
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ends the server and its workers; one that does not listen is killed."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _as_interrupt(signum: int, frame: object) -> None:
    raise KeyboardInterrupt
