"""A start that cannot go on: one sentence on what happened, one on what to do. No traceback for the reader."""

from __future__ import annotations

import errno


class Trouble(Exception):
    """`sentence` says what is wrong, `advice` what to do about it; both are shown to the person at the terminal."""

    def __init__(self, sentence: str, advice: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.sentence}\n{self.advice}"


FULL_DISK = ("no space left on device", "database or disk is full", "disk quota exceeded")
BAD_HASH = ("do not match the hashes", "hashes are required")
NO_NETWORK = (
    "could not find a version",
    "no matching distribution",
    "connection",
    "timed out",
    "temporary failure in name resolution",
    "max retries exceeded",
    "incompleteread",
    "ssl",
)


def full_disk() -> Trouble:
    return Trouble(
        "На диске закончилось место.",
        "Освободите не меньше 1 ГБ и запустите команду снова: начатое продолжится.",
    )


def download_trouble(output: str, log: str) -> Trouble:
    """What pip or npm stumbled over, judged by its own words in `output`; `log` is where all of them are kept."""
    words = output.lower()
    if any(phrase in words for phrase in FULL_DISK):
        return full_disk()
    if any(phrase in words for phrase in BAD_HASH):
        return Trouble(
            "Скачанный пакет не совпал с тем, что закреплён в списке зависимостей.",
            f"Запустите команду ещё раз; если повторится, не обходите проверку, а сообщите разработчикам: {log}",
        )
    if any(phrase in words for phrase in NO_NETWORK):
        return Trouble(
            "Не удалось скачать библиотеки: сеть недоступна или загрузка прервалась.",
            f"Проверьте подключение и запустите команду снова: скачанное не пропадёт. Подробности: {log}",
        )
    return Trouble("Не удалось установить библиотеки.", f"Подробности: {log}")


def from_os_error(error: OSError) -> Trouble | None:
    """A sentence for the errors of the disk that a person can mend; None for the rest."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return full_disk()
    if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return Trouble(
            f"Нет права писать в {error.filename or 'папку проекта'}.",
            "Запустите команду от имени владельца папки или исправьте права на неё.",
        )
    return None
