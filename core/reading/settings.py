"""How one reader wants to read, and how a cookie remembers it."""

from dataclasses import dataclass

from django.db.models import IntegerChoices, TextChoices

COOKIE = "reading"
COOKIE_AGE = 365 * 24 * 60 * 60  # seconds


class Size(IntegerChoices):
    """Size of type, in per cent of the ordinary one."""

    ORDINARY = 100, "Обычный"
    LARGE = 150, "Крупный, в полтора раза"
    HUGE = 200, "Очень крупный, вдвое"


class Scheme(TextChoices):
    """Colours of text and background; each pair but the first has a contrast of at least 7:1."""

    ORDINARY = "ordinary", "Как на всём сайте"
    BLACK = "black", "Чёрным по белому"
    WHITE = "white", "Белым по чёрному"
    BLUE = "blue", "Тёмно-синим по голубому"
    BROWN = "brown", "Тёмно-коричневым по бежевому"


class Spacing(TextChoices):
    """Distance between letters and lines."""

    ORDINARY = "ordinary", "Обычное"
    WIDE = "wide", "Широкое"


@dataclass(frozen=True)
class Reading:
    """The choices of one reader. Without any choice it is the ordinary site."""

    size: Size = Size.ORDINARY
    scheme: Scheme = Scheme.ORDINARY
    spacing: Spacing = Spacing.ORDINARY
    images: bool = True

    @property
    def active(self) -> bool:
        """The reader asked for anything but the ordinary site."""
        return self != Reading()

    @property
    def cookie(self) -> str:
        """The choices as the cookie keeps them: 150.black.wide.off."""
        return f"{self.size.value}.{self.scheme.value}.{self.spacing.value}.{'on' if self.images else 'off'}"

    @classmethod
    def from_cookie(cls, text: str) -> "Reading":
        """The choices a cookie holds. A cookie is a stranger's text: what is not one of ours is the ordinary site."""
        words = text.split(".")
        if len(words) != 4 or words[3] not in {"on", "off"}:
            return cls()
        try:
            return cls(Size(int(words[0])), Scheme(words[1]), Spacing(words[2]), words[3] == "on")
        except ValueError:
            return cls()


#: What the settings page looks like, and offers, to somebody who has not chosen yet.
SUGGESTED = Reading(Size.LARGE, Scheme.BLACK, Spacing.ORDINARY, images=True)
