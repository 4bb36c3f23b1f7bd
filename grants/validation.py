"""What a contest may not say, each with a sentence an editor can act on."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError

from grants.links import RESERVED

if TYPE_CHECKING:
    from grants.models import GrantContest


def refuse_contradictions(contest: "GrantContest") -> None:
    """Raise ValidationError, by field, for what contradicts something else in the contest."""
    found = {**_address(contest), **_organiser(contest), **_money(contest), **_source(contest)}
    if found:
        raise ValidationError(found)


def _address(contest: "GrantContest") -> dict[str, str]:
    if not contest.slug:
        return {"slug": "Из названия не вышло адреса. Напишите его латиницей, например «top-20»."}
    if contest.slug in RESERVED:
        return {"slug": f"Адрес /grants/{contest.slug}/ занят разделом. Добавьте к нему слово."}
    return {}


def _organiser(contest: "GrantContest") -> dict[str, str]:
    if not contest.organiser_id and not contest.organiser_name.strip():
        return {"organiser_name": "Скажите, кто проводит конкурс: выберите организацию или впишите имя."}
    if contest.organiser_id and contest.organiser_name.strip():
        return {"organiser_name": "Организация уже выбрана: сотрите имя или уберите её."}
    return {}


def _money(contest: "GrantContest") -> dict[str, str]:
    least, most, fund = contest.grant_min, contest.grant_max, contest.fund
    if least is not None and most is not None and least > most:
        return {"grant_max": "Наибольший грант меньше наименьшего. Поменяйте их местами."}
    if most is not None and fund is not None and most > fund:
        return {"fund": "Фонд меньше одного наибольшего гранта. Исправьте одну из сумм."}
    return {}


def _source(contest: "GrantContest") -> dict[str, str]:
    if not contest.source_url and not contest.source_note.strip():
        return {"source_url": "Скажите, откуда сведения: дайте ссылку или назовите документ."}
    if contest.rules_document_id and contest.rules_url:
        return {"rules_url": "Выберите что-то одно: файл или ссылку."}
    return {}
