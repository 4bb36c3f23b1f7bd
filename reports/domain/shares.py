"""Shares that add up: the largest remainder method, one decimal place."""

from collections.abc import Sequence
from decimal import Decimal

ALL = Decimal(100)


def shares(amounts: Sequence[Decimal], *, of: Decimal = ALL) -> list[Decimal]:
    """What part of the whole each amount is, in per cent with one decimal place; together exactly `of`.

    Each share is cut down to tenths, and the tenths left over go, one each, to the largest remainders (the earlier of
    equals first), so no share is more than a tenth away from the true one. 455 000, 2 089 000 and 351 000 give
    15.7, 72.2 and 12.1. A smaller `of` divides a share, itself rounded to tenths, among its parts. Amounts must not
    be negative (ValueError); when all are zero, so are the shares.
    Source: the Hamilton method of apportionment.
    """
    if any(amount < 0 for amount in amounts):
        raise ValueError("shares of negative amounts mean nothing")
    whole = sum(amounts, Decimal(0))
    if not whole:
        return [Decimal("0.0") for _ in amounts]
    tenths_in_all = int(of * 10)
    exact = [divmod(amount * tenths_in_all, whole) for amount in amounts]
    tenths = [int(quotient) for quotient, _ in exact]
    by_remainder = sorted(range(len(exact)), key=lambda place: -exact[place][1])
    for place in by_remainder[: tenths_in_all - sum(tenths)]:
        tenths[place] += 1
    return [Decimal(count).scaleb(-1) for count in tenths]
