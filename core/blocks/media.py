"""Blocks of pictures and documents."""

from typing import Any

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from core.pictures import read_pictures


class PictureChooserBlock(ImageChooserBlock):
    """A picture with its resized copies at hand: a gallery asks once for all of both."""

    def bulk_to_python(self, values: Any) -> list[Any]:
        pictures = read_pictures(values)
        return [pictures.get(value) for value in values]


class ImageBlock(blocks.StructBlock):
    """A picture with a caption; author and licence come from the picture itself."""

    image = PictureChooserBlock(label="изображение")
    caption = blocks.CharBlock(label="подпись", required=False, max_length=200)

    class Meta:
        icon = "image"
        label = "Изображение"
        template = "blocks/image.html"


class GalleryValue(blocks.StructValue):
    """A gallery that shows only what may be shown."""

    @property
    def shown(self) -> list[Any]:
        """Pictures whose people agreed; a deleted picture is passed over."""
        return [item for item in self["images"] if item["image"] and item["image"].may_be_shown]


class GalleryBlock(blocks.StructBlock):
    """Several pictures side by side."""

    images = blocks.ListBlock(ImageBlock(), label="снимки", min_num=1, max_num=24)

    class Meta:
        icon = "image"
        label = "Галерея"
        template = "blocks/gallery.html"
        value_class = GalleryValue


class DocumentBlock(blocks.StructBlock):
    """A file to download, with a word on what it is."""

    document = DocumentChooserBlock(label="документ")
    note = blocks.CharBlock(label="пояснение", required=False, max_length=200)

    class Meta:
        icon = "doc-full"
        label = "Документ"
        template = "blocks/document.html"
