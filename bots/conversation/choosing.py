"""People chosen in a list of the platform's own (Telegram's request_users), as the answer to a question for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bots.conversation.turn import Changes, Turn
from bots.inbound import Message, Who
from core.model.people import Person
from core.model.rights import administers
from core.services.admin import invitation


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who was chosen: the names, by id, of those who are of the organisation, and those who are not."""

    here: Mapping[int, str]
    others: Sequence[Who]


def chosen_in(turn: Turn, message: Message) -> Chosen:
    """Who was chosen, as far as they are known in the organisation from which the person speaks."""
    known = [(who, _person(turn, who)) for who in message.chosen]
    here = {person.id: person.name for _, person in known if person is not None}
    return Chosen(here, tuple(who for who, person in known if person is None))


def not_here(turn: Turn, others: Sequence[Who]) -> str:
    """Why they cannot be invited yet, and what lets them come in: an admin is given the link, the others are told of it.

    Raises Changes in a unit that may only read, where the link may have to be made.
    """
    assert turn.organisation is not None
    facts = {"names": ", ".join(who.name for who in others), "organisation": turn.organisation.name}
    link = None
    if administers(turn.member) and turn.names.telegram_bot is not None:
        if turn.looking:
            raise Changes
        link = turn.names.start_link(f"i_{invitation(turn.unit, turn.member).token}")
    if link is None:
        return turn.speak.words("walk.not_here.ask", **facts)
    return turn.speak.words("walk.not_here.link", link=link, **facts)


def _person(turn: Turn, who: Who) -> Person | None:
    """The person where they are a member here, else None."""
    identity = turn.unit.people.identity(who.platform, who.tenant, who.user_id)
    at = turn.organisation
    if identity is None or at is None or turn.unit.people.membership(at.id, identity.person_id) is None:
        return None
    return turn.unit.people.get(identity.person_id)
