"""What can be configured: the variables by name, and the one frozen value that they make (``environment.py`` reads them)."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

LogLevel = Literal["debug", "info", "warning", "error"]
LogFormat = Literal["text", "json"]

SLACK_API: Final = "https://slack.com/api/"
TELEGRAM_API: Final = "https://api.telegram.org"
SMS_API: Final = "https://api.twilio.com"
HOST: Final = "127.0.0.1"
"""The default address of the HTTP side: this machine only, behind a proxy."""
CALENDARS_EVERY: Final = 15
"""Minutes between readings of each connected calendar."""
KEY_LENGTH: Final = 32
"""Characters that each key in ``SECRET_KEY`` has at least: 128 bits written in hex."""

SECRETS: Final = frozenset(
    {
        "DATABASE_URL",
        "SLACK_BOT_TOKEN",
        "SLACK_APP_TOKEN",
        "SLACK_SIGNING_SECRET",
        "SLACK_CLIENT_SECRET",
        "TELEGRAM_BOT_TOKEN",
        "TELEGRAM_WEBHOOK_SECRET",
        "SECRET_KEY",
        "SMTP_URL",
        "SMS_TOKEN",
    }
)
"""Variables that may be given as a file, and never appear in a log."""

VARIABLES: Final = SECRETS | {
    "SLOTBOT_DATA",
    "SLACK_CLIENT_ID",
    "SLACK_API_URL",
    "TELEGRAM_API_URL",
    "PUBLIC_URL",
    "HOST",
    "PORT",
    "SMS_ACCOUNT",
    "SMS_FROM",
    "SMS_API_URL",
    "CALENDARS_EVERY",
    "CALENDARS_PRIVATE",
    "WEBHOOKS_PRIVATE",
    "LOG_LEVEL",
    "LOG_FORMAT",
}
"""Every variable that is read, ``NAME_FILE`` forms apart."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A value that is shown only on request: neither ``repr`` nor ``str`` reveals it."""

    _value: str = field(repr=False)

    def reveal(self) -> str:
        """The value, for the one place that needs it."""
        return self._value


def revealed(secret: Secret | None) -> str | None:
    """The secret's value, None if there is none."""
    return None if secret is None else secret.reveal()


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """How Slack is reached: Socket Mode with ``app_token``, else HTTP with ``signing_secret``.

    ``bot_token`` serves one workspace; ``client_id`` and ``client_secret`` let several install the app.
    """

    api_url: str
    bot_token: Secret | None = None
    app_token: Secret | None = None
    signing_secret: Secret | None = None
    client_id: str | None = None
    client_secret: Secret | None = None

    @property
    def socket_mode(self) -> bool:
        """Whether events come over a WebSocket instead of HTTP."""
        return self.app_token is not None


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """How Telegram is reached: by webhook with ``webhook_secret``, else by polling."""

    api_url: str
    bot_token: Secret
    webhook_secret: Secret | None = None


@dataclass(frozen=True, slots=True)
class SmsSettings:
    """An SMS gateway of the form of Twilio's; ``sender`` is a number in E.164, a name, or a messaging service (``MG…``)."""

    api_url: str
    account: str
    token: Secret
    sender: str


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the environment configures.

    ``database_url`` None is a file in the ``data`` folder, ``port`` None the usual one, and with ``log_format`` None the
    terminal decides. Each connected calendar is read after so many minutes, ``calendars_every``, and from private networks only
    with ``calendars_private``; webhooks are posted there, and over http to this machine, only with ``webhooks_private``.
    """

    data: Path
    database_url: Secret | None = None
    slack: SlackSettings | None = None
    telegram: TelegramSettings | None = None
    public_url: str | None = None
    host: str = HOST
    port: int | None = None
    secret_keys: tuple[Secret, ...] = ()
    smtp_url: Secret | None = None
    sms: SmsSettings | None = None
    calendars_every: int = CALENDARS_EVERY
    calendars_private: bool = False
    webhooks_private: bool = False
    log_level: LogLevel = "info"
    log_format: LogFormat | None = None

    def database(self, file: str = "slotbot.sqlite3") -> Secret:
        """The database's URL; ``file`` in the data folder where none is configured."""
        return self.database_url or Secret(f"sqlite:///{self.data / file}")

    def secrets(self) -> tuple[Secret, ...]:
        """Every value that must not appear in a log."""
        slack = self.slack or SlackSettings("")
        telegram = (self.telegram.bot_token, self.telegram.webhook_secret) if self.telegram else ()
        found = (
            *(
                self.database_url,
                self.smtp_url,
                self.sms.token if self.sms else None,
                *self.secret_keys,
                *telegram,
            ),
            *(slack.bot_token, slack.app_token, slack.signing_secret, slack.client_secret),
        )
        return tuple(one for one in found if one is not None)

    @property
    def has_platform(self) -> bool:
        """Whether Slack or Telegram is configured."""
        return self.slack is not None or self.telegram is not None

    @property
    def serves_http(self) -> bool:
        """Whether an HTTP side is needed: for a platform's requests, for links, or because a port was named."""
        by_slack = self.slack is not None and not self.slack.socket_mode
        by_telegram = self.telegram is not None and self.telegram.webhook_secret is not None
        return by_slack or by_telegram or self.public_url is not None or self.port is not None
