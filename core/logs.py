"""What goes into the log, and how much of it."""

import logging


class WithoutTraceback(logging.Filter):
    """Bad input that was answered is a warning of one line: nothing of ours has crashed."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.exc_info = record.exc_text = None
        record.levelno, record.levelname = logging.WARNING, "WARNING"
        return True
