from .organisations import Organisation
from .pages import PartnerIndexPage
from .partners import Partner

__all__ = ["Organisation", "Partner", "PartnerIndexPage"]
