"""Pages: put under their parent, written, published with a revision, so that the admin's history is whole."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from wagtail.models import Page, Site

from home.content.errors import ContentError
from home.content.keeper import Keeper
from home.models import ContentRecord, HomePage

WELCOME = "Welcome to your new Wagtail site!"
PORTS = {"http": 80, "https": 443}


def keep_home(keeper: Keeper, *, values: dict[str, Any]) -> HomePage:
    """The page at `/`, under the root, with the default site pointing to it."""
    root = Page.get_first_root_node()
    home = keep_page(
        keeper, key="page:home", model=HomePage, parent=root, slug=_free_slug(root), values=values
    )
    if home is None:
        raise ContentError(["Главная страница удалена в админке. Восстановите её: без неё сайта нет."])
    _point_site_to(home)
    _remove_welcome(root)
    return home


def keep_page(keeper: Keeper, *, key: str, model: Any, parent: Page, slug: str, values: dict[str, Any],
              demo_fields: tuple[str, ...] = ()) -> Any:  # fmt: skip
    """Bring one page in line with the files and publish it; return it, or None if an editor deleted it.

    A page on which an editor works (an unpublished draft) or which an editor took down is left as it is.
    """
    record = keeper.records.get(key) or ContentRecord(key=key, model=model._meta.label_lower)
    page = _existing(model, record, parent, slug)
    if page is None:
        if record.object_pk:
            return keeper.count(key, "deleted")
        return _add(keeper, record, parent, model(slug=slug), values, demo_fields)
    if page.has_unpublished_changes or not page.live:
        keeper.count(key, "draft")
        return page
    changed = keeper.apply(obj=page, record=record, values=values, demo_fields=demo_fields)
    if changed:
        _publish(record.key, page)
    keeper.remember(record, page)
    keeper.count(key, "changed" if changed else "same")
    return page


def _existing(model: Any, record: ContentRecord, parent: Page, slug: str) -> Any:
    if record.object_pk:
        return model.objects.filter(pk=record.object_pk).first()
    if model.max_count == 1:
        return model.objects.first()
    return model.objects.child_of(parent).filter(slug=slug).first()


def _add(keeper: Keeper, record: ContentRecord, parent: Page, page: Any, values: dict[str, Any],
         demo_fields: tuple[str, ...]) -> Any:  # fmt: skip
    keeper.apply(obj=page, record=record, values=values, demo_fields=demo_fields)
    try:
        parent.add_child(instance=page)
    except ValidationError as error:
        raise ContentError.from_model(record.key, error) from error
    _publish(record.key, page)
    keeper.remember(record, page)
    keeper.count(record.key, "new")
    return page


def _publish(key: str, page: Any) -> None:
    try:
        page.save_revision().publish()
    except ValidationError as error:
        raise ContentError.from_model(key, error) from error
    page.refresh_from_db()


def _free_slug(root: Page) -> str:
    """The home page's slug shows nowhere; Wagtail's own welcome page may still hold the usual one."""
    return "glavnaya" if root.get_children().filter(slug="home").exists() else "home"


def _point_site_to(home: HomePage) -> None:
    """The default site gets its first page, once, and the address that SITE_URL tells: full links are made of it."""
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if site.pk is not None and not _is_welcome(site.root_page):
        return
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    site.root_page = home
    site.site_name = home.title
    site.hostname = address.hostname or "localhost"
    site.port = address.port or PORTS.get(address.scheme, 80)
    site.save()


def _remove_welcome(root: Page) -> None:
    """Wagtail's first page goes only if nobody has used it."""
    for page in root.get_children():
        if _is_welcome(page):
            page.delete()
            root.refresh_from_db()


def _is_welcome(page: Page) -> bool:
    return (
        page.title == WELCOME
        and page.specific_class is Page
        and page.numchild == 0
        and not page.revisions.exists()
        and page.depth == 2
    )
