"""What pip, npm and the disk say in their own words becomes a sentence and an advice."""

import errno

import pytest

from launcher.trouble import Trouble, download_trouble, from_os_error

BROKEN = """Collecting wagtail==8.0.1
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError'
ERROR: Could not find a version that satisfies the requirement wagtail==8.0.1 (from versions: none)
ERROR: No matching distribution found for wagtail==8.0.1
"""
FORGED = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."
FULL = "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (BROKEN, "Не удалось скачать библиотеки: сеть недоступна или загрузка прервалась."),
        (FORGED, "Скачанный пакет не совпал с тем, что закреплён в списке зависимостей."),
        (FULL, "На диске закончилось место."),
        ("ERROR: Failed building wheel for granian", "Не удалось установить библиотеки."),
    ],
)
def test_the_installers_words_become_one_sentence(output: str, sentence: str) -> None:
    assert download_trouble(output, "var/logs/pip.log").sentence == sentence


def test_a_broken_download_says_that_nothing_is_lost_and_where_the_details_are() -> None:
    assert download_trouble(BROKEN, "var/logs/pip.log").advice == (
        "Проверьте подключение и запустите команду снова: скачанное не пропадёт. Подробности: var/logs/pip.log"
    )


def test_a_full_disk_is_known_by_its_error_number() -> None:
    trouble = from_os_error(OSError(errno.ENOSPC, "No space left on device"))
    assert isinstance(trouble, Trouble)
    assert trouble.sentence == "На диске закончилось место."


def test_a_folder_without_permission_is_named() -> None:
    trouble = from_os_error(PermissionError(errno.EACCES, "Permission denied", "var/stamps.json"))
    assert isinstance(trouble, Trouble)
    assert trouble.sentence == "Нет права писать в var/stamps.json."


def test_an_unknown_error_keeps_its_traceback() -> None:
    assert from_os_error(OSError(errno.EPIPE, "Broken pipe")) is None
