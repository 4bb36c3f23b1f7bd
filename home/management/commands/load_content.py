"""manage.py load_content: the programme's facts and texts from content/ into the database."""

import time
from argparse import ArgumentParser, BooleanOptionalAction
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from home.content.errors import ContentError
from home.content.loader import load


class Command(BaseCommand):
    help = "Загрузить содержание сайта из content/. Можно повторять: правки редакторов не пропадут."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--today",
            type=date.fromisoformat,
            metavar="ГГГГ-ММ-ДД",
            help="от какого дня отсчитывать демонстрационные даты (по умолчанию сегодня)",
        )
        parser.add_argument(
            "--demo",
            action=BooleanOptionalAction,
            default=None,
            help="с демонстрационными данными или без них; запомнится. По умолчанию с ними, пока не сказано иное",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        started = time.monotonic()
        self.stdout.write("Загружаем содержание из content/")
        try:
            load(today=options["today"] or timezone.localdate(), demo=options["demo"], say=self.stdout.write)
        except ContentError as error:
            raise CommandError(
                "Содержание не загружено, в базе ничего не изменилось.\n" + str(error)
            ) from error
        self.stdout.write(self.style.SUCCESS(f"Готово за {time.monotonic() - started:.1f} с"))
