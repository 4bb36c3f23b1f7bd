"""Rights that can only be given once a page exists."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

ACCOUNTANTS = "Бухгалтеры"
REPORT_ACTIONS = ("add_page", "change_page")


def let_accountants_write_reports(sender: Any, instance: Any, created: bool, **kwargs: Any) -> None:
    """The section of reports has appeared: accountants write in it and nowhere else; a moderator publishes."""
    accountants = Group.objects.filter(name=ACCOUNTANTS).first()
    if not created or accountants is None:
        return
    permissions = Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=REPORT_ACTIONS
    )
    for permission in permissions:
        GroupPagePermission.objects.get_or_create(
            group=accountants, page_id=instance.pk, permission=permission
        )
