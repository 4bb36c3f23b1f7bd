"""What programs read: valid, escaped, without empty properties."""

import json

from core.crumbs import Crumb
from core.structured import breadcrumb_list, script


def told(markup):
    return json.loads(markup.removeprefix('<script type="application/ld+json">').removesuffix("</script>"))


def test_the_way_from_home_is_numbered_with_absolute_addresses():
    way = breadcrumb_list(
        crumbs=[Crumb("Главная", "/"), Crumb("Отчёты", "/reports/")],
        title="2017 год",
        url="/reports/2017/",
        site_url="https://dobro.example",
    )
    assert [(step["position"], step["name"], step["item"]) for step in way["itemListElement"]] == [
        (1, "Главная", "https://dobro.example/"),
        (2, "Отчёты", "https://dobro.example/reports/"),
        (3, "2017 год", "https://dobro.example/reports/2017/"),
    ]


def test_home_has_no_way():
    assert breadcrumb_list(crumbs=[], title="Главная", url="/", site_url="") is None


def test_a_title_cannot_end_the_script():
    markup = script([{"@type": "Event", "name": "</script><script>alert(1)</script>&"}])
    assert markup.count("</script>") == 1
    assert told(markup)["@graph"][0]["name"] == "</script><script>alert(1)</script>&"


def test_what_is_empty_is_not_told():
    markup = script([{"@type": "Event", "name": "Двор", "location": "", "offers": [], "endDate": None}])
    assert told(markup) == {"@context": "https://schema.org", "@graph": [{"@type": "Event", "name": "Двор"}]}
    assert script([]) == ""
