"""Every page type tells programs what it is: the JSON-LD can be read, its addresses are absolute, nothing is invented."""

import json

import pytest
from django.test import Client

from tests.factories import page_factory
from tests.factories.initiatives import InitiativePageFactory
from tests.support.reading import soup
from tests.test_every_page import LABELS

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
ABOUT = {
    "home.HomePage": "Organization",
    "initiatives.InitiativePage": "Project",
    "reports.FinancialReportPage": "Dataset",
}
NEEDED = {
    "Organization": {"name", "url"},
    "Project": {"name", "url"},
    "Dataset": {"name", "description", "url", "distribution"},
    "Event": {"name", "startDate", "location"},
    "NewsArticle": {"headline", "datePublished", "author"},
    "BreadcrumbList": {"itemListElement"},
}
"""What search engines ask of each type at least (their guides to structured data, 2026)."""


def things(client: Client, url: str) -> list[dict]:
    scripts = soup(client.get(url).content.decode()).find_all("script", type="application/ld+json")
    graphs = [json.loads(script.string) for script in scripts]
    assert [graph["@context"] for graph in graphs] == ["https://schema.org"] * len(graphs)
    return [thing for graph in graphs for thing in graph["@graph"]]


def addresses(value):
    """Every address said anywhere inside a thing."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in ("url", "item", "contentUrl", "@id", "logo") and isinstance(inner, str):
                yield inner
            yield from addresses(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from addresses(inner)


@pytest.mark.parametrize("label", LABELS)
def test_what_a_page_tells_is_whole_and_absolute(label, client: Client):
    told = things(client, page_factory(label)().url)
    assert [one["@type"] for one in told] != []
    for thing in told:
        assert NEEDED.get(thing["@type"], {"name"}) <= set(thing), thing
    assert [address for address in addresses(told) if not address.startswith(("http://", "https://"))] == []


@pytest.mark.parametrize(("label", "kind"), ABOUT.items())
def test_a_page_says_what_it_is_about(label, kind, client: Client):
    assert kind in [one["@type"] for one in things(client, page_factory(label)().url)]


def test_an_invented_place_is_not_told(client: Client):
    page = InitiativePageFactory(place="Двор на Ленина", demo_fields=["place"])
    project = next(one for one in things(client, page.url) if one["@type"] == "Project")
    assert "location" not in project


def test_a_known_place_is_told(client: Client):
    page = InitiativePageFactory(place="Двор на Ленина", demo_fields=[])
    project = next(one for one in things(client, page.url) if one["@type"] == "Project")
    assert project["location"]["name"] == "Двор на Ленина"
