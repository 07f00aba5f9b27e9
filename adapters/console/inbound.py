"""Lines typed → what the assistant hears."""

from dataclasses import dataclass
from itertools import count

from adapters.console.gateway import PLATFORM
from bots.actions import pack
from bots.cards import Keyed
from bots.inbound import Inbound, Message, MessageRef, Press, Where, Who


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who sits at the terminal: the identity's user id and the name."""

    user_id: str
    name: str

    @property
    def who(self) -> Who:
        """The sender."""
        return Who(PLATFORM, self.user_id, self.name, language="en")

    @property
    def where(self) -> Where:
        """The conversation: one for each speaker."""
        return Where(PLATFORM, self.user_id)


class Translator:
    """Turns lines into inbounds; ``session`` distinguishes the event ids of different runs."""

    def __init__(self, session: str) -> None:
        self._session = session
        self._ids = count(1)

    def inbound(self, line: str, speaker: Speaker, last: tuple[Keyed, MessageRef] | None) -> Inbound:
        """A number presses that button of the speaker's last card; all else is said."""
        event_id = f"{self._session}-{next(self._ids)}"
        if last is not None and line.isdecimal():
            keyed, ref = last
            if 1 <= int(line) <= len(keyed.card.requests()):
                return Press(event_id, speaker.who, speaker.where, pack(keyed.token, int(line) - 1), ref)
        return Message(event_id, speaker.who, speaker.where, line)
