"""The pages that read everything: home, plain pages, contacts."""

from .contacts import ContactPage, ContactPlace, ContactRow
from .content import ContentRecord
from .front import HomeInitiative, HomePage, HomeStep
from .plain import StandardPage

__all__ = [
    "ContactPage",
    "ContactPlace",
    "ContactRow",
    "ContentRecord",
    "HomeInitiative",
    "HomePage",
    "HomeStep",
    "StandardPage",
]
