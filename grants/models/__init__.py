from .awards import GrantAward
from .contests import GrantContest
from .index_page import GrantIndexPage
from .results import GrantFigure, GrantResult
from .stages import GrantStage

__all__ = ["GrantAward", "GrantContest", "GrantFigure", "GrantIndexPage", "GrantResult", "GrantStage"]
