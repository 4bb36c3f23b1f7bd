"""The one click that says: today this was compared with its source."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST
from wagtail.log_actions import log

from grants.admin.columns import CHECK_PERMISSION
from grants.domain.clock import town_moment
from grants.models import GrantContest


@require_POST
def checked(request: HttpRequest, pk: int) -> HttpResponse:
    """Note the check and go back to the list. Whoever lacks the right is refused, whatever the list shows."""
    if not request.user.has_perm(CHECK_PERMISSION):
        raise PermissionDenied
    with transaction.atomic():
        contest = get_object_or_404(GrantContest.objects.select_for_update(of=("self",)), pk=pk)
        fields = contest.make_checked(by=request.user, today=town_moment(timezone.now()).today)
        contest.save(update_fields=fields)
        log(instance=contest, action="grants.check", user=request.user)
    messages.success(request, f"Конкурс «{contest}» отмечен: проверено сегодня.")
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/admin/")
    return HttpResponseRedirect(
        back if safe else reverse(GrantContest.snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]
    )
