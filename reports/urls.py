"""Addresses under /reports/ that are not pages of the CMS."""

from django.urls import path, register_converter
from django.urls.converters import IntConverter

from reports.views import ledger
from reports.views.report_file import report_file


class EntryNumber(IntConverter):
    """1, 2, 3… No leading noughts (one entry, one address) and nothing a database column cannot hold."""

    regex = "[1-9][0-9]{0,8}"


register_converter(EntryNumber, "entry_number")

urlpatterns = [
    path("ledger/", ledger.ledger, name="ledger"),
    path("ledger/ledger.csv", ledger.ledger_file, name="ledger_csv"),
    path("ledger/<entry_number:number>/", ledger.ledger_entry, name="ledger_entry"),
    path(
        "ledger/demo/<entry_number:number>/", ledger.ledger_entry, {"is_demo": True}, name="ledger_demo_entry"
    ),
    path("<slug:slug>/report.csv", report_file, name="report_csv"),
]
