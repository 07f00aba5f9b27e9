"""What the product's speed is, beside yardsticks measured in the same run: ``python -m tests.benchmarks [word …]``.

To add a bench, write one function in one file: a module here named ``bench_<topic>.py`` with a function ``bench_<topic>()``
that returns or yields :class:`tests.benchmarks.table.Row`; it is found by its name. Measure with
:func:`tests.benchmarks.table.median_time`, check first that the answer measured is right, and measure the yardstick on the
same input. These are no tests: they assert no time, and pytest does not collect them.
"""
