from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel


class MenuPlace(models.TextChoices):
    """Where a menu item stands."""

    MAIN = "main", "Главное меню"
    JOIN = "join", "Подвал: «Участвовать»"
    CHECK = "check", "Подвал: «Проверить»"
    END = "end", "Подвал: последняя строка"


class MenuItem(models.Model):
    """One link of the navigation, edited by administrators. It leads to a page or to an address of this site."""

    place = models.CharField("где", max_length=10, choices=MenuPlace.choices, default=MenuPlace.MAIN)
    sort_order = models.PositiveSmallIntegerField("порядок", default=10)
    title = models.CharField("надпись", max_length=60)
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="страница",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text="Пока страница не опубликована, пункта в меню нет.",
    )
    address = models.CharField(
        "или адрес на сайте",
        max_length=200,
        blank=True,
        help_text="Например, /reports/ledger/. Начинается с «/».",
    )

    panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("place"), FieldPanel("sort_order")]), FieldPanel("title")],
            heading="Пункт меню",
        ),
        MultiFieldPanel([FieldPanel("page"), FieldPanel("address")], heading="Куда ведёт"),
    ]

    class Meta:
        verbose_name = "пункт меню"
        verbose_name_plural = "меню"
        ordering = ["place", "sort_order", "pk"]

    def __str__(self) -> str:
        return f"{self.get_place_display()}: {self.title}"

    def clean(self) -> None:
        if bool(self.page_id) == bool(self.address):
            raise ValidationError("Укажите страницу или адрес: что-то одно.")
        if self.address and (not self.address.startswith("/") or self.address.startswith("//")):
            raise ValidationError({"address": "Адрес начинается с одной черты: /reports/ledger/"})
