"""The site as `make run` makes it, for the browser: real content, collected files, granian; on a database of its own.

It is made once for a run of the tests, by the launcher's own steps; each test process serves a copy.
"""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from launcher import server
from launcher.lock import alone
from launcher.place import Place
from launcher.postgres import free_port
from launcher.progress import Progress
from launcher.steps import STEPS, Preparation
from tests.support.repository import OUR_APPS, ROOT

PASSWORD = "для-теста-и-только"
LOG = "server.log"
PYTHON = Path(sys.executable)


@dataclass(frozen=True)
class RunningSite:
    """A site that answers at `url`; what a test changes stays until the end of its process."""

    url: str
    place: Place

    def manage(self, *command: str) -> str:
        """Runs a command of manage.py on this site's database and gives what it printed."""
        return _preparation(self.place).manage(*command)

    def ask(self, code: str) -> Any:
        """Runs Python on this site's models and gives the value it leaves in `answer`, as JSON can carry it."""
        script = f"import json\n{code}\nprint('\\x1e' + json.dumps(answer, ensure_ascii=False, default=str))"
        return json.loads(self.manage("shell", "--no-imports", "-c", script).rpartition("\x1e")[2])

    def crashes(self) -> list[str]:
        """Exceptions in the server's log so far: a page that fails is none of the states we design."""
        said = (self.place.var / LOG).read_text(encoding="utf-8", errors="replace")
        return re.findall(r"^Traceback[^\n]*\n(?:\s[^\n]*\n)+(\S[^\n]*)", said, re.MULTILINE)

    def account(self, name: str, *groups: str) -> tuple[str, str]:
        """Makes somebody who may log in, in these groups («Редакторы»…), without any: an administrator."""
        self.ask(
            "from django.contrib.auth import get_user_model\n"
            "from django.contrib.auth.models import Group\n"
            f"user, _ = get_user_model().objects.get_or_create(username={name!r}, defaults={{'email': 'a@b.ru'}})\n"
            f"user.is_superuser = user.is_staff = {not groups}\n"
            f"user.set_password({PASSWORD!r})\n"
            "user.save()\n"
            f"user.groups.set([Group.objects.get(name=name) for name in {list(groups)!r}])\n"
            "answer = user.pk"
        )
        return name, PASSWORD

    def addresses(self) -> dict[str, list[str]]:
        """Up to three live pages of each page type, by the name of the type; the longest titles break layouts first."""
        return self.ask(
            "from django.db.models.functions import Length\n"
            "from wagtail.models import get_page_models\n"
            "made = [model for model in get_page_models() if model.is_creatable]\n"
            f"ours = [model for model in made if model._meta.app_label in {OUR_APPS!r}]\n"
            "answer = {model._meta.label: [page.url for page in "
            "model.objects.live().order_by(-Length('title'))[:3]] for model in ours}"
        )


def prepare(var: Path) -> None:
    """Database, content, search index and collected files in `var`, as a first `make run` makes them."""
    _preparation(Place(root=ROOT, var=var)).run()


def copy(var: Path, to: Path) -> None:
    """A site of one's own to change; the collected files are the same for all."""
    shutil.copytree(var, to, ignore=shutil.ignore_patterns("static"))
    (to / "static").symlink_to(var / "static")


@contextmanager
def serving(var: Path) -> Iterator[RunningSite]:
    """The site on a free port, with one process and its log in `var`; stopped by its own process id."""
    place = Place(root=ROOT, var=var, port=free_port())
    command = server.command(python=PYTHON, place=place)
    command[command.index("--workers") + 1] = "1"
    with (var / LOG).open("wb") as log:
        process = subprocess.Popen(command, env=place.environment(), cwd=ROOT, stdout=log, stderr=log)
    try:
        server.wait_until_answers(process, place)
        yield RunningSite(url=place.address, place=place)
    finally:
        server.stop(process)


@contextmanager
def shared(folder: Path, worker: str) -> Iterator[RunningSite]:
    """One preparation for all test processes that share `folder`, and a copy served to this one."""
    with alone(folder / "site.lock"):
        if not (folder / "site-is-ready").exists():
            prepare(folder / "site")
            (folder / "site-is-ready").touch()
    own = folder / f"site-{worker}"
    copy(folder / "site", own)
    with serving(own) as site:
        yield site


def _preparation(place: Place) -> Preparation:
    assert "DATABASE_URL" not in os.environ, "journeys run on the SQLite file of their own site"
    return Preparation(place=place, python=PYTHON, progress=Progress(total=len(STEPS), out=io.StringIO()))
