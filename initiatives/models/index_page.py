from core.models import BasePage


class InitiativeIndexPage(BasePage):
    """The catalogue of initiatives: facets, a text filter, sorting and pages, all in the address."""

    max_count = 1
    subpage_types = ["initiatives.InitiativePage"]

    content_panels = [*BasePage.content_panels]

    class Meta:
        verbose_name = "каталог инициатив"
        verbose_name_plural = "каталоги инициатив"
