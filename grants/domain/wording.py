"""Figures and days in sentences."""

from typing import Any

from core.typography import day, full_date, money, no_breaks, number, plural
from grants.enums import StageKind


def result_sentence(result: Any) -> str:
    """«87 заявок, победили 40. Фонд 4 000 000 ₽, раньше был 2 000 000 ₽.»: what is known, in one or two sentences."""
    parts = [_people(result), _fund(result)]
    return no_breaks(" ".join(f"{part[0].upper()}{part[1:]}." for part in parts if part))


def _people(result: Any) -> str:
    applications, winners = result.applications, result.winners
    asked = applications is not None and f"{number(applications)} {plural(applications, APPLICATIONS)}"
    if asked and winners is not None:
        return f"{asked}, {plural(winners, ('победила', 'победили', 'победили'))} {number(winners)}"
    if winners is not None:
        return f"{number(winners)} {plural(winners, WINNERS if result.contest_id else VICTORIES)}"
    return asked or ""


APPLICATIONS = ("заявка", "заявки", "заявок")
WINNERS = ("победитель", "победителя", "победителей")
VICTORIES = ("победа", "победы", "побед")


def _fund(result: Any) -> str:
    if result.fund is None:
        return ""
    amount = f"более {money(result.fund)}" if result.fund_is_least else money(result.fund)
    text = f"фонд {amount}" if result.contest_id else f"сумма грантов — {amount}"
    return text if result.fund_before is None else f"{text}, раньше был {money(result.fund_before)}"


def stage_days(stage: Any) -> str:
    """«20 ноября — 1 декабря 2026, вторник, 18:00»; a single day alone; a last day with «до»."""
    last = full_date(stage.ends_on) + (f", {stage.until:%H:%M}" if stage.until else "")
    if stage.starts_on is None:
        return f"до {last}" if stage.kind in UNTIL else last
    if stage.starts_on == stage.ends_on:
        return last
    year = f" {stage.starts_on.year}" if stage.starts_on.year != stage.ends_on.year else ""
    return f"{day(stage.starts_on)}{year} — {last}"


UNTIL = (StageKind.APPLICATIONS, StageKind.REVIEW, StageKind.PROJECTS, StageKind.REPORT)
