"""`make run`: one machine, SQLite, local media, no service. DEBUG=1 turns Django's debug pages on."""

import os
import secrets

from .base import *
from .base import VAR

DEBUG = os.environ.get("DEBUG") == "1"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *filter(None, [os.environ.get("HOST")])]


def _own_secret_key() -> str:
    """A key of this machine alone, made at the first start and kept beside the database."""
    path = VAR / "secret_key"
    if not path.exists():
        VAR.mkdir(exist_ok=True)
        path.write_text(secrets.token_urlsafe(50))
        path.chmod(0o600)
    return path.read_text().strip()


SECRET_KEY = os.environ.get("SECRET_KEY") or _own_secret_key()
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
if DEBUG:
    from .base import STORAGES

    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
