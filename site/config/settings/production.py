"""A server on the open network. What must be told comes from the environment; a missing variable says so."""

import os

from django.core.exceptions import ImproperlyConfigured

from .base import *
from .base import STORAGES


def _required(name: str, example: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise ImproperlyConfigured(f"Задайте переменную окружения {name}, например {name}={example}")
    return value


DEBUG = False
SECRET_KEY = _required("SECRET_KEY", "<50 случайных знаков>")
ALLOWED_HOSTS = _required("ALLOWED_HOSTS", "dobry.example.ru").split(",")
WAGTAILADMIN_BASE_URL = _required("SITE_URL", "https://dobry.example.ru")
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

if os.environ.get("S3_BUCKET"):
    # Public files and originals never share a bucket: a mistake in one policy must not open the other.
    _S3 = {
        "endpoint_url": os.environ.get("S3_ENDPOINT"),
        "access_key": _required("S3_ACCESS_KEY", "…"),
        "secret_key": _required("S3_SECRET_KEY", "…"),
    }
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {**_S3, "bucket_name": os.environ["S3_BUCKET"], "querystring_auth": False},
    }
    STORAGES["private"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            **_S3,
            "bucket_name": _required("S3_PRIVATE_BUCKET", "dobry-private"),
            "default_acl": "private",
        },
    }
