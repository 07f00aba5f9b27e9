"""Talking itself: help, small talk, and forms asked question by question."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Help:
    """What can I do here?"""


@dataclass(frozen=True, slots=True)
class Greet:
    """A greeting or thanks: ``what`` is ``greet`` or ``thanks``."""

    what: str = "greet"


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Words that no reading fits; ``said`` is what was written.

    ``lost`` are words about something shown before where there is nothing that they could be about: ``choice`` ("the second
    one") or ``change`` ("later").
    """

    said: str = ""
    lost: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing more: the card's buttons go away, with ``note`` (a phrase's key) in their place."""

    note: str = "done"


@dataclass(frozen=True, slots=True)
class Said:
    """Words to be read anew once the person's zone or organisation is known: times mean nothing before."""

    text: str


@dataclass(frozen=True, slots=True)
class Fill:
    """The answer to the question that a form asks at present, where forms are asked question by question."""

    value: str


@dataclass(frozen=True, slots=True)
class StopForm:
    """Leave the form under way; nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Outdated:
    """What an earlier version of the bot put on a button, and this one cannot read; ``subject`` is what its card is about."""

    subject: str = ""
