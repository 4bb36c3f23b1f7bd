from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "library"
    verbose_name = "Библиотека НКО"

    def ready(self) -> None:
        from library import signals

        signals.connect()
