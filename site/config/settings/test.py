"""Tests: fast hashes, files in a temporary folder, nothing compressed; the database by DATABASE_URL."""

import tempfile
from pathlib import Path

from .base import *
from .base import DATABASES, STORAGES

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
_FILES = Path(tempfile.mkdtemp(prefix="dobry-test-"))
MEDIA_ROOT = _FILES / "media"
STORAGES["private"]["OPTIONS"]["location"] = _FILES / "private"
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = True
DATABASES["default"]["CONN_MAX_AGE"] = 0
