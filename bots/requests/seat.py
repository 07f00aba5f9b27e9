"""Group sessions: taking a seat. Giving one up is declining it (``Respond``)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TakeSeat:
    """Take a seat in the group session that begins then, or begin one; what it is stands on a card first unless ``sure``."""

    host_id: int
    service_id: int
    starts_at: datetime
    length: int
    sure: bool = False
