"""How important a meeting is compared to another."""

from enum import IntEnum


class Priority(IntEnum):
    """Higher is more important (S1.116). A session with a mentor is normal unless it was requested as urgent."""

    LOW = 1
    NORMAL = 2
    HIGH = 3
    URGENT = 4
