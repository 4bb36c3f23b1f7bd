"""Views of the register beside wagtail-modeladmin's own: posting, reversing, and refusing to touch what is posted."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.admin import messages
from wagtail.admin.paginator import WagtailPaginator
from wagtail.log_actions import log
from wagtail_modeladmin.views import (
    CreateView,
    DeleteView,
    EditView,
    IndexView,
    InspectView,
    InstanceSpecificView,
)

from reports.domain.posting import post_entry, problems_of, reverse_entry
from reports.domain.report_csv import safe
from reports.errors import LedgerError, PostedEntryError, PostingRefused
from reports.ledger_words import quantity, short_when
from reports.models import LedgerEntry
from reports.register.helpers import ENTRY

NOT_SAVED = "Черновик не сохранён: поправьте отмеченное."


class EntryPaginator(WagtailPaginator):
    @property
    def items_count_label(self) -> str:
        return ENTRY.counted(self.count)


class EntryList(IndexView):
    """The register. A filter that makes no sense leads back to the whole list."""

    paginator_class = EntryPaginator

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().dispatch(request, *args, **kwargs)
        except (IncorrectLookupParameters, ValidationError, ValueError):
            messages.warning(request, "Такого отбора нет, показаны все проводки.")
            return redirect(self.index_url)

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        """Text of the export never becomes a formula."""
        row = super().to_row_dict(item)
        return {name: safe(value) if isinstance(value, str) else value for name, value in row.items()}


class _OnlyDrafts:
    """Refuses at the door to a view that changes or removes."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.instance.is_posted:  # type: ignore[attr-defined]
            messages.error(request, str(PostedEntryError()))
            return to_entry(self)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class _DraftSaved:
    """What to do with a saved draft."""

    def get_success_message(self, instance: LedgerEntry) -> str:
        return "Черновик сохранён. Читатели увидят его, когда вы его проведёте."

    def get_success_message_buttons(self, instance: LedgerEntry) -> list[Any]:
        address = self.url_helper.get_action_url("inspect", instance.pk)  # type: ignore[attr-defined]
        return [messages.button(address, "Проверить и провести")]


class EntryCreate(_DraftSaved, CreateView):
    """The form of a new draft."""

    page_title = ENTRY.new

    def get_page_subtitle(self) -> str:
        return ""

    def get_meta_title(self) -> str:
        return ENTRY.new

    def get_error_message(self) -> str:
        return NOT_SAVED


class EntryEdit(_DraftSaved, _OnlyDrafts, EditView):
    """The form of a draft."""

    def get_meta_title(self) -> str:
        return ENTRY.edit

    def get_error_message(self) -> str:
        return NOT_SAVED

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)
        except LedgerError as error:  # posted by somebody else in this very moment
            messages.error(self.request, str(error))
            return to_entry(self)


class EntryDelete(_OnlyDrafts, DeleteView):
    """Throwing a draft away."""

    def get_meta_title(self) -> str:
        return ENTRY.delete

    def confirmation_message(self) -> str:
        return ENTRY.delete_question


# Rows of the inspect view that are no plain fields: label and value.
ROWS: dict[str, tuple[str, Callable[[LedgerEntry], Any]]] = {
    "when": ("Когда", short_when),
    "sum": ("Сумма", lambda entry: quantity(entry.kind, entry.effect)),
    "whom": ("Кому или от кого", lambda entry: entry.counterparty),
    "reversed_by": ("Отменена записью", lambda entry: getattr(entry, "reversal", "")),
    "is_demo": ("Демонстрационная", lambda entry: "да" if entry.is_demo else "нет"),
}


class EntryInspect(InspectView):
    """Everything about an entry, and the button that posts it."""

    page_title = "Проводка"

    def get_meta_title(self) -> str:
        return str(self.instance)

    def get_dict_for_field(self, field_name: str) -> dict[str, Any]:
        if field_name not in ROWS:
            row = super().get_dict_for_field(field_name)
            return {**row, "label": capfirst(row["label"])}
        label, value_of = ROWS[field_name]
        return {
            "label": label,
            "value": value_of(self.instance) or self.model_admin.get_empty_value_display(),
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, entry = self.request.user, self.instance
        can_post = self.permission_helper.user_can_post_obj(user, entry)
        return super().get_context_data(
            can_post=can_post,
            problems=problems_of(entry, today=timezone.localdate()) if can_post else [],
            post_url=self.url_helper.get_action_url("post", self.pk_quoted),
            public_url=entry.get_absolute_url() if entry.is_posted else "",
            **kwargs,
        )


class EntryPost(InstanceSpecificView):
    """«Провести»: a POST and nothing else; any other method shows the entry."""

    def check_action_permitted(self, user: Any) -> bool:
        return self.permission_helper.user_can_post(user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return to_entry(self)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _act(
            self,
            lambda: post_entry(entry=self.instance, by=request.user, at=timezone.now()),
            action="reports.post",
            done="Проведено. Теперь это {}: изменить её нельзя.",
        )


class ReversalForm(forms.Form):
    """Why an entry is taken back."""

    reason = forms.CharField(
        label="Причина",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Одно-два предложения. Их увидит каждый, кто откроет запись или сторно.",
        error_messages={"required": "Напишите причину: её увидит каждый, кто откроет запись."},
    )


class EntryReverse(InstanceSpecificView):
    """The form of a reversal."""

    page_title = "Сторно"

    def check_action_permitted(self, user: Any) -> bool:
        return self.permission_helper.user_can_reverse(user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=ReversalForm()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ReversalForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        return _act(
            self,
            lambda: reverse_entry(
                entry=self.instance, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
            ),
            action="reports.reverse",
            done="Сторно проведено: {}. В итогах обе записи дают ноль.",
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form_url = self.url_helper.get_action_url("reverse", self.pk_quoted)
        return super().get_context_data(form_url=form_url, entry_url=_entry_url(self), **kwargs)

    def get_template_names(self) -> list[str]:
        return self.model_admin.get_templates("reverse")


def _act(view: Any, act: Callable[[], Any], *, action: str, done: str) -> HttpResponse:
    """Post or reverse, leave a trace in the log, tell the clerk; a refusal is told as it is and nothing has changed."""
    try:
        entry = act()
    except PostingRefused as refused:
        for problem in refused.problems:
            messages.error(view.request, problem)
        return to_entry(view)
    log(instance=view.instance, action=action, user=view.request.user, content_changed=True)
    messages.success(view.request, done.format(str(entry).replace("Запись", "запись", 1)))
    return redirect(view.url_helper.get_action_url("inspect", entry.pk))


def _entry_url(view: Any) -> str:
    return view.url_helper.get_action_url("inspect", view.pk_quoted)


def to_entry(view: Any) -> HttpResponse:
    """Back to the entry as the admin shows it."""
    return redirect(_entry_url(view))
