"""The few shapes that every drawing is made of. A shape has a class and no colour: CSS paints it."""


def path(kind: str, d: str) -> str:
    """A path of the class `kind`."""
    return f'<path class="{kind}" d="{d}"/>'


def scaled(kind: str, d: str, x: float, y: float, size: float) -> str:
    """A path drawn around its own zero, `size` times as large, put at (x, y)."""
    return f'<path class="{kind}" transform="matrix({size:g} 0 0 {size:g} {x:g} {y:g})" d="{d}"/>'


def circle(kind: str, x: float, y: float, r: float) -> str:
    """A circle of the class `kind`."""
    return f'<circle class="{kind}" cx="{x:.0f}" cy="{y:.0f}" r="{r:.0f}"/>'


def person(x: float, y: float, size: float = 26) -> str:
    """A small figure that stands on (x, y)."""
    head = size * 0.2
    body = (
        f"M{x - size * 0.24:.0f} {y:.0f}v-{size * 0.5:.0f}"
        f"q{size * 0.24:.0f}-{size * 0.3:.0f} {size * 0.48:.0f} 0v{size * 0.5:.0f}z"
    )
    return circle("l5", x, y - size * 0.86, head) + path("l5", body)


def windows(x: float, y: float, *, columns: int, rows: int, lit: list[bool]) -> str:
    """Path of the lit windows of a panel house whose first window stands at (x, y)."""
    cells = ((column, row) for row in range(rows) for column in range(columns))
    chosen = [cell for cell, on in zip(cells, lit, strict=True) if on]
    return "".join(f"M{x + column * 12:.0f} {y + row * 13:.0f}h6v7h-6z" for column, row in chosen)
