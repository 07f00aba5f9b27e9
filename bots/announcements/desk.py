"""What announcing works with, and what comes of it."""

from dataclasses import dataclass

from bots.cards import Card
from bots.inbound import Where
from bots.names import Names
from bots.speaker import Speaker
from core.model.people import Person
from core.ports import Unit


@dataclass(frozen=True, slots=True)
class Announcement:
    """A card for one reader. ``subject`` is what it stands for; ``quiet`` changes the standing card and sends no new one.

    ``board`` is the group in which the card stands for everybody, kept as the reader's: sent there once, then changed.
    """

    card: Card
    subject: str = ""
    quiet: bool = False
    board: Where | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """What announcing works with: the unit, the reader, the voice that speaks to them, and the ways that lead to the bot."""

    unit: Unit
    reader: Person
    speak: Speaker
    names: Names
    mailed: bool = False
    """Whether the card goes to a mailbox, where nothing can be pressed."""
