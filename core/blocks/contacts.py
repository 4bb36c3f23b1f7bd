"""Blocks of the site's settings: whom to ask and where else the programme is. Kept in one row, read with it."""

from wagtail import blocks

from core.phones import dialled


class OfficeValue(blocks.StructValue):
    """An office as templates show it."""

    @property
    def phone_link(self) -> str:
        """The number as a telephone dials it."""
        return dialled(self.get("phone") or "")


class OfficeBlock(blocks.StructBlock):
    """Whom to ask: an office, never a private person."""

    title = blocks.CharBlock(label="кто отвечает", max_length=200)
    phone = blocks.CharBlock(label="телефон", max_length=40, required=False)
    email = blocks.EmailBlock(label="почта", required=False)
    note = blocks.CharBlock(label="пояснение", max_length=200, required=False)

    class Meta:
        icon = "mail"
        label = "Контакт"
        value_class = OfficeValue


class SocialLinkBlock(blocks.StructBlock):
    """The programme's page in a social network."""

    title = blocks.CharBlock(label="название", max_length=60)
    url = blocks.URLBlock(label="адрес")

    class Meta:
        icon = "link"
        label = "Ссылка"
