"""Whether this process lives, and whether it can serve: asked by a supervisor or a balancer, never by a reader."""

from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from core.http import read_only


@never_cache
@read_only
def live(request: HttpRequest) -> JsonResponse:
    """200 while the process answers at all; touches nothing else."""
    return JsonResponse({"status": "ok"})


@never_cache
@read_only
def ready(request: HttpRequest) -> JsonResponse:
    """200 when the database answers and every migration is applied; 503 otherwise, without telling what is wrong."""
    if _database_answers() and _migrated():
        return JsonResponse({"status": "ok"})
    return JsonResponse({"status": "unavailable"}, status=503)


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return bool(cursor.fetchone() == (1,))
    except DatabaseError:
        return False


def _migrated() -> bool:
    """Reading all migrations takes long, and what is applied stays applied: a good answer is remembered."""
    try:
        return _no_migration_waits()
    except (DatabaseError, _MigrationWaits):
        return False


class _MigrationWaits(Exception):
    """Raised instead of returned, so that only the good answer is remembered."""


@cache
def _no_migration_waits() -> bool:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise _MigrationWaits
    return True
