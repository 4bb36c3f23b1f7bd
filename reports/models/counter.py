from django.db import models

from reports.querysets import LedgerCounterQuerySet


class LedgerCounter(models.Model):
    """The last number given in a series of entries: real ones have one series, demonstration has its own.

    Its row is the lock that makes posters queue, so that numbers have no gaps.
    """

    is_demo = models.BooleanField(unique=True)
    last_number = models.PositiveIntegerField(default=0)

    objects = LedgerCounterQuerySet.as_manager()

    class Meta:
        verbose_name = "счётчик проводок"
        verbose_name_plural = "счётчики проводок"

    def __str__(self) -> str:
        return f"{'демо' if self.is_demo else 'настоящие'}: {self.last_number}"
