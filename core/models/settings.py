from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable


@register_setting(icon="cog", order=100)
class SiteSettings(BaseSiteSetting, ClusterableModel):
    """What stands in the header and the footer of every page."""

    name = models.CharField("название", max_length=100, default="Добрый Железногорск")
    tagline = models.CharField(
        "строка о сайте",
        max_length=200,
        default="Инициативы, гранты, открытые отчёты",
        help_text="Стоит после названия в заголовке главной страницы.",
    )
    about = models.TextField(
        "кто мы",
        max_length=300,
        blank=True,
        help_text="Два предложения под знаком в подвале каждой страницы.",
    )
    requisites = models.TextField(
        "реквизиты", blank=True, help_text="ИНН, счёт, адрес: на странице контактов."
    )

    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("tagline"), FieldPanel("about")], heading="Название"),
        InlinePanel("contacts", heading="Контакты", label="контакт"),
        InlinePanel("social_links", heading="Соцсети", label="ссылка"),
        FieldPanel("requisites"),
    ]

    class Meta:
        verbose_name = "настройки сайта"


class SiteContact(Orderable):
    """Whom to ask: an office, never a private person."""

    settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="contacts")
    title = models.CharField("кто отвечает", max_length=200)
    phone = models.CharField("телефон", max_length=40, blank=True)
    email = models.EmailField("почта", blank=True)
    note = models.CharField("пояснение", max_length=200, blank=True)

    panels = [FieldPanel("title"), FieldPanel("phone"), FieldPanel("email"), FieldPanel("note")]

    @property
    def phone_link(self) -> str:
        """The number as a telephone dials it: digits and a leading plus; a Russian 8 becomes +7."""
        digits = "".join(char for char in self.phone if char.isdigit())
        return f"+7{digits[1:]}" if len(digits) == 11 and digits[0] == "8" else f"+{digits}"


class SocialLink(Orderable):
    """The programme's page in a social network."""

    settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="social_links")
    title = models.CharField("название", max_length=60)
    url = models.URLField("адрес")

    panels = [FieldPanel("title"), FieldPanel("url")]
