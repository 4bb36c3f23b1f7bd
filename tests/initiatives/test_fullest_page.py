"""An initiative told with every kind of block still asks the database no more than twenty times."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.warm import warm
from initiatives.models import InitiativePage
from initiatives.models.rows import InitiativeDocument
from tests.factories.home import StandardPageFactory
from tests.factories.initiatives import FullInitiativePageFactory
from tests.factories.media import DocumentFactory, PictureFactory

pytestmark = pytest.mark.django_db


def told_with_everything() -> InitiativePage:
    linked, paper, shot = StandardPageFactory(slug="linked"), DocumentFactory(), PictureFactory()
    text = (
        f'<p><a linktype="page" id="{linked.pk}">Страница</a> и '
        f'<a linktype="document" id="{paper.pk}">файл</a>.</p>'
    )
    body = [
        ("text", text),
        ("image", {"image": PictureFactory(), "caption": "Утро"}),
        ("image", {"image": PictureFactory(), "caption": "День"}),
        ("gallery", {"images": [{"image": PictureFactory(), "caption": ""} for _ in range(3)]}),
        ("document", {"document": DocumentFactory(), "note": "Список"}),
        ("figure", {"number": "12", "noun": "человек", "source": "Список", "url": ""}),
        ("call_to_action", {"text": "Придёте?", "label": "Спросить", "page": linked, "address": ""}),
    ]
    page = FullInitiativePageFactory(body=body, cover_photo=shot, share_image=PictureFactory())
    page.documents = [InitiativeDocument(document=DocumentFactory(), sort_order=n) for n in range(3)]
    page.save()
    return page


def test_the_page_told_with_everything_stays_within_twenty_queries(client: Client):
    page = told_with_everything()
    for _ in range(2):
        client.get(page.url)  # pictures are resized once in their life
    cache.clear()
    ContentType.objects.clear_cache()
    warm()
    with CaptureQueriesContext(connection) as asked:
        assert client.get(page.url).status_code == 200
    told = [query["sql"].split(" FROM ", 1)[-1][:120] for query in asked]
    assert len(asked) <= 20, "\n".join(told)
