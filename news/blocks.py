"""What a piece of news is told with, besides what every story has."""

from typing import Any

from django.apps import apps
from django.utils.module_loading import import_string
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from core.blocks import (
    CallToActionBlock,
    DocumentBlock,
    FigureBlock,
    GalleryBlock,
    QuoteBlock,
    TextBlock,
)


class VideoBlock(blocks.StructBlock):
    """A recording with controls and its text; author and licence come from the recording itself."""

    video = SnippetChooserBlock("news.Video", label="запись")
    caption = blocks.CharBlock(label="подпись", required=False, max_length=200)

    class Meta:
        icon = "media"
        label = "Видео"
        template = "blocks/video.html"


class PageBlock(blocks.PageChooserBlock):
    """A page of this site as a card. The page that tells the story draws it: it reads all its cards at once."""

    class Meta:
        icon = "doc-empty-inverse"
        label = "Страница сайта"


def blocks_from_above() -> list[tuple[str, blocks.Block]]:
    """Blocks of higher floors. An app names them in its AppConfig: `story_blocks = {"name": "app.blocks.Block"}`.

    So a story shows a sum of the ledger, and news know nothing of the ledger.
    """
    offered = [getattr(config, "story_blocks", {}) for config in apps.get_app_configs()]
    return [(name, import_string(path)()) for some in offered for name, path in some.items()]


class NewsBody(blocks.StreamBlock):
    """The body of a piece of news. A single picture is a gallery of one."""

    text = TextBlock()
    quote = QuoteBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    document = DocumentBlock()
    figure = FigureBlock()
    page = PageBlock()
    call_to_action = CallToActionBlock()

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        super().__init__([*(local_blocks or []), *blocks_from_above()], **kwargs)

    class Meta:
        required = False
        block_counts = {
            "call_to_action": {"max_num": 2},
            "video": {"max_num": 3},
            "page": {"max_num": 4},
        }
