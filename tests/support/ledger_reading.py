"""How tests read the public ledger: its pages as a reader sees them."""

from bs4 import BeautifulSoup

LEDGER = "/reports/ledger/"


def read(client, address: str = LEDGER, status: int = 200) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == status
    return BeautifulSoup(response.content, "html.parser")


def words(node) -> str:
    return " ".join(node.get_text(" ").replace("\u00a0", " ").split())


def numbers(page: BeautifulSoup) -> list[int]:
    return [int(cell.get_text()) for cell in page.select("table.ledger tbody .no")]


def notes(page: BeautifulSoup) -> list[str]:
    return [words(note) for note in page.select("#results .note")]
