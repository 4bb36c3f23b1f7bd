"""News: what happened, told with pictures, sums and voices."""

from .index_page import NewsIndexPage
from .news_page import NewsPage
from .topics import NewsTopic
from .videos import Video

__all__ = ["NewsIndexPage", "NewsPage", "NewsTopic", "Video"]
