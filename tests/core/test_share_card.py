"""The picture beside a link: it fits, it is drawn once, it shows nothing that is not public."""

import io

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image
from wagtail.models import PageViewRestriction

from core.share import card, views
from home.models import StandardPage
from tests.factories.home import StandardPageFactory
from tests.support.reading import soup

LONGEST = "Лучшие практики создания и деятельности СОНКО, оказывающих услуги в социальной сфере, " * 3


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def test_a_card_is_as_large_as_messengers_want_it():
    picture = Image.open(io.BytesIO(card.draw(title="Двор", kicker="Инициативы", name="Добрый Железногорск")))
    assert (picture.format, picture.size) == ("PNG", (1200, 630))


@pytest.mark.parametrize(
    ("title", "size", "lines"), [("Двор", 72, 1), ("Как зарегистрировать НКО и не ошибиться ни разу", 72, 2)]
)
def test_a_short_title_is_large(title, size, lines):
    found, wrapped = card.fit(title)
    assert (found, len(wrapped)) == (size, lines)


def test_the_longest_title_is_cut_and_stays_on_the_card():
    size, lines = card.fit(LONGEST)
    assert size == min(card.TITLE_SIZES)
    assert lines[-1].endswith("…")
    assert max(card.width(line, size, card.HEAVY) for line in lines) <= card.RIGHT - card.LEFT
    assert card.TITLE_TOP + len(lines) * size * 1.12 <= card.TITLE_BOTTOM


def test_a_sum_is_not_broken_between_lines():
    assert not [line for line in card.wrap("Куда пошли деньги: 2 895 000 ₽", 72) if line.startswith("000")]


def test_the_card_depends_on_its_words_alone():
    assert card.digest(title="а", kicker="б") == card.digest(title="а", kicker="б")
    assert card.digest(title="а", kicker="б") != card.digest(title="аб", kicker="")


@pytest.mark.django_db
def test_a_page_names_its_card_and_the_card_is_drawn_once(client: Client, media, monkeypatch):
    page = StandardPageFactory(title="О программе")
    head = soup(client.get(page.url).content.decode())
    address = head.find("meta", property="og:image")["content"].removeprefix("http://testserver")
    drawn = []
    monkeypatch.setattr(views, "draw", lambda **words: drawn.append(words) or b"png")
    first, second = client.get(address), client.get(address)
    assert (first.status_code, first["Content-Type"], first.content) == (200, "image/png", b"png")
    assert second.content == b"png"
    assert "immutable" in first["Cache-Control"]
    assert [words["title"] for words in drawn] == ["О программе"]
    assert default_storage.listdir("share")[1] == [f"{page.share_card.digest}.png"]


@pytest.mark.django_db
def test_a_link_from_before_a_new_title_leads_to_the_card_of_today(client: Client, media):
    page = StandardPageFactory()
    response = client.get(f"/share/{page.pk}/0123456789.png")
    assert (response.status_code, response["Location"]) == (302, page.share_card.url)


@pytest.mark.django_db
def test_a_page_not_yet_saved_has_no_card():
    assert StandardPage(title="Черновик").share_card is None


@pytest.mark.django_db
def test_what_is_not_public_has_no_card(client: Client, media):
    hidden, draft = StandardPageFactory(slug="hidden"), StandardPageFactory(slug="draft")
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    draft.unpublish()
    assert client.get(hidden.share_card.url).status_code == 404
    assert client.get(draft.share_card.url).status_code == 404
    assert client.get("/share/999999/0123456789.png").status_code == 404
