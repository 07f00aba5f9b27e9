"""The assistant: what was said, pressed or filled in → a Request → the one skill that serves it → a card in the outbox.

One unit of work per event: its id, its effect, the conversation, the buttons and the answer's outbox row commit together.
"""

from dataclasses import replace

from bots.actions import unpack
from bots.announcements.announce import announce
from bots.announcements.guests import guest_mail
from bots.cards import Choice, Keyed
from bots.codec import Unreadable, loads
from bots.conversation.handled import Handled, InlinePage
from bots.conversation.inline import inline_page
from bots.conversation.missed import settled_by
from bots.conversation.post import Post, keyed, notice_cards
from bots.conversation.presses import ANSWERED_THERE, barred, is_own, pressed
from bots.conversation.serving import Serving, at_card
from bots.conversation.turn import Changes, MembersUnknown, Served, Turn
from bots.conversation.turns import Turns, speaker_for, stranger_speaker
from bots.inbound import Inbound, Message, Place, Press, Submit, Visit, Where, Who
from bots.names import Names
from bots.outgoing import Outgoing, with_note
from bots.requests import Help
from bots.views.common import press, simple
from bots.views.links import link_card
from core.errors import Refusal
from core.events import GuestTold
from core.model.channels import Channel
from core.ports import Due, Store, Unit
from core.services.channels import route_of
from core.services.common_times import MOST_PEOPLE
from core.services.links import next_times, resolve
from core.services.people import Arrival, arrive, introduce


class Assistant:
    """Hears everything that people say to the bot. Safe to use from several threads."""

    def __init__(self, store: Store, names: Names) -> None:
        self._store = store
        self._names = names
        self._turns = Turns(names)
        self._serving = Serving(self._turns)

    def hear(self, inbound: Inbound) -> Handled:
        """Serve one inbound; a repeated event id has no second effect and an empty answer (guarantee 3).

        What only looks is looked up in a read unit first, so that a search keeps no writer waiting.
        """
        looked = self._look(inbound)
        try:
            return self._store.run(lambda unit: self._hear(unit, inbound, looked))
        except MembersUnknown:
            return Handled(asks_members=True)

    def word(self, unit: Unit, due: Due) -> tuple[Outgoing, ...]:
        """The cards of a due outbox row, none where it is no longer true."""
        cards = self._worded(unit, due)
        if not due.doubtful:
            return cards
        reader = unit.people.get(due.person_id) if due.person_id is not None else None
        note = (speaker_for(reader, unit).words("delivery.doubtful") if reader is not None else "",)
        return tuple(card if card.edits else with_note(card, note) for card in cards)

    def _worded(self, unit: Unit, due: Due) -> tuple[Outgoing, ...]:
        if due.kind == "reply":
            return _stored_reply(unit, due)
        if isinstance(due.event, GuestTold):
            return guest_mail(unit, due.event, self._names)
        reader = unit.people.get(due.person_id) if due.person_id is not None else None
        if reader is None or due.event is None:
            return ()
        going = route_of(unit, reader, due.event, self._names.gateways)
        by = due.channel or next(iter(going.ways), Channel.CHAT)
        speak = speaker_for(reader, unit)
        announcement = announce(unit, reader, speak, due.event, self._names, mailed=by is Channel.EMAIL)
        if announcement is None:
            return ()
        return notice_cards(unit, reader, due, announcement, going, self._names)

    def options(self, who: Who, search: str, query: str) -> tuple[Choice, ...]:
        """People, or rooms, of the asker's organisation whose name holds the query, for a searched select; at most 100."""
        with self._store.read() as unit:
            turn = self._looking(unit, who, Where(who.platform, ""))
            if turn is None:
                return ()
            directory = turn.directory
            wanted = query.casefold().strip()
            if search == "rooms":
                named = ((name, number) for name, number in directory.rooms.items() if wanted in name.casefold())
                return tuple(Choice(str(number), name) for name, number in named)[:100]
            return tuple(
                Choice(str(person_id), name)
                for name, ids in directory.people.items()
                if wanted in name.casefold()
                for person_id in ids
                if search != "mentors" or person_id in directory.mentors
            )[:100]

    def inline(self, who: Who, query: str, offset: str) -> InlinePage:
        """Results for Telegram's inline mode, for whoever has spoken with the bot before."""
        with self._store.read() as unit:
            turn = self._looking(unit, who, Where(who.platform, ""))
            if turn is None:
                caption = stranger_speaker(who, unit).words("inline.start")
                return InlinePage((), button_caption=caption, button_start="inline")
            return inline_page(turn, query, offset)

    def unfurl(self, who: Who, token: str) -> Keyed | None:
        """The live card of a booking link, its Book button for whoever sees it; None where the link leads nowhere."""
        return self._store.run(lambda unit: self._unfurled(unit, who, token))

    def _unfurled(self, unit: Unit, who: Who, token: str) -> Keyed | None:
        try:
            target = resolve(unit, token)
            times = next_times(unit, target)
        except Refusal:
            return None
        speak = stranger_speaker(who, unit)
        return keyed(unit, None, target.organisation.id, link_card(speak, target, times))

    # Hearing.

    def _look(self, inbound: Inbound) -> Served | None:
        """What the inbound asks for where it only looks; None where it may change something, or its sender is new."""
        if isinstance(inbound, Message) and inbound.members is not None:
            return None
        with self._store.read() as unit:
            if _names_strangers(unit, inbound):
                return None
            turn = self._looking(unit, inbound.who, inbound.where)
            if turn is None:
                return None
            try:
                match inbound:
                    case Message():
                        return self._serving.words(turn, inbound)
                    case Press():
                        return self._pressed_look(turn, inbound.payload)
                    case _:
                        return None
            except Changes:
                return None

    def _looking(self, unit: Unit, who: Who, where: Where) -> Turn | None:
        """The turn of somebody who is known, in a unit that may only read; None for a stranger."""
        identity = unit.people.identity(who.platform, who.tenant, who.user_id)
        person = unit.people.get(identity.person_id) if identity else None
        if identity is None or person is None:
            return None
        return self._turns.begin(unit, where, Arrival(person, identity, new=False), looking=True)

    def _pressed_look(self, turn: Turn, payload: str) -> Served | None:
        request = pressed(turn, payload)
        if isinstance(request, str) or not is_own(turn, payload):
            return None
        turn = self._turns.at_card(turn, unpack(payload).token)
        return self._serving.pressed(replace(turn, memory=at_card(turn.memory, request)), request)

    def _hear(self, unit: Unit, inbound: Inbound, looked: Served | None) -> Handled:
        who, where = inbound.who, inbound.where
        if not unit.seen.first(f"{who.platform}:{who.tenant}", inbound.event_id, unit.now):
            return Handled()
        if isinstance(inbound, Press | Submit) and (why_not := _barred(unit, inbound)) is not None:
            return Handled(toast=why_not, alert=True)
        arrival = arrive(unit, who, chat_id=where.chat_id if where.place is Place.PRIVATE else None)
        unit.outbox.mend(arrival.person.id, unit.now)
        for named in inbound.named if isinstance(inbound, Message) else ():
            introduce(unit, named)
        turn = _among(unit, inbound, self._turns.begin(unit, where, arrival))
        if isinstance(inbound, Press):
            settled_by(turn, inbound.payload)
        post = Post(turn, inbound)
        if looked is not None:
            return post.send(looked)
        match inbound:
            case Visit():
                return post.home(self._serving.home(turn, new=arrival.new))
            case Message():
                return post.send(self._serving.words(turn, inbound))
            case Press():
                return self._press(turn, post, inbound.payload)
            case Submit():
                return self._submit(turn, post, inbound)

    # Presses and forms.

    def _press(self, turn: Turn, post: Post, payload: str) -> Handled:
        request = pressed(turn, payload)
        if isinstance(request, str):
            return Handled(toast=request, alert=True)
        turn = self._turns.at_card(turn, unpack(payload).token)
        served = self._serving.pressed(replace(turn, memory=at_card(turn.memory, request)), request)
        there = is_own(turn, payload) or isinstance(request, ANSWERED_THERE)
        return post.send(served if there else _in_private(served))

    def _submit(self, turn: Turn, post: Post, inbound: Submit) -> Handled:
        request = pressed(turn, inbound.payload)
        if isinstance(request, str):
            return Handled(toast=request, alert=True)
        values = self._with_people(turn, inbound)
        turn = self._turns.again(self._turns.at_card(turn, unpack(inbound.payload).token))
        served = self._serving.serve(replace(turn, values=values), request)
        return post.send(served)

    def _with_people(self, turn: Turn, inbound: Submit) -> dict[str, str]:
        """The values with the platform's user ids as our people's, who arrive by being chosen."""
        ids = {who.user_id: str(introduce(turn.unit, who).id) for who in inbound.named}
        return {
            field: ",".join(ids.get(part, part) for part in value.split(",")) if ids else value
            for field, value in inbound.values.items()
        }


def _stored_reply(unit: Unit, due: Due) -> tuple[Outgoing, ...]:
    """The answer as it was written; where an earlier version wrote it otherwise, that it has to be asked for again."""
    try:
        outgoing: Outgoing = loads(due.body, Outgoing)
    except Unreadable:
        reader = unit.people.get(due.person_id) if due.person_id is not None else None
        if reader is None:
            return ()
        speak = speaker_for(reader, unit)
        card = simple(speak, "outdated.reply", press(speak, "help", Help()))
        return (Outgoing(keyed(unit, reader.id, due.organisation_id, card), reader.id),)
    return (outgoing,)


def _names_strangers(unit: Unit, inbound: Inbound) -> bool:
    """Whether the words name somebody who is not known yet, and will be by it."""
    named = inbound.named if isinstance(inbound, Message) else ()
    return any(unit.people.identity(who.platform, who.tenant, who.user_id) is None for who in named)


def _among(unit: Unit, inbound: Inbound, turn: Turn) -> Turn:
    """The turn with everybody of the conversation, as far as it was said who is: people arrive by being in it."""
    if not isinstance(inbound, Message) or inbound.members is None:
        return turn
    if len(inbound.members) > MOST_PEOPLE:
        return replace(turn, members=(), crowd=True)
    return replace(turn, members=tuple(introduce(unit, who).id for who in inbound.members))


def _barred(unit: Unit, inbound: Press | Submit) -> str | None:
    """Why a stranger may not press it: nobody arrives by pressing what is not theirs, or is gone."""
    who = inbound.who
    if unit.people.identity(who.platform, who.tenant, who.user_id) is not None:
        return None
    return barred(unit, stranger_speaker(who, unit), inbound.payload)


def _in_private(served: Served) -> Served:
    return replace(served, answer=replace(served.answer, public=False, anew=True))
