"""Takes all demonstration out of the database: values, rows, entries, plans, and their traces in revisions."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import ProtectedError
from modelcluster.fields import ParentalKey
from wagtail.models import DraftStateMixin, Page

from core.models import DemoFieldsMixin, DemoRowMixin
from home.content.errors import ContentError
from home.content.files import read_content
from home.content.fingerprint import fingerprint, read, wanted
from home.content.initiatives import real_values
from home.content.keeper import Say, write
from home.content.loader import FOLDER
from home.content.memory import remember_unwanted
from home.content.revisions import clean_revisions
from home.models import ContentRecord, HomePage
from initiatives.models import Theme
from partners.models import Organisation
from reports.models import BudgetLine, LedgerCounter, LedgerEntry, LedgerTotal

# Sums of entries: the ledger keeps them itself.
KEPT_BY_LEDGER = (LedgerTotal,)


@dataclass
class Removal:
    """What a removal did: how many values, rows and revisions it cleaned."""

    say: Say
    counts: Counter[str] = field(default_factory=Counter)


def remove_demo(*, say: Say = lambda line: None, folder: Path = FOLDER) -> Counter[str]:
    """Remove everything invented, in one transaction; return what was removed. What the passport says stays.

    A page nobody is editing gets a new published revision. On a page with an unpublished draft the draft stays a draft.
    In both cases every older revision is rewritten without its demonstration, so none can bring it back.
    """
    removal = Removal(say)
    facts = read_content(folder, demo=False).initiatives
    with transaction.atomic():
        _remove_money(removal)
        for parent in _parents_with_demo():
            _clean_parent(removal, parent, _real_of(parent, facts))
        _take_choice_off_home(removal)
        _remove_pages(removal)
        _remove_lone_rows(removal)
        remember_unwanted()
    removed = +removal.counts
    for what, number in removed.items():
        say(f"  {what}: {number}")
    return removed


def _remove_money(removal: Removal) -> None:
    """Entries first: they hold on to initiatives. Their series starts again from 1."""
    entries = LedgerEntry.objects.filter(is_demo=True)
    removal.counts["демонстрационных записей о деньгах"] += entries.count()
    entries.delete()
    LedgerCounter.objects.filter(is_demo=True).update(last_number=0)
    lines, _models = BudgetLine.objects.filter(is_demo=True).delete()
    removal.counts["демонстрационных строк плана"] = lines
    ContentRecord.objects.filter(key__startswith="demo-").delete()


def _parents_with_demo() -> list[Any]:
    """Every page and record that has an invented value or an invented row, latest kind of it, each once.

    What is invented as a whole is not among them: nothing of it is left to be cleaned.
    """
    found: dict[tuple[str, Any], Any] = {}
    for rows in _querysets_with_demo():
        for row in rows:
            parent = row.specific if isinstance(row, Page) else row
            if not getattr(parent, "is_demo", False):
                found.setdefault((parent._meta.label_lower, parent.pk), parent)
    return list(found.values())


def _querysets_with_demo() -> Iterator[models.QuerySet[Any]]:
    for model in apps.get_models():
        if issubclass(model, DemoFieldsMixin):
            yield model._default_manager.exclude(demo_fields=[])
        key = _parental_key(model) if issubclass(model, DemoRowMixin) else None
        if key is not None:
            keys = model._default_manager.filter(is_demo=True).values(f"{key.name}_id")
            yield key.related_model._default_manager.filter(pk__in=keys)


def _parental_key(model: type[models.Model]) -> Any:
    return next((field for field in model._meta.concrete_fields if isinstance(field, ParentalKey)), None)


def _real_of(parent: Any, facts: dict[str, Any]) -> dict[str, Any]:
    """What is true of a thing loaded from the files: its invented values give way to that."""
    record = ContentRecord.objects.filter(model=parent._meta.label_lower, object_pk=str(parent.pk)).first()
    if record is not None and record.key.startswith("partner:"):
        return {"live": False}
    if record is None or not record.key.startswith("initiative:"):
        return {}
    number = int(record.key.split(":")[1])
    known = {
        "organisation": {one.slug: one for one in Organisation.objects.all()},
        "theme": {one.slug: one for one in Theme.objects.all()},
    }
    fact = next((fact for fact in facts["initiatives"] if fact["number"] == number), None)
    return real_values(fact, year=facts["programme_year"], known=known) if fact else {}


def _clean_parent(removal: Removal, parent: Any, real: dict[str, Any]) -> None:
    names = parent.clear_demo_fields() if isinstance(parent, DemoFieldsMixin) else []
    for name in set(names) & real.keys():
        write(parent, name, wanted(parent, name, real[name]))
    relations = _drop_rows(removal, parent)
    removal.counts["демонстрационных значений"] += len(names)
    if isinstance(parent, DraftStateMixin):
        _save_page(removal, parent, real)
    else:
        parent.save()
    _forget_loaded(parent, [*names, *relations])


def _drop_rows(removal: Removal, parent: Any) -> list[str]:
    """Take invented rows off the parent; return the names of the lists that had some."""
    touched = []
    for relation in parent._meta.related_objects:
        if not issubclass(relation.related_model, DemoRowMixin) or not isinstance(
            relation.field, ParentalKey
        ):
            continue
        rows = list(getattr(parent, relation.name).all())
        invented = [row for row in rows if row.is_demo]
        if invented:
            setattr(parent, relation.name, [row for row in rows if not row.is_demo])
            removal.counts["демонстрационных строк на страницах"] += len(invented)
            touched.append(relation.name)
    return touched


def _save_page(removal: Removal, page: Any, real: dict[str, Any]) -> None:
    if page.live and not page.has_unpublished_changes:
        page.save_revision().publish()
    else:
        page.save()
    removal.counts["очищено старых версий страниц"] += clean_revisions(page, real)


def _take_choice_off_home(removal: Removal) -> None:
    """Initiatives that the files put forward because they need hands: that was invented. An editor's choice stays."""
    record = ContentRecord.objects.filter(key="page:home").first()
    home = HomePage.objects.filter(pk=record.object_pk).first() if record else None
    if home is None or record is None:
        return
    chosen = read(home, "chosen")
    if chosen and fingerprint(chosen) == record.loaded.get("chosen"):
        write(home, "chosen", [])
        removal.counts["инициатив, выставленных на главную"] += len(chosen)
        _save_page(removal, home, {})
        _forget_loaded(home, ["chosen"])


def _forget_loaded(parent: Any, names: list[str]) -> None:
    """The cleared values are the loader's own again: loading with demonstration may fill them."""
    record = ContentRecord.objects.filter(model=parent._meta.label_lower, object_pk=str(parent.pk)).first()
    if record is None:
        return
    fresh = type(parent)._default_manager.get(pk=parent.pk)
    record.loaded.update({name: fingerprint(read(fresh, name)) for name in names})
    record.save()


def _remove_pages(removal: Removal) -> None:
    """Pages invented as a whole, one by one through the tree, those below first. A real page below one stops it all."""
    invented = {
        key
        for model in _wholly_invented()
        if issubclass(model, Page)
        for key in model._default_manager.filter(is_demo=True).values_list("pk", flat=True)
    }
    for page in Page.objects.filter(pk__in=invented).order_by("-depth", "path"):
        real = page.get_descendants().exclude(pk__in=invented).first()
        if real is not None:
            raise ContentError(
                [f"Под придуманной страницей «{page.title}» стоит настоящая: «{real.title}». Перенесите её."]
            )
        specific = Page.objects.get(pk=page.pk).specific
        with _told_who_holds(type(specific)):
            specific.delete()
        removal.counts[f"придуманное: {specific._meta.verbose_name_plural}"] += 1


def _remove_lone_rows(removal: Removal) -> None:
    """Invented records that belong to no page: organisations, for example."""
    for model in _wholly_invented():
        if issubclass(model, Page):
            continue
        with _told_who_holds(model):
            number, _models = model._default_manager.filter(is_demo=True).delete()
        if number:
            removal.counts[f"придуманное: {model._meta.verbose_name_plural}"] = number


def _wholly_invented() -> Iterator[type[models.Model]]:
    """Models whose rows may be invented as a whole and hang on nothing; sums of entries the ledger keeps itself."""
    for model in apps.get_models():
        if issubclass(model, DemoRowMixin) and model not in KEPT_BY_LEDGER and _parental_key(model) is None:
            yield model


@contextmanager
def _told_who_holds(model: type[models.Model]) -> Iterator[None]:
    """Turn a refusal to delete into words: what is real still leads to what is invented."""
    try:
        yield
    except ProtectedError as error:
        holders = ", ".join(sorted({str(holder) for holder in error.protected_objects})[:5])
        raise ContentError(
            [
                f"{model._meta.verbose_name_plural}: на придуманное ссылается настоящее ({holders}). "
                "Уберите ссылку и повторите."
            ]
        ) from error
