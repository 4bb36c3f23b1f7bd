"""Blocks of words and numbers."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "hr", "link", "document-link"]


class TextBlock(blocks.RichTextBlock):
    """Paragraphs with headings, lists and links."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": TEXT_FEATURES, "label": "Текст", **kwargs})

    class Meta:
        icon = "pilcrow"
        template = "blocks/text.html"


class QuoteBlock(blocks.StructBlock):
    """Somebody's words, with their name."""

    text = blocks.TextBlock(label="слова", max_length=600)
    author = blocks.CharBlock(label="кто сказал", max_length=120)
    role = blocks.CharBlock(label="кто это", required=False, max_length=160)

    class Meta:
        icon = "openquote"
        label = "Цитата"
        template = "blocks/quote.html"


class FigureBlock(blocks.StructBlock):
    """One number with its noun and where it comes from."""

    number = blocks.CharBlock(
        label="число", max_length=20, help_text="Как его прочтут: 5 000, 72,2 %, 10 → 41"
    )
    noun = blocks.CharBlock(label="чего", max_length=160, help_text="Например: «жителей получили помощь»")
    source = blocks.CharBlock(
        label="откуда число", max_length=200, help_text="Документ и год. Без источника не покажем."
    )
    url = blocks.CharBlock(label="ссылка на источник", required=False, max_length=300)

    def clean(self, value: Any) -> Any:
        """A link leads to a page of this site or to an https address; nothing else (a script, say) is a source."""
        result = super().clean(value)
        address = result.get("url") or ""
        if address and not address.startswith(("/", "https://", "http://")):
            raise StructBlockValidationError({"url": ValidationError("Адрес начинается с / или с https://")})
        return result

    class Meta:
        icon = "calculator"
        label = "Число с источником"
        template = "blocks/figure.html"


class CallToActionValue(blocks.StructValue):
    """A call to action that knows where it leads."""

    @property
    def href(self) -> str:
        page = self.get("page")
        return (page.url if page else self.get("address")) or ""


class CallToActionBlock(blocks.StructBlock):
    """An invitation with one button."""

    text = blocks.TextBlock(label="приглашение", max_length=300)
    label = blocks.CharBlock(
        label="надпись на кнопке", max_length=40, help_text="Глагол: «Записаться», «Написать»"
    )
    page = blocks.PageChooserBlock(label="страница", required=False)
    address = blocks.CharBlock(label="или адрес на сайте", required=False, max_length=200)

    def clean(self, value: Any) -> Any:
        result = super().clean(value)
        address = result.get("address") or ""
        if not result.get("page") and not address:
            raise StructBlockValidationError({"page": ValidationError("Выберите, куда ведёт кнопка.")})
        if address and (not address.startswith("/") or address.startswith("//")):
            raise StructBlockValidationError(
                {"address": ValidationError("Адрес начинается с одной черты: /reports/")}
            )
        return result

    class Meta:
        icon = "link"
        label = "Призыв с кнопкой"
        template = "blocks/call_to_action.html"
        value_class = CallToActionValue
