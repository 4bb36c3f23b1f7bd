import pytest
from django.core.exceptions import ValidationError

from core.models import MenuItem, SiteImage
from core.models.images import PeopleConsent


@pytest.mark.django_db
def test_a_picture_without_a_description_is_refused_with_a_reason():
    with pytest.raises(ValidationError) as refusal:
        SiteImage(title="Двор", description=" ").clean()
    assert refusal.value.message_dict == {
        "description": ["Опишите, что на снимке: это прочтут те, кто его не видит."]
    }


@pytest.mark.parametrize(
    ("consent", "shown"),
    [
        (PeopleConsent.UNKNOWN, False),
        (PeopleConsent.GIVEN, True),
        (PeopleConsent.NOBODY, True),
        (PeopleConsent.EVENT, True),
    ],
)
@pytest.mark.django_db
def test_a_picture_is_hidden_until_consent_is_known(consent, shown):
    assert SiteImage(people_consent=consent).may_be_shown is shown


@pytest.mark.parametrize("address", ["//evil.example", "https://evil.example", "reports/"])
def test_a_menu_item_leads_only_inside_the_site(address):
    with pytest.raises(ValidationError):
        MenuItem(title="Туда", address=address).clean()


def test_a_menu_item_needs_one_target():
    with pytest.raises(ValidationError):
        MenuItem(title="Никуда").clean()
    MenuItem(title="Записи", address="/reports/ledger/").clean()
