"""What the admin calls the things it lists. Wagtail puts a model's name into ready sentences; Russian needs its cases."""

from dataclasses import dataclass
from enum import Enum

from core.typography import NBSP, plural


class Gender(Enum):
    """The grammatical gender: «новый», «другой» in the accusative, the ending of «добавлен»."""

    HE = ("новый", "другой", "")
    HE_ALIVE = ("новый", "другого", "")
    SHE = ("новая", "другую", "а")
    IT = ("новое", "другое", "о")

    def __init__(self, new: str, another: str, ending: str) -> None:
        self.new = new
        self.another = another
        self.ending = ending


@dataclass(frozen=True)
class Noun:
    """One kind of thing: «тема», choose «тему», two «темы», no «тем»."""

    one: str
    """Nominative: тема."""
    whom: str
    """Accusative, after «выбрать», «добавить», «удалить»: тему."""
    few: str
    """Genitive, after «две»: темы."""
    many: str
    """Genitive plural, after «нет» and «шесть»: тем."""
    gender: Gender

    @property
    def new(self) -> str:
        return f"{self.gender.new.capitalize()} {self.one}"

    @property
    def add(self) -> str:
        return f"Добавить {self.whom}"

    @property
    def choose(self) -> str:
        return f"Выбрать {self.whom}"

    @property
    def choose_another(self) -> str:
        return f"Выбрать {self.gender.another} {self.whom}"

    @property
    def edit(self) -> str:
        return f"Изменить {self.whom}"

    @property
    def delete(self) -> str:
        return f"Удалить {self.whom}"

    @property
    def delete_question(self) -> str:
        return f"Точно удалить {self.whom}?"

    @property
    def nothing_yet(self) -> str:
        return f"Здесь пока нет {self.many}."

    @property
    def not_kept(self) -> str:
        return f"Не получилось сохранить {self.whom}: поправьте отмеченное."

    def counted(self, number: int) -> str:
        """1 тема, 2 темы, 6 тем."""
        return f"{number}{NBSP}{plural(number, (self.one, self.few, self.many))}"

    def done(self, verb: str, name: object) -> str:
        """What has been done to the thing called `name`; `verb` agrees with a he: «добавлен», «удалён»."""
        agreed = verb.replace("ё", "е") + self.gender.ending if self.gender.ending else verb
        return f"{self.one.capitalize()} «{name}» {agreed}."
