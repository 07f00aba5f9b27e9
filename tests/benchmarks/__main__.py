"""Run the benches and print their table; words choose benches by part of their name."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules

import tests.benchmarks
from tests.benchmarks.table import Row, render

Bench = Callable[[], Iterable[Row]]


def benches(words: list[str]) -> Iterator[tuple[str, Bench]]:
    """Each bench of this package by its name, those that contain one of the words, or all without words."""
    for module in sorted(info.name for info in iter_modules(tests.benchmarks.__path__)):
        if not module.startswith("bench_"):
            continue
        found = vars(import_module(f"{tests.benchmarks.__name__}.{module}"))
        for name in sorted(name for name in found if name.startswith("bench_")):
            if not words or any(word in name for word in words):
                yield name.removeprefix("bench_"), found[name]


def main() -> int:
    """Measure and print; 0 when done, 2 when no bench has such a name."""
    parser = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("words", nargs="*", help="part of a bench's name; all benches without")
    words = parser.parse_args().words
    rows: list[Row] = []
    for name, bench in benches(words):
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        rows += bench()
    if not rows:
        print(f"no bench is called so: {' '.join(words)}", file=sys.stderr)
        return 2
    print(render(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
