"""The clerks' register of ledger entries in the admin (wagtail-modeladmin)."""

from reports.register.admin import LedgerEntryAdmin

__all__ = ["LedgerEntryAdmin"]
