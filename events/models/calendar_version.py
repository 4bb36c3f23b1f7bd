from django.db import models


class CalendarVersion(models.Model):
    """What calendars were last told of an event.

    It lies beside the page, not in it: bringing an old revision back must raise SEQUENCE like any other change.
    """

    wagtail_reference_index_ignore = True

    event = models.OneToOneField(
        "events.EventPage", on_delete=models.CASCADE, related_name="calendar_version", primary_key=True
    )
    sequence = models.PositiveIntegerField(default=0)
    mark = models.CharField(max_length=16)
    changed_at = models.DateTimeField()
    # The last announced time: an event that lost its date is cancelled in calendars where it stood.
    starts_at = models.DateTimeField(null=True, db_index=True)
    ends_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "что сказано календарям"
        verbose_name_plural = "что сказано календарям"

    def __str__(self) -> str:
        return f"{self.event_id}: {self.sequence}"
