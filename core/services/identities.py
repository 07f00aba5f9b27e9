"""Linking two identities of one person: the code is created on the known one, and typed on the new one."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from core.errors import IdentitiesClash, SameIdentity
from core.model.booking import State
from core.model.people import Person
from core.model.timespan import Timespan
from core.ports import OneTimeCode, Unit
from core.services import codes
from core.services.lookup import person_of

CODE_LASTS = timedelta(minutes=10)
"""How long a code that links two identities is valid."""

_AHEAD = timedelta(days=730)
_MOST = 10_000


def make_code(unit: Unit, person: Person) -> OneTimeCode:
    """A code to type on the other platform, valid for ten minutes."""
    return codes.new_code(unit, "identity", person.id, lasting=CODE_LASTS)


def whose(unit: Unit, person: Person, code: str) -> Person:
    """Who created the code that the person typed; changes nothing. Counts as a guess.

    Raises TooManyGuesses, CodeInvalid, SameIdentity.
    """
    codes.count_guess(unit, person.id)
    return _maker(unit, person, code)


def link(unit: Unit, person: Person, code: str) -> Person:
    """Merge the person who typed the code with the one who created it; the older stays, so that more buttons keep working.

    Raises CodeInvalid, SameIdentity, and IdentitiesClash if both have something at the same time.
    """
    maker = _maker(unit, person, code)
    kept, absorbed = sorted((person, maker), key=lambda one: one.id)
    unit.bookings.lock({kept.calendar_id, absorbed.calendar_id})
    _check_clash(unit, kept, absorbed)
    codes.use(unit, code, "identity")
    unit.people.merge(kept.id, absorbed.id)
    return person_of(unit, kept.id)


def _maker(unit: Unit, person: Person, code: str) -> Person:
    maker = person_of(unit, codes.typed(unit, code, "identity").subject)
    if maker.id == person.id:
        raise SameIdentity
    return maker


def _check_clash(unit: Unit, one: Person, other: Person) -> None:
    window = Timespan(unit.now - timedelta(days=1), unit.now + _AHEAD)
    claims = unit.bookings.claims({one.calendar_id, other.calendar_id}, window)
    clashing = _overlapping(claims, one, other)
    if clashing is None:
        clashing = next(
            (b.id for b in unit.bookings.of_person(one.id, None, set(State), _MOST) if b.party(other.id)), None
        )
    booking = unit.bookings.get(clashing) if clashing is not None else None
    if booking is not None:
        raise IdentitiesClash(booking)


def _overlapping(claims: Mapping[int, Sequence[tuple[Timespan, int]]], one: Person, other: Person) -> int | None:
    """The first booking of one whose claim overlaps a claim of the other."""
    others = claims.get(other.calendar_id, ())
    for span, booking_id in claims.get(one.calendar_id, ()):
        if any(span.overlaps(theirs) for theirs, _ in others):
            return booking_id
    return None
