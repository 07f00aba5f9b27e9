"""Connected calendars: connecting them, taking in what they hold, and what that changes (S0.10, S4.31).

Every story locks the owner's own calendar first, so that nothing is booked beside it unseen.
"""

from core.services.calendars.connecting import connect, disconnect, mine, read_now
from core.services.calendars.mirroring import Asked, asked, failed, mirror, unchanged

__all__ = ["Asked", "asked", "connect", "disconnect", "failed", "mine", "mirror", "read_now", "unchanged"]
