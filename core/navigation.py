"""The menus of a page, read in one query."""

from collections import defaultdict
from dataclasses import dataclass

from core.models.navigation import MenuItem, MenuPlace


@dataclass(frozen=True)
class Link:
    """A menu link as a template shows it. `current` marks the section where the reader is."""

    title: str
    url: str
    current: bool


@dataclass(frozen=True)
class Column:
    """A column of the footer: its heading and links."""

    title: str
    items: list[Link]


@dataclass(frozen=True)
class Navigation:
    """All menus of one page."""

    main: list[Link]
    footer: list[Column]
    end: list[Link]


FOOTER_COLUMNS = ((MenuPlace.JOIN, "Участвовать"), (MenuPlace.CHECK, "Проверить"))


def navigation_for(path: str) -> Navigation:
    """The menus, with the links leading to `path` or to a section above it marked as current."""
    places: dict[str, list[Link]] = defaultdict(list)
    for item in MenuItem.objects.select_related("page"):
        url = _address(item)
        if url:
            places[item.place].append(
                Link(item.title, url, path.startswith(url) if url != "/" else path == "/")
            )
    return Navigation(
        main=_only_deepest_current(places[MenuPlace.MAIN]),
        footer=[Column(title, places[place]) for place, title in FOOTER_COLUMNS if places[place]],
        end=places[MenuPlace.END],
    )


def _address(item: MenuItem) -> str:
    if item.page is None:
        return item.address
    return (item.page.url or "") if item.page.live else ""


def _only_deepest_current(links: list[Link]) -> list[Link]:
    """/reports/indicators/ is one place, not two: the longest matching address wins."""
    deepest = max((link.url for link in links if link.current), key=len, default=None)
    return [Link(link.title, link.url, link.url == deepest) for link in links]
