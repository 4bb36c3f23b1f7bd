"""Lists, forms and choosers of the admin that speak of a thing by its name in the right case (core.nouns)."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import BooleanField
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.views import chooser, snippets
from wagtail.snippets.widgets import AdminSnippetChooser

from core.nouns import Noun
from core.typography import plural


class _Named:
    """A view that knows what its model is called."""

    model: Any

    @property
    def noun(self) -> Noun:
        return self.model.snippet_viewset.noun


def yes_or_no(value: Any) -> str:
    return "да" if value else "нет"


class YesNoColumn(Column):
    """A tick of a form as a word."""

    def get_value(self, instance: Any) -> str:
        return yes_or_no(super().get_value(instance))


class NamedIndexView(_Named, snippets.IndexView):
    @cached_property
    def add_item_label(self) -> str:
        return self.noun.add

    def _get_custom_column(self, field_name: str, column_class: Any = Column, **kwargs: Any) -> Column:
        """Wagtail writes «True» and «False»."""
        if column_class is Column and _is_tick(self.model, field_name):
            column_class = YesNoColumn
        return super()._get_custom_column(field_name, column_class, **kwargs)


def _is_tick(model: Any, field_name: str) -> bool:
    try:
        return isinstance(model._meta.get_field(field_name), BooleanField)
    except FieldDoesNotExist:
        return False


class _NamedForm(_Named):
    """What both forms say when they kept a thing or could not."""

    verb: str

    def get_success_message(self, instance: Any = None) -> str:
        return self.noun.done(self.verb, instance or self.object)  # type: ignore[attr-defined]

    def get_error_message(self) -> str:
        return self.noun.not_kept


class NamedCreateView(_NamedForm, snippets.CreateView):
    verb = "добавлен"

    def get_page_title(self) -> str:
        return self.noun.new

    def get_page_subtitle(self) -> str:
        return ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items()[:-1], {"url": "", "label": self.noun.new}]


class NamedCopyView(snippets.CopyView, NamedCreateView):
    """A new thing that begins as a copy of another."""


class NamedEditView(_NamedForm, snippets.EditView):
    verb = "сохранён"


class NamedInspectView(_Named, snippets.InspectView):
    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        value = super().get_field_display_value(field_name, field)
        return yes_or_no(value) if isinstance(value, bool) else value


class NamedDeleteView(_Named, snippets.DeleteView):
    @property
    def confirmation_message(self) -> str:
        return self.noun.delete_question

    def get_success_message(self) -> str:
        return self.noun.done("удалён", self.object)


class NamedBulkDelete(DeleteBulkAction):
    """Deleting what is ticked in a list."""

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        noun: Noun = self.model.snippet_viewset.noun
        if num_parent_objects == 1:
            return noun.done("удалён", self.actionable_objects[0])
        words = plural(num_parent_objects, ("строка", "строки", "строк"))
        return f"Из списка удалено: {num_parent_objects} {words}."


class NamedChooser(AdminSnippetChooser):
    """The field that shows what is chosen. Wagtail's own writes «Выбрать тема» over whatever a class says."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        noun: Noun = self.model.snippet_viewset.noun
        self.choose_one_text = noun.choose
        self.choose_another_text = noun.choose_another
        self.link_to_chosen_text = noun.edit


class _NamedChoice(_Named):
    """What the dialog lists: things with names, not pages with headings."""

    page_subtitle = ""

    @property
    def title_column(self) -> TitleColumn:
        column = super().title_column  # type: ignore[misc]
        column.label = "Название"
        return column


class NamedChooseView(_NamedChoice, chooser.ChooseView):
    """The dialog."""


class NamedChooseResultsView(_NamedChoice, chooser.ChooseResultsView):
    """Its list, when a search or a page of it is asked for."""


class NamedChooserViewSet(chooser.SnippetChooserViewSet):
    choose_view_class = NamedChooseView
    choose_results_view_class = NamedChooseResultsView
    base_widget_class = NamedChooser


class NamedSnippetViewSet(snippets.SnippetViewSet):
    """A snippet of this site: says what its things are called."""

    noun: Noun
    index_view_class = NamedIndexView
    add_view_class = NamedCreateView
    copy_view_class = NamedCopyView
    edit_view_class = NamedEditView
    inspect_view_class = NamedInspectView
    delete_view_class = NamedDeleteView
    chooser_viewset_class = NamedChooserViewSet

    @cached_property
    def chooser_viewset(self) -> NamedChooserViewSet:
        return self.chooser_viewset_class(
            self.get_chooser_admin_url_namespace(),
            model=self.model,
            url_prefix=self.get_chooser_admin_base_path(),
            icon=self.icon,
            per_page=self.chooser_per_page,
            choose_one_text=self.noun.choose,
            choose_another_text=self.noun.choose_another,
        )
