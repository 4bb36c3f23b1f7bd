"""Items of the library and collection drives for measuring speed: bulk inserts, no revisions, no signals."""

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Page

from core.text import fold
from home.content.keeper import Say
from home.content.load import BATCH, MARK, insert, last_step
from initiatives.models import Audience
from library.enums import ItemKind
from library.models import DownloadDay, LibraryIndexPage, LibraryItemPage, Problem, Topic
from recycling.models import Batch, CollectionDrivePage, DriveMaterial, Material, RecyclingIndexPage


@transaction.atomic
def make_library(*, how_many: int, seed: int, say: Say) -> None:
    """Add `how_many` items, each with a problem, an audience and a week of downloads."""
    rnd = random.Random(seed)
    topics, today = list(Topic.objects.all()), timezone.localdate()
    problems, audiences = list(Problem.objects.all()), list(Audience.objects.all())
    pages = _pages(LibraryIndexPage.objects.get(), LibraryItemPage, how_many, "материал")
    items = [_item(rnd, page, rnd.choice(topics)) for page in pages]
    _insert_own(LibraryItemPage, items)
    helps, suits = LibraryItemPage.problems.through, LibraryItemPage.audiences.through
    insert(helps, (helps(libraryitempage_id=one.pk, problem=rnd.choice(problems)) for one in items))
    insert(suits, (suits(libraryitempage_id=one.pk, audience=rnd.choice(audiences)) for one in items))
    days = [today - timedelta(days=back) for back in range(7)]
    insert(
        DownloadDay,
        (DownloadDay(item=one, day=day, count=rnd.randint(1, 20)) for one in items for day in days),
    )
    say(f"  материалы библиотеки: {how_many}")


@transaction.atomic
def make_drives(*, how_many: int, seed: int, say: Say) -> None:
    """Add `how_many` drives, each taking two materials and with four batches."""
    rnd = random.Random(seed)
    materials = list(Material.objects.all())
    pages = _pages(RecyclingIndexPage.objects.get(), CollectionDrivePage, how_many, "сбор")
    drives = [_drive(rnd, page) for page in pages]
    _insert_own(CollectionDrivePage, drives)
    pairs = [(drive, rnd.sample(materials, 2)) for drive in drives]
    insert(DriveMaterial, (DriveMaterial(page=drive, material=one) for drive, pair in pairs for one in pair))
    insert(Batch, (_batch(rnd, drive, one) for drive, pair in pairs for one in pair for _ in range(2)))
    say(f"  сборы вторсырья: {how_many}")


def _pages(parent: Page, model: type[Page], how_many: int, what: str) -> list[Page]:
    """The parts of pages that lie in Wagtail's table, where treebeard would put them."""
    first, now, kind = last_step(parent), timezone.now(), ContentType.objects.get_for_model(model)
    pages = [_page(parent, first + place, kind, what, now) for place in range(1, how_many + 1)]
    Page.objects.bulk_create(pages, batch_size=BATCH)
    Page.objects.filter(pk=parent.pk).update(numchild=models.F("numchild") + how_many)
    return pages


def _page(parent: Page, step: int, kind: ContentType, what: str, now: Any) -> Page:
    title, slug = f"{MARK} {step}: {what}", f"nagruzka-{step}"
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


def _insert_own(model: Any, pages: list[Any]) -> None:
    """Django's bulk_create refuses models with a parent table; this is the half of it that writes the own table."""
    model._base_manager.all()._batched_insert(pages, model._meta.local_concrete_fields, BATCH)


def _item(rnd: random.Random, page: Page, topic: Topic) -> LibraryItemPage:
    summary = "Материал для измерения скорости."
    return LibraryItemPage(
        page_ptr=page,
        summary=summary,
        kind=rnd.choice((ItemKind.GUIDE, ItemKind.TEMPLATE)),
        topic=topic,
        text_date=date(2018 + rnd.randrange(9), 1 + rnd.randrange(12), 1),
        title_key=fold(page.title),
        search_text=fold(f"{page.title} {summary}"),
    )


def _drive(rnd: random.Random, page: Page) -> CollectionDrivePage:
    start = date(2018, 1, 1) + timedelta(days=rnd.randrange(3650))
    return CollectionDrivePage(
        page_ptr=page,
        summary="Сбор для измерения скорости.",
        starts_on=start,
        ends_on=start + timedelta(days=rnd.randrange(30)),
        goal=Decimal(rnd.randint(1, 20) * 100),
    )


def _batch(rnd: random.Random, drive: CollectionDrivePage, material: Material) -> Batch:
    return Batch(
        drive=drive,
        handed_on=drive.starts_on,
        material=material,
        amount=Decimal(rnd.randint(1, 50_000)) / 100,
        income=Decimal(rnd.randint(0, 500_000)) / 100,
    )
