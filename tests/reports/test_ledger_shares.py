"""Shares add up to exactly 100 %, whatever the amounts."""

import random
from decimal import Decimal

import pytest

from reports.domain.shares import shares

TENTH = Decimal("0.1")


def test_the_passports_shares():
    amounts = [Decimal("455000.00"), Decimal("2089000.00"), Decimal("351000.00")]
    assert shares(amounts) == [Decimal("15.7"), Decimal("72.2"), Decimal("12.1")]
    assert shares([Decimal("2089000.00"), Decimal("806000.00")]) == [Decimal("72.2"), Decimal("27.8")]


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ([], []),
        (["0"], ["0.0"]),
        (["0", "0"], ["0.0", "0.0"]),
        (["5"], ["100.0"]),
        (["1", "1", "1"], ["33.4", "33.3", "33.3"]),
        (["1", "0", "1"], ["50.0", "0.0", "50.0"]),
        (["0.01", "999999999999.99"], ["0.0", "100.0"]),
    ],
)
def test_shares_of_few(amounts, expected):
    assert shares([Decimal(amount) for amount in amounts]) == [Decimal(share) for share in expected]


def test_shares_of_a_negative_amount_mean_nothing():
    with pytest.raises(ValueError, match="negative"):
        shares([Decimal(5), Decimal(-1)])


def test_shares_add_up_and_stay_within_a_tenth_of_the_true_ones():
    for seed in range(300):
        amounts = random_amounts(random.Random(seed))
        whole, found = sum(amounts), shares(amounts)
        assert sum(found) == Decimal("100.0")
        assert all(share >= 0 and share.as_tuple().exponent == -1 for share in found)
        assert all(
            abs(share - amount * 100 / whole) < TENTH for share, amount in zip(found, amounts, strict=True)
        )


def random_amounts(chance: random.Random) -> list[Decimal]:
    """Up to forty sums, from a kopeck to ten billion roubles."""
    sizes = [10 ** chance.randrange(1, 13) for _ in range(chance.randrange(1, 40))]
    return [Decimal(chance.randrange(1, size + 1)).scaleb(-2) for size in sizes]
