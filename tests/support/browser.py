"""A visitor with a phone or a wide screen, and what goes wrong while they look around."""

import os
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    Response,
    expect,
)

from launcher.tools import chromium


@dataclass(frozen=True)
class Device:
    """A screen, in CSS pixels."""

    name: str
    width: int
    height: int
    touch: bool


PHONE = Device("phone", 390, 844, touch=True)
WIDE = Device("wide", 1440, 900, touch=False)
DEVICES = (PHONE, WIDE)
PATIENCE = 15_000  # milliseconds until what was waited for will never come


def start(playwright: Playwright) -> Browser:
    """Debian's Chromium; its sandbox cannot work for root, and the tests visit only their own site."""
    expect.set_options(timeout=PATIENCE)
    path = chromium()
    assert path, "no Chromium: make test installs it, or name one in CHROMIUM"
    arguments = ["--force-color-profile=srgb", "--disable-dev-shm-usage"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    return playwright.chromium.launch(executable_path=path, args=arguments)


@dataclass
class Visitor:
    """One browser profile on one device. `problems` collects what no page may do, wherever the visitor goes."""

    context: BrowserContext
    site: str
    expected_statuses: set[int] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)

    def open(self, path: str = "/") -> Page:
        """Goes to a page of the site and waits until it and its files are there."""
        page = self.new_page()
        page.goto(self.site + path, wait_until="load")
        return page

    def new_page(self) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))
        page.on("response", self._answered)
        return page

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.problems.append(f"console: {message.text}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected_statuses:
            self.problems.append(f"{response.status}: {response.url}")

    def asked(self, request: Request) -> bool:
        """Whether a request stays on the site; one to another host is a problem."""
        wanted = urlsplit(request.url)
        ours = wanted.scheme in {"data", "blob", "about"} or f"{wanted.scheme}://{wanted.netloc}" == self.site
        if not ours:
            self.problems.append(f"another host: {request.url}")
        return ours


def visitor(
    browser: Browser, site: str, *, device: Device = WIDE, scheme: str = "light", javascript: bool = True
) -> Visitor:
    """A new profile: Russian, in the town's time zone, without motion; requests to other hosts are cut off."""
    options: dict[str, Any] = {"is_mobile": device.touch, "has_touch": device.touch, "color_scheme": scheme}
    context = browser.new_context(
        base_url=site,
        viewport={"width": device.width, "height": device.height},
        java_script_enabled=javascript,
        locale="ru-RU",
        timezone_id="Asia/Krasnoyarsk",
        reduced_motion="reduce",
        **options,
    )
    guest = Visitor(context, site)
    context.route("**/*", lambda route: route.continue_() if guest.asked(route.request) else route.abort())
    return guest


def scrolls_sideways(page: Page) -> list[str]:
    """What sticks out to the right of the screen, when the page can be scrolled sideways."""
    return page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            const wide = [...document.querySelectorAll("body *")].filter(
                (element) => element.getBoundingClientRect().right > width + 1);
            return [`${document.documentElement.scrollWidth} > ${width}`].concat(
                wide.slice(0, 5).map((element) => `${element.tagName}.${element.getAttribute("class") ?? ""}`));
        }"""
    )
