"""Writing to an address that is not a conversation: the code that confirms it."""

from bots.cards import Card, Keyed
from bots.codec import dumps
from bots.inbound import Where
from bots.outgoing import Outgoing
from core.model.channels import Channel
from core.ports import Unit, channel_lane


def write_to(unit: Unit, person_id: int, channel: Channel, address: str, card: Card) -> int:
    """Write to this address of the channel alone, whatever else reaches the person; returns the outbox row's id."""
    outgoing = Outgoing(Keyed(card, ""), person_id, Where(channel.value, address))
    return unit.outbox.reply(
        dumps(outgoing, Outgoing),
        lane=channel_lane(person_id, channel),
        platform=channel.value,
        person_id=person_id,
        now=unit.now,
    )
