"""One-time codes and revocable links. What is shown once is stored as a digest, so that reading the table opens nothing."""

from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Boolean, and_, bindparam, case, insert, literal_column, not_, or_, select, update

from core.ports import OneTimeCode
from storage.prepared import Prepared
from storage.repository import Repository
from storage.schema import codes, one_of

_ONCE = ("admin", "email", "identity", "phone")
"""The kinds that lapse and are used up."""

_SECRET = (*_ONCE, "attendee")
"""The kinds that are stored as a digest."""

_C = codes.c
_WORKS_ONCE = literal_column(one_of("kind", _ONCE), Boolean)
_IS_SECRET = literal_column(one_of("kind", _SECRET), Boolean)
_COLUMNS = (_C.token, _C.kind, _C.subject, _C.organisation_id, _C.expires_at, _C.used_at, _C.revoked_at)
_ADD = Prepared(insert(codes))
_TOKEN = or_(
    and_(_C.token == bindparam("digest"), _IS_SECRET),
    and_(_C.token == bindparam("plain"), not_(_IS_SECRET)),
)
_GET = Prepared(select(*_COLUMNS).where(_TOKEN))
_STANDING = Prepared(
    select(*_COLUMNS)
    .where(
        _C.kind == bindparam("of_kind"),
        _C.subject == bindparam("for_subject"),
        _C.organisation_id == bindparam("organisation"),
        _C.revoked_at.is_(None),
    )
    .order_by(_C.created_at.desc(), _C.token)
)
_USE = Prepared(
    update(codes)
    .where(_TOKEN, _C.used_at.is_(None), _C.revoked_at.is_(None))
    .where(or_(_C.expires_at.is_(None), _C.expires_at > bindparam("now")))
    .values(used_at=case((_WORKS_ONCE, bindparam("now")), else_=None))
)
_REVOKE = Prepared(update(codes).where(_TOKEN, _C.revoked_at.is_(None)).values(revoked_at=bindparam("now")))

_REVOKE_ALL = Prepared(
    update(codes)
    .where(_C.kind == bindparam("of_kind"), _C.subject == bindparam("for_subject"), _C.revoked_at.is_(None))
    .values(revoked_at=bindparam("now"))
)


class CodeTable(Repository):
    """Implements ``core.ports.Codes``."""

    def add(self, code: OneTimeCode, now: datetime) -> None:
        """Store a new code."""
        values = {
            "token": _digest(code.token) if code.kind in _SECRET else code.token,
            "kind": code.kind,
            "subject": code.subject,
            "organisation_id": code.organisation_id,
            "expires_at": code.expires_at,
            "used_at": code.used_at,
            "revoked_at": code.revoked_at,
            "created_at": now,
        }
        self._session.change(_ADD, values)

    def get(self, token: str) -> OneTimeCode | None:
        """The code, whatever its state."""
        row = self._session.row(_GET, _key(token))
        return None if row is None else replace(OneTimeCode(*row), token=token)

    def standing(self, kind: str, subject: int, organisation_id: int) -> OneTimeCode | None:
        """The organisation's newest unrevoked link of this kind for this subject."""
        key = {"of_kind": kind, "for_subject": subject, "organisation": organisation_id}
        row = self._session.row(_STANDING, key)
        return None if row is None else OneTimeCode(*row)

    def use(self, token: str, now: datetime) -> bool:
        """Use a one-time code up; False when it was used, revoked or lapsed before. A link that stands is not used up."""
        return self._session.change(_USE, _key(token) | {"now": now}) > 0

    def revoke_all(self, kind: str, subject: int, now: datetime) -> None:
        """Revoke every code of this kind for this subject."""
        self._session.change(_REVOKE_ALL, {"of_kind": kind, "for_subject": subject, "now": now})

    def revoke(self, token: str, now: datetime) -> None:
        """Revoke it."""
        self._session.change(_REVOKE, _key(token) | {"now": now})


def _key(token: str) -> dict[str, object]:
    return {"digest": _digest(token), "plain": token}


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
