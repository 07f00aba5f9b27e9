"""What people wrote down of their sessions, and how they rated each other."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import bindparam, delete, func, insert, select, true, update
from sqlalchemy.dialects.postgresql import insert as insert_unless

from core.model.summary import Notes, Rating
from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import memberships, ratings, session_notes
from storage.types import among

_N = session_notes.c
_NOTES = select(_N.booking_id, _N.person_id, _N.notes, _N.next_steps, _N.written_at)
_OF_BOOKINGS = Prepared(
    _NOTES.where(among(_N.booking_id, "wanted")).order_by(_N.booking_id, _N.written_at, _N.person_id)
)
_DROP = Prepared(
    delete(session_notes).where(_N.booking_id == bindparam("booking"), _N.person_id == bindparam("person"))
)
_WRITE = Prepared(insert(session_notes))

_R = ratings.c
_RATINGS = select(
    _R.booking_id,
    _R.organisation_id,
    _R.person_id,
    _R.rated_id,
    _R.stars,
    _R.comment,
    _R.rated_at,
    _R.as_host,
    _R.counted,
)
_OF_PERSON = Prepared(
    _RATINGS.where(_R.booking_id == bindparam("booking"), _R.person_id == bindparam("person")).order_by(
        _R.rated_at, _R.rated_id
    )
)
_GIVEN = Prepared(_RATINGS.where(_R.person_id == bindparam("person")).order_by(_R.rated_at, _R.booking_id))
_OF_ORGANISATION = Prepared(
    _RATINGS.where(_R.organisation_id == bindparam("organisation"))
    .order_by(_R.rated_at.desc(), _R.booking_id.desc(), _R.person_id)
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
_RATE = Prepared(insert_unless(ratings).on_conflict_do_nothing(index_elements=["booking_id", "person_id", "rated_id"]))
_WAITS = (
    _R.rated_id == bindparam("host"),
    _R.organisation_id == bindparam("organisation"),
    _R.counted.is_(False),
    _R.as_host.is_(True),
)
_WAITING = Prepared(_RATINGS.where(*_WAITS).order_by(_R.rated_at, _R.booking_id))
_COUNT = Prepared(update(ratings).where(*_WAITS).values(counted=true()))
_M = memberships.c


def _of_waiting(what: str) -> object:
    """A sum over what waits, as a part of the statement that adds it to the average."""
    measure = func.count() if what == "count" else func.coalesce(func.sum(_R.stars), 0)
    return select(measure).where(*_WAITS).correlate(memberships).scalar_subquery()


_RAISE = Prepared(
    update(memberships)
    .where(_M.person_id == bindparam("host"), _M.organisation_id == bindparam("organisation"))
    .values(rating_sum=_M.rating_sum + _of_waiting("stars"), rating_count=_M.rating_count + _of_waiting("count"))
)


class NotesTable(Repository):
    """Implements ``core.ports.NoteBook``."""

    def of_bookings(self, booking_ids: Collection[int]) -> Mapping[int, tuple[Notes, ...]]:
        """The notes on each of the bookings that has any, by booking id, in the order in which they were written."""
        found: dict[int, tuple[Notes, ...]] = {}
        for row in self._session.rows(_OF_BOOKINGS, {"wanted": booking_ids}) if booking_ids else ():
            notes = Notes(*row)
            found[notes.booking_id] = (*found.get(notes.booking_id, ()), notes)
        return found

    def save(self, notes: Notes) -> None:
        """Store them in place of this person's earlier ones."""
        self.drop(notes.booking_id, notes.person_id)
        values = {
            "booking_id": notes.booking_id,
            "person_id": notes.person_id,
            "notes": notes.notes,
            "next_steps": notes.next_steps,
            "written_at": notes.written_at,
        }
        self._session.change(_WRITE, values)

    def drop(self, booking_id: int, person_id: int) -> None:
        """Remove this person's notes."""
        self._session.change(_DROP, {"booking": booking_id, "person": person_id})


class RatingTable(Repository):
    """Implements ``core.ports.Ratings``."""

    def of_person(self, booking_id: int, person_id: int) -> Sequence[Rating]:
        """How the person has rated the others in this session, oldest first."""
        return [Rating(*row) for row in self._session.rows(_OF_PERSON, {"booking": booking_id, "person": person_id})]

    def given(self, person_id: int) -> Sequence[Rating]:
        """All ratings by the person, oldest first."""
        return [Rating(*row) for row in self._session.rows(_GIVEN, {"person": person_id})]

    def of_organisation(self, organisation_id: int, limit: int, skip: int = 0) -> Sequence[Rating]:
        """The ratings given in an organisation, newest first."""
        key = {"organisation": organisation_id, "most": limit, "skip": skip}
        return [Rating(*row) for row in self._session.rows(_OF_ORGANISATION, key)]

    def add(self, rating: Rating) -> None:
        """Store a new one; raises Conflict, which spoils the unit, where this person has rated that one for it already."""
        values = {
            "booking_id": rating.booking_id,
            "organisation_id": rating.organisation_id,
            "person_id": rating.person_id,
            "rated_id": rating.rated_id,
            "stars": rating.stars,
            "comment": rating.comment,
            "rated_at": rating.rated_at,
            "as_host": rating.as_host,
            "counted": rating.counted,
        }
        if not self._session.change(_RATE, values):
            raise self._session.conflict(f"session {rating.booking_id} was rated already")

    def waiting(self, organisation_id: int, host_id: int) -> tuple[Rating, ...]:
        """The host's ratings there that are not yet part of their average, oldest first."""
        rows = self._session.rows(_WAITING, {"host": host_id, "organisation": organisation_id})
        return tuple(Rating(*row) for row in rows)

    def count(self, organisation_id: int, host_id: int) -> None:
        """Make all waiting ratings part of the host's average there."""
        key = {"host": host_id, "organisation": organisation_id}
        if self._session.change(_RAISE, key):
            self._session.change(_COUNT, key)
