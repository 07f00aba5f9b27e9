"""The platforms that the settings name: built upon the dispatcher, and asked whether they accept their settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from adapters.clock import SECOND, SystemClock
from adapters.gateway import DeliveryError, Gateway
from adapters.runtime import Runtime
from adapters.settings import Settings, revealed
from core.ports import Clock, Store

if TYPE_CHECKING:
    from adapters.calendars.reader import CalendarReader
    from adapters.mail import MailGateway
    from adapters.slack.app import SlackApp
    from adapters.sms import SmsGateway
    from adapters.telegram.app import TelegramApp
    from adapters.webhooks.sender import WebhookSender

Finding = tuple[str, bool]
"""A sentence from ``check``, and whether all is well."""


class Part(Protocol):
    """Something that runs until it is stopped."""

    async def stop(self) -> None:
        """Accept nothing more, finish, and close."""


class Platform(Part, Protocol):
    """A platform as it is started and given to the courier."""

    @property
    def gateway(self) -> Gateway:
        """The courier's way there."""

    async def start(self) -> None:
        """Begin to listen; raises what the platform refuses."""


@dataclass(frozen=True, slots=True)
class Platforms:
    """The configured platforms."""

    telegram: "TelegramApp | None" = None
    slack: "SlackApp | None" = None

    @property
    def by_name(self) -> dict[str, Platform]:
        """The platforms by the names that addresses have."""
        both: dict[str, Platform | None] = {"telegram": self.telegram, "slack": self.slack}
        return {name: platform for name, platform in both.items() if platform is not None}


def build(found: Settings, store: Store, runtime: Runtime) -> Platforms:
    """The configured platforms, built upon the dispatcher."""
    return Platforms(_telegram(found, runtime), _slack(found, store, runtime))


def mail(found: Settings, clock: Clock) -> "MailGateway | None":
    """The way to mailboxes, None where no server is named."""
    if found.smtp_url is None:
        return None
    from adapters.mail import MailGateway, Server

    return MailGateway(Server.of(found.smtp_url.reveal()), clock)


def sms(found: Settings) -> "SmsGateway | None":
    """The way to phones, None where no gateway is named."""
    if found.sms is None:
        return None
    from adapters.sms import SmsGateway

    return SmsGateway(found.sms)


def beside_chats(found: Settings, clock: Clock) -> "Sequence[MailGateway | SmsGateway]":
    """The ways to people beside their chats, as far as they are configured; each is to be closed at the end."""
    ways = (mail(found, clock), sms(found))
    return [way for way in ways if way is not None]


def working_alone(found: Settings, store: Store, runtime: Runtime) -> Sequence[Part]:
    """What the clock calls and no platform needs: reading connected calendars, posting to webhooks."""
    reader, sender = _calendars(found, store, runtime), _webhooks(found, store, runtime)
    runtime.every("calendars", reader.tick, SECOND)
    runtime.every("webhooks", sender.tick, SECOND)
    return reader, sender


def _calendars(found: Settings, store: Store, runtime: Runtime) -> "CalendarReader":
    """What reads connected calendars."""
    from adapters.calendars.ics import IcsSource
    from adapters.calendars.reader import CalendarReader

    return CalendarReader(
        store=store,
        workers=runtime.workers,
        metrics=runtime.metrics,
        source=IcsSource(clock=runtime.clock, private=found.calendars_private),
        every=timedelta(minutes=found.calendars_every),
        done=runtime.wake,
    )


def _webhooks(found: Settings, store: Store, runtime: Runtime) -> "WebhookSender":
    """What posts to webhooks."""
    from adapters.webhooks.post import Poster
    from adapters.webhooks.sender import WebhookSender

    return WebhookSender(
        store=store,
        workers=runtime.workers,
        metrics=runtime.metrics,
        way=Poster(clock=runtime.clock, private=found.webhooks_private),
        done=runtime.wake,
    )


def _telegram(found: Settings, runtime: Runtime) -> "TelegramApp | None":
    if found.telegram is None:
        return None
    from adapters.telegram.app import TelegramApp

    return TelegramApp(
        token=found.telegram.bot_token.reveal(),
        api_url=found.telegram.api_url,
        front=runtime.dispatcher,
        webhook_secret=revealed(found.telegram.webhook_secret),
        public_url=found.public_url,
    )


def _slack(found: Settings, store: Store, runtime: Runtime) -> "SlackApp | None":
    if found.slack is None:
        return None
    from adapters.slack.app import SlackApp
    from adapters.slack_installations import StoredInstallations

    several = found.slack.client_id is not None
    return SlackApp(
        found.slack,
        front=runtime.dispatcher,
        installations=StoredInstallations(store, runtime.workers) if several else None,
        secret=found.secret_keys[0].reveal() if several else "",
        public_url=found.public_url,
    )


async def check(found: Settings) -> list[Finding]:
    """Ask each configured platform about its settings: (a sentence, whether all is well); changes nothing."""
    findings: list[Finding] = []
    if found.telegram is not None:
        from adapters.telegram import check as telegram

        token, webhook = found.telegram.bot_token.reveal(), found.telegram.webhook_secret is not None
        findings.append(await telegram.check(token=token, api_url=found.telegram.api_url, webhook=webhook))
    if found.slack is not None:
        from adapters.slack import check as slack

        bot_token, app_token = revealed(found.slack.bot_token), revealed(found.slack.app_token)
        findings += await slack.check(api_url=found.slack.api_url, bot_token=bot_token, app_token=app_token)
    mailing = mail(found, SystemClock())
    if mailing is not None:
        findings.append(await _checked("SMTP_URL", "the mail server takes what is sent", mailing))
    texting = sms(found)
    if texting is not None:
        findings.append(await _checked("SMS_ACCOUNT", "the SMS gateway knows the account", texting))
    return findings or [("no platform is configured: the terminal chat starts", True)]


async def _checked(name: str, well: str, gateway: "MailGateway | SmsGateway") -> Finding:
    try:
        await gateway.check()
    except DeliveryError as error:
        return f"{name}: {error}", False
    finally:
        await gateway.stop()
    return well, True
