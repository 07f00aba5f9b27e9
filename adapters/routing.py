"""Where a card goes, and what is recorded about where it went: rules inside a unit of work, no sending."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from adapters.gateway import Address, Later, Sending
from bots.conversation.post import remember_arrival
from bots.inbound import MessageRef, Place, Where
from bots.outgoing import Outgoing
from core.events import AddressLost, DeliveryFailed, GuestTold, GuestUnreached, PollNudged, PollOpened
from core.model.channels import Channel
from core.model.people import Identity, Person, Role
from core.ports import MAIL, SMS, Due, SentCard, Unit


@dataclass(frozen=True, slots=True)
class Letter:
    """A card with its address. ``identity`` is the reader's identity that was chosen, None if the conversation was given."""

    outgoing: Outgoing
    sending: Sending
    identity: Identity | None = None


def letter(unit: Unit, outgoing: Outgoing, running: Collection[str]) -> Letter | None:
    """The card with its address on one of the platforms running here; None if nothing reaches the reader any longer.

    Raises Later if only a platform that does not run here would reach them: another process may.
    """
    where = outgoing.where
    if where is not None:
        _must_run(where.platform, running)
        address = Address(
            where.platform,
            where.chat_id,
            where.tenant,
            user_id=_user_there(unit, outgoing, where),
            thread=where.thread,
            private_to=outgoing.private_to,
        )
        return Letter(outgoing, _sending(outgoing, address, outgoing.edits))
    standing = outgoing.edits
    if standing is not None and standing.platform in running:
        address = Address(standing.platform, standing.chat_id, standing.tenant)
        return Letter(outgoing, _sending(outgoing, address, standing))
    return _to_reader(unit, outgoing, running)


def _user_there(unit: Unit, outgoing: Outgoing, where: Where) -> str | None:
    """Whose card it is in a group: they get it in private where the bot may not write there."""
    if where.place is not Place.GROUP or outgoing.person_id is None or outgoing.private_to is not None:
        return None
    own = unit.people.identities(outgoing.person_id)
    there = (each for each in own if (each.platform, each.tenant) == (where.platform, where.tenant))
    return next((each.user_id for each in there), None)


def letters(unit: Unit, outgoing: Sequence[Outgoing], running: Collection[str]) -> list[Letter]:
    """The cards of one row with their addresses, except those that reach nobody; raises Later as ``letter`` does.

    An old card on a platform that does not run here is left as it is, where a new card follows it.
    """
    found = []
    for one in outgoing:
        try:
            found.append(letter(unit, one, running))
        except Later:
            if one.edits is None or len(outgoing) == 1:
                raise
    return [one for one in found if one is not None]


def after_gone(unit: Unit, gone: Letter, running: Collection[str]) -> Letter | None:
    """Mark the conversation as unreachable; returns the card for the reader's other identity, if there is one.

    An answer is not redirected: only notices follow their reader.
    """
    closed = gone.identity or _owner(unit, gone)
    if closed is not None:
        unit.people.save_identity(replace(closed, reachable=False))
    elif gone.sending.address.platform in {MAIL, SMS}:
        _close_address(unit, gone)
    if gone.outgoing.where is not None:
        return None
    return _to_reader(unit, gone.outgoing, running)


def _close_address(unit: Unit, gone: Letter) -> None:
    """The address has to be confirmed again, as its owner is told where a chat reaches them."""
    person_id = gone.outgoing.person_id
    reader = unit.people.get(person_id) if person_id is not None else None
    channel, address = Channel(gone.sending.address.platform), gone.sending.address.chat_id
    if reader is not None and address == (reader.mail if channel is Channel.EMAIL else reader.sms):
        unit.people.save(replace(reader, mail=None) if channel is Channel.EMAIL else replace(reader, sms=None))
        if any(identity.reachable for identity in unit.people.identities(reader.id)):
            lost = AddressLost(channel.value)
            unit.outbox.notify(reader.id, lost, organisation_id=reader.organisation_id, now=unit.now)


def after_moved(unit: Unit, moved: Letter, chat_id: str) -> Letter:
    """Store the conversation's new id with the identity or the group it belongs to; the card with its new address."""
    old = moved.sending.address
    owner = moved.identity or _owner(unit, moved)
    if owner is not None:
        unit.people.save_identity(replace(owner, chat_id=chat_id))
    group = unit.organisations.of_group(old.platform, old.chat_id)
    if group is not None:
        unit.organisations.bind_group(old.platform, chat_id, group.id)
    # A message in the old conversation cannot be edited in the new one: the card is sent anew.
    sending = replace(moved.sending, address=replace(old, chat_id=chat_id), edits=None)
    return replace(moved, sending=sending, identity=replace(owner, chat_id=chat_id) if owner else None)


def after_sent(unit: Unit, sent: Letter, ref: MessageRef) -> None:
    """Remember where the reader's card about its subject stands, and the private conversation that was opened for it.

    Mailboxes and phones have no card that changes.
    """
    outgoing = sent.outgoing
    if outgoing.subject and outgoing.person_id is not None and ref.platform not in {MAIL, SMS}:
        unit.cards.sent(
            SentCard(
                outgoing.person_id,
                outgoing.subject,
                ref.platform,
                ref.tenant,
                ref.chat_id,
                ref.message_id,
                outgoing.keyed.token,
            ),
            unit.now,
        )
    if sent.identity is not None and sent.identity.chat_id is None:
        unit.people.save_identity(replace(sent.identity, chat_id=ref.chat_id))
        where = Where(ref.platform, ref.chat_id, tenant=ref.tenant)
        remember_arrival(unit, where, sent.identity.person_id, outgoing.keyed, outgoing.subject)


def tell_of_failure(unit: Unit, due: Due, reason: str) -> None:
    """Tell the organizers that a notice did not arrive, or else the other side of the booking (guarantee 8).

    A failed answer is not reported, as its reader knows what they asked; nor is a failed report of a failure,
    nor what another
    channel tells the reader as well.
    """
    if isinstance(due.event, GuestTold):
        _tell_host(unit, due, due.event, reason)
    if due.event is None or due.person_id is None or isinstance(due.event, DeliveryFailed):
        return
    if _told_otherwise(unit, due, due.person_id):
        return
    event = DeliveryFailed(due.person_id, due.about, reason)
    for reader in _who_hears(unit, due, due.person_id):
        unit.outbox.notify(reader, event, organisation_id=due.organisation_id, now=unit.now, about=due.about)


def _told_otherwise(unit: Unit, due: Due, reader_id: int) -> bool:
    """Whether a notice of which there are copies, or a copy, reaches its reader by another channel."""
    if due.channel is None:
        return unit.outbox.carried(due)
    return any(one.reachable for one in unit.people.identities(reader_id))


def _tell_host(unit: Unit, due: Due, told: GuestTold, reason: str) -> None:
    """Tell the host that a guest may not know."""
    meeting = unit.meetings.get(told.booking_id)
    if meeting is not None:
        event = GuestUnreached(meeting.id, told.email, told.name, reason)
        unit.outbox.notify(meeting.host_id, event, organisation_id=due.organisation_id, now=unit.now, about=meeting.id)


def _who_hears(unit: Unit, due: Due, unreached: int) -> list[int]:
    """The host of a meeting or poll, who can tell them; else organizers, else the other side of the session."""
    if isinstance(due.event, PollOpened | PollNudged):
        poll = unit.polls.get(due.event.poll_id)
        return [poll.host_id] if poll is not None else []
    meeting = unit.meetings.get(due.about) if due.about is not None else None
    if meeting is not None and meeting.host_id != unreached:
        return [meeting.host_id]
    if due.organisation_id is not None:
        organizers = unit.people.members(due.organisation_id, Role.ORGANIZER)
        found = [person.id for _, person in organizers if person.id != unreached]
        if found:
            return found
    booking = unit.bookings.get(due.about) if due.about is not None else None
    return [booking.other(unreached)] if booking is not None and booking.party(unreached) is not None else []


def _to_reader(unit: Unit, outgoing: Outgoing, running: Collection[str]) -> Letter | None:
    """By the first of its ways that reaches the reader."""
    reader = unit.people.get(outgoing.person_id) if outgoing.person_id is not None else None
    if reader is None:
        return None
    found = (_BY_CHANNEL[way](unit, outgoing, reader, running) for way in outgoing.ways)
    return next((letter for letter in found if letter is not None), None)


def _to_chat(unit: Unit, outgoing: Outgoing, reader: Person, running: Collection[str]) -> Letter | None:
    """To the private conversation in which the reader was heard of last; raises Later where only another process serves one."""
    reachable = [one for one in unit.people.identities(reader.id) if one.reachable]
    here = next((one for one in reachable if one.platform in running), None)
    if here is None:
        if reachable:
            _must_run(reachable[0].platform, running)
        return None
    address = Address(here.platform, here.chat_id or "", here.tenant, user_id=here.user_id)
    return Letter(outgoing, _sending(outgoing, address, None), here)


def _to_mailbox(_: Unit, outgoing: Outgoing, reader: Person, running: Collection[str]) -> Letter | None:
    """To the reader's confirmed address."""
    if reader.mail is None or MAIL not in running:
        return None
    return Letter(outgoing, _sending(outgoing, Address(MAIL, reader.mail), None))


def _to_phone(_: Unit, outgoing: Outgoing, reader: Person, running: Collection[str]) -> Letter | None:
    """To the reader's confirmed number."""
    if reader.sms is None or SMS not in running:
        return None
    return Letter(outgoing, _sending(outgoing, Address(SMS, reader.sms), None))


_BY_CHANNEL: Mapping[Channel, Callable[[Unit, Outgoing, Person, Collection[str]], Letter | None]] = {
    Channel.CHAT: _to_chat,
    Channel.EMAIL: _to_mailbox,
    Channel.SMS: _to_phone,
}


def _sending(outgoing: Outgoing, address: Address, edits: MessageRef | None) -> Sending:
    return Sending(address, outgoing.keyed, edits=edits, silent=outgoing.silent)


def _owner(unit: Unit, sent: Letter) -> Identity | None:
    """The reader's identity whose private conversation this is."""
    outgoing, address = sent.outgoing, sent.sending.address
    if outgoing.person_id is None or (outgoing.where is not None and outgoing.where.place is not Place.PRIVATE):
        return None
    for identity in unit.people.identities(outgoing.person_id):
        if (identity.platform, identity.tenant, identity.chat_id) == (
            address.platform,
            address.tenant,
            address.chat_id,
        ):
            return identity
    return None


def _must_run(platform: str, running: Collection[str]) -> None:
    if platform not in running:
        raise Later(f"{platform} does not run in this process")
