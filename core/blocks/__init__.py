from .media import DocumentBlock, GalleryBlock, ImageBlock
from .story import StoryBlock
from .text import CallToActionBlock, FigureBlock, QuoteBlock, TextBlock

__all__ = [
    "CallToActionBlock",
    "DocumentBlock",
    "FigureBlock",
    "GalleryBlock",
    "ImageBlock",
    "QuoteBlock",
    "StoryBlock",
    "TextBlock",
]
