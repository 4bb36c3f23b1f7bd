"""Who may do what with an entry, which buttons stand beside it, and its addresses in the admin."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from wagtail_modeladmin.helpers import AdminURLHelper, ButtonHelper, DjangoORMSearchHandler, PermissionHelper

from core.nouns import Gender, Noun
from reports.models import LedgerEntry

ENTRY = Noun("проводка", "проводку", "проводки", "проводок", Gender.SHE)


class EntryPermissions(PermissionHelper):
    """Drafts are written by whoever may; posted entries by nobody, whatever their rights."""

    def user_can_edit_obj(self, user: Any, obj: LedgerEntry) -> bool:
        return not obj.is_posted and super().user_can_edit_obj(user, obj)

    def user_can_delete_obj(self, user: Any, obj: LedgerEntry) -> bool:
        return not obj.is_posted and super().user_can_delete_obj(user, obj)

    def user_can_post(self, user: Any) -> bool:
        return self.user_has_specific_permission(user, "post_ledgerentry")

    def user_can_reverse(self, user: Any) -> bool:
        return self.user_has_specific_permission(user, "reverse_ledgerentry")

    def user_can_post_obj(self, user: Any, obj: LedgerEntry) -> bool:
        return not obj.is_posted and self.user_can_post(user)

    def user_can_reverse_obj(self, user: Any, obj: LedgerEntry) -> bool:
        reversible = obj.is_posted and not obj.is_reversal and not hasattr(obj, "reversal")
        return reversible and self.user_can_reverse(user)


class EntryURLs(AdminURLHelper):
    """An entry's key is a whole number: any other address is not found instead of failing."""

    def _get_object_specific_action_url_pattern(self, action: str) -> str:
        return rf"^{self.base_url_path}/{action}/(?P<instance_pk>[0-9]{{1,18}})/$"


class EntryButtons(ButtonHelper):
    """A draft: look and post, change, delete. A posted entry: look, reverse."""

    def get_buttons_for_obj(self, obj: LedgerEntry, exclude: Any = None, classnames_add: Any = None,
                            classnames_exclude: Any = None) -> list[dict[str, Any]]:  # fmt: skip
        buttons = super().get_buttons_for_obj(obj, exclude, classnames_add, classnames_exclude)
        if self.permission_helper.user_can_reverse_obj(self.request.user, obj):
            buttons.append(
                {
                    "url": self.url_helper.get_action_url("reverse", obj.pk),
                    "label": "Сторно…",
                    "title": "Отменить запись новой, встречной",
                    "classname": self.finalise_classname([*(classnames_add or []), "button-secondary"]),
                }
            )
        return buttons

    def add_button(self, classnames_add: Any = None, classnames_exclude: Any = None) -> dict[str, Any]:
        button = super().add_button(classnames_add, classnames_exclude)
        return {**button, "label": ENTRY.new, "title": "Записать черновик"}

    def edit_button(
        self, pk: Any, classnames_add: Any = None, classnames_exclude: Any = None
    ) -> dict[str, Any]:
        return {**super().edit_button(pk, classnames_add, classnames_exclude), "title": ENTRY.edit}

    def delete_button(
        self, pk: Any, classnames_add: Any = None, classnames_exclude: Any = None
    ) -> dict[str, Any]:
        return {**super().delete_button(pk, classnames_add, classnames_exclude), "title": ENTRY.delete}

    def inspect_button(
        self, pk: Any, classnames_add: Any = None, classnames_exclude: Any = None
    ) -> dict[str, Any]:
        button = super().inspect_button(pk, classnames_add, classnames_exclude)
        return {**button, "label": "Открыть", "title": "Посмотреть запись целиком, провести или отменить"}


class EntrySearch(DjangoORMSearchHandler):
    """By words of the purpose and by number. SQLite compares Cyrillic letters exactly, so each case is tried."""

    def search_queryset(self, queryset: QuerySet, search_term: str, **kwargs: Any) -> QuerySet:
        for word in search_term.split()[:10]:
            forms = {word, word.lower(), word.capitalize(), word.upper()}
            tries = [
                Q(**{f"{name}__icontains": form}) for name in self.search_fields for form in sorted(forms)
            ]
            if word.isascii() and word.isdecimal() and len(word) < 10:
                tries.append(Q(number=int(word)))
            queryset = queryset.filter(reduce(or_, tries))
        return queryset
