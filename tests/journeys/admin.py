"""The admin as those who work in it use it: logging in, choosing, adding blocks, sending on."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.support.browser import Visitor
from tests.support.site import PASSWORD, RunningSite, copy, serving

STAFF = {"redaktor": "Редакторы", "moderator": "Модераторы", "buhgalter": "Бухгалтеры"}
MAKE_STAFF = f"""
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
for name, group in {STAFF!r}.items():
    user = get_user_model().objects.create_user(name, f"{{name}}@example.org", {PASSWORD!r})
    user.groups.set([Group.objects.get(name=group)])
answer = None
"""


@contextmanager
def own_copy(site: RunningSite, folder: Path) -> Iterator[RunningSite]:
    """The same site as it was before anybody touched it, with its staff: changing it harms no other journey."""
    copy(site.place.var.parent / "site", folder / "var")
    with serving(folder / "var") as own:
        own.ask(MAKE_STAFF)
        yield own


def log_in(guest: Visitor, name: str) -> Page:
    """From the door of the admin to its first page."""
    page = guest.open("/admin/")
    page.locator("[name=username]").fill(name)
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Войти").click()
    page.wait_for_url("**/admin/")
    return page


def field(page: Page, name: str) -> Locator:
    """The whole field of a form: its label, help, errors and input."""
    return page.locator(f"[data-contentpath='{name}']")


def choose(page: Page, name: str, thing: str) -> None:
    """Opens a field's chooser, takes `thing` from it and waits until the field shows it."""
    field(page, name).get_by_role("button", name=re.compile("^Выб")).click()
    dialog = page.locator(".modal-dialog")
    dialog.get_by_role("link", name=thing, exact=True).click()
    expect(dialog).to_have_count(0)
    expect(field(page, name)).to_contain_text(thing)


def add_block(page: Page, name: str, kind: str) -> Locator:
    """Adds a block to the end of a stream and gives it."""
    stream = field(page, name)
    stream.locator("button.c-sf-add-button").last.click()
    page.get_by_role("option", name=kind, exact=True).click()
    return stream.locator("[data-streamfield-child]:not([data-streamfield-child] *)").last


def write(block: Locator, words: str) -> None:
    """Types into a block of text as a person does; the form holds the words a moment later."""
    editor = block.locator("[contenteditable=true]")
    editor.click()
    editor.press_sequentially(words)
    expect(block.locator("input[name$='-value']")).to_have_value(re.compile(re.escape(words)))


def photo(name: str = "varezhki.png") -> FilePayload:
    """A small picture that is what its name says."""
    file = io.BytesIO()
    Image.new("RGB", (1280, 720), "#B93A12").save(file, "PNG")
    return {"name": name, "mimeType": "image/png", "buffer": file.getvalue()}


def mistakes(place: Locator) -> list[str]:
    """What the admin says is wrong in a field."""
    return [text.strip() for text in place.locator(".error-message").all_inner_texts()]
