"""What a topic of news may look like."""

from django.db import models


class TopicIcon(models.TextChoices):
    """Lucide icons a topic may carry."""

    HEART = "heart-handshake", "Сердце и руки"
    HANDS = "hand-heart", "Рука с сердцем"
    COINS = "coins", "Монеты"
    AWARD = "award", "Награда"
    CAP = "graduation-cap", "Учёба"
    FEAST = "party-popper", "Праздник"
    CHART = "chart-column", "График"
    USERS = "users", "Люди"
    TALK = "message-circle", "Разговор"
