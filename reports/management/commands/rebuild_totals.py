from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reports.domain.checking import differences, rebuild_totals


class Command(BaseCommand):
    """Sums of the ledger are kept beside it; this compares them with the entries or makes them anew."""

    help = (
        "Пересчитывает итоги по проведённым записям. С --check только сравнивает и говорит, что не сходится."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="только сравнить, ничего не менять")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["check"]:
            self.stdout.write(f"Итоги пересчитаны, строк: {rebuild_totals()}.")
            return
        problems = differences()
        for problem in problems:
            self.stdout.write(problem)
        if problems:
            raise CommandError("Итоги не сходятся с записями. Пересчитайте их: manage.py rebuild_totals")
        self.stdout.write("Итоги сходятся с записями.")
