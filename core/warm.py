"""What a process asks the database only once, asked before the first reader comes."""

from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError
from wagtail.models import Site, get_page_models


def warm() -> None:
    """Learn which page types there are and where sites begin. Without a database there is nothing to learn yet."""
    try:
        ContentType.objects.get_for_models(*get_page_models())
        Site.get_site_root_paths()
    except DatabaseError:
        return
