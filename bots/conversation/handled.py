"""What the assistant gives back for one inbound: what must be shown at once, and which outbox rows are ready to be sent."""

from dataclasses import dataclass

from bots.cards import Keyed


@dataclass(frozen=True, slots=True)
class Handled:
    """The outcome of one inbound, after its unit of work has committed.

    ``toast`` (at most 200 characters) answers a press: Telegram's callback answer, an ephemeral line in Slack. ``form`` is the
    form to open, only where ``Where.forms`` said that one can be opened now. ``errors`` are (field, what to mend) of a submitted
    form, which then stays open. ``home`` answers a Visit. ``replies`` are ids of outbox rows for the courier, in order.
    ``asks_members`` says that nothing was done yet: the same message is to be handed in again with its ``members``.
    """

    toast: str | None = None
    alert: bool = False
    form: Keyed | None = None
    errors: tuple[tuple[str, str], ...] = ()
    home: Keyed | None = None
    replies: tuple[int, ...] = ()
    asks_members: bool = False


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One result of Telegram's inline mode: a line to pick and the card that is then posted, its buttons links only."""

    result_id: str
    title: str
    description: str
    card: Keyed


@dataclass(frozen=True, slots=True)
class InlinePage:
    """Results for an inline query (at most 50), where to go on, and the button above them that opens the private chat."""

    results: tuple[InlineResult, ...]
    next_offset: str = ""
    button_caption: str | None = None
    button_start: str | None = None
