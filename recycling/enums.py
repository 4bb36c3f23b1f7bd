"""What recyclables are measured in, where a drive stands, and the three steps of its chain."""

from django.db import models


class Unit(models.TextChoices):
    """What a material is measured in."""

    KG = "kg", "кг"
    PIECES = "pcs", "шт."


class StepKind(models.TextChoices):
    """The formula of the model: «собрал → превратил в событие → показал результат»."""

    COLLECT = "collect", "Собрали"
    EVENT = "event", "Превратили в событие"
    RESULT = "result", "Показали результат"


class DriveStatus(models.TextChoices):
    """What a card says of a drive."""

    AHEAD = "ahead", "Скоро"
    OPEN = "open", "Принимаем"
    BEFORE_EVENT = "before_event", "Ждём события"
    COUNTING = "counting", "Считаем результат"
    SHOWN = "shown", "Результат есть"


# How the dot before a status is drawn.
STATUS_CLASSES = {
    DriveStatus.AHEAD: "state wait",
    DriveStatus.OPEN: "state",
    DriveStatus.BEFORE_EVENT: "state wait",
    DriveStatus.COUNTING: "state wait",
    DriveStatus.SHOWN: "state done",
}


class MaterialIcon(models.TextChoices):
    """Lucide icons a material may carry."""

    RECYCLE = "recycle", "Переработка"
    NEWSPAPER = "newspaper", "Газета"
    PACKAGE = "package", "Коробка"
    BOTTLE = "milk", "Бутылка"
    CAN = "cup-soda", "Банка"
    BATTERY = "battery", "Батарейка"
    SHIRT = "shirt", "Одежда"
