"""What an editor tells a story with."""

from wagtail import blocks

from .media import DocumentBlock, GalleryBlock, ImageBlock
from .text import CallToActionBlock, FigureBlock, QuoteBlock, TextBlock


class StoryBlock(blocks.StreamBlock):
    """The body of every editorial page."""

    text = TextBlock()
    figure = FigureBlock()
    quote = QuoteBlock()
    image = ImageBlock()
    gallery = GalleryBlock()
    document = DocumentBlock()
    call_to_action = CallToActionBlock()

    class Meta:
        required = False
        block_counts = {"call_to_action": {"max_num": 2}}
