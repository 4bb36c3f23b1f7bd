"""How tests read what the admin answers."""

from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.urls import reverse

from reports.models import LedgerEntry


def address(action: str, entry: LedgerEntry | None = None) -> str:
    return reverse(f"reports_ledgerentry_modeladmin_{action}", args=[entry.pk] if entry else [])


def said(response) -> list[str]:
    """What this answer told the person; messages of earlier answers, not yet shown, left out."""
    request = response.wsgi_request
    before = len(getattr(request._messages, "_loaded_messages", []) or [])
    return [str(message).strip() for message in list(get_messages(request))[before:]]


def text(response) -> str:
    return " ".join(BeautifulSoup(response.content, "html.parser").get_text(" ").split())
