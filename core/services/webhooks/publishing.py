"""What other tools are told: messages written in the unit of work of the change itself."""

import secrets
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from core.model.meeting import Appointment
from core.model.webhook import GROUPS, Group, Message, happening_of, type_of
from core.ports import Unit


def publish(unit: Unit, lines: Iterable[tuple[Appointment, str, str]], *, by: int | None = None) -> None:
    """A message to each webhook that wants it, about each of (what it happened to, what, detail)."""
    known: dict[int, Mapping[int, Collection[Group]]] = {}
    messages = []
    for about, what, detail in lines:
        happening = happening_of(about, what)
        if happening is None:
            continue
        there = about.organisation_id
        if there not in known:
            known[there] = unit.webhooks.active(there)
        messages += [
            new_message(unit, number, type_of(about, happening), about.id, by=by, detail=_former(about, what, detail))
            for number, groups in known[there].items()
            if GROUPS[happening] in groups
        ]
    unit.webhooks.publish(messages)


def _former(about: Appointment, what: str, detail: str) -> str:
    """When it began before, in ISO 8601, if that has changed: what the history keeps of it."""
    if what not in {"moved", "changed"}:
        return ""
    try:
        was = datetime.fromisoformat(detail)
    except ValueError:
        return ""
    return "" if was == about.span.start else detail


def new_message(
    unit: Unit,
    webhook_id: int,
    kind: str,
    booking_id: int | None = None,
    *,
    by: int | None = None,
    detail: str = "",
    asked_by: int | None = None,
) -> Message:
    """A message that is due now, under a key that nobody can guess or meet again."""
    return Message(
        0,
        webhook_id,
        f"msg_{secrets.token_urlsafe(18)}",
        kind,
        unit.now,
        booking_id,
        by,
        detail,
        due_at=unit.now,
        asked_by=asked_by,
    )
