"""Pages that are invented as a whole leave through the tree: counts stay right, and nothing real goes with them."""

from typing import Any

import pytest
from wagtail.models import Page, Revision

from events.models import EventPage, FestivalPage, MeetingPage, SeminarPage
from home.content.demo import remove_demo
from home.content.errors import ContentError
from home.content.loader import load
from tests.factories.events import EventIndexPageFactory, FestivalPageFactory, MeetingPageFactory
from tests.support.content import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_invented_pages_go_and_the_tree_stays_whole(loaded_site: Any) -> None:
    assert MeetingPage.objects.filter(is_demo=True).count() == 2
    invented = [str(key) for key in EventPage.objects.filter(is_demo=True).values_list("pk", flat=True)]
    remove_demo()
    assert MeetingPage.objects.count() == FestivalPage.objects.filter(is_demo=True).count() == 0
    assert Revision.objects.filter(object_id__in=invented, content_type__app_label="events").count() == 0
    assert Page.find_problems() == ([], [], [], [], [])


def test_real_lessons_stay_and_lose_their_invented_dates(loaded_site: Any) -> None:
    remove_demo()
    assert SeminarPage.objects.live().count() == 11
    assert [page.starts_at for page in SeminarPage.objects.all()] == [None] * 11
    assert {(page.state, page.admission, page.place) for page in SeminarPage.objects.all()} == {
        ("planned", "unknown", "")
    }
    festival = FestivalPage.objects.get()
    assert (festival.starts_on, festival.year, festival.items.count()) == (None, None, 0)
    assert festival.frequency == "ежегодно"
    assert festival.forums.count() == 2


def test_what_was_removed_comes_back_when_asked_for(loaded_site: Any) -> None:
    dates = list(SeminarPage.objects.order_by("pk").values_list("starts_at", flat=True))
    remove_demo()
    load(today=TODAY, demo=True)
    assert list(SeminarPage.objects.order_by("pk").values_list("starts_at", flat=True)) == dates
    assert MeetingPage.objects.filter(is_demo=True).count() == 2


def test_a_meeting_an_editor_made_stays() -> None:
    index = EventIndexPageFactory()
    MeetingPageFactory(parent=index, title="Настоящая")
    MeetingPageFactory(parent=index, title="Придуманная", is_demo=True)
    remove_demo()
    assert [page.title for page in MeetingPage.objects.all()] == ["Настоящая"]
    assert Page.objects.get(pk=index.pk).numchild == 1


def test_a_real_page_below_an_invented_one_stops_the_removal() -> None:
    invented = FestivalPageFactory(title="Придуманный", is_demo=True)
    FestivalPageFactory(parent=invented, title="Настоящий", slug="real")
    with pytest.raises(ContentError) as caught:
        remove_demo()
    assert caught.value.problems == [
        "Под придуманной страницей «Придуманный» стоит настоящая: «Настоящий». Перенесите её."
    ]
    assert FestivalPage.objects.count() == 2
