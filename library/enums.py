"""What an item of the library may be, how long each kind stays fresh, and what is known of an act."""

from django.db import models


class ItemKind(models.TextChoices):
    """What the reader takes away."""

    GUIDE = "guide", "Памятка"
    TEMPLATE = "template", "Шаблон"
    LAW = "law", "Правовой акт"
    RECORDING = "recording", "Запись"
    BOOK = "book", "Книга"


KIND_ICONS = {
    ItemKind.GUIDE: "book-open",
    ItemKind.TEMPLATE: "file-text",
    ItemKind.LAW: "landmark",
    ItemKind.RECORDING: "video",
    ItemKind.BOOK: "library",
}

# Months after which a text that nobody looked at again may be out of date; None: it does not age.
FRESH_MONTHS: dict[ItemKind, int | None] = {
    ItemKind.GUIDE: 24,
    ItemKind.TEMPLATE: 12,
    ItemKind.LAW: 6,
    ItemKind.RECORDING: 24,
    ItemKind.BOOK: None,
}


class ActState(models.TextChoices):
    """Whether a legal act is in force."""

    UNKNOWN = "unknown", "Действует ли сейчас, не выяснено"
    IN_FORCE = "in_force", "Действует"
    REPEALED = "repealed", "Больше не действует"


class TopicIcon(models.TextChoices):
    """Lucide icons a topic of the library may carry."""

    LANDMARK = "landmark", "Учреждение"
    COINS = "coins", "Монеты"
    CLIPBOARD = "clipboard-list", "План"
    RECEIPT = "receipt-text", "Отчёт"
    HANDS = "heart-handshake", "Руки"
    MESSAGE = "message-circle", "Разговор"
    GRADUATION = "graduation-cap", "Учёба"
