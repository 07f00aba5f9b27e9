"""The environment, read once into one frozen value; an error stops the start with the variable's name and the remedy.

Every secret can also be read from the file that ``NAME_FILE`` names, as Docker and systemd provide them. All problems are
reported at once.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from adapters.settings import (
    CALENDARS_EVERY,
    HOST,
    KEY_LENGTH,
    SLACK_API,
    SMS_API,
    TELEGRAM_API,
    LogFormat,
    LogLevel,
    Secret,
    Settings,
    SlackSettings,
    SmsSettings,
    TelegramSettings,
)
from core.model.phone import e164

Value = TypeVar("Value", bound=str)


@dataclass(frozen=True, slots=True)
class Problem:
    """A wrong variable and how to fix it."""

    name: str
    mend: str

    def __str__(self) -> str:
        return f"{self.name}: {self.mend}"


class SettingsError(Exception):
    """The environment is wrong; ``problems`` lists everything that was found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def read(environ: Mapping[str, str]) -> Settings:
    """The settings that the environment describes; raises SettingsError with every problem found."""
    reader = _Reader(environ)
    slack, telegram = _slack(reader), _telegram(reader)
    settings = Settings(
        data=Path(reader.text("SLOTBOT_DATA") or "data"),
        database_url=reader.secret(
            "DATABASE_URL",
            lambda value: re.match(r"(sqlite|postgres(ql)?(\+psycopg)?)://", value) is not None,
            "write postgresql://user:password@host/name, or sqlite:///path/to/file.sqlite3",
        ),
        slack=slack,
        telegram=telegram,
        public_url=_public_url(reader),
        host=reader.text("HOST") or HOST,
        port=_port(reader),
        secret_keys=_keys(reader),
        smtp_url=reader.secret("SMTP_URL", _is_smtp_url, "write smtp://user:password@host:587 or smtps://…"),
        sms=_sms(reader),
        calendars_every=_calendars_every(reader),
        calendars_private=_one_of(reader, "CALENDARS_PRIVATE", {"yes": "yes", "no": "no"}) == "yes",
        webhooks_private=_one_of(reader, "WEBHOOKS_PRIVATE", {"yes": "yes", "no": "no"}) == "yes",
        log_level=_log_level(reader),
        log_format=_log_format(reader),
    )
    _check_together(reader, settings)
    if reader.problems:
        raise SettingsError(tuple(reader.problems))
    return settings


class _Reader:
    """Reads variables and collects problems; an empty value counts as not set."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self.problems: list[Problem] = []

    def wrong(self, name: str, mend: str) -> None:
        """Record a problem, at most one per variable."""
        if all(problem.name != name for problem in self.problems):
            self.problems.append(Problem(name, mend))

    def text(self, name: str) -> str | None:
        """The variable without surrounding space, None where it is not set or empty."""
        return self._environ.get(name, "").strip() or None

    def secret(self, name: str, fits: Callable[[str], bool], mend: str) -> Secret | None:
        """The secret from ``NAME`` or from the file ``NAME_FILE``; one that does not fit is a problem."""
        path = self.text(f"{name}_FILE")
        value = self._from_file(name, path) if path else self.text(name)
        if value is None:
            return None
        if not fits(value):
            self.wrong(name, mend)
        return Secret(value)

    def url(self, name: str, default: str) -> str:
        """An address of a service, as written."""
        value = self.text(name) or default
        if not _is_http_url(value):
            self.wrong(name, f"write an address such as {default}")
        return value

    def _from_file(self, name: str, path: str) -> str | None:
        if self.text(name):
            self.wrong(name, f"set {name} or {name}_FILE, not both")
        try:
            value = Path(path).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            self.wrong(f"{name}_FILE", f"name a readable text file: {path}: {type(error).__name__}")
            return None
        if not value:
            self.wrong(f"{name}_FILE", f"the file {path} is empty: write the value into it")
            return None
        return value


def _slack(reader: _Reader) -> SlackSettings | None:
    bot = reader.secret(
        "SLACK_BOT_TOKEN",
        lambda value: value.startswith(("xoxb-", "xoxe.xoxb-")),
        "it begins with xoxb-: copy the Bot User OAuth Token from “OAuth & Permissions”",
    )
    app = reader.secret(
        "SLACK_APP_TOKEN",
        lambda value: value.startswith("xapp-"),
        "it begins with xapp-: make an app-level token with connections:write under “Basic Information”",
    )
    signing = reader.secret(
        "SLACK_SIGNING_SECRET", lambda value: len(value) >= 16, "copy the Signing Secret from “Basic Information”"
    )
    client_id = reader.text("SLACK_CLIENT_ID")
    client_secret = reader.secret("SLACK_CLIENT_SECRET", bool, "")
    api_url = reader.url("SLACK_API_URL", SLACK_API).rstrip("/") + "/"
    if not any((bot, app, signing, client_id, client_secret)):
        return None
    _pair(reader, "SLACK_CLIENT_ID", client_id, "SLACK_CLIENT_SECRET", client_secret)
    if app is None and signing is None:
        reader.wrong("SLACK_APP_TOKEN", "set it for Socket Mode, or SLACK_SIGNING_SECRET for events over HTTP")
    if client_id and client_secret:
        if app is not None:
            reader.wrong("SLACK_APP_TOKEN", "leave it out: installs in several workspaces (SLACK_CLIENT_ID) need HTTP")
        if bot is not None:
            reader.wrong("SLACK_BOT_TOKEN", "leave it out: SLACK_CLIENT_ID lets each workspace bring its own token")
    elif bot is None:
        reader.wrong("SLACK_BOT_TOKEN", "set it, or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for several workspaces")
    return SlackSettings(api_url, bot, app, signing, client_id, client_secret)


def _telegram(reader: _Reader) -> TelegramSettings | None:
    token = reader.secret(
        "TELEGRAM_BOT_TOKEN",
        lambda value: re.fullmatch(r"\d+:[\w-]+", value, re.ASCII) is not None,
        "it looks like 123456:ABC-DEF…: ask @BotFather for it with /token",
    )
    webhook = reader.secret(
        "TELEGRAM_WEBHOOK_SECRET",
        lambda value: re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value) is not None,
        "use 1 to 256 of A-Z a-z 0-9 _ -",
    )
    api_url = reader.url("TELEGRAM_API_URL", TELEGRAM_API).rstrip("/")
    if token is None:
        if webhook is not None:
            reader.wrong("TELEGRAM_BOT_TOKEN", "set it: TELEGRAM_WEBHOOK_SECRET alone starts nothing")
        return None
    return TelegramSettings(api_url, token, webhook)


def _sms(reader: _Reader) -> SmsSettings | None:
    account, sender = reader.text("SMS_ACCOUNT"), reader.text("SMS_FROM")
    token = reader.secret("SMS_TOKEN", bool, "")
    api_url = reader.url("SMS_API_URL", SMS_API).rstrip("/")
    if not any((account, token, sender)):
        return None
    if account is not None and re.fullmatch(r"[\w.-]+", account, re.ASCII) is None:
        reader.wrong("SMS_ACCOUNT", "copy the account’s SID: it looks like AC0123456789abcdef0123456789abcdef")
    if (
        sender is not None
        and e164(sender) != sender
        and re.fullmatch(r"MG\w+|[A-Za-z0-9 ]{1,11}", sender, re.ASCII) is None
    ):
        reader.wrong(
            "SMS_FROM",
            "write a number such as +15005550006, a messaging service (MG…), or a name of at most 11 letters",
        )
    if account is None or token is None or sender is None:
        for name, value in (("SMS_ACCOUNT", account), ("SMS_TOKEN", token), ("SMS_FROM", sender)):
            if value is None:
                reader.wrong(name, "set it too: SMS_ACCOUNT, SMS_TOKEN and SMS_FROM belong together")
        return None
    return SmsSettings(api_url, account, token, sender)


def _pair(reader: _Reader, first: str, one: object, second: str, other: object) -> None:
    """Check two variables that need each other."""
    if one and not other:
        reader.wrong(second, f"set it too: {first} is set")
    if other and not one:
        reader.wrong(first, f"set it too: {second} is set")


def _public_url(reader: _Reader) -> str | None:
    value = reader.text("PUBLIC_URL")
    if value is None:
        return None
    if not _is_http_url(value):
        reader.wrong("PUBLIC_URL", "write the address people reach this bot at, such as https://slots.example.org")
    return value.rstrip("/")


def _port(reader: _Reader) -> int | None:
    value = reader.text("PORT")
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 65536):
        reader.wrong("PORT", "write a number from 1 to 65535")
        return None
    return int(value)


def _calendars_every(reader: _Reader) -> int:
    value = reader.text("CALENDARS_EVERY")
    if value is None:
        return CALENDARS_EVERY
    if not (value.isascii() and value.isdigit() and 1 <= int(value[:5]) <= 1440):
        reader.wrong("CALENDARS_EVERY", "write a number of minutes from 1 to 1440")
        return CALENDARS_EVERY
    return int(value)


def _keys(reader: _Reader) -> tuple[Secret, ...]:
    given = reader.secret(
        "SECRET_KEY",
        lambda value: all(len(key) >= KEY_LENGTH for key in _split_keys(value)),
        f"each key has at least {KEY_LENGTH} characters, the newest first, separated by commas: "
        'python3 -c "import secrets; print(secrets.token_urlsafe(32))" makes one',
    )
    return tuple(Secret(key) for key in _split_keys(given.reveal())) if given else ()


def _split_keys(value: str) -> list[str]:
    return [key.strip() for key in value.split(",") if key.strip()] or [""]


def _log_level(reader: _Reader) -> LogLevel:
    levels: dict[str, LogLevel] = {"debug": "debug", "info": "info", "warning": "warning", "error": "error"}
    return _one_of(reader, "LOG_LEVEL", levels) or "info"


def _log_format(reader: _Reader) -> LogFormat | None:
    formats: dict[str, LogFormat] = {"text": "text", "json": "json"}
    return _one_of(reader, "LOG_FORMAT", formats)


def _one_of(reader: _Reader, name: str, values: Mapping[str, Value]) -> Value | None:
    value = reader.text(name)
    if value is None:
        return None
    if value.lower() not in values:
        reader.wrong(name, f"use one of {', '.join(values)}")
    return values.get(value.lower())


def _check_together(reader: _Reader, settings: Settings) -> None:
    """What one group asks of another."""
    if settings.telegram is not None and settings.telegram.webhook_secret is not None:
        if settings.public_url is None:
            reader.wrong("PUBLIC_URL", "set it: Telegram's webhook (TELEGRAM_WEBHOOK_SECRET) must know the address")
        elif settings.telegram.api_url == TELEGRAM_API and not settings.public_url.startswith("https://"):
            reader.wrong("PUBLIC_URL", "it begins with https://: Telegram calls no other webhook")
    if settings.slack is not None and settings.slack.client_id is not None:
        if settings.public_url is None:
            reader.wrong("PUBLIC_URL", "set it: Slack returns there after an install (SLACK_CLIENT_ID)")
        if not settings.secret_keys:
            reader.wrong("SECRET_KEY", "set it: the workspaces' tokens are encrypted with it (SLACK_CLIENT_ID)")


def _is_http_url(value: str) -> bool:
    return _is_url(value, {"http", "https"}) and not set(value) & set("?#")


def _is_smtp_url(value: str) -> bool:
    return _is_url(value, {"smtp", "smtps"})


def _is_url(value: str, schemes: set[str]) -> bool:
    try:
        parts = urlsplit(value)
        return parts.scheme in schemes and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:  # a broken IPv6 address, a port that is no number
        return False
