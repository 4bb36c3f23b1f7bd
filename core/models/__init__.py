from .base import BasePage
from .demo import DemoFieldsMixin, DemoRowMixin
from .documents import SiteDocument
from .images import SiteImage, SiteRendition
from .navigation import MenuItem
from .settings import SiteSettings

__all__ = [
    "BasePage",
    "DemoFieldsMixin",
    "DemoRowMixin",
    "MenuItem",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
]
