"""Groups, their rights, and the way of a page from draft to public.

Wagtail brings Editors, Moderators and a workflow; they keep their rights on pages, images and documents and get Russian
names. Accountants and administrators are new. Rights on the report pages are given when the section appears
(`home.access`): there is no page yet when this runs.
"""

from typing import Any

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations

EDITORS, MODERATORS, ACCOUNTANTS, ADMINISTRATORS = "Редакторы", "Модераторы", "Бухгалтеры", "Администраторы"
WORKFLOW = "Проверка перед публикацией"
TASK = "Проверка модератором"

ALL = ("add", "change", "delete", "view")
WRITE = ("add", "change", "view")
VIEW = ("view",)
MODERATED = (*ALL, "publish", "check")

# Group → model → actions.
GRANTS: dict[str, dict[str, tuple[str, ...]]] = {
    EDITORS: {
        "partners.organisation": WRITE,
        "partners.partner": VIEW,
        "initiatives.theme": VIEW,
        "initiatives.audience": VIEW,
        "news.newstopic": VIEW,
        "news.video": WRITE,
        "library.problem": VIEW,
        "library.topic": VIEW,
        "recycling.material": VIEW,
        "recycling.batch": WRITE,
        "events.topic": VIEW,
        "grants.grantcontest": (*WRITE, "check"),
        "grants.grantaward": WRITE,
        "grants.grantresult": WRITE,
        "grants.grantfigure": WRITE,
    },
    MODERATORS: {
        "partners.organisation": ALL,
        "partners.partner": ALL,
        "initiatives.theme": ALL,
        "initiatives.audience": ALL,
        "news.newstopic": ALL,
        "news.video": ALL,
        "library.problem": ALL,
        "library.topic": ALL,
        "recycling.material": ALL,
        "recycling.batch": ALL,
        "events.topic": ALL,
        "reports.indicator": WRITE,
        "core.menuitem": ALL,
        "grants.grantcontest": MODERATED,
        "grants.grantaward": ALL,
        "grants.grantresult": ALL,
        "grants.grantfigure": ALL,
    },
    ACCOUNTANTS: {
        "reports.fund": ALL,
        "reports.costcategory": ALL,
        "reports.budgetline": ALL,
        "reports.ledgerentry": (*ALL, "post", "reverse"),
        "reports.indicator": WRITE,
        "partners.organisation": WRITE,
        "recycling.batch": WRITE,
        "core.sitedocument": ("read_original",),
    },
    ADMINISTRATORS: {
        "core.sitedocument": ("read_original",),
        "partners.organisation": ALL,
        "partners.partner": ALL,
        "initiatives.theme": ALL,
        "initiatives.audience": ALL,
        "news.newstopic": ALL,
        "news.video": ALL,
        "library.problem": ALL,
        "library.topic": ALL,
        "recycling.material": ALL,
        "recycling.batch": ALL,
        "events.topic": ALL,
        "reports.fund": ALL,
        "reports.costcategory": ALL,
        "reports.budgetline": ALL,
        "reports.ledgerentry": (*ALL, "post", "reverse"),
        "reports.indicator": ALL,
        "core.menuitem": ALL,
        "core.sitesettings": ALL,
        "auth.user": ALL,
        "auth.group": ALL,
        "wagtailcore.site": ALL,
        "wagtailcore.collection": ALL,
        "wagtailcore.workflow": ALL,
        "wagtailcore.task": ALL,
        "wagtailredirects.redirect": ALL,
        "grants.grantcontest": MODERATED,
        "grants.grantaward": ALL,
        "grants.grantresult": ALL,
        "grants.grantfigure": ALL,
    },
}
PAGE_ACTIONS = ("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page")
FILE_RIGHTS = (
    ("wagtailimages", ("add_image", "change_image", "choose_image")),
    ("wagtaildocs", ("add_document", "change_document", "choose_document")),
)


def make_groups(apps: Apps, schema_editor: Any) -> None:
    Group = apps.get_model("auth", "Group")
    _make_permissions(apps)
    Group.objects.filter(name="Editors").update(name=EDITORS)
    Group.objects.filter(name="Moderators").update(name=MODERATORS)
    for name, grants in GRANTS.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(_permission(apps, "wagtailadmin.access_admin"))
        for model, actions in grants.items():
            app_label, model_name = model.split(".")
            group.permissions.add(
                *(_permission(apps, f"{app_label}.{action}_{model_name}") for action in actions)
            )
    for name in (ACCOUNTANTS, ADMINISTRATORS):
        _grant_files(apps, Group.objects.get(name=name))
    _grant_all_pages(apps, Group.objects.get(name=ADMINISTRATORS))
    _name_workflow(apps)
    _moderate_contests(apps)


def _make_permissions(apps: Apps) -> None:
    """Django makes permissions after all migrations; groups need them now. `models_module` tells it not to skip."""
    labels = {model.split(".")[0] for grants in GRANTS.values() for model in grants}
    for label in labels:
        config = apps.get_app_config(label)
        config.models_module = True
        create_permissions(config, apps=apps, verbosity=0)
        config.models_module = None


def _permission(apps: Apps, name: str) -> Any:
    app_label, codename = name.split(".")
    return apps.get_model("auth", "Permission").objects.get(
        content_type__app_label=app_label, codename=codename
    )


def _grant_files(apps: Apps, group: Any) -> None:
    """Images and documents of the root collection, that is, of all."""
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    for app_label, codenames in FILE_RIGHTS:
        for codename in codenames:
            permission = _permission(apps, f"{app_label}.{codename}")
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=root, permission=permission
            )


def _grant_all_pages(apps: Apps, group: Any) -> None:
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    for codename in PAGE_ACTIONS:
        apps.get_model("wagtailcore", "GroupPagePermission").objects.get_or_create(
            group=group, page=root, permission=_permission(apps, f"wagtailcore.{codename}")
        )


def _name_workflow(apps: Apps) -> None:
    apps.get_model("wagtailcore", "Workflow").objects.filter(name="Moderators approval").update(name=WORKFLOW)
    apps.get_model("wagtailcore", "Task").objects.filter(name="Moderators approval").update(name=TASK)


def _moderate_contests(apps: Apps) -> None:
    """Contests are no pages: their way to publication is named here, the same as that of pages."""
    workflow = apps.get_model("wagtailcore", "Workflow").objects.filter(name=WORKFLOW).first()
    content_type = apps.get_model("contenttypes", "ContentType").objects.get(
        app_label="grants", model="grantcontest"
    )
    if workflow is not None:
        apps.get_model("wagtailcore", "WorkflowContentType").objects.get_or_create(
            content_type=content_type, defaults={"workflow": workflow}
        )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("core", "0001_initial"),
        ("partners", "0001_initial"),
        ("initiatives", "0001_initial"),
        ("news", "0001_initial"),
        ("events", "0001_initial"),
        ("grants", "0001_initial"),
        ("reports", "0001_initial"),
        ("library", "0001_initial"),
        ("recycling", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailimages", "0023_add_choose_permissions"),
        ("wagtaildocs", "0011_add_choose_permissions"),
        ("wagtailredirects", "0001_initial"),
    ]
    # Nothing is taken back: people may already be in these groups.
    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
