"""The environment becomes one frozen value, or a list of names and mends."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from adapters.environment import SettingsError, read
from adapters.settings import VARIABLES, Secret, Settings, SlackSettings, SmsSettings, TelegramSettings

KEY = "k" * 32
SLACK = "https://slack.com/api/"
TELEGRAM = "https://api.telegram.org"


def names(environ: dict[str, str]) -> list[str]:
    """The variables that a wrong environment is told about."""
    with pytest.raises(SettingsError) as caught:
        read(environ)
    assert all(problem.mend for problem in caught.value.problems)
    return [problem.name for problem in caught.value.problems]


def test_an_empty_environment_is_a_local_database_and_no_platform() -> None:
    settings = read({"PORT": " ", "SLACK_BOT_TOKEN": ""})
    assert settings == Settings(data=Path("data"))
    assert settings.database() == Secret("sqlite:///data/slotbot.sqlite3")
    assert (settings.has_platform, settings.serves_http) == (False, False)


def test_the_data_folder_holds_the_default_database() -> None:
    settings = read({"SLOTBOT_DATA": "/var/lib/slotbot"})
    assert settings.database("sample.sqlite3") == Secret("sqlite:////var/lib/slotbot/sample.sqlite3")


def test_everything_at_once() -> None:
    settings = read(
        {
            "DATABASE_URL": "postgresql://u:p@host/db",
            "SLACK_SIGNING_SECRET": "s" * 32,
            "SLACK_CLIENT_ID": "1.2",
            "SLACK_CLIENT_SECRET": "secret",
            "SLACK_API_URL": "http://localhost:1/api",
            "TELEGRAM_BOT_TOKEN": "123:AbC-d_e",
            "TELEGRAM_WEBHOOK_SECRET": "hook",
            "TELEGRAM_API_URL": "http://localhost:2/",
            "PUBLIC_URL": "https://slots.example.org/",
            "HOST": "0.0.0.0",
            "PORT": "8443",
            "SECRET_KEY": f"{KEY}, {'o' * 40}",
            "SMTP_URL": "smtps://u:p@mail.example.org:465",
            "SMS_ACCOUNT": "AC1",
            "SMS_TOKEN": "t",
            "SMS_FROM": "+15005550006",
            "SMS_API_URL": "http://localhost:4/",
            "CALENDARS_EVERY": "30",
            "CALENDARS_PRIVATE": "Yes",
            "WEBHOOKS_PRIVATE": "yes",
            "LOG_LEVEL": "Debug",
            "LOG_FORMAT": "json",
        }
    )
    assert settings == Settings(
        database_url=Secret("postgresql://u:p@host/db"),
        data=Path("data"),
        slack=SlackSettings(
            "http://localhost:1/api/", None, None, Secret("s" * 32), client_id="1.2", client_secret=Secret("secret")
        ),
        telegram=TelegramSettings("http://localhost:2", Secret("123:AbC-d_e"), Secret("hook")),
        public_url="https://slots.example.org",
        host="0.0.0.0",
        port=8443,
        secret_keys=(Secret(KEY), Secret("o" * 40)),
        smtp_url=Secret("smtps://u:p@mail.example.org:465"),
        sms=SmsSettings("http://localhost:4", "AC1", Secret("t"), "+15005550006"),
        calendars_every=30,
        calendars_private=True,
        webhooks_private=True,
        log_level="debug",
        log_format="json",
    )
    assert settings.serves_http
    assert {secret.reveal() for secret in settings.secrets()} == {
        "postgresql://u:p@host/db",
        "smtps://u:p@mail.example.org:465",
        KEY,
        "o" * 40,
        "123:AbC-d_e",
        "hook",
        "t",
        "s" * 32,
        "secret",
    }
    assert settings.database() == Secret("postgresql://u:p@host/db")


def test_socket_mode_and_polling_need_no_http_side() -> None:
    settings = read({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "TELEGRAM_BOT_TOKEN": "1:a"})
    assert settings.slack == SlackSettings(SLACK, Secret("xoxb-1"), Secret("xapp-1"))
    assert settings.telegram == TelegramSettings(TELEGRAM, Secret("1:a"))
    assert (settings.has_platform, settings.serves_http) == (True, False)


def test_slack_over_http_serves_without_being_told_a_port() -> None:
    assert read({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s" * 16}).serves_http


@pytest.mark.parametrize(
    ("environ", "wrong"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, ["SLACK_APP_TOKEN"]),
        ({"SLACK_APP_TOKEN": "xapp-1"}, ["SLACK_BOT_TOKEN"]),
        ({"SLACK_BOT_TOKEN": "xapp-1", "SLACK_APP_TOKEN": "xoxb-1"}, ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]),
        ({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "short"}, ["SLACK_SIGNING_SECRET"]),
        (
            {"SLACK_SIGNING_SECRET": "s" * 16, "SLACK_CLIENT_ID": "1"},
            ["SLACK_CLIENT_SECRET", "SLACK_BOT_TOKEN", "PUBLIC_URL", "SECRET_KEY"],
        ),
        (
            {
                "SLACK_BOT_TOKEN": "xoxb-1",
                "SLACK_SIGNING_SECRET": "s" * 16,
                "SLACK_CLIENT_ID": "1",
                "SLACK_CLIENT_SECRET": "2",
                "PUBLIC_URL": "https://a.example",
                "SECRET_KEY": KEY,
            },
            ["SLACK_BOT_TOKEN"],
        ),
        ({"TELEGRAM_BOT_TOKEN": "no token"}, ["TELEGRAM_BOT_TOKEN"]),
        ({"TELEGRAM_WEBHOOK_SECRET": "hook"}, ["TELEGRAM_BOT_TOKEN"]),
        ({"TELEGRAM_BOT_TOKEN": "1:a", "TELEGRAM_WEBHOOK_SECRET": "hook"}, ["PUBLIC_URL"]),
        (
            {"TELEGRAM_BOT_TOKEN": "1:a", "TELEGRAM_WEBHOOK_SECRET": "hook", "PUBLIC_URL": "http://a.example"},
            ["PUBLIC_URL"],
        ),
        (
            {"TELEGRAM_BOT_TOKEN": "1:a", "TELEGRAM_WEBHOOK_SECRET": "no spaces!"},
            ["TELEGRAM_WEBHOOK_SECRET", "PUBLIC_URL"],
        ),
        ({"PORT": "eighty"}, ["PORT"]),
        ({"CALENDARS_EVERY": "0"}, ["CALENDARS_EVERY"]),
        ({"CALENDARS_EVERY": "1441"}, ["CALENDARS_EVERY"]),
        ({"CALENDARS_EVERY": "often"}, ["CALENDARS_EVERY"]),
        ({"CALENDARS_PRIVATE": "perhaps"}, ["CALENDARS_PRIVATE"]),
        ({"WEBHOOKS_PRIVATE": "perhaps"}, ["WEBHOOKS_PRIVATE"]),
        ({"PORT": "0"}, ["PORT"]),
        ({"PORT": "65536"}, ["PORT"]),
        ({"PORT": "²"}, ["PORT"]),
        ({"PUBLIC_URL": "slots.example.org"}, ["PUBLIC_URL"]),
        ({"PUBLIC_URL": "https://[::1"}, ["PUBLIC_URL"]),
        ({"PUBLIC_URL": "https://a.example:http"}, ["PUBLIC_URL"]),
        ({"TELEGRAM_API_URL": "localhost"}, ["TELEGRAM_API_URL"]),
        ({"SLACK_API_URL": "https://a.example/?x"}, ["SLACK_API_URL"]),
        ({"DATABASE_URL": "mysql://host/db"}, ["DATABASE_URL"]),
        ({"SMTP_URL": "http://mail"}, ["SMTP_URL"]),
        ({"SMS_ACCOUNT": "AC1"}, ["SMS_TOKEN", "SMS_FROM"]),
        ({"SMS_ACCOUNT": "a/b", "SMS_TOKEN": "t", "SMS_FROM": "0170 1"}, ["SMS_ACCOUNT"]),
        ({"SMS_ACCOUNT": "AC1", "SMS_TOKEN": "t", "SMS_FROM": "+0170 1234567"}, ["SMS_FROM"]),
        ({"SECRET_KEY": "short"}, ["SECRET_KEY"]),
        ({"SECRET_KEY": f"{KEY},short"}, ["SECRET_KEY"]),
        ({"SECRET_KEY": ","}, ["SECRET_KEY"]),
        ({"LOG_LEVEL": "loud", "LOG_FORMAT": "xml"}, ["LOG_LEVEL", "LOG_FORMAT"]),
    ],
)
def test_what_is_wrong_is_told_by_name_and_all_at_once(environ: dict[str, str], wrong: list[str]) -> None:
    assert names(environ) == wrong


def test_a_secret_is_read_from_the_file_that_is_named(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("1:abc\n", encoding="utf-8")
    telegram = read({"TELEGRAM_BOT_TOKEN_FILE": str(file)}).telegram
    assert telegram == TelegramSettings(TELEGRAM, Secret("1:abc"))


def test_a_secret_file_that_cannot_be_used(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.touch()
    binary = tmp_path / "binary"
    binary.write_bytes(b"\xff\xfe")
    both = {"TELEGRAM_BOT_TOKEN": "1:a", "TELEGRAM_BOT_TOKEN_FILE": str(empty)}
    assert names({"SECRET_KEY_FILE": str(tmp_path / "none")}) == ["SECRET_KEY_FILE"]
    assert names({"SECRET_KEY_FILE": str(binary)}) == ["SECRET_KEY_FILE"]
    assert names(both) == ["TELEGRAM_BOT_TOKEN", "TELEGRAM_BOT_TOKEN_FILE"]


def test_no_secret_shows_itself() -> None:
    settings = read(
        {
            "DATABASE_URL": "postgresql://u:hidden@host/db",
            "SLACK_BOT_TOKEN": "xoxb-hidden",
            "SLACK_APP_TOKEN": "xapp-hidden",
            "TELEGRAM_BOT_TOKEN": "1:hidden",
            "SECRET_KEY": "hidden" * 6,
        }
    )
    assert "hidden" not in f"{settings!r} {settings}"


def test_an_error_tells_no_secret() -> None:
    with pytest.raises(SettingsError) as caught:
        read({"TELEGRAM_BOT_TOKEN": "my secret", "SECRET_KEY": "secret", "DATABASE_URL": "secret"})
    assert "secret" not in str(caught.value).replace("import secrets; print(secrets", "")


def test_only_known_variables_are_read() -> None:
    """``VARIABLES`` is the list that the documents are compared with."""

    seen: set[str] = set()

    class Recording(Mapping[str, str]):
        def __getitem__(self, name: str) -> str:
            seen.add(name.removesuffix("_FILE"))
            raise KeyError(name)

        def __iter__(self) -> Iterator[str]:
            return iter(())

        def __len__(self) -> int:
            return 0

    read(Recording())
    assert seen == VARIABLES
