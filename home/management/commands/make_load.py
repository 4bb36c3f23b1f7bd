"""manage.py make_load: a database large enough to measure speed on."""

import time
from argparse import ArgumentParser, BooleanOptionalAction
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from home.content.load import holds_editors_work, make_load
from home.content.load_events import make_events
from home.content.load_grants import make_contests
from home.content.load_library import make_drives, make_library
from home.content.load_news import make_news
from initiatives.models import InitiativeIndexPage

REFUSAL = (
    "В этой базе есть работа редакторов или бухгалтеров. Нагрузку из неё не убрать: проведённые записи не удаляются.\n"
    "Возьмите отдельную базу (DATABASE_URL) или повторите с --yes, если она не нужна."
)
# Rows of single sections: the option, what it says of itself, what makes them.
SECTION_LOADS: dict[str, tuple[str, Any]] = {
    "news": ("сколько новостей добавить", make_news),
    "events": ("сколько семинаров добавить", make_events),
    "contests": ("сколько грантовых конкурсов добавить", make_contests),
    "library": ("сколько материалов библиотеки добавить", make_library),
    "drives": ("сколько сборов вторсырья добавить", make_drives),
}


class Command(BaseCommand):
    help = "Наполнить ОТДЕЛЬНУЮ базу инициативами и записями для измерения скорости."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--initiatives", type=int, default=10_000, help="сколько инициатив добавить")
        parser.add_argument("--entries", type=int, default=100_000, help="сколько записей провести")
        for name, (told, _make) in SECTION_LOADS.items():
            parser.add_argument(f"--{name}", type=int, default=0, help=told)
        parser.add_argument("--seed", type=int, default=1, help="с одним числом получается одно и то же")
        parser.add_argument(
            "--yes", action="store_true", help="наполнить, даже если в базе есть чья-то работа"
        )
        parser.add_argument(
            "--index", action=BooleanOptionalAction, default=True, help="в конце обновить и поисковый индекс"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        started = time.monotonic()
        if holds_editors_work() and not options["yes"]:
            raise CommandError(REFUSAL)
        if not InitiativeIndexPage.objects.exists():
            call_command("load_content", demo=False, stdout=self.stdout)
        self.stdout.write("Наполняем базу для измерений")
        make_load(
            initiatives=options["initiatives"],
            entries=options["entries"],
            seed=options["seed"],
            say=self.stdout.write,
        )
        for name, (_told, make) in SECTION_LOADS.items():
            if options[name]:
                make(how_many=options[name], seed=options["seed"], say=self.stdout.write)
        if options["index"]:
            call_command("update_index", stdout=self.stdout)
        self.stdout.write(self.style.SUCCESS(f"Готово за {time.monotonic() - started:.0f} с"))
