"""How much a meeting matters beside another one."""

from enum import IntEnum


class Priority(IntEnum):
    """The higher, the more it matters (S1.116). A session with a mentor is normal unless it was asked for as urgent."""

    LOW = 1
    NORMAL = 2
    HIGH = 3
    URGENT = 4
