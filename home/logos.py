"""Files of the programme's mark that anybody may take; scripts/build_logos.py draws them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Logo:
    """One drawing of the mark: what it is for, the name of its files in static/images/logo/, its ground on the page."""

    name: str
    title: str
    use: str
    on_dark: bool = False

    @property
    def svg(self) -> str:
        return f"images/logo/{self.name}.svg"

    @property
    def png(self) -> str:
        return f"images/logo/{self.name}.png"


LOGOS = (
    Logo("dobry-zheleznogorsk", "Знак с именем", "На светлом: статья, афиша, сайт"),
    Logo(
        "dobry-zheleznogorsk-dark",
        "Знак с именем, светлый",
        "На тёмном: видео, футболка, плакат",
        on_dark=True,
    ),
    Logo("dobry-zheleznogorsk-mark", "Один знак", "Где имя уже написано рядом"),
)
