"""manage.py create_admin: an administrator with a fresh password, printed once and kept nowhere in the clear."""

import secrets
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand

# Without letters and digits that look alike: the password may be read from a screen and typed.
ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
GROUPS, GROUP_LENGTH = 4, 5


class Command(BaseCommand):
    help = "Создать администратора или дать ему новый пароль. Пароль показывается один раз."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--name", default="admin", help="имя для входа (по умолчанию admin)")
        parser.add_argument(
            "--if-missing",
            "--if-none",
            dest="if_missing",
            action="store_true",
            help="ничего не делать, если хоть один администратор уже есть",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        users = get_user_model()._default_manager
        if options["if_missing"] and users.filter(is_superuser=True, is_active=True).exists():
            return
        user, _created = users.get_or_create(**{get_user_model().USERNAME_FIELD: options["name"]})
        user.is_active = user.is_staff = user.is_superuser = True
        password = fresh_password()
        user.set_password(password)
        user.save()
        self.stdout.write(f"Администратор: {options['name']}\nПароль: {password}")


def fresh_password() -> str:
    """Twenty random characters in four groups, about 116 bits: «k7Qmp-…»."""
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS))
    return "-".join(groups)
