"""What a moderator is told after a decision. Wagtail answers every decision with «Страница … обновлена»."""

from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.dateformat import format as in_words
from wagtail.admin import messages
from wagtail.models import Page


def tell_verdict(request: HttpRequest, page: Page) -> None:
    """Puts what became of the page in place of the last message."""
    if "action-workflow-action" not in request.POST:
        return
    page = Page.objects.get(pk=page.pk)  # as it is now: the form's copy does not know that it was published
    verdict = _verdict(request.POST.get("workflow-action-name", ""), page)
    if not verdict:
        return
    told = list(get_messages(request))
    for message in told[:-1]:
        messages.add_message(request, message.level, message.message, extra_tags=message.extra_tags)
    live = page.live and page.url
    messages.success(
        request, verdict, buttons=[messages.button(page.url, "Открыть на сайте")] if live else []
    )


def _verdict(action: str, page: Page) -> str:
    title = f"«{page.get_admin_display_title()}»"
    if action == "reject":
        return f"Страница {title} возвращена автору на доработку."
    if action != "approve":
        return ""
    if page.workflow_in_progress:
        return f"Вы одобрили страницу {title}. Она ушла на следующую проверку."
    if page.go_live_at and page.go_live_at > timezone.now():
        when = in_words(timezone.localtime(page.go_live_at), "j E Y, H:i")
        return f"Страница {title} одобрена. На сайте она появится {when}."
    return f"Страница {title} одобрена и опубликована."
