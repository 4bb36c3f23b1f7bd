"""Every section that loads a file of its own, in the order in which they lean on each other.

A new section is a module here that ends in `SECTION = Section(…)`, named below.
"""

from home.content.section import Section
from home.content.sections import events, grants, library, news, partners, press, recycling

SECTIONS: tuple[Section, ...] = (
    news.SECTION,
    press.SECTION,
    grants.SECTION,
    events.SECTION,
    library.SECTION,
    recycling.SECTION,
    partners.SECTION,
)
