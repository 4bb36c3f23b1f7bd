"""Where this copy of the project keeps things, and how its own `manage.py` is called."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Place:
    """`root` is the project's folder; `var` holds all it makes: database, media, static files, logs."""

    root: Path
    var: Path
    host: str = "127.0.0.1"
    port: int = 8000

    @classmethod
    def here(cls, root: Path, *, host: str = "127.0.0.1", port: int = 8000) -> Place:
        return cls(
            root=root, var=Path(os.environ.get("VAR_DIR", root / "var")).resolve(), host=host, port=port
        )

    @property
    def address(self) -> str:
        """The site's address as a browser takes it; a server on all interfaces is reached through the local one."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)
        host = f"[{host}]" if ":" in host and not host.startswith("[") else host
        return f"http://{host}" + ("" if self.port == 80 else f":{self.port}")

    @property
    def database(self) -> str:
        """What tells one database from another: its DATABASE_URL, or that it is the file in `var`, wherever that is."""
        return os.environ.get("DATABASE_URL") or "db.sqlite3"

    def database_is_new(self) -> bool:
        """True when the SQLite file is not there; a database on a server is never called new."""
        scheme, separator, path = self.database.partition("://")
        if not separator:
            return not (self.var / self.database).exists()
        return scheme == "sqlite" and not Path("/" + path.lstrip("/")).exists()

    def environment(self) -> dict[str, str]:
        """The environment of the site's own processes."""
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "PYTHONPATH": os.pathsep.join([str(self.root), str(self.root / "site")]),
            "PYTHONUNBUFFERED": "1",
            "VAR_DIR": str(self.var),
            "HOST": self.host,
            "SITE_URL": os.environ.get("SITE_URL", self.address),
        }
