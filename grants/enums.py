"""What a grant contest may be: whose it is, who may apply, what it consists of, where it stands."""

from django.db import models

from initiatives.enums import Motif, Palette


class Applicant(models.TextChoices):
    """Who asks for a grant."""

    NONPROFIT = "nonprofit", "НКО"
    INDIVIDUAL = "individual", "Физическое лицо"
    INSTITUTION = "institution", "Учреждение"
    BUSINESS = "business", "Бизнес"


# The contest's own field for each applicant: plain booleans, so that both engines count them with an index.
APPLICANT_FIELDS = {
    Applicant.NONPROFIT: "for_nonprofits",
    Applicant.INDIVIDUAL: "for_individuals",
    Applicant.INSTITUTION: "for_institutions",
    Applicant.BUSINESS: "for_businesses",
}
# How they are called together: «для НКО и учреждений».
APPLICANTS_WHOM = {
    Applicant.NONPROFIT: "НКО",
    Applicant.INDIVIDUAL: "физических лиц",
    Applicant.INSTITUTION: "учреждений",
    Applicant.BUSINESS: "бизнеса",
}


class ContestLevel(models.TextChoices):
    """Whose money it is."""

    MUNICIPAL = "municipal", "Муниципальный"
    CORPORATE = "corporate", "Корпоративный"
    REGIONAL = "regional", "Краевой"
    FEDERAL = "federal", "Федеральный"


# The cover of a contest's page: a palette and a motif of the catalogue's themes (initiatives.enums).
LEVEL_LOOKS = {
    ContestLevel.MUNICIPAL: (Palette.BUCKTHORN, Motif.YARD),
    ContestLevel.CORPORATE: (Palette.TAIGA, Motif.VOLUNTEERS),
    ContestLevel.REGIONAL: (Palette.RIVER, Motif.BARRIERS),
    ContestLevel.FEDERAL: (Palette.DUSK, Motif.MEMORY),
}


class ResultLevel(models.TextChoices):
    """Levels of the statistics: a document may count two levels together and not tell them apart."""

    MUNICIPAL = "municipal", "Муниципальные"
    CORPORATE = "corporate", "Корпоративные"
    REGIONAL = "regional", "Краевые"
    FEDERAL = "federal", "Федеральные"
    REGIONAL_FEDERAL = "regional_federal", "Краевые и федеральные вместе"


class StageKind(models.TextChoices):
    """What happens in a stage."""

    APPLICATIONS = "applications", "Приём заявок"
    REVIEW = "review", "Оценка заявок"
    RESULTS = "results", "Итоги"
    PROJECTS = "projects", "Победители ведут проекты"
    REPORT = "report", "Отчёт победителей"
    OTHER = "other", "Другое"


# While one of these is ahead, applicants wait.
JUDGING_KINDS = (StageKind.REVIEW, StageKind.RESULTS)
# Days that go into calendars, with the words before the contest's title.
CALENDAR_WORDS = {
    StageKind.APPLICATIONS: "Последний день заявок",
    StageKind.RESULTS: "Итоги",
}


class ContestStatus(models.TextChoices):
    """Where a contest stands at a moment. It is never stored: dates and the moment decide."""

    OPEN = "open", "Приём открыт"
    SOON = "soon", "Приём скоро"
    JUDGING = "judging", "Ждём итогов"
    UNKNOWN = "unknown", "Срок не объявлен"
    FINISHED = "finished", "Завершён"
    CANCELLED = "cancelled", "Отменён"


# In the order of the list; the others are the archive.
CURRENT_STATUSES = (ContestStatus.OPEN, ContestStatus.SOON, ContestStatus.JUDGING, ContestStatus.UNKNOWN)
ARCHIVE_STATUSES = (ContestStatus.FINISHED, ContestStatus.CANCELLED)

# How the dot before a status is drawn: green by default, amber while it waits, hollow when it is over.
STATUS_CLASSES = {
    ContestStatus.OPEN: "state",
    ContestStatus.SOON: "state wait",
    ContestStatus.JUDGING: "state wait",
    ContestStatus.UNKNOWN: "state unknown",
    ContestStatus.FINISHED: "state done",
    ContestStatus.CANCELLED: "state done",
}


class StageState(models.TextChoices):
    """Where a stage stands at a moment."""

    OVER = "over", "Прошло"
    NOW = "now", "Идёт сейчас"
    AHEAD = "ahead", "Впереди"


# Classes of components/timeline.css.
STAGE_CLASSES = {StageState.OVER: "ok", StageState.NOW: "now", StageState.AHEAD: ""}
