"""A phone number is dialled as it was meant."""

import pytest

from core.phones import dialled as number_dialled


@pytest.mark.parametrize(
    ("written", "dialled"),
    [("8 (3919) 76-56-36", "+73919765636"), ("+7 391 200 49 18", "+73912004918"), ("76-56-36", "765636")],
)
def test_a_phone_number_can_be_dialled(written, dialled):
    assert number_dialled(written) == dialled
