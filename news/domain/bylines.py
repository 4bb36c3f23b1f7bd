"""Who tells a piece of news."""

NOBODY_NAMED = "Редакция сайта"


def byline(*, role: str, name: str, agrees: bool) -> str:
    """«Мария Соснина, координатор дворов», or the role alone while the person has not agreed to be named."""
    shown = name if agrees else ""
    if shown and role:
        return f"{shown}, {role[:1].lower()}{role[1:]}"
    return shown or role or NOBODY_NAMED
