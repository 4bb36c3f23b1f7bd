"""manage.py remove_demo: takes everything invented off the site."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from home.content.demo import remove_demo
from home.content.errors import ContentError


class Command(BaseCommand):
    help = "Убрать с сайта все демонстрационные данные. Вернуть их: load_content --demo."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write("Убираем демонстрационные данные")
        try:
            removed = remove_demo(say=self.stdout.write)
        except ContentError as error:
            raise CommandError("Ничего не убрано.\n" + str(error)) from error
        if not removed:
            self.stdout.write("  убирать нечего")
        self.stdout.write(self.style.SUCCESS("Готово. Осталось только настоящее."))
