"""What an initiative may be: its form, its status, what it asks for, its stages."""

from django.db import models


class InitiativeForm(models.TextChoices):
    """How often an initiative happens."""

    ONE_OFF = "one_off", "Разовая"
    SERIES = "series", "Серия встреч"
    PERMANENT = "permanent", "Постоянная"
    UNKNOWN = "unknown", "Не указано"


class InitiativeStatus(models.TextChoices):
    """Where an initiative stands."""

    UNKNOWN = "unknown", "Статус не указан"
    PLANNED = "planned", "Готовится"
    RECRUITING = "recruiting", "Набор открыт"
    RUNNING = "running", "Идёт"
    FINISHED = "finished", "Завершена"


# How the dot before a status is drawn: green by default, amber while it waits, hollow when it is over.
STATUS_CLASSES = {
    InitiativeStatus.UNKNOWN: "state unknown",
    InitiativeStatus.PLANNED: "state wait",
    InitiativeStatus.RECRUITING: "state",
    InitiativeStatus.RUNNING: "state",
    InitiativeStatus.FINISHED: "state done",
}

# In these an initiative still takes people in.
OPEN_STATUSES = frozenset({InitiativeStatus.PLANNED, InitiativeStatus.RECRUITING, InitiativeStatus.RUNNING})


class OrganiserRole(models.TextChoices):
    """What an organisation does in an initiative."""

    LEAD = "lead", "Ведёт"
    WITH = "with", "Помогает вести"


class HelpKind(models.TextChoices):
    """What an initiative asks for."""

    HANDS = "hands", "Руки"
    SKILLS = "skills", "Умения"
    THINGS = "things", "Вещи"
    TRANSPORT = "transport", "Транспорт"
    MONEY = "money", "Деньги"
    COME = "come", "Просто прийти"


HELP_ICONS = {
    HelpKind.HANDS: "hand-heart",
    HelpKind.SKILLS: "graduation-cap",
    HelpKind.THINGS: "sprout",
    HelpKind.TRANSPORT: "bus",
    HelpKind.MONEY: "coins",
    HelpKind.COME: "users",
}


class StageState(models.TextChoices):
    """Where a stage stands."""

    DONE = "done", "Сделано"
    NOW = "now", "Идёт сейчас"
    NEXT = "next", "Впереди"


class Palette(models.TextChoices):
    """A theme's pair of colours, named after what grows and flows here."""

    RIVER = "river", "Енисей: синий"
    FIREWEED = "fireweed", "Иван-чай: лиловый"
    BUCKTHORN = "buckthorn", "Облепиха: оранжевый"
    CEDAR = "cedar", "Кедр: зелёный"
    ROWAN = "rowan", "Рябина: красный"
    DUSK = "dusk", "Сумерки: серо-синий"
    TAIGA = "taiga", "Тайга: тёмно-зелёный"


class Motif(models.TextChoices):
    """What the generated cover of a theme draws."""

    BARRIERS = "barriers", "Парус на воде"
    ELDERS = "elders", "Изба с дымом"
    YARD = "yard", "Дома города"
    SPORT = "sport", "Лыжня и флажки"
    FAMILY = "family", "Воздушный змей"
    MEMORY = "memory", "Журавли над водой"
    VOLUNTEERS = "volunteers", "Мост"
    FESTIVAL = "festival", "Праздник"


class ThemeIcon(models.TextChoices):
    """Lucide icons a theme may carry."""

    ACCESSIBILITY = "accessibility", "Доступность"
    HOUSE = "house", "Дом"
    TREES = "trees", "Деревья"
    MOUNTAIN = "mountain", "Гора"
    BABY = "baby", "Ребёнок"
    FLAME = "flame", "Огонь памяти"
    HAND_HEART = "hand-heart", "Рука с сердцем"
    SPROUT = "sprout", "Росток"
    USERS = "users", "Люди"


class Sort(models.TextChoices):
    """What comes first in the catalogue."""

    HANDS = "hands", "где нужны руки"
    DATE = "date", "ближайшие по дате"
    TITLE = "title", "по алфавиту"
    NEW = "new", "новые на сайте"
