from .base import BasePage
from .demo import DemoFieldsMixin, DemoRowMixin
from .documents import SiteDocument
from .images import SiteImage, SiteRendition
from .navigation import MenuItem
from .settings import SiteContact, SiteSettings, SocialLink

__all__ = [
    "BasePage",
    "DemoFieldsMixin",
    "DemoRowMixin",
    "MenuItem",
    "SiteContact",
    "SiteDocument",
    "SiteImage",
    "SiteRendition",
    "SiteSettings",
    "SocialLink",
]
