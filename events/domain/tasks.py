"""Who does what by when: how a task of a meeting stands today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol


class Task(Protocol):
    """A task as its row keeps it."""

    due_on: date | None
    done: bool


@dataclass(frozen=True)
class TaskLine:
    """A task with its state in words and the dot before it."""

    task: Any
    text: str
    css: str


def task_state(task: Task, *, today: date) -> tuple[str, str]:
    """«Сделано», «Срок прошёл», «В работе». The last day itself is still in time."""
    if task.done:
        return "Сделано", "state done"
    if task.due_on is not None and task.due_on < today:
        return "Срок прошёл", "state wait"
    return "В работе", "state"


def task_lines(tasks: Iterable[Task], *, today: date) -> list[TaskLine]:
    """Tasks in the minutes' own order."""
    return [TaskLine(task, *task_state(task, today=today)) for task in tasks]
