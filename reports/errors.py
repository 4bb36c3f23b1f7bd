"""What the ledger refuses. Messages are Russian sentences for the person at the screen: what happened, what to do."""


class LedgerError(Exception):
    """The ledger refused an action; nothing was changed."""


class PostedEntryError(LedgerError):
    """Somebody tried to change, delete or smuggle in a posted entry past `reports.domain.posting`."""

    def __init__(self, message: str = "") -> None:
        super().__init__(
            message
            or "Проведённую запись нельзя изменить или удалить. Чтобы исправить ошибку, сделайте сторно и проведите новую запись."
        )


class PostingRefused(LedgerError):
    """An entry cannot be posted or reversed as it is; `problems` says why, a sentence each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__(" ".join(problems))
