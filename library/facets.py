"""The questions of the library's list."""

from django.db.models import Q

from core.facets import Facet
from initiatives.models import Audience
from library.enums import ItemKind
from library.models.taxonomy import Problem, Topic


def facets() -> list[Facet]:
    """Problem solved, topic, kind, audience. Three queries for the names."""
    from library.models import LibraryItemPage

    has_problem, is_for = LibraryItemPage.problems.through, LibraryItemPage.audiences.through
    return [
        Facet(
            "problem",
            "Что мешает",
            _named(Problem),
            lambda slug: Q(pk__in=has_problem.objects.filter(problem__slug=slug).values("libraryitempage")),
        ),
        Facet("topic", "Тема", _named(Topic), lambda slug: Q(topic__slug=slug)),
        Facet("kind", "Что нужно", dict(ItemKind.choices), lambda kind: Q(kind=kind)),
        Facet(
            "audience",
            "Для кого",
            _named(Audience),
            lambda slug: Q(pk__in=is_for.objects.filter(audience__slug=slug).values("libraryitempage")),
            folded=True,
        ),
    ]


def _named(model: type[Problem | Topic | Audience]) -> dict[str, str]:
    """Values by their name in the address, in the order shown."""
    return dict(model._default_manager.values_list("slug", "name"))
