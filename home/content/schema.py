"""What a YAML file may hold: small shapes that check a value and say in Russian what is wrong and where."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any, Protocol

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class Shape(Protocol):
    """Anything that can check a value. `where` is the way to it inside the file: initiatives[3].title."""

    def problems(self, value: Any, where: str) -> Iterator[str]: ...


@dataclass(frozen=True)
class Text:
    """Words, not empty, at most `longest` characters."""

    longest: int = 10_000

    def problems(self, value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield f"{where}: нужен текст в кавычках, а здесь {_named(value)}"
        elif not value.strip():
            yield f"{where}: пусто; уберите ключ или напишите текст"
        elif len(value.strip()) > self.longest:
            yield f"{where}: не длиннее {self.longest} знаков, а здесь {len(value.strip())}"


@dataclass(frozen=True)
class Pattern:
    """Text of one form, which `hint` shows."""

    form: re.Pattern[str]
    hint: str

    def problems(self, value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, str) or not self.form.fullmatch(value):
            yield f"{where}: нужно {self.hint}, а здесь {_named(value)}"


Slug = Pattern(SLUG, "имя латиницей через дефис, например «dvor-v-kotorom»")
Clock = Pattern(CLOCK, 'время в кавычках, например "11:00"')


@dataclass(frozen=True)
class Number:
    """A whole number from `least` up."""

    least: int = 0

    def problems(self, value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield f"{where}: нужно целое число без кавычек, а здесь {_named(value)}"
        elif value < self.least:
            yield f"{where}: не меньше {self.least}, а здесь {value}"


class Amount:
    """Roubles (or hours) in quotes with two decimals: a bare number would pass through a float."""

    def problems(self, value: Any, where: str) -> Iterator[str]:
        try:
            good = isinstance(value, str) and re.fullmatch(r"\d+\.\d\d", value) and Decimal(value) > 0
        except InvalidOperation:
            good = False
        if not good:
            hint = 'нужна сумма больше нуля в кавычках с копейками, например "455000.00"'
            yield f"{where}: {hint}, а здесь {_named(value)}"


class Flag:
    """true or false."""

    def problems(self, value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, bool):
            yield f"{where}: нужно true или false, а здесь {_named(value)}"


@dataclass(frozen=True)
class OneOf:
    """One word of a list."""

    words: tuple[str, ...]

    def problems(self, value: Any, where: str) -> Iterator[str]:
        if value not in self.words:
            yield f"{where}: нужно одно из слов: {', '.join(self.words)}; а здесь {_named(value)}"


@dataclass(frozen=True)
class ListOf:
    """A list whose every item has one shape."""

    item: Shape

    def problems(self, value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield f"{where}: нужен список, а здесь {_named(value)}"
            return
        for number, item in enumerate(value):
            yield from self.item.problems(item, f"{where}[{number}]")


@dataclass(frozen=True)
class Keys:
    """A set of named values: those that must be there and those that may."""

    must: Mapping[str, Shape] = field(default_factory=dict)
    may: Mapping[str, Shape] = field(default_factory=dict)

    def problems(self, value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{where or 'файл'}: нужны ключи со значениями, а здесь {_named(value)}"
            return
        start = f"{where}." if where else ""
        known = {**self.must, **self.may}
        for key in self.must:
            if key not in value:
                yield f"{start}{key}: нет обязательного ключа"
        for key, inner in value.items():
            if key not in known:
                yield f"{start}{key}: такого ключа здесь не бывает; бывают: {', '.join(known)}"
            else:
                yield from known[key].problems(inner, f"{start}{key}")


@dataclass(frozen=True)
class OneKey:
    """A single named value out of several kinds: a block of a page."""

    kinds: Mapping[str, Shape]

    def problems(self, value: Any, where: str) -> Iterator[str]:
        if not isinstance(value, dict) or len(value) != 1:
            yield f"{where}: нужен один блок из {', '.join(self.kinds)}, а здесь {_named(value)}"
            return
        kind, inner = next(iter(value.items()))
        if kind not in self.kinds:
            yield f"{where}: блока «{kind}» не бывает; бывают: {', '.join(self.kinds)}"
        else:
            yield from self.kinds[kind].problems(inner, f"{where}.{kind}")


def _named(value: Any) -> str:
    if value is None:
        return "пусто"
    return f"«{str(value)[:60]}»"
