"""How long the state machines of the services run: the same histories each time, however slow the machine."""

from hypothesis import HealthCheck, settings


def histories(count: int, *, acts: int) -> settings:
    """So many histories of up to so many acts."""
    return settings(
        max_examples=count,
        stateful_step_count=acts,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
