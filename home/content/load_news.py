"""News for measuring speed: bulk inserts, no revisions, no signals."""

import random
from datetime import date, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Page

from home.content.keeper import Say
from home.content.load import BATCH, FIRST_YEAR, MARK, YEARS, last_step
from news.models import NewsIndexPage, NewsPage, NewsTopic

STORY = [{"type": "text", "value": "<p>Страница для измерения скорости.</p>"}]


@transaction.atomic
def make_news(*, how_many: int, seed: int, say: Say) -> None:
    """Add `how_many` published pieces over all years and topics. The content must have been loaded before."""
    rnd = random.Random(seed)
    parent = NewsIndexPage.objects.get()
    topics = list(NewsTopic.objects.all())
    first, kind = last_step(parent), ContentType.objects.get_for_model(NewsPage)
    plain = [_page(parent, first + place, kind) for place in range(1, how_many + 1)]
    Page.objects.bulk_create(plain, batch_size=BATCH)
    Page.objects.filter(pk=parent.pk).update(numchild=models.F("numchild") + how_many)
    pages = [_piece(rnd, page, rnd.choice(topics)) for page in plain]
    # Django's bulk_create refuses models with a parent table; this is the half of it that writes the own table.
    NewsPage._base_manager.all()._batched_insert(pages, NewsPage._meta.local_concrete_fields, BATCH)
    say(f"  новости: {how_many}")


def _page(parent: Page, step: int, kind: ContentType) -> Page:
    """The part of a piece that lies in Wagtail's table, where treebeard would put it."""
    now, title, slug = timezone.now(), f"{MARK} {step}: новость", f"nagruzka-{step}"
    return Page(
        path=Page._get_path(parent.path, parent.depth + 1, step),
        depth=parent.depth + 1,
        title=title,
        draft_title=title,
        slug=slug,
        url_path=f"{parent.url_path}{slug}/",
        content_type=kind,
        locale=parent.locale,
        live=True,
        first_published_at=now,
        last_published_at=now,
    )


def _piece(rnd: random.Random, page: Page, topic: NewsTopic) -> Any:
    """The piece's own fields over a page that is already there."""
    day = date(FIRST_YEAR + rnd.randrange(YEARS), 1, 1) + timedelta(days=rnd.randrange(365))
    return NewsPage(
        page_ptr=page,
        summary="Новость для измерения скорости.",
        topic=topic,
        date=day,
        year=day.year,
        body=STORY,
    )
