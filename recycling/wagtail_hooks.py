from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.nouns import Gender, Noun
from core.snippets import NamedSnippetViewSet
from recycling.deletion import refuse_pages
from recycling.models import Batch, Material


class MaterialViewSet(NamedSnippetViewSet):
    """What is recycled: what of it is taken, how to prepare it."""

    model = Material
    noun = Noun("вид сырья", "вид сырья", "вида сырья", "видов сырья", Gender.HE)
    icon = "tag"
    menu_label = "Виды сырья"
    list_display = ["name", "unit", "how_to_prepare"]
    ordering = ["sort_order", "name"]


class BatchViewSet(NamedSnippetViewSet):
    """What was handed in: clerks fill it in and take it away as a table."""

    model = Batch
    noun = Noun("партия", "партию", "партии", "партий", Gender.SHE)
    icon = "list-ul"
    menu_label = "Партии"
    list_display = ["handed_on", "drive", "material", "amount", "income", "ledger_entry", "is_demo"]
    list_filter = ["drive", "material", "is_demo"]
    list_export = [
        "handed_on",
        "drive",
        "material",
        "amount",
        "income",
        "taken_by",
        "ledger_entry",
        "is_demo",
    ]
    ordering = ["-handed_on"]


class RecyclingViewSetGroup(SnippetViewSetGroup):
    """The menu group of recycling."""

    menu_label = "Раздельный сбор"
    menu_name = "recycling"
    menu_icon = "repeat"
    menu_order = 235
    items = [BatchViewSet, MaterialViewSet]


register_snippet(RecyclingViewSetGroup)


@hooks.register("before_delete_page")
def keep_drives_with_batches(request: HttpRequest, page: Page) -> HttpResponse | None:
    return refuse_pages(request, [page])


@hooks.register("before_bulk_action")
def keep_drives_in_bulk(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """The same for what is ticked in a list."""
    pages = [one for one in objects if isinstance(one, Page)]
    return (
        refuse_pages(request, pages)
        if action_type == "delete" and pages and request.method == "POST"
        else None
    )
