from .index_page import InitiativeIndexPage
from .initiative_page import InitiativePage
from .rows import (
    InitiativeDocument,
    InitiativeHelp,
    InitiativeOrganiser,
    InitiativeResult,
    InitiativeStage,
    InitiativeUpdate,
)
from .taxonomy import Audience, Theme

__all__ = [
    "Audience",
    "InitiativeDocument",
    "InitiativeHelp",
    "InitiativeIndexPage",
    "InitiativeOrganiser",
    "InitiativePage",
    "InitiativeResult",
    "InitiativeStage",
    "InitiativeUpdate",
    "Theme",
]
