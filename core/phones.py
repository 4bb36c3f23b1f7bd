"""Telephone numbers as people write them → as a telephone dials them."""


def dialled(phone: str) -> str:
    """A number as a telephone dials it: digits and a plus; a Russian 8 becomes +7. Short ones stay local."""
    digits = "".join(char for char in phone if char.isdigit())
    if len(digits) == 11 and digits[0] == "8":
        return f"+7{digits[1:]}"
    return f"+{digits}" if len(digits) >= 11 else digits
