"""Webhooks as organizers keep them: added, changed, tried, paused, removed and brought back (S1.120)."""

import base64
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from core.errors import Invalid, NoSecretKey, NotAllowed, NotFound, TooManyWebhooks
from core.model.people import Membership
from core.model.rights import organizes
from core.model.webhook import MOST_WEBHOOKS, TEST, UNDONE_FOR, Condition, Group, Webhook, address_of
from core.ports import Unit
from core.services.webhooks.publishing import new_message

_SECRET_BYTES: Final = 24
"""As the specification asks for: 24 to 64 random bytes."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A webhook with how many of its messages wait to be accepted."""

    webhook: Webhook
    waiting: int


def webhooks_of(unit: Unit, member: Membership) -> Sequence[Listed]:
    """The organisation's webhooks, oldest first. Raises NotAllowed."""
    _check(member)
    found = unit.webhooks.of_organisation(member.organisation_id)
    return [Listed(each, unit.webhooks.waiting(each.id)) for each in found]


def webhook_here(unit: Unit, member: Membership, webhook_id: int) -> Webhook:
    """The organisation's webhook, for its organizers. Raises NotAllowed, NotFound."""
    _check(member)
    return _own(unit, member, webhook_id)


def add_webhook(unit: Unit, member: Membership, said: str, groups: Collection[Group], *, private: bool) -> Webhook:
    """Post what belongs to these groups to the given address from now on; its secret is in the result.

    ``private`` allows http to this machine. Raises NotAllowed, NoSecretKey, TooManyWebhooks, and Invalid for an address that is
    none or is known already, and for no group.
    """
    _check(member)
    if not unit.webhooks.keeps_secrets:
        raise NoSecretKey
    known = unit.webhooks.of_organisation(member.organisation_id)
    address = _checked(known, said, groups, private=private)
    if len(known) >= MOST_WEBHOOKS:
        raise TooManyWebhooks(MOST_WEBHOOKS)
    new = Webhook(0, member.organisation_id, address, (_new_secret(),), frozenset(groups), unit.now)
    return unit.webhooks.add(new)


def change_webhook(
    unit: Unit, member: Membership, webhook_id: int, said: str, groups: Collection[Group], *, private: bool
) -> Webhook:
    """Give it another address, unless nothing is said, and other groups; one that had stopped runs again.

    Raises as ``add_webhook`` does, and NotFound.
    """
    before = webhook_here(unit, member, webhook_id)
    others = [each for each in unit.webhooks.of_organisation(member.organisation_id) if each.id != webhook_id]
    address = _checked(others, said, groups, private=private) if said.strip() else before.address
    if not groups:
        raise Invalid("groups", "empty")
    changed = replace(before, address=address, groups=frozenset(groups))
    if before.condition is Condition.STOPPED and address != before.address:
        return _running(unit, changed)
    unit.webhooks.save(changed)
    return changed


def switch_webhook(unit: Unit, member: Membership, webhook_id: int, *, active: bool) -> Webhook:
    """Pause it, or let it run again: what still waits is then posted at once. Raises NotAllowed, NotFound."""
    before = webhook_here(unit, member, webhook_id)
    if active:
        return before if before.condition is Condition.ACTIVE else _running(unit, before)
    return _resting(unit, before, Condition.PAUSED)


def remove_webhook(unit: Unit, member: Membership, webhook_id: int) -> Webhook:
    """Post nothing there any more; for a week this can be undone. Raises NotAllowed, NotFound."""
    return _resting(unit, webhook_here(unit, member, webhook_id), Condition.REMOVED)


def restore_webhook(unit: Unit, member: Membership, webhook_id: int) -> Webhook:
    """Undo its removal: it runs again. Raises NotAllowed, TooManyWebhooks, and NotFound once that is over."""
    _check(member)
    before = _own(unit, member, webhook_id, removed=True)
    if before.condition is not Condition.REMOVED:
        return before
    if len(unit.webhooks.of_organisation(member.organisation_id)) >= MOST_WEBHOOKS:
        raise TooManyWebhooks(MOST_WEBHOOKS)
    return _running(unit, before)


def renew_secret(unit: Unit, member: Membership, webhook_id: int) -> Webhook:
    """A new secret; for a day every message is signed with the former one as well. Raises NotAllowed, NotFound."""
    before = webhook_here(unit, member, webhook_id)
    renewed = replace(before, secrets=(_new_secret(), before.secrets[0]), renewed_at=unit.now)
    unit.webhooks.save(renewed)
    return renewed


def try_webhook(unit: Unit, member: Membership, webhook_id: int) -> Webhook:
    """Post a test there once, whatever its condition; whoever asked hears of the outcome. Raises NotAllowed, NotFound."""
    webhook = webhook_here(unit, member, webhook_id)
    unit.webhooks.publish([new_message(unit, webhook.id, TEST, asked_by=member.person_id)])
    return webhook


def stop(unit: Unit, webhook: Webhook) -> Webhook:
    """Let it rest after failures, until an organizer lets it run again."""
    return _resting(unit, webhook, Condition.STOPPED)


def _resting(unit: Unit, webhook: Webhook, condition: Condition) -> Webhook:
    resting = replace(webhook, condition=condition, changed_at=unit.now)
    unit.webhooks.save(resting)
    unit.webhooks.hold(webhook.id)
    return resting


def _running(unit: Unit, webhook: Webhook) -> Webhook:
    running = replace(webhook, condition=Condition.ACTIVE, changed_at=unit.now, trouble=None, told_at=None)
    unit.webhooks.save(running)
    unit.webhooks.release(webhook.id, unit.now)
    return running


def _checked(known: Sequence[Webhook], said: str, groups: Collection[Group], *, private: bool) -> str:
    address = address_of(said, private=private)
    if address is None:
        raise Invalid("address", "no_webhook")
    if any(each.address == address for each in known):
        raise Invalid("address", "known")
    if not groups:
        raise Invalid("groups", "empty")
    return address


def _check(member: Membership) -> None:
    if not organizes(member):
        raise NotAllowed(needs="organizer")


def _own(unit: Unit, member: Membership, webhook_id: int, *, removed: bool = False) -> Webhook:
    found = unit.webhooks.get(webhook_id)
    if found is None or found.organisation_id != member.organisation_id:
        raise NotFound("webhook")
    gone = found.condition is Condition.REMOVED
    over = found.changed_at is not None and unit.now > found.changed_at + UNDONE_FOR
    if gone and (not removed or over):
        raise NotFound("webhook")
    return found


def _new_secret() -> str:
    return f"whsec_{base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()}"
