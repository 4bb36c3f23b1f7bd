"""The kinds of organisation, the tiers of partners and the ways to support the programme."""

from django.db import models


class OrganisationKind(models.TextChoices):
    """Who an organisation is, in the words of the programme's passport."""

    AUTHORITY = "authority", "Орган местного самоуправления"
    STATE_ENTERPRISE = "state_enterprise", "Предприятие госкорпорации"
    NONPROFIT = "nonprofit", "СО НКО"
    INSTITUTION = "institution", "Учреждение"
    GROUP = "group", "Инициативная группа"
    BUSINESS = "business", "Бизнес"
    SCHOOL = "school", "Школа"


class PartnerTier(models.TextChoices):
    """How much of the programme rests on a partner."""

    GENERAL = "general", "Генеральный партнёр"
    MAIN = "main", "Основной партнёр"
    FRIEND = "friend", "Друг программы"


class SupportKind(models.TextChoices):
    """What a partner gives."""

    MONEY = "money", "Деньги"
    IN_KIND = "in_kind", "Вещи и материалы"
    PLACES = "places", "Помещения и площадки"
    PEOPLE = "people", "Люди и их время"
    KNOWLEDGE = "knowledge", "Знания и консультации"
    INFORMATION = "information", "Рассказ о программе"
