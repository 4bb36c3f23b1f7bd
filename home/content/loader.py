"""Loads content/ into the database: whole or not at all."""

from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from home.content import catalogue, chrome, initiatives, money, pages
from home.content.files import Content, read_content
from home.content.keeper import Keeper, Say
from home.content.memory import demo_is_unwanted, forget_unwanted, remember_unwanted
from home.content.section import Loaded
from home.content.sections import SECTIONS

FOLDER = Path(settings.ROOT) / "content"
WORDS = {
    "page": "страницы",
    "initiative": "инициативы",
    "organisation": "организации",
    "partner": "партнёры",
    "theme": "темы",
    "audience": "для кого",
    "fund": "источники средств",
    "category": "статьи затрат",
    "entry": "записи по паспорту",
    "indicator": "показатели",
    "settings": "настройки сайта",
    "menu": "пункты меню",
    "demo-entry": "демонстрационные записи",
    "demo-plan": "демонстрационные планы",
    **{word: name for section in SECTIONS for word, name in section.words.items()},
}
DOINGS = {
    "new": "новых",
    "changed": "обновлено",
    "same": "без изменений",
    "kept": "правок редакторов сохранено",
    "draft": "не тронуто: над ними работает редактор",
    "deleted": "удалено редактором, не возвращаем",
}


def load(
    *, today: date, demo: bool | None = None, say: Say = lambda line: None, folder: Path = FOLDER
) -> Keeper:
    """Load everything. `demo` None: as was said last time, and with it if nothing was said yet."""
    wanted = not demo_is_unwanted() if demo is None else demo
    content = read_content(folder, demo=wanted)
    with transaction.atomic():
        keeper = Keeper(today=today, demo=wanted, say=say)
        load_into(keeper, content)
        if demo is not None:
            (forget_unwanted if demo else remember_unwanted)()
    report(keeper)
    return keeper


def load_into(keeper: Keeper, content: Content) -> None:
    """One pass over everything, in the order in which things lean on each other."""
    known: dict[str, dict[str, Any]] = {
        "organisation": catalogue.keep_organisations(keeper, content),
        "theme": catalogue.keep_themes(keeper, content),
        "audience": catalogue.keep_audiences(keeper, content),
        "fund": catalogue.keep_funds(keeper, content),
        "category": catalogue.keep_categories(keeper, content),
    }
    catalogue.keep_partners(keeper, content, known["organisation"])
    catalogue.keep_indicators(keeper, content)
    money.keep_passport_costs(keeper, content, known=known)
    sections = pages.keep_sections(keeper, content, known=known)
    told: dict[int, Any] = {}
    if sections["initiatives"] is not None:
        told = initiatives.keep_initiatives(keeper, content, parent=sections["initiatives"], known=known)
    money.keep_demo_money(keeper, content, pages=told, known=known)
    for section in SECTIONS:
        own = content.sections[section.name]
        invented = content.invented.get(section.name, {})
        section.keep(
            keeper, Loaded(told=own, pages=sections, known=known, initiatives=told, invented=invented)
        )
    pages.keep_home_links(keeper, content, pages=sections, initiatives=told)
    chrome.keep_settings(keeper, content)
    chrome.keep_menus(keeper, content, pages=sections)


def report(keeper: Keeper) -> None:
    """A line a kind of content: how many are new, changed, left alone."""
    for kind, counts in keeper.counts.items():
        done = ", ".join(f"{DOINGS[doing]} {counts[doing]}" for doing in DOINGS if counts[doing])
        keeper.say(f"  {WORDS[kind]}: {done}")
