"""Blocks that only home uses."""

from wagtail import blocks

from core.blocks import QuoteBlock


class StepBlock(blocks.StructBlock):
    """One step of «Как присоединиться»."""

    title = blocks.CharBlock(label="шаг", max_length=80, help_text="Начните с глагола: «Выберите дело».")
    text = blocks.CharBlock(label="пояснение", max_length=200, required=False)

    class Meta:
        icon = "tick"
        label = "шаг"
        template = "home/parts/step.html"


class PressQuoteBlock(QuoteBlock):
    """Words that a journalist may take without a call. Whoever said them has agreed to that."""

    agreed = blocks.BooleanBlock(
        label="автор согласен, чтобы эти слова брали в статьи",
        required=True,
        help_text="Без согласия цитату не сохраним.",
    )

    class Meta:
        icon = "openquote"
        label = "Цитата для прессы"
        template = "home/parts/press_quote.html"
