"""The chain as one drawn picture: three scenes that continue each other, each with its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from initiatives.enums import StageState
from recycling.domain.chain import Chain
from recycling.enums import StepKind

TOP, BOTTOM = 96, 192
"""The inside of the container in the first scene, in units of its drawing."""
SCENES = {kind: f"components/chain_{kind.value}.html" for kind in StepKind}
MARKS = {StageState.DONE: "ok", StageState.NOW: "now", StageState.NEXT: "next"}


@dataclass(frozen=True)
class Scene:
    """One step: its drawing, its words, and whether it is behind, going on or ahead; `state` None explains only.

    `anchor` is the part of the page that tells more.
    """

    kind: StepKind
    text: str
    state: StageState | None
    fill: int
    anchor: str = ""

    @property
    def template(self) -> str:
        return SCENES[self.kind]

    @property
    def mark(self) -> str:
        """CSS class of the step."""
        return MARKS[self.state] if self.state else ""

    @property
    def top(self) -> int:
        """Upper edge of what is in the container."""
        return BOTTOM - self.fill


@dataclass(frozen=True)
class Picture:
    """The three scenes in their order."""

    scenes: tuple[Scene, ...]


def explained(texts: Sequence[str]) -> Picture:
    """The model itself: what each step means, the container two thirds full."""
    fill = _height(66)
    return Picture(tuple(Scene(kind, text, None, fill) for kind, text in zip(StepKind, texts, strict=True)))


def picture_of(chain: Chain, *, percent: int | None, words: Sequence[str]) -> Picture:
    """A drive: what is done, going on, ahead, in `words` step by step. Without a goal the container fills with the step."""
    if percent is None:
        percent = {StageState.NEXT: 0, StageState.NOW: 50, StageState.DONE: 100}[chain.collect]
    states = (chain.collect, chain.event, chain.result)
    steps = zip(StepKind, words, states, strict=True)
    fill = _height(percent)
    return Picture(
        tuple(Scene(kind, text, state, fill, kind.value if text else "") for kind, text, state in steps)
    )


def _height(percent: int) -> int:
    """How high the container is filled."""
    return round((BOTTOM - TOP) * percent / 100)
