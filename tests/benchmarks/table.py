"""The one table of figures, and the clock that all benches use."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median, quantiles
from timeit import Timer

HEADINGS = ("what", "ours", "target", "", "yardstick in the same run", "its figure", "ratio")


@dataclass(frozen=True)
class Row:
    """One measured figure. ``ours``, ``target`` and ``yardstick`` are all in ``unit``; less is better but for rates and shares.

    ``beside`` says what the yardstick is. Without a target the figure stands for itself, without a yardstick there is no ratio.
    ``pace`` is how many times longer the cores take now than those did on which the target was set, where that is known.
    """

    what: str
    ours: float
    unit: str
    target: float | None = None
    beside: str = ""
    yardstick: float | None = None
    pace: float = 1.0

    @property
    def more_is_better(self) -> bool:
        """Whether the figure is a rate or a share."""
        return self.unit.endswith("/s") or self.unit == "%"

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; None where there is none."""
        if self.target is None:
            return None
        return self.ours >= self.target if self.more_is_better else self.ours <= self.target * self.pace

    @property
    def ratio(self) -> float | None:
        """How many times better than the yardstick ours is; below 1 it is worse."""
        if self.yardstick is None:
            return None
        return self.ours / self.yardstick if self.more_is_better else self.yardstick / self.ours

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        bound = "≥" if self.more_is_better else "≤"
        return (
            self.what,
            _figure(self.ours, self.unit),
            f"{bound} {_figure(self.target, self.unit)}{self._paced()}" if self.target is not None else "",
            {True: "met", False: "MISSED", None: ""}[self.met],
            self.beside,
            _figure(self.yardstick, self.unit) if self.yardstick is not None else "",
            f"{self.ratio:,.1f} ×" if self.ratio is not None else "",
        )

    def _paced(self) -> str:
        return "" if self.pace == 1 else f" × {self.pace:.2f}"


def _figure(value: float, unit: str) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}"


def render(rows: Iterable[Row]) -> str:
    """The rows as one table of aligned columns."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    lines.insert(1, tuple("─" * width for width in widths))
    numbers = {1, 2, 5, 6}
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column in numbers else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def median_time(action: Callable[[], object], *, seconds: float = 0.4) -> float:
    """The median time of one call in seconds: samples of at least a millisecond, taken for about so many seconds.

    The garbage collector rests meanwhile.
    """
    timer = Timer(action)
    calls = 1
    while (taken := timer.timeit(calls)) < 0.001:
        calls *= 4
    samples = max(5, min(400, int(seconds / taken)))
    return median(timer.repeat(repeat=samples, number=calls)) / calls


def median_and_p99(times: Iterable[float]) -> tuple[float, float]:
    """The median and the 99th percentile of times that were taken one by one."""
    ordered = sorted(times)
    return median(ordered), quantiles(ordered, n=100, method="inclusive")[98]
