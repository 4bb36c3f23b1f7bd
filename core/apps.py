from typing import Any

from django.apps import AppConfig
from django.db.backends.signals import connection_created


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Основа"

    def ready(self) -> None:
        connection_created.connect(know_json, dispatch_uid="core.know_json")


def know_json(connection: Any, **kwargs: Any) -> None:
    """SQLite has known JSON since 3.38, and Python 3.11 brings no older one.

    Django finds out by a writing transaction, three queries in every process; while another process writes, it would
    have to wait, conclude from the refusal that there is no JSON, and never ask again.
    """
    if connection.vendor == "sqlite":
        connection.features.supports_json_field = True
