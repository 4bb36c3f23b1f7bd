"""Addresses of the section. It stands at /grants/ (its calendar and its feed have addresses of their own there)."""

ROOT = "/grants/"
# First words of the section's own addresses: no contest may be called so.
RESERVED = frozenset({"calendar", "archive", "results", "awards", "feed"})


def contest_url(slug: str) -> str:
    """The page of a contest."""
    return f"{ROOT}{slug}/"
