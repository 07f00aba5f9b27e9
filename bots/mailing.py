"""Mailing to an address that is not a conversation: the code that confirms it."""

from bots.cards import Card, Keyed
from bots.codec import dumps
from bots.inbound import Where
from bots.outgoing import Outgoing
from core.ports import MAIL, Unit


def mail(unit: Unit, person_id: int, address: str, card: Card) -> int:
    """Write a mail to this address alone, whatever else reaches the person; returns the outbox row's id."""
    outgoing = Outgoing(Keyed(card, ""), person_id, Where(MAIL, address))
    return unit.outbox.reply(
        dumps(outgoing, Outgoing),
        lane=f"{MAIL}::{address}",
        platform=MAIL,
        person_id=person_id,
        now=unit.now,
    )
