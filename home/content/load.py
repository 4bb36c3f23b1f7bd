"""Fills a database with so many initiatives and entries that slowness shows. Bulk inserts, no revisions, no signals.

What is made counts as real: that is what is measured. Posted entries can never be taken out again, so such a
database is thrown away after use.
"""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from core.text import fold
from home.content.keeper import Say
from initiatives.enums import HelpKind, InitiativeForm, InitiativeStatus, StageState
from initiatives.models import (
    Audience,
    InitiativeHelp,
    InitiativeIndexPage,
    InitiativeOrganiser,
    InitiativePage,
    InitiativeStage,
    Theme,
)
from partners.models import Organisation
from reports.domain.posting import post_many
from reports.enums import EntryKind
from reports.models import CostCategory, Fund, LedgerEntry

MARK = "Нагрузка №"
FIRST_YEAR = 2018
YEARS = 8  # up to last year: what has not happened yet is no entry
BATCH = 500  # rows an INSERT; SQLite allows 32,766 values at a time
PLACES = ("Двор на Ленина", "Парк", "Школа", "Библиотека", "Озеро", "Лыжная база", "Площадь", "Дом культуры")
SUBJECTS = (
    "двор",
    "сказки",
    "забег",
    "концерт",
    "уборка",
    "мастерская",
    "огород",
    "хор",
    "поход",
    "выставка",
)


@dataclass(frozen=True)
class Stock:
    """What made things are made of."""

    parent: InitiativeIndexPage
    themes: list[Theme]
    audiences: list[Audience]
    organisations: list[Organisation]
    funds: list[Fund]
    categories: list[CostCategory]


def holds_editors_work() -> bool:
    """Whether somebody has worked in this database: it is then no place for a load."""
    by_hand = LedgerEntry.objects.real().filter(source="manual").exclude(purpose__startswith=MARK)
    return Revision.objects.filter(user__isnull=False).exists() or by_hand.exists()


def stock() -> Stock:
    """Everything there is to choose from. The content must have been loaded before."""
    return Stock(
        parent=InitiativeIndexPage.objects.get(),
        themes=list(Theme.objects.all()),
        audiences=list(Audience.objects.all()),
        organisations=list(Organisation.objects.filter(is_demo=False)),
        funds=list(Fund.objects.all()),
        categories=list(CostCategory.objects.all()),
    )


@transaction.atomic
def make_load(*, initiatives: int, entries: int, seed: int, say: Say) -> None:
    """Add `initiatives` pages and `entries` posted entries. The same seed in an equal database makes the same."""
    rnd = random.Random(seed)
    have = stock()
    keys = make_initiatives(rnd, have, initiatives)
    say(f"  инициативы: {len(keys)}")
    every = list(InitiativePage.objects.all())
    posted = post_many(entries=list(new_entries(rnd, have, every, entries)), by=None, at=timezone.now())
    say(f"  записи: {len(posted)}, итоги посчитаны заново")


def make_initiatives(rnd: random.Random, have: Stock, how_many: int) -> list[int]:
    """Pages in the tree, their own table, and the rows that hang on them; return the keys."""
    first = last_step(have.parent)
    plain = [new_page(have.parent, first + place) for place in range(1, how_many + 1)]
    Page.objects.bulk_create(plain, batch_size=BATCH)
    Page.objects.filter(pk=have.parent.pk).update(numchild=models.F("numchild") + how_many)
    pages = [new_initiative(rnd, have, page) for page in plain]
    # Django's bulk_create refuses models with a parent table; this is the half of it that writes the own table.
    own = InitiativePage._meta.local_concrete_fields
    InitiativePage._base_manager.all()._batched_insert(pages, own, BATCH)
    make_rows(rnd, have, pages)
    return [page.pk for page in plain]


def last_step(parent: Page) -> int:
    """The number in the path of the parent's last child; 0 when there is none."""
    last = parent.get_last_child()
    return Page._str2int(last.path[-Page.steplen :]) if last else 0


def new_page(parent: Page, step: int) -> Page:
    """The part of an initiative that lies in Wagtail's table, where treebeard would put it."""
    now = timezone.now()
    title = f"{MARK} {step}: {SUBJECTS[step % len(SUBJECTS)]}"
    slug = f"nagruzka-{step}"
    return Page(
        path=Page._get_path(parent.path, parent.depth + 1, step),
        depth=parent.depth + 1,
        title=title,
        draft_title=title,
        slug=slug,
        url_path=f"{parent.url_path}{slug}/",
        content_type=ContentType.objects.get_for_model(InitiativePage),
        locale=parent.locale,
        live=True,
        first_published_at=now,
        last_published_at=now,
    )


def new_initiative(rnd: random.Random, have: Stock, page: Page) -> InitiativePage:
    """The initiative's own fields over a page that is already there."""
    year = FIRST_YEAR + rnd.randrange(YEARS)
    place = rnd.choice(PLACES)
    needed = rnd.randint(2, 40)
    made = InitiativePage(
        page_ptr=page,
        summary=f"Страница для измерения скорости, {place.lower()}.",
        theme=rnd.choice(have.themes),
        form=rnd.choice(InitiativeForm.values),
        status=rnd.choice(InitiativeStatus.values),
        programme_year=year,
        need="Проверить, что каталог не замедляется, когда инициатив много.",
        starts_on=date(year, 1, 1) + timedelta(days=rnd.randrange(365)),
        starts_at=time(rnd.randint(9, 19)),
        place=place,
        hands_needed=needed,
        hands_found=rnd.randint(0, needed),
    )
    made.title_key = fold(page.title)
    made.search_text = fold(f"{page.title} {made.summary} {made.need} {made.place}")
    return made


def make_rows(rnd: random.Random, have: Stock, pages: list[InitiativePage]) -> None:
    """Organisers, audiences, ways to help, stages."""
    insert(InitiativeOrganiser, (row for page in pages for row in new_organisers(rnd, have, page)))
    link = InitiativePage.audiences.through
    insert(link, (link(initiativepage_id=page.pk, audience=rnd.choice(have.audiences)) for page in pages))
    insert(InitiativeHelp, (new_help(rnd, page) for page in pages))
    insert(
        InitiativeStage,
        (new_stage(page, state, place) for page in pages for place, state in enumerate(StageState)),
    )


def new_organisers(rnd: random.Random, have: Stock, page: InitiativePage) -> list[InitiativeOrganiser]:
    """Two of the organisations."""
    pair = rnd.sample(have.organisations, 2)
    return [
        InitiativeOrganiser(page=page, organisation=one, sort_order=place) for place, one in enumerate(pair)
    ]


def new_help(rnd: random.Random, page: InitiativePage) -> InitiativeHelp:
    return InitiativeHelp(page=page, kind=rnd.choice(HelpKind.values), title="Помочь делом", sort_order=0)


def new_stage(page: InitiativePage, state: str, place: int) -> InitiativeStage:
    return InitiativeStage(page=page, title=f"Этап {place + 1}", state=state, sort_order=place)


def new_entries(rnd: random.Random, have: Stock, pages: list[Any], how_many: int) -> Iterator[LedgerEntry]:
    """Unsaved entries of every kind over all years: nine in ten of an initiative, the rest of the programme."""
    kinds = itertools.cycle([EntryKind.EXPENSE] * 6 + [EntryKind.INCOME] * 2 + [EntryKind.VOLUNTEER_HOURS])
    for number, kind in zip(range(1, how_many + 1), kinds, strict=False):
        hours = kind == EntryKind.VOLUNTEER_HOURS
        yield LedgerEntry(
            occurred_on=date(FIRST_YEAR + rnd.randrange(YEARS), 1, 1) + timedelta(days=rnd.randrange(365)),
            kind=kind,
            amount=Decimal(rnd.randint(100, 9_999_999 if not hours else 9_999)) / 100,
            fund=None if hours else rnd.choice(have.funds),
            category=rnd.choice(have.categories),
            initiative=rnd.choice(pages) if number % 10 else None,
            organisation=rnd.choice(have.organisations) if number % 3 == 0 else None,
            purpose=f"{MARK} {number}",
        )


def insert(model: type[models.Model], rows: Iterator[Any]) -> None:
    model._default_manager.bulk_create(rows, batch_size=BATCH)
