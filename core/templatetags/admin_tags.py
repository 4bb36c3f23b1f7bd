"""Words of the admin that agree with numbers: under a list stands «6 показателей», where Wagtail says «6 показатели»."""

from typing import Any

from django import template
from wagtail.models import Page

from core.nouns import Noun
from core.typography import NBSP, plural

register = template.Library()

PAGE = ("страница", "страницы", "страниц")
# What Wagtail and Django bring along; names of our own things are in the Noun of their lists.
FORMS = {
    "auth.group": ("группа", "группы", "групп"),
    "auth.user": ("пользователь", "пользователя", "пользователей"),
    "core.sitedocument": ("документ", "документа", "документов"),
    "core.siteimage": ("изображение", "изображения", "изображений"),
    "wagtailcore.collection": ("коллекция", "коллекции", "коллекций"),
    "wagtailcore.site": ("сайт", "сайта", "сайтов"),
    "wagtailcore.task": ("задача", "задачи", "задач"),
    "wagtailcore.workflow": ("процесс", "процесса", "процессов"),
    "wagtailredirects.redirect": ("перенаправление", "перенаправления", "перенаправлений"),
}


@register.filter
def counted(paginator: Any) -> str:
    """How many things a list has, in words; «Всего: 6» where it is not known what they are called."""
    model = getattr(paginator, "model", None)
    noun: Noun | None = getattr(getattr(model, "snippet_viewset", None), "noun", None)
    if noun is not None:
        return noun.counted(paginator.count)
    is_page = isinstance(model, type) and issubclass(model, Page)
    forms = PAGE if is_page else FORMS.get(model._meta.label_lower) if model else None
    count: int = paginator.count
    return f"{count}{NBSP}{plural(count, forms)}" if forms else f"Всего: {count}"
