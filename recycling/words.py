"""What each step of a drive has come to, in a few words under its drawing."""

from typing import TYPE_CHECKING

from core.typography import NBSP, day, number

if TYPE_CHECKING:
    from recycling.models import CollectionDrivePage


def step_words(page: "CollectionDrivePage") -> tuple[str, str, str]:
    """Collected, event, result; empty where there is nothing to say yet."""
    return _collected(page), _event(page), _result(page)


def _collected(page: "CollectionDrivePage") -> str:
    """«1 135 кг из 1 000»."""
    so_far = page.story.progress
    amount = f"{number(so_far.collected.value)}{NBSP}{so_far.collected.unit.label}"
    return f"{amount} из {number(so_far.goal.value)}" if so_far.goal else amount


def _event(page: "CollectionDrivePage") -> str:
    """«Субботник у качелей, 17 октября»."""
    when = day(page.event_on) if page.event_on else ""
    return ", ".join(part for part in (page.event_title, when) if part)


def _result(page: "CollectionDrivePage") -> str:
    """«2 сиденья висят во дворе»."""
    if page.result_number is None:
        return "Рассказ о том, что вышло" if page.has_result else ""
    return f"{number(page.result_number)}{NBSP}{page.result_noun}"
