"""What happened with webhooks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WebhookTried:
    """The test that the reader asked for was accepted, or met ``trouble``."""

    webhook_id: int
    trouble: str | None


@dataclass(frozen=True, slots=True)
class WebhookFailed:
    """A message was not accepted in a day of attempts, or never can be; ``stopped`` says that the webhook rests since."""

    webhook_id: int
    trouble: str
    stopped: bool
