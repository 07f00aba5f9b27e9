"""Makes turns: who speaks, from which organisation, in which voice, with what the conversation remembers."""

from dataclasses import replace

from bots.conversation.memory import Memory, load
from bots.conversation.turn import Turn
from bots.directory import NOBODY, Directories, Directory, for_guest
from bots.inbound import Place, Where, Who
from bots.names import Names
from bots.speaker import Speaker
from core.model.people import Membership, Organisation, Person
from core.ports import Unit
from core.services.people import Arrival


class Turns:
    """Makes the turns of one assistant. Safe to use from several threads."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._directories = Directories()

    def begin(self, unit: Unit, where: Where, arrival: Arrival, *, looking: bool = False) -> Turn:
        """The turn of somebody who has arrived, in this conversation; ``looking`` in a unit that may only read."""
        person = arrival.person
        memory = _remembered(unit, where, arrival)
        organisation = organisation_of(unit, person)
        if where.place is Place.GROUP:
            organisation = unit.organisations.of_group(where.platform, where.chat_id) or organisation
        turn = Turn(
            unit=unit,
            where=where,
            person=person,
            identity=arrival.identity,
            speak=speaker_for(person, unit),
            memory=memory,
            names=self._names,
            looking=looking,
        )
        return self._at(turn, organisation)

    def again(self, turn: Turn) -> Turn:
        """The turn with the person and organisation as they stand after a skill has changed them."""
        person = turn.unit.people.get(turn.person.id) or turn.person
        stays = person.organisation_id == turn.person.organisation_id and turn.organisation is not None
        spoken_from = turn.organisation.id if stays and turn.organisation is not None else person.organisation_id
        organisation = turn.unit.organisations.get(spoken_from) if spoken_from is not None else None
        return self._at(replace(turn, person=person, speak=speaker_for(person, turn.unit)), organisation)

    def at_card(self, turn: Turn, token: str) -> Turn:
        """The turn of an answer to a card: it is given in the card's organisation, wherever the person speaks from otherwise."""
        keyboard = turn.unit.cards.keyboard(token)
        at = keyboard.organisation_id if keyboard is not None else None
        if at is None or (turn.organisation is not None and turn.organisation.id == at):
            return turn
        known = turn.unit.people.membership(at, turn.person.id) is not None
        return self._at(turn, turn.unit.organisations.get(at)) if known else turn

    def _at(self, turn: Turn, organisation: Organisation | None) -> Turn:
        """The turn in this organisation: what the person is there, and the names that they may know."""
        membership = turn.unit.people.membership(organisation.id, turn.person.id) if organisation else None
        directory = self.directory(turn.unit, organisation, membership, looking=turn.looking)
        return replace(turn, organisation=organisation, membership=membership, directory=directory)

    def directory(
        self, unit: Unit, organisation: Organisation | None, membership: Membership | None, *, looking: bool
    ) -> Directory:
        """The names of the organisation that the member may know; none for whoever is no member."""
        if organisation is None or membership is None:
            return NOBODY
        if membership.only_host_id is not None:
            return for_guest(unit, organisation.id, membership.only_host_id)
        return self._directories.of(unit, organisation, keep=looking)


def _remembered(unit: Unit, where: Where, arrival: Arrival) -> Memory:
    """What the conversation remembers; a group’s whose last card was sent in private goes on from there, but not in a form."""
    kept = unit.conversations.get(where.platform, where.tenant, where.chat_id, arrival.person.id)
    memory, identity = load(kept.state) if kept else Memory(), arrival.identity
    if memory.in_private and identity.chat_id is not None:
        kept = unit.conversations.get(identity.platform, identity.tenant, identity.chat_id, arrival.person.id)
        return load(kept.state).without_walk() if kept else Memory()
    return memory


def organisation_of(unit: Unit, person: Person) -> Organisation | None:
    """Where the person speaks from at present."""
    return unit.organisations.get(person.organisation_id) if person.organisation_id is not None else None


def speaker_for(person: Person, unit: Unit) -> Speaker:
    """The voice that speaks to this person."""
    return Speaker(person.tongue, person.zone, unit.now)


def stranger_speaker(who: Who, unit: Unit) -> Speaker:
    """The voice that speaks to somebody of whom only the platform tells."""
    return Speaker(who.language or "en", who.zone, unit.now)
