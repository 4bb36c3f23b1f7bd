"""Choices of indicators."""

from django.db import models


class IndicatorDirection(models.TextChoices):
    """Which way an indicator should go."""

    UP = "up", "больше — лучше"
    DOWN = "down", "меньше — лучше"
    NONE = "none", "ни то ни другое"


class IndicatorValueKind(models.TextChoices):
    """What a value of an indicator is. Their order here is the order in time: was, meant, came out."""

    BASELINE = "baseline", "исходное значение"
    TARGET = "target", "план"
    VALUE = "value", "значение"


class IndicatorBasis(models.TextChoices):
    """How a value is known."""

    PASSPORT = "passport", "по паспорту: план это или факт, документ не говорит"
    MEASURED = "measured", "посчитано, факт"


class IndicatorCheck(models.TextChoices):
    """What the site itself can count beside an indicator."""

    INITIATIVES = "initiatives", "с числом инициатив из паспорта в каталоге"
