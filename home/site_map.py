"""The site map for people: every section with what stands in it, on one page and in two queries."""

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from core.http import read_only
from core.visibility import shown

SHORT = 40
"""Children that a section may have to be listed whole; a longer one has a catalogue of its own."""


@dataclass(frozen=True)
class Place:
    """One line of the map."""

    title: str
    url: str


@dataclass(frozen=True)
class Room:
    """A section with its pages; `more` of them are in its own list."""

    title: str
    url: str
    places: list[Place]
    more: int


# Addresses that are views, not pages of the tree: under the section whose address they begin with.
VIEWS = {"/reports/": [("Все записи о деньгах", "ledger")], "/": [("Поиск", "search")]}


@read_only
def site_map(request: HttpRequest) -> HttpResponse:
    """`/sitemap/`: the way to everything, without a search and without a menu."""
    site = Site.find_for_request(request)
    return render(request, "home/site_map.html", {"rooms": rooms_of(site.root_page)})


def rooms_of(home: Page) -> list[Room]:
    """Sections below `home` in the order editors gave them, then what has no section."""
    sections = list(shown(home.get_children()).order_by("path"))
    inside: dict[str, list[Place]] = defaultdict(list)
    for page in shown(_children_of([section for section in sections if section.numchild <= SHORT])):
        inside[page.path[: -Page.steplen]].append(Place(page.title, page.url or ""))
    rooms = [_room(section, inside[section.path]) for section in sections]
    return [Room(home.title, home.url or "/", _views("/"), 0), *rooms]


def _children_of(sections: list[Page]) -> PageQuerySet:
    below = [Q(path__startswith=section.path, depth=section.depth + 1) for section in sections]
    return Page.objects.filter(reduce(or_, below)).order_by("path") if below else Page.objects.none()


def _room(section: Page, places: list[Place]) -> Room:
    url = section.url or ""
    return Room(section.title, url, [*_views(url), *places], 0 if places else section.numchild)


def _views(url: str) -> list[Place]:
    return [Place(title, reverse(name)) for title, name in VIEWS.get(url, [])]
