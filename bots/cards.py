"""What is said to a person, as data: a Card, which each platform draws in its own best way.

Text is a tuple of spans. A plain ``str`` span is untrusted (a name, a title, a note) and every renderer escapes it; markup
exists only as span types, so a name such as ``<!channel>`` or ``<b>`` can never become markup.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from bots.requests import Request
from core.model.itip import ItipMessage, Published

CAPTION_LIMIT = 20
"""Characters of a button's caption that a phone shows whole (PLATFORMS.md d3)."""

LABEL_LIMIT = 75
"""Characters of what is said aloud for a button (Slack, ``accessibility_label``)."""


@dataclass(frozen=True, slots=True)
class Bold:
    """Words that stand out."""

    text: str


@dataclass(frozen=True, slots=True)
class Italic:
    """Words set apart, as an aside."""

    text: str


@dataclass(frozen=True, slots=True)
class Strike:
    """Words that no longer hold."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """Words to type as they stand: a command, a one-time code."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that open an address."""

    caption: str
    url: str


class MomentStyle(StrEnum):
    """How much of a moment is shown."""

    TIME = "time"  # 14:05
    DATE = "date"  # Sat 21 Nov
    BOTH = "both"  # Sat 21 Nov 14:05


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment that a platform may show in the reader's own zone and habit.

    ``at`` is aware; ``text`` is the same moment already worded in the reader's zone and language: the fallback where the
    platform has no such element. ``native`` is False where the zone shown is on purpose not the reader's own (the other
    side's line of a confirmation), so that no client turns it into the reader's.
    """

    at: datetime
    text: str
    style: MomentStyle = MomentStyle.BOTH
    native: bool = True


Span = str | Bold | Italic | Strike | Code | Link | Moment
Text = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value: "When", "With", "Where"."""

    label: str
    value: Text


class Style(StrEnum):
    """What a button means: the way on, the way back, something that destroys."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Confirm:
    """A question asked before a destructive press counts; where a platform has none, the card asks by itself."""

    title: str
    text: str
    yes: str
    no: str


class Means(StrEnum):
    """Which typed answer presses a button of the last card: "confirm", "no", "later", "earlier"."""

    YES = "yes"
    NO = "no"
    MORE = "more"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Button:
    """A press that performs ``request``, or opens ``url``.

    ``opens_form`` tells a platform with modals to open one at once, before the request is read. ``label`` says aloud what a
    short caption means (at most ``LABEL_LIMIT`` characters). ``means`` is the typed answer that presses it. ``share`` is text for
    Telegram's inline mode, put into a chat that the person picks. ``typed`` are further words that press it when they are typed.
    """

    caption: str
    request: Request | None = None
    url: str | None = None
    style: Style = Style.PLAIN
    confirm: Confirm | None = None
    opens_form: bool = False
    label: str | None = None
    share: str | None = None
    means: Means | None = None
    typed: tuple[str, ...] = ()


class Kind(StrEnum):
    """What a form's field asks for."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    PERSON = "person"
    PEOPLE = "people"
    CHANNEL = "channel"
    """A conversation of several people, by the platform's own id: asked only where forms open, as their platform lists them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that a field offers."""

    value: str
    caption: str


@dataclass(frozen=True, slots=True)
class FormField:
    """One question of a form.

    ``initial`` is the value as submitted: text as typed, ISO date, ``HH:MM``, ISO date and time with offset, a choice's value,
    several joined by commas. ``search`` names a list that is searched while typing (Slack's external select), asked through
    ``Assistant.options``.
    """

    name: str
    label: str
    kind: Kind = Kind.TEXT
    choices: tuple[Choice, ...] = ()
    initial: str | None = None
    hint: str | None = None
    required: bool = True
    limit: int | None = None
    search: str | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """Questions whose answers complete ``request``: a modal in Slack, asked one by one elsewhere."""

    title: str
    fields: tuple[FormField, ...]
    submit: str
    request: Request
    intro: Text = ()
    errors: tuple[tuple[str, str], ...] = ()
    """(field name, what is wrong and what to do): the form stays open with these at their fields."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a card: lines of text, labelled values, rows of buttons that belong to them."""

    lines: tuple[Text, ...] = ()
    fields: tuple[Field, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """A file that comes with a card: ``kind`` is its media type (RFC 2046), ``content`` its text, written as UTF-8.

    With a ``calendar`` the text is what calendar programs read of that.
    """

    name: str
    kind: str
    content: str = ""
    calendar: Published | None = None


Tone = Literal["plain", "good", "bad", "asks"]


@dataclass(frozen=True, slots=True)
class Card:
    """One message: the first line says what happened, the rest what, when and what can be done now.

    ``form`` opens as a modal where it can, and is asked question by question elsewhere. ``asks_location`` adds the platform's
    share-location button where it has one. A card with a ``file`` is short and has no buttons: it is what the file is sent with.
    """

    title: Text
    sections: tuple[Section, ...] = ()
    note: Text = ()
    form: Form | None = None
    tone: Tone = "plain"
    asks_location: bool = False
    asks_people: int = 0
    """How many people can be chosen to answer this card, in the platform's own list where it has one; 0 where none are asked."""
    reply_hint: str | None = None
    """Where the next words typed answer this card: a placeholder of at most 64 characters (Telegram's ForceReply)."""
    file: File | None = None
    calendar: ItipMessage | None = None
    """What a mailbox is told beside the words, for the reader's calendar program; a chat leaves it out."""

    def buttons(self) -> Iterator[Button]:
        """All buttons in the order in which they are shown and numbered."""
        for section in self.sections:
            for row in section.buttons:
                yield from row

    def requests(self) -> tuple[Request, ...]:
        """The requests behind this card's presses in order, the form's last: what the database keeps for it."""
        asked = tuple(button.request for button in self.buttons() if button.request is not None)
        return (*asked, self.form.request) if self.form else asked


@dataclass(frozen=True, slots=True)
class Keyed:
    """A card whose requests are stored under ``token``, ready to be drawn.

    The n-th button with a request (counted from 0, as in ``Card.requests``) carries ``actions.pack(token, n)``.
    """

    card: Card
    token: str
