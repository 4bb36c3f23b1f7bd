from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.nouns import Gender, Noun
from core.snippets import NamedSnippetViewSet
from partners.models import Organisation, Partner


def yes_or_no(field: str, label: str) -> Column:
    """A column that says «да» or «нет»."""
    return Column(
        field, label=label, accessor=lambda row: "да" if getattr(row, field) else "нет", sort_key=field
    )


class OrganisationViewSet(NamedSnippetViewSet):
    """Organisations as editors list, filter and find them."""

    model = Organisation
    noun = Noun("организация", "организацию", "организации", "организаций", Gender.SHE)
    icon = "group"
    menu_label = "Организации"
    list_display = ["name", "short_name", "kind", "passport_number", yes_or_no("is_participant", "Участник")]
    list_filter = ["kind", "is_participant", "is_demo"]
    list_per_page = 50
    ordering = ["name"]
    inspect_view_enabled = True
    inspect_view_fields = ["name", "short_name", "kind", "role", "passport_number", "description", "website"]


class PartnerViewSet(NamedSnippetViewSet):
    """Partners as editors list, filter and find them."""

    model = Partner
    noun = Noun("партнёр", "партнёра", "партнёра", "партнёров", Gender.HE_ALIVE)
    icon = "pick"
    menu_label = "Партнёры"
    list_display = ["organisation", "tier", "since_year", "sort_order", yes_or_no("live", "На сайте")]
    list_filter = ["tier", "live"]
    list_per_page = 50
    ordering = ["sort_order", "organisation__name"]


class PeopleViewSetGroup(SnippetViewSetGroup):
    """The menu group of everybody who takes part."""

    menu_label = "Люди и организации"
    menu_name = "people"
    menu_icon = "group"
    menu_order = 210
    items = [OrganisationViewSet, PartnerViewSet]


register_snippet(PeopleViewSetGroup)
