"""Links inside a text to pages of the site."""

from typing import Any

from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler


class PlainPageLinkHandler(PageLinkHandler):
    """A link needs a page's address alone, so its own table is not read: one query a text, whatever it links to."""

    @classmethod
    def get_many(cls, attrs_list: list[dict[str, Any]]) -> list[Any]:
        keys = [attrs.get("id") for attrs in attrs_list]
        pages = {str(page.pk): page for page in Page.objects.filter(pk__in=[key for key in keys if key])}
        return [pages.get(str(key)) for key in keys]
