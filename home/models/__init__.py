"""The pages that read everything: home, plain pages, contacts."""

from .contacts import ContactPage, ContactPlace, ContactRow
from .front import HomeInitiative, HomePage, HomeStep
from .plain import StandardPage

__all__ = [
    "ContactPage",
    "ContactPlace",
    "ContactRow",
    "HomeInitiative",
    "HomePage",
    "HomeStep",
    "StandardPage",
]
