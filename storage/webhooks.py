"""Webhooks, their addresses and secrets encrypted at rest, and their messages."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from cryptography.fernet import InvalidToken, MultiFernet
from sqlalchemy import bindparam, delete, exists, func, insert, literal_column, select, update

from core.model.webhook import Condition, Group, Message, Trouble, Webhook
from core.ports import Leases
from storage.errors import NoKey
from storage.leases import NOW, free, moments, taking
from storage.prepared import AnyRow, Prepared
from storage.repository import Repository, facts
from storage.schema import webhook_messages, webhooks
from storage.session import Session
from storage.types import Id, UtcDateTime

_W = webhooks.c
_M = webhook_messages.c
_OF = _W.id == bindparam("wanted", type_=Id)

_COLUMNS = (
    _W.id,
    _W.organisation_id,
    _W.sealed,
    _W.groups,
    _W.created_at,
    _W.condition,
    _W.changed_at,
    _W.renewed_at,
    _W.succeeded_at,
    _W.failed_at,
    _W.trouble,
    _W.told_at,
)
_GET = Prepared(select(*_COLUMNS).where(_OF))
_OF_ORGANISATION = Prepared(
    select(*_COLUMNS)
    .where(_W.organisation_id == bindparam("organisation"), _W.condition != Condition.REMOVED.value)
    .order_by(_W.id)
)
_ACTIVE = Prepared(
    select(_W.id, _W.groups)
    .where(_W.organisation_id == bindparam("organisation"), _W.condition == Condition.ACTIVE.value)
    .order_by(_W.id)
)
_ADD = Prepared(insert(webhooks).returning(_W.id))
_SAVE = Prepared(update(webhooks).where(_OF))
_SEEN = _W.lease_until == bindparam("seen", type_=UtcDateTime())
_KEEP = Prepared(update(webhooks).where(_OF, _SEEN).values(lease_until=bindparam("until", type_=UtcDateTime())))
_FREE = Prepared(update(webhooks).where(_OF, _SEEN).values(lease_until=None))

_HAS_DUE = exists().where(_M.webhook_id == _W.id, _M.due_at.is_not(None), _M.due_at <= NOW)
_WAITS = Prepared(select(_W.id).where(_HAS_DUE, free(_W.lease_until)).limit(literal_column("1")))
_TAKE = Prepared(
    taking(
        _W.id,
        _W.lease_until,
        select(_W.id).where(_HAS_DUE, free(_W.lease_until)).order_by(_W.id).limit(bindparam("most")),
    ).returning(_W.id)
)

_PUBLISH = Prepared(insert(webhook_messages))
_NEXT = Prepared(
    select(
        _M.id,
        _M.webhook_id,
        _M.key,
        _M.type,
        _M.at,
        _M.booking_id,
        _M.by,
        _M.detail,
        _M.body,
        _M.attempts,
        _M.due_at,
        _M.ended_at,
        _M.trouble,
        _M.asked_by,
    )
    .where(_M.webhook_id == bindparam("webhook"), _M.due_at.is_not(None), _M.due_at <= NOW)
    .order_by(_M.due_at, _M.id)
    .limit(literal_column("1"))
)
_SAVE_MESSAGE = Prepared(update(webhook_messages).where(_M.id == bindparam("wanted", type_=Id)))
_OPEN = (_M.webhook_id == bindparam("webhook"), _M.ended_at.is_(None))
_WAITING = Prepared(select(func.count()).select_from(webhook_messages).where(*_OPEN))
_HOLD = Prepared(update(webhook_messages).where(*_OPEN).values(due_at=None))
_RELEASE = Prepared(update(webhook_messages).where(*_OPEN).values(due_at=bindparam("now", type_=UtcDateTime())))
_OLD = (
    select(_M.id)
    .where(_M.due_at.is_(None), _M.at < bindparam("before", type_=UtcDateTime()))
    .order_by(_M.at)
    .limit(bindparam("most"))
)
_FORGET = Prepared(delete(webhook_messages).where(_M.id.in_(_OLD)))
_FORGET_REMOVED = Prepared(
    delete(webhooks).where(
        _W.condition == Condition.REMOVED.value,
        _W.changed_at < bindparam("before", type_=UtcDateTime()),
        ~exists().where(_M.webhook_id == _W.id),
    )
)


class WebhookLeases:
    """Implements ``core.ports.Leases``: webhooks for which a message is due."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def waits(self, now: datetime) -> bool:
        """Whether a message is due for a webhook that nobody has leased. Only looks."""
        return self._session.row(_WAITS, moments(now)) is not None

    def lease(self, now: datetime, until: datetime, limit: int) -> Sequence[int]:
        """Lease at most ``limit`` webhooks for which a message is due; those that another unit is leasing are skipped."""
        rows = self._session.rows(_TAKE, {"until": until, "most": limit, **moments(now)})
        return sorted(int(number) for (number,) in rows)


class WebhookTable(Repository):
    """Implements ``core.ports.Webhooks``; ``cipher`` is None where no ``SECRET_KEY`` is set."""

    def __init__(self, session: Session, cipher: MultiFernet | None) -> None:
        super().__init__(session)
        self._cipher = cipher

    @property
    def keeps_secrets(self) -> bool:
        """Whether there is a key to encrypt secrets with; without one no webhook can be added."""
        return self._cipher is not None

    @property
    def due(self) -> Leases:
        """The webhooks for which a message is due, by their ids."""
        return WebhookLeases(self._session)

    def get(self, webhook_id: int) -> Webhook | None:
        """The webhook, removed or not; None where there is none. Raises NoKey where no key opens its secrets."""
        row = self._session.row(_GET, {"wanted": webhook_id})
        return None if row is None else self._webhook(row)

    def of_organisation(self, organisation_id: int) -> Sequence[Webhook]:
        """The organisation's, oldest first, removed ones left out. Raises NoKey where no key opens their secrets."""
        key = {"organisation": organisation_id}
        return [self._webhook(row) for row in self._session.rows(_OF_ORGANISATION, key)]

    def active(self, organisation_id: int) -> Mapping[int, Collection[Group]]:
        """What is posted to each of the organisation's that are active, by id; no secret is opened for it."""
        rows = self._session.rows(_ACTIVE, {"organisation": organisation_id})
        return {number: [Group(each) for each in groups] for number, groups in rows}

    def add(self, webhook: Webhook) -> Webhook:
        """Store a new one under a new id, its secrets encrypted. Raises NoKey without a key."""
        number = self._session.value(_ADD, self._values(webhook))
        found = self.get(int(number))
        assert found is not None, "it has just been stored"
        return found

    def save(self, webhook: Webhook) -> None:
        """Store a changed one; a lease on it stays."""
        self._session.change(_SAVE, self._values(webhook) | {"wanted": webhook.id})

    def keep_lease(self, webhook_id: int, seen: datetime, until: datetime) -> bool:
        """Prolong the lease that ends at ``seen``; False if somebody else has taken it since."""
        return bool(self._session.change(_KEEP, {"wanted": webhook_id, "seen": seen, "until": until}))

    def free(self, webhook_id: int, seen: datetime) -> None:
        """End the lease that ends at ``seen``, unless somebody else has taken it since."""
        self._session.change(_FREE, {"wanted": webhook_id, "seen": seen})

    def publish(self, messages: Collection[Message]) -> None:
        """Store new messages under new ids."""
        if messages:
            self._session.change_many(_PUBLISH, [_values(each) for each in messages])

    def next(self, webhook_id: int, now: datetime) -> Message | None:
        """The message that is due there first; None if none is."""
        row = self._session.row(_NEXT, {"webhook": webhook_id, "now": now})
        if row is None:
            return None
        trouble = row[-2]
        return replace(Message(*row), trouble=None if trouble is None else Trouble(trouble))

    def save_message(self, message: Message) -> None:
        """Store a changed message."""
        self._session.change(_SAVE_MESSAGE, _values(message) | {"wanted": message.id})

    def waiting(self, webhook_id: int) -> int:
        """How many messages wait there to be accepted."""
        return int(self._session.value(_WAITING, {"webhook": webhook_id}))

    def hold(self, webhook_id: int) -> None:
        """Let no message be due there."""
        self._session.change(_HOLD, {"webhook": webhook_id})

    def release(self, webhook_id: int, now: datetime) -> None:
        """Let every message that was not accepted yet be due there now."""
        self._session.change(_RELEASE, {"webhook": webhook_id, "now": now})

    def forget(self, messages_before: datetime, removed_before: datetime, limit: int) -> None:
        """Forget at most ``limit`` messages from before the first moment, and webhooks removed before the second."""
        self._session.change(_FORGET, {"before": messages_before, "most": limit})
        self._session.change(_FORGET_REMOVED, {"before": removed_before})

    def _values(self, webhook: Webhook) -> dict[str, Any]:
        if self._cipher is None:
            raise NoKey("SECRET_KEY must be set before a webhook can be added")
        kept = json.dumps([webhook.address, *webhook.secrets]).encode()
        return {
            "organisation_id": webhook.organisation_id,
            "sealed": self._cipher.encrypt(kept).decode(),
            "groups": sorted(each.value for each in webhook.groups),
            "created_at": webhook.created_at,
            "condition": webhook.condition.value,
            "changed_at": webhook.changed_at,
            "renewed_at": webhook.renewed_at,
            "succeeded_at": webhook.succeeded_at,
            "failed_at": webhook.failed_at,
            "trouble": None if webhook.trouble is None else webhook.trouble.value,
            "told_at": webhook.told_at,
        }

    def _webhook(self, row: AnyRow) -> Webhook:
        number, organisation, sealed, groups, created, condition, changed, renewed, succeeded, failed, trouble, told = (
            row
        )
        if self._cipher is None:
            raise NoKey("SECRET_KEY must be set: there are webhooks to serve")
        try:
            address, *secrets = json.loads(self._cipher.decrypt(sealed.encode()))
        except InvalidToken as closed:
            raise NoKey(f"none of the keys in SECRET_KEY opens the secrets of webhook {number}") from closed
        return Webhook(
            number,
            organisation,
            address,
            tuple(secrets),
            frozenset(Group(each) for each in groups),
            created,
            Condition(condition),
            changed,
            renewed,
            succeeded,
            failed,
            None if trouble is None else Trouble(trouble),
            told,
        )


def _values(message: Message) -> dict[str, Any]:
    values = facts(message)
    del values["id"]
    return values | {"trouble": None if message.trouble is None else message.trouble.value}
