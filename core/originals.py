"""Private originals of documents: seen by those who have the right, taken from the admin, without a public address."""

from pathlib import PurePath
from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import ClearableFileInput
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from core.models import SiteDocument

READ = "core.read_original_sitedocument"


def may_read(user: Any, document: SiteDocument) -> bool:
    """Originals carry signatures and personal data: the right to read them is given apart from that to edit."""
    policy = policy_registry.get_by_type(SiteDocument)
    return user.has_perm(READ) and policy.user_has_permission_for_instance(user, "change", document)


@require_safe
@never_cache
def download(request: HttpRequest, document_id: int) -> FileResponse:
    """The original as a file to keep, never as a page; who took it is in the document's history."""
    document = get_object_or_404(SiteDocument, pk=document_id)
    if not may_read(request.user, document):
        raise PermissionDenied
    name = document.original.name
    if not name or not document.original.storage.exists(name):
        raise Http404
    log(instance=document, action="core.read_original", user=request.user)
    answer = FileResponse(
        document.original.open("rb"),
        as_attachment=True,
        filename=_file_name(document),
        content_type="application/octet-stream",
    )
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _file_name(document: SiteDocument) -> str:
    """What the file is called on the disk of who takes it: the document's title, not what the storage made of it."""
    title = document.title.replace("/", "-").replace("\\", "-")
    suffix = PurePath(document.original.name or "").suffix
    return f"{title} (оригинал){suffix}"


class OriginalInput(ClearableFileInput):
    """The field of the original. Django's links to the file's address; here it is the view above, for who may."""

    template_name = "core/widgets/original.html"
    address = ""
    is_locked = False
    """Whether this person may neither read the original that is there, nor replace it, nor remove it."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return None if self.is_locked else super().value_from_datadict(data, files, name)

    def is_initial(self, value: Any) -> bool:
        return bool(value)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        kept = str(value).rsplit("/", 1)[-1] if self.is_initial(value) else ""
        return {**context, "kept": kept, "address": self.address, "is_locked": self.is_locked}

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return render_to_string(self.template_name, self.get_context(name, value, attrs))


def address_of(document: SiteDocument, user: Any) -> str:
    """Where this person takes the original; nothing when he may not, or there is none."""
    if not document.pk or not document.original or user is None or not may_read(user, document):
        return ""
    return reverse("core_document_original", args=[document.pk])
