"""A card on its way to one reader: what the courier takes from an outbox row, before a platform is chosen."""

from dataclasses import dataclass, replace
from typing import Protocol

from bots.cards import Keyed, Text
from bots.inbound import MessageRef, Where
from core.model.channels import Channel
from core.ports import Due, Unit


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One card to send or to edit in place.

    ``where`` is the conversation, None for the reader's private conversation on whichever platform reaches them. ``subject``
    (``booking:12``) makes the sent message the reader's standing card about it. ``private_to`` is the platform's user id who
    alone may see it inside a group. ``ways`` are what may carry it to a reader whose conversation is not given: the first that
    reaches them does.
    """

    keyed: Keyed
    person_id: int | None
    where: Where | None = None
    edits: MessageRef | None = None
    subject: str = ""
    private_to: str | None = None
    silent: bool = False
    ways: tuple[Channel, ...] = (Channel.CHAT, Channel.EMAIL)


def with_note(outgoing: Outgoing, note: Text) -> Outgoing:
    """The same with this in the card's note, before what stands there."""
    card = outgoing.keyed.card
    told = replace(card, note=(*note, " · ", *card.note) if card.note else note)
    return replace(outgoing, keyed=replace(outgoing.keyed, card=told))


class Wording(Protocol):
    """Turns a due outbox row into cards, at the moment of sending."""

    def word(self, unit: Unit, due: Due) -> tuple[Outgoing, ...]:
        """The cards to send, in order; none where the row is no longer true, which drops it on purpose."""
