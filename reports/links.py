"""Addresses of the ledger with its filters: where a figure leads to the entries behind it."""

from urllib.parse import urlencode

from django.urls import reverse


def ledger_url(**filters: str | int | None) -> str:
    """The ledger filtered: year=2017, fund="budget" → /reports/ledger/?year=2017&fund=budget. None is left out."""
    wanted = {name: value for name, value in filters.items() if value not in (None, "")}
    address = reverse("ledger")
    return f"{address}?{urlencode(wanted)}" if wanted else address
