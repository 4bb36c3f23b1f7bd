from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "events"
    verbose_name = "События"

    def ready(self) -> None:
        from events import signals

        signals.connect()
