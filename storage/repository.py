"""What repositories have in common."""

from storage.session import Session


class Repository:
    """Reads and writes one aggregate through a unit's session."""

    def __init__(self, session: Session) -> None:
        self._session = session
