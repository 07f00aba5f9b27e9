"""Cards of webhooks: how each does, its form, its secret when it is new. Of the address only the host is shown."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bots.cards import Button, Card, Choice, Code, Confirm, Form, FormField, Kind, Section, Style, Text
from bots.requests import EditWebhook, RemoveWebhook, RenewSecret, Settings, SwitchWebhook, TryWebhook, Webhooks
from bots.speaker import Speaker
from bots.views.common import press, rows, under
from core.model.webhook import ADDRESS_LIMIT, Condition, Group, Trouble, Webhook
from core.services.webhooks.keeping import Listed

SUBJECT: Final = "webhooks:0"
"""What the card stands for: all webhooks of its reader's organisation."""


def webhooks_card(speak: Speaker, listed: Sequence[Listed], *, title: Text = (), undo: Button | None = None) -> Card:
    """How each does; ``title`` says what has just become of one."""
    usual = speak.say("webhooks.title" if listed else "webhooks.none")
    add = Button(
        speak.words("webhooks.another" if listed else "webhooks.add"),
        EditWebhook(),
        style=Style.PLAIN if listed else Style.PRIMARY,
        opens_form=True,
    )
    ways = [*([undo] if undo is not None else []), add, press(speak, "help.settings", Settings())]
    sections = [_section(speak, each) for each in listed]
    what = () if listed else (speak.say("webhooks.what"),)
    return Card(title or usual, (*sections, Section(lines=what, buttons=rows(ways))))


def _section(speak: Speaker, each: Listed) -> Section:
    webhook = each.webhook
    groups = ", ".join(speak.words(f"webhooks.group.{group}") for group in Group if group in webhook.groups)
    state = speak.words(f"webhooks.condition.{webhook.condition.value}")
    lines = [speak.say("webhooks.line", host=webhook.host, state=state), speak.say("webhooks.groups", groups=groups)]
    if webhook.succeeded_at is not None:
        lines.append(speak.say("webhooks.accepted", ago=_ago(speak, webhook.succeeded_at)))
    if webhook.failed_at is not None and webhook.trouble is not None:
        lines.append(
            speak.say("webhooks.failed", ago=_ago(speak, webhook.failed_at), why=trouble_words(speak, webhook.trouble))
        )
    if each.waiting:
        lines.append((speak.count("webhooks.waiting", each.waiting),))
    return Section(lines=tuple(lines), buttons=rows(_buttons(speak, webhook)))


def _buttons(speak: Speaker, webhook: Webhook) -> list[Button]:
    runs = webhook.condition is Condition.ACTIVE
    return [
        press(speak, "webhooks.try", TryWebhook(webhook.id)),
        press(speak, "webhooks.pause" if runs else "webhooks.resume", SwitchWebhook(webhook.id, active=not runs)),
        _change(speak, webhook),
        Button(speak.words("webhooks.renew"), RenewSecret(webhook.id), confirm=_sure(speak, webhook)),
        Button(speak.words("webhooks.remove"), RemoveWebhook(webhook.id), style=Style.DANGER),
    ]


def _change(speak: Speaker, webhook: Webhook) -> Button:
    return Button(speak.words("webhooks.change"), EditWebhook(webhook.id), opens_form=True)


def _sure(speak: Speaker, webhook: Webhook) -> Confirm:
    return Confirm(
        speak.words("webhooks.sure", host=webhook.host),
        speak.words("webhooks.sure.text"),
        speak.words("webhooks.renew"),
        speak.words("webhooks.keep"),
    )


def _ago(speak: Speaker, then: datetime) -> str:
    minutes = int((speak.now - then).total_seconds()) // 60
    return speak.words("webhooks.ago", ago=speak.minutes(minutes)) if minutes > 0 else speak.words("webhooks.now")


def trouble_words(speak: Speaker, trouble: Trouble) -> str:
    """Why a message was not accepted."""
    return speak.words(f"webhooks.trouble.{trouble.value}")


def webhook_form(speak: Speaker, request: EditWebhook, known: Webhook | None) -> Card:
    """The form of a new webhook, or of the one that is ``known``, whose address is not shown.

    The address is asked last, so that where questions come one by one no memory keeps it.
    """
    hint = "webhooks.hint.known" if known is not None else "webhooks.hint"
    address = FormField(
        "address",
        speak.words("webhooks.label"),
        hint=speak.words(hint),
        required=known is None,
        limit=ADDRESS_LIMIT,
    )
    chosen = known.groups if known is not None else frozenset(Group)
    groups = FormField(
        "groups",
        speak.words("webhooks.choose"),
        Kind.CHOICES,
        choices=tuple(Choice(group.value, speak.words(f"webhooks.group.{group}")) for group in Group),
        initial=",".join(group.value for group in Group if group in chosen),
    )
    form = Form(
        title=speak.words("webhooks.form"),
        fields=(groups, address),
        submit=speak.words("webhooks.submit"),
        request=request,
        intro=speak.say("webhooks.intro"),
    )
    return Card((speak.words("webhooks.form"),), form=form)


def secret_card(speak: Speaker, webhook: Webhook, key: str) -> Card:
    """The new secret, for the receiver's settings: shown this once."""
    ways = (press(speak, "webhooks.try", TryWebhook(webhook.id)), press(speak, "webhooks.button", Webhooks()))
    secret: Text = (Code(webhook.secrets[0]),)
    lines = (speak.say("webhooks.secret"), secret, speak.say("webhooks.secret.how"))
    return Card(speak.say(key, host=webhook.host), (Section(lines=lines, buttons=rows(ways)),), tone="good")


def tried_card(speak: Speaker, webhook: Webhook, trouble: Trouble | None) -> Card:
    """What became of a test."""
    ways = [press(speak, "webhooks.button", Webhooks())]
    if trouble is None:
        return Card(speak.say("webhooks.tried", host=webhook.host), under(ways), tone="good")
    why = trouble_words(speak, trouble)
    ways = [press(speak, "webhooks.again", TryWebhook(webhook.id)), _change(speak, webhook), *ways]
    lines = (speak.say(f"webhooks.mend.{trouble.value}"),)
    title = speak.say("webhooks.tried.failed", host=webhook.host, why=why)
    return Card(title, (Section(lines=lines, buttons=rows(ways)),), tone="bad")


def failed_card(speak: Speaker, webhook: Webhook, trouble: Trouble, *, stopped: bool) -> Card:
    """That messages were not accepted: why, what that means, and how it is mended."""
    title = speak.say("webhooks.lost", host=webhook.host, why=trouble_words(speak, trouble))
    meant = speak.say("webhooks.lost.stopped" if stopped else "webhooks.lost.one")
    ways = [
        press(speak, "webhooks.try", TryWebhook(webhook.id)),
        *([press(speak, "webhooks.resume", SwitchWebhook(webhook.id, active=True))] if stopped else []),
        _change(speak, webhook),
        press(speak, "webhooks.button", Webhooks()),
    ]
    section = Section(lines=(speak.say(f"webhooks.mend.{trouble.value}"), meant), buttons=rows(ways, 2))
    return Card(title, (section,), tone="bad")
