"""Connected calendars: connecting them, importing what they hold, and the effects of that (S0.10, S4.31).

Every use case locks the owner's own calendar first, so that nothing is booked concurrently.
"""

from core.services.calendars.connecting import connect, disconnect, mine, read_now
from core.services.calendars.mirroring import Asked, asked, failed, mirror, unchanged

__all__ = ["Asked", "asked", "connect", "disconnect", "failed", "mine", "mirror", "read_now", "unchanged"]
