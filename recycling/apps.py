from django.apps import AppConfig


class RecyclingConfig(AppConfig):
    name = "recycling"
    verbose_name = "Вторая жизнь вещей"
