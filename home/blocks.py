"""Blocks that only home uses."""

from wagtail import blocks


class StepBlock(blocks.StructBlock):
    """One step of «Как присоединиться»."""

    title = blocks.CharBlock(label="шаг", max_length=80, help_text="Начните с глагола: «Выберите дело».")
    text = blocks.CharBlock(label="пояснение", max_length=200, required=False)

    class Meta:
        icon = "tick"
        label = "шаг"
        template = "home/parts/step.html"
