from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from core.blocks.contacts import OfficeBlock, SocialLinkBlock
from core.fields import StreamField


@register_setting(icon="cog", order=100)
class SiteSettings(BaseSiteSetting):
    """What stands in the header and the footer of every page: one row, so that a page reads it in one query."""

    name = models.CharField("название", max_length=100, default="Добрый Железногорск")
    tagline = models.CharField(
        "строка о сайте",
        max_length=200,
        default="Инициативы и открытые отчёты",
        help_text="Стоит после названия в заголовке главной страницы.",
    )
    about = models.TextField(
        "кто мы",
        max_length=300,
        blank=True,
        help_text="Два предложения под знаком в подвале каждой страницы.",
    )
    contacts = StreamField([("office", OfficeBlock())], verbose_name="контакты", blank=True, default=list)
    social_links = StreamField(
        [("link", SocialLinkBlock())], verbose_name="соцсети", blank=True, default=list
    )
    requisites = models.TextField(
        "реквизиты", blank=True, help_text="ИНН, счёт, адрес: на странице контактов."
    )

    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("tagline"), FieldPanel("about")], heading="Название"),
        FieldPanel("contacts"),
        FieldPanel("social_links"),
        FieldPanel("requisites"),
    ]

    class Meta:
        verbose_name = "настройки сайта"
