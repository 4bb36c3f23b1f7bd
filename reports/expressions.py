"""Database expressions for money that give the same exact result on SQLite and PostgreSQL."""

from decimal import Decimal
from typing import Any

from django.db.models import BigIntegerField, Case, F, Func, IntegerField, Sum, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Round


class CalendarYear(Func):
    """The year of a date, in plain SQL: a constraint must hold for any client, not only for Django's connection."""

    function = "EXTRACT"
    output_field = IntegerField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return super().as_sql(
            compiler, connection, template="CAST(substr(%(expressions)s, 1, 4) AS integer)", **context
        )

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return super().as_sql(
            compiler, connection, template="EXTRACT(YEAR FROM %(expressions)s)::integer", **context
        )


class MoneySum(Sum):
    """An exact sum of a column of money (roubles, or hours), as Decimal with two places.

    SQLite keeps decimals as binary fractions, so the sum is made of whole kopecks and divided afterwards.
    """

    def __init__(self, expression: str | Combinable = "amount", **extra: Any) -> None:
        column = F(expression) if isinstance(expression, str) else expression
        kopecks = Cast(Round(column * 100), BigIntegerField())
        super().__init__(kopecks, output_field=BigIntegerField(), **extra)

    def get_db_converters(self, connection: Any) -> list[Any]:
        return [self._roubles]

    @staticmethod
    def _roubles(value: int | Decimal | None, *_: Any) -> Decimal | None:
        return None if value is None else Decimal(value).scaleb(-2)


def effect() -> Case:
    """What an entry adds to a total: its amount; for a reversal the same amount with a minus."""
    return Case(When(reversal_of__isnull=True, then=F("amount")), default=-F("amount"))
