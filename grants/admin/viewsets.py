"""Contests, awards, results and figures in the admin."""

from typing import Any

from django.db.models import QuerySet
from wagtail.admin.ui.tables import LiveStatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.nouns import Gender, Noun
from core.snippets import NamedCreateView, NamedEditView, NamedIndexView, NamedSnippetViewSet
from grants.admin.columns import CheckColumn, StandingColumn
from grants.admin.filters import AwardFilterSet, ContestFilterSet, ResultFilterSet
from grants.models import GrantAward, GrantContest, GrantFigure, GrantResult

DONE = {"publish": "опубликован", "submit": "отправлен на проверку"}


class ContestIndexView(NamedIndexView):
    """The list reads its stages at once."""

    def get_base_queryset(self) -> QuerySet[Any]:
        return super().get_base_queryset().for_cards()


class _ContestForm:
    """What the forms say when a draft was kept, sent or published."""

    action: str

    @property
    def verb(self) -> str:
        return DONE.get(self.action, "сохранён в черновике")


class ContestCreateView(_ContestForm, NamedCreateView):
    """A new contest."""


class ContestEditView(_ContestForm, NamedEditView):
    """A contest with its drafts."""


class ContestViewSet(NamedSnippetViewSet):
    """Contests: drafts, moderation, preview, a check with one click."""

    model = GrantContest
    noun = Noun("конкурс", "конкурс", "конкурса", "конкурсов", Gender.HE)
    icon = "calendar-alt"
    menu_label = "Конкурсы"
    list_display = [
        "title",
        "organiser_title",
        "level",
        StandingColumn("standing", label="Что сейчас"),
        CheckColumn("check", label="Проверено"),
        LiveStatusTagColumn(),
    ]
    filterset_class = ContestFilterSet
    search_fields = ["title", "summary", "organiser_name"]
    ordering = ["title"]
    index_view_class = ContestIndexView
    add_view_class = ContestCreateView
    edit_view_class = ContestEditView


class AwardViewSet(NamedSnippetViewSet):
    """Who won."""

    model = GrantAward
    noun = Noun("победа", "победу", "победы", "побед", Gender.SHE)
    icon = "pick"
    menu_label = "Победы"
    list_display = ["project", "year", "winner", "contest", "amount", "is_demo"]
    filterset_class = AwardFilterSet
    search_fields = ["project", "recipient"]
    ordering = ["-year", "project"]


class ResultViewSet(NamedSnippetViewSet):
    """What documents tell of contests by year."""

    model = GrantResult
    noun = Noun("итог за год", "итог за год", "итога за год", "итогов", Gender.HE)
    icon = "table"
    menu_label = "Итоги по годам"
    list_display = ["name", "year", "applications", "winners", "fund", "is_demo"]
    filterset_class = ResultFilterSet
    search_fields = ["title", "source"]
    ordering = ["-year"]


class FigureViewSet(NamedSnippetViewSet):
    """How support grew."""

    model = GrantFigure
    noun = Noun("число о поддержке", "число о поддержке", "числа о поддержке", "чисел", Gender.IT)
    icon = "order"
    menu_label = "Числа о поддержке"
    list_display = ["title", "before", "value", "period", "source_date", "is_demo"]
    search_fields = ["title", "source"]
    ordering = ["sort_order"]


class GrantsViewSetGroup(SnippetViewSetGroup):
    """The menu group."""

    menu_label = "Гранты"
    menu_name = "grants"
    menu_icon = "pick"
    menu_order = 230
    items = [ContestViewSet, AwardViewSet, ResultViewSet, FigureViewSet]
