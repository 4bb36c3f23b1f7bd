from .index_page import LibraryIndexPage
from .item_page import LibraryItemPage
from .rows import DownloadDay, LibraryFile, LibraryLink
from .taxonomy import Problem, Topic

__all__ = [
    "DownloadDay",
    "LibraryFile",
    "LibraryIndexPage",
    "LibraryItemPage",
    "LibraryLink",
    "Problem",
    "Topic",
]
