"""The public ledger: its list, its file, an entry's page."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from core.http import read_only
from reports.domain.filters import parse_filters
from reports.domain.ledger_csv import ledger_csv
from reports.ledger_page import LedgerPage
from reports.ledger_words import (
    BASIS_WORDS,
    COUNTERPARTY,
    CRUMBS,
    LEDGER_CRUMB,
    counterparty,
    figure,
    heading,
    near,
    quantity,
    when,
)
from reports.models import LedgerEntry


@read_only
def ledger(request: HttpRequest) -> HttpResponse:
    """/reports/ledger/: entries as filtered, what they come to, and the form. `?demo=1` shows demonstration alone."""
    page = LedgerPage(parse_filters(dict(request.GET.lists())))
    return render(request, "reports/ledger.html", {"ledger": page, "crumbs": CRUMBS})


@read_only
def ledger_file(request: HttpRequest) -> StreamingHttpResponse:
    """/reports/ledger/ledger.csv: every real entry that passes the same filters, streamed."""
    params = {name: values for name, values in request.GET.lists() if name not in {"demo", "after"}}
    lines = ledger_csv(parse_filters(params).entries(), origin=f"{request.scheme}://{request.get_host()}")
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="ledger.csv"'
    return response


@read_only
def ledger_entry(request: HttpRequest, number: int, is_demo: bool = False) -> HttpResponse:
    """An entry: what, when, to whom, from which fund, what for, on what basis, and how to cite it."""
    entry = LedgerEntry.objects.posted().with_names().filter(number=number, is_demo=is_demo).first()
    if entry is None:
        raise Http404("Такой записи в книге нет.")
    context = {
        "entry": entry,
        "heading": heading(entry.kind, entry.basis),
        "figure": figure(entry.kind, entry.effect),
        "quantity": quantity(entry.kind, entry.effect),
        "counterparty": counterparty(entry),
        "when": when(entry),
        "basis": BASIS_WORDS[entry.basis],
        "who": COUNTERPARTY[entry.kind],
        "reversal": getattr(entry, "reversal", None),
        "near": near(entry),
        "crumbs": [*CRUMBS, LEDGER_CRUMB],
        "address": request.build_absolute_uri(entry.get_absolute_url()),
    }
    return render(request, "reports/ledger_entry.html", context)
