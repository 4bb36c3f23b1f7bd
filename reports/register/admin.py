"""«Проводки»: how the register lists, filters, searches, shows and exports entries."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import re_path
from wagtail_modeladmin.options import ModelAdmin

from reports.enums import DatePrecision
from reports.ledger_words import quantity
from reports.models import LedgerEntry
from reports.register import views
from reports.register.helpers import ENTRY, EntryButtons, EntryPermissions, EntrySearch, EntryURLs


def column(title: str, order: str | None = None) -> Any:
    """Names a method that fills a column, and the field the column sorts by."""

    def named(method: Any) -> Any:
        method.short_description = title
        method.admin_order_field = order
        return method

    return named


class LedgerEntryAdmin(ModelAdmin):
    """The register of ledger entries: drafts first, then posted ones, the newest number on top."""

    model = LedgerEntry
    noun = ENTRY
    menu_label = "Проводки"
    menu_icon = "table"
    menu_order = 230
    list_display = ("what", "purpose", "when", "kind", "sum", "source_of_money", "whose")
    list_display_add_buttons = "purpose"
    index_view_extra_css = ["css/register.css"]
    inspect_view_extra_css = ["css/register.css"]
    list_filter = ("state", "year", "kind", "basis", "fund", "category", "is_demo")
    list_export = (
        "number", "state", "occurred_on", "year", "kind", "amount", "effect", "basis", "fund", "category", "initiative",
        "counterparty", "purpose", "reversal_reason", "is_demo",
    )  # fmt: skip
    list_per_page = 50
    search_fields = ("purpose", "counterparty_name")
    ordering = ("state", "-number", "-pk")
    export_filename = "provodki"
    empty_value_display = "—"
    inspect_view_enabled = True
    inspect_view_fields = [
        "state", "number", "when", "kind", "sum", "basis", "fund", "category", "initiative", "whom", "purpose", "source",
        "posted_at", "posted_by", "reversal_of", "reversal_reason", "reversed_by", "is_demo",
    ]  # fmt: skip
    permission_helper_class = EntryPermissions
    button_helper_class = EntryButtons
    url_helper_class = EntryURLs
    search_handler_class = EntrySearch
    index_view_class = views.EntryList
    create_view_class = views.EntryCreate
    edit_view_class = views.EntryEdit
    delete_view_class = views.EntryDelete
    inspect_view_class = views.EntryInspect

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).with_names().with_reversals().select_related("posted_by")

    def post_view(self, request: HttpRequest, instance_pk: str) -> HttpResponse:
        return views.EntryPost.as_view(model_admin=self, instance_pk=instance_pk)(request)

    def reverse_view(self, request: HttpRequest, instance_pk: str) -> HttpResponse:
        return views.EntryReverse.as_view(model_admin=self, instance_pk=instance_pk)(request)

    def get_admin_urls_for_registration(self) -> tuple[Any, ...]:
        own = tuple(
            re_path(
                self.url_helper.get_action_url_pattern(action),
                view,
                name=self.url_helper.get_action_url_name(action),
            )
            for action, view in (("post", self.post_view), ("reverse", self.reverse_view))
        )
        return (*super().get_admin_urls_for_registration(), *own)

    def get_extra_class_names_for_field_col(self, obj: LedgerEntry, field_name: str) -> list[str]:
        return [f"register-{field_name}"]

    # Columns.

    @column("Запись", "number")
    def what(self, entry: LedgerEntry) -> str:
        number = f"№\u00a0{entry.number}" if entry.is_posted else "черновик"
        return f"{number}, демо" if entry.is_demo else number

    @column("Когда", "occurred_on")
    def when(self, entry: LedgerEntry) -> str:
        if entry.date_precision == DatePrecision.YEAR:
            return str(entry.year)
        return f"{entry.occurred_on:%d.%m.%Y}"

    @column("Источник", "fund__sort_order")
    def source_of_money(self, entry: LedgerEntry) -> str:
        return entry.fund.short_name if entry.fund else "—"

    @column("Для чего", "initiative__title")
    def whose(self, entry: LedgerEntry) -> str:
        return entry.initiative.title if entry.initiative else "вся программа"

    @column("Сумма", "amount")
    def sum(self, entry: LedgerEntry) -> str:
        return quantity(entry.kind, entry.effect)
