"""Under which names the bot is reached from outside, and the links that lead to it."""

from dataclasses import dataclass

from core.model.channels import Channel


@dataclass(frozen=True, slots=True)
class Names:
    """The ways that lead to the bot from outside: ``telegram_bot`` is the bot's username, ``public_url`` without a slash.

    ``mails`` says whether e-mail can be sent, ``texts`` whether SMS can, ``private_webhooks`` whether webhooks may lead to this
    machine.
    """

    telegram_bot: str | None = None
    public_url: str | None = None
    mails: bool = False
    private_webhooks: bool = False
    texts: bool = False

    @property
    def gateways(self) -> tuple[Channel, ...]:
        """The channels that the bot has beside its chats."""
        has = {Channel.EMAIL: self.mails, Channel.SMS: self.texts}
        return tuple(channel for channel, there in has.items() if there)

    def start_link(self, payload: str) -> str | None:
        """A Telegram deep link, if the bot's username is known."""
        return f"https://t.me/{self.telegram_bot}?start={payload}" if self.telegram_bot else None

    def booking_link(self, token: str) -> str | None:
        """The shareable link of a mentor or service: the public address, else Telegram (S4.61)."""
        return f"{self.public_url}/b/{token}" if self.public_url else self.start_link(f"b_{token}")

    def join_link(self, token: str) -> str | None:
        """The link by which one side joins a session, where there is a public address."""
        return f"{self.public_url}/j/{token}" if self.public_url else None

    def invitation_link(self, token: str) -> str | None:
        """The page on which a guest answers an invitation, where there is a public address."""
        return f"{self.public_url}/i/{token}" if self.public_url else None
