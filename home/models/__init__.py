"""The pages that read everything: home, plain pages, contacts."""

from .contacts import ContactPage, ContactPlace, ContactRow
from .content import ContentRecord
from .front import HomePage
from .plain import StandardPage
from .press import PressPage

__all__ = [
    "ContactPage",
    "ContactPlace",
    "ContactRow",
    "ContentRecord",
    "HomePage",
    "PressPage",
    "StandardPage",
]
