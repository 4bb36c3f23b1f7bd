"""What may be said of an event: its form, whether it takes place, how many may come, what is left after it."""

from django.db import models


class EventFormat(models.TextChoices):
    """How an event is held."""

    SEMINAR = "seminar", "Семинар"
    WEBINAR = "webinar", "Вебинар"
    MEETING = "meeting", "Встреча проектной группы"


FORMAT_PLURALS = {
    EventFormat.SEMINAR: "Семинары",
    EventFormat.WEBINAR: "Вебинары",
    EventFormat.MEETING: "Встречи проектных групп",
}
# The ending of «отменён», «прошёл»: a meeting is feminine in Russian.
FEMININE = frozenset({EventFormat.MEETING})


class EventState(models.TextChoices):
    """Whether an event takes place as it was announced."""

    PLANNED = "planned", "По плану"
    MOVED = "moved", "Перенесено"
    CANCELLED = "cancelled", "Отменено"


class Admission(models.TextChoices):
    """How many may come."""

    UNKNOWN = "unknown", "Не указано"
    OPEN = "open", "Места не ограничены"
    SEATS = "seats", "Мест ограниченное число"


class MaterialKind(models.TextChoices):
    """What is left of an event for those who were not there."""

    SLIDES = "slides", "Презентация"
    HANDOUT = "handout", "Раздаточный материал"
    RECORDING = "recording", "Запись"
    LINK = "link", "Ссылка"


MATERIAL_ICONS = {
    MaterialKind.SLIDES: "file-text",
    MaterialKind.HANDOUT: "file-text",
    MaterialKind.RECORDING: "video",
    MaterialKind.LINK: "link",
}


class Phase(models.TextChoices):
    """Where an event stands in time, by the town's clock."""

    COMING = "coming", "Впереди"
    RUNNING = "running", "Идёт сейчас"
    UNDATED = "undated", "Дата не объявлена"
    PAST = "past", "Уже прошли"
