"""The page above all pages shows in the admin, in workflows for one: Wagtail calls it «Root»."""

from typing import Any

from django.apps.registry import Apps
from django.db import migrations


def name_root(apps: Apps, schema_editor: Any) -> None:
    _rename(apps, "Root", "Корень")


def name_it_back(apps: Apps, schema_editor: Any) -> None:
    _rename(apps, "Корень", "Root")


def _rename(apps: Apps, old: str, new: str) -> None:
    Page = apps.get_model("wagtailcore", "Page")
    Page.objects.filter(depth=1, title=old).update(title=new, draft_title=new)


class Migration(migrations.Migration):
    dependencies = [("home", "0002_groups")]
    operations = [migrations.RunPython(name_root, name_it_back)]
