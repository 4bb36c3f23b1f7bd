from .organisations import Organisation
from .pages import PartnerIndexPage
from .partners import Partner
from .terms import PartnerTerm

__all__ = ["Organisation", "Partner", "PartnerIndexPage", "PartnerTerm"]
