"""Webhooks in the chat, for organizers: listed, added, changed, tried, paused, removed and brought back (S1.120)."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from bots.cards import Button, Text
from bots.conversation.turn import Answer, Turn
from bots.requests import EditWebhook, RemoveWebhook, RenewSecret, SwitchWebhook, TryWebhook, Webhooks
from bots.views.webhooks import SUBJECT, secret_card, webhook_form, webhooks_card
from core.errors import Invalid
from core.model.webhook import Condition, Group, Webhook
from core.services.webhooks import keeping


def show(turn: Turn, _: Webhooks) -> Answer:
    """How each does, and the way to add one."""
    return _shown(turn, ())


def edit(turn: Turn, request: EditWebhook) -> Answer:
    """The form, and what was filled in; an address that was said is added at once, with everything that can be posted.

    The secret is shown this once, and the address never again; no memory keeps either.
    """
    known = None
    if request.webhook_id is not None:
        known = keeping.webhook_here(turn.unit, turn.member, request.webhook_id)
    else:
        keeping.webhooks_of(turn.unit, turn.member)
    if turn.values is None and not request.address:
        return Answer(webhook_form(turn.speak, request, known))
    values = turn.values or {"address": request.address, "groups": ",".join(Group)}
    try:
        return _kept(turn, known, values.get("address", ""), _groups(values.get("groups", "")))
    except Invalid as invalid:
        if turn.values is None:
            raise
        words = turn.speak.words(f"refusal.invalid.{invalid.name}.{invalid.why}")
        return Answer(errors=((invalid.name, words),))


def _kept(turn: Turn, known: Webhook | None, address: str, groups: frozenset[Group]) -> Answer:
    private = turn.names.private_webhooks
    if known is not None:
        changed = keeping.change_webhook(turn.unit, turn.member, known.id, address, groups, private=private)
        return _shown(turn, turn.speak.say("webhooks.changed", host=changed.host))
    added = keeping.add_webhook(turn.unit, turn.member, address, groups, private=private)
    return Answer(secret_card(turn.speak, added, "webhooks.added"))


def renew(turn: Turn, request: RenewSecret) -> Answer:
    """A new secret, shown this once."""
    renewed = keeping.renew_secret(turn.unit, turn.member, request.webhook_id)
    return Answer(secret_card(turn.speak, renewed, "webhooks.renewed"))


def try_out(turn: Turn, request: TryWebhook) -> Answer:
    """Post a test; its outcome comes by itself."""
    tried = keeping.try_webhook(turn.unit, turn.member, request.webhook_id)
    return _shown(turn, turn.speak.say("webhooks.trying", host=tried.host))


def switch(turn: Turn, request: SwitchWebhook) -> Answer:
    """Pause it, or let it run again."""
    switched = keeping.switch_webhook(turn.unit, turn.member, request.webhook_id, active=request.active)
    key = "webhooks.runs" if switched.condition is Condition.ACTIVE else "webhooks.paused"
    return _shown(turn, turn.speak.say(key, host=switched.host))


def remove(turn: Turn, request: RemoveWebhook) -> Answer:
    """Remove it, with the way to undo that; or undo it."""
    if request.undo:
        back = keeping.restore_webhook(turn.unit, turn.member, request.webhook_id)
        return _shown(turn, turn.speak.say("webhooks.restored", host=back.host))
    gone = keeping.remove_webhook(turn.unit, turn.member, request.webhook_id)
    undo = Button(turn.speak.words("week.undo"), RemoveWebhook(gone.id, undo=True))
    return _shown(turn, turn.speak.say("webhooks.removed", host=gone.host), undo=undo)


def _shown(turn: Turn, title: Text, *, undo: Button | None = None) -> Answer:
    listed = keeping.webhooks_of(turn.unit, turn.member)
    return Answer(webhooks_card(turn.speak, listed, title=title, undo=undo), subject=SUBJECT)


def _groups(said: str) -> frozenset[Group]:
    found = set()
    for word in said.split(","):
        with suppress(ValueError):
            found.add(Group(word.strip()))
    return frozenset(found)


SKILLS: Mapping[type, Callable[[Turn, Any], Answer]] = {
    Webhooks: show,
    EditWebhook: edit,
    RenewSecret: renew,
    TryWebhook: try_out,
    SwitchWebhook: switch,
    RemoveWebhook: remove,
}
