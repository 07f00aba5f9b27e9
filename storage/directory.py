"""Raising an organisation's ``directory``: the sign that what was computed from names, skills and services is old."""

from sqlalchemy import bindparam, select, update

from storage.prepared import Prepared
from storage.schema import memberships, organisations, people
from storage.session import Session

_O, _M, _P = organisations.c, memberships.c, people.c
_RAISED = update(organisations).values(directory=_O.directory + 1)

RAISE = Prepared(_RAISED.where(_O.id == bindparam("wanted")))
"""Raises the directory of the organisation ``wanted``; other columns can be given with it."""

_OF_MEMBER = Prepared(_RAISED.where(_O.id.in_(select(_M.organisation_id).where(_M.id == bindparam("member")))))
_RENAMED = Prepared(
    _RAISED.where(
        _O.id.in_(
            select(_M.organisation_id)
            .join(people, _P.id == _M.person_id)
            .where(_P.id == bindparam("person"), _P.name != bindparam("renamed"))
        )
    )
)


def raise_directory(session: Session, organisation_id: int) -> None:
    """Say that a name, skill or service of the organisation has changed."""
    session.change(RAISE, {"wanted": organisation_id})


def raise_directory_of_member(session: Session, membership_id: int) -> None:
    """The same for the organisation of a membership."""
    session.change(_OF_MEMBER, {"member": membership_id})


def raise_directory_if_renamed(session: Session, person_id: int, name: str) -> None:
    """The same wherever the person is a member, if ``name`` is not the one stored."""
    session.change(_RENAMED, {"person": person_id, "renamed": name})
