"""Which channels carry my notices (S1.21, S1.80). Topics, channels and uses are words of ``core.model.channels``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowChannels:
    """How my notices reach me: all kinds of them, or those of one topic."""

    topic: str = ""


@dataclass(frozen=True, slots=True)
class SetChannels:
    """Use these channels so for these topics from now on; no topic means all of them.

    ``only`` leaves out every other channel.
    """

    topics: tuple[str, ...]
    channels: tuple[str, ...]
    use: str
    only: bool = False


@dataclass(frozen=True, slots=True)
class EditChannels:
    """Choose the channels of all topics by a form."""


@dataclass(frozen=True, slots=True)
class SetPhone:
    """My phone number, for texts; asked by a form when empty, and forgotten when the form is."""

    phone: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmPhone:
    """The code that was sent to my phone: the number is mine. Asked by a form when empty."""

    code: str = ""


@dataclass(frozen=True, slots=True)
class UsualChannels:
    """Let my notices reach me as is usual."""
