"""What stands around every page: the name, the contacts, the menus."""

from typing import Any

from wagtail.models import Site

from core.models import MenuItem, SiteSettings
from home.content.blocks import blocks
from home.content.catalogue import STEP
from home.content.files import Content
from home.content.keeper import Keeper


def keep_settings(keeper: Keeper, content: Content) -> None:
    site = Site.objects.get(is_default_site=True)
    told = content.programme
    offices = blocks("office", told["contacts"], key="settings:contacts")
    values = {**told["site"], "contacts": offices}
    keeper.keep(key="settings:site", model=SiteSettings, find={"site": site}, values=values)


def keep_menus(keeper: Keeper, content: Content, *, pages: dict[str, Any]) -> None:
    """Menu items. One whose page an editor deleted is left out."""
    for place, items in content.programme["menu"].items():
        for number, item in enumerate(items, start=1):
            page = pages.get(item.get("page", ""))
            if "page" in item and page is None:
                continue
            values = {
                "sort_order": number * STEP,
                "page": page.pk if page else None,
                "address": item.get("address", ""),
            }
            find = {"place": place, "title": item["title"]}
            keeper.keep(key=f"menu:{place}:{item['title']}", model=MenuItem, find=find, values=values)
