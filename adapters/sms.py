"""Text messages, handed to a gateway that speaks Twilio's Messages API.

Sources: twilio.com/docs/messaging/api/message-resource (POST, its fields, 201 with ``sid``), RFC 7617 (basic authentication),
twilio.com/docs/api/errors (21211, 21408, 21610 …). Neither a number nor what the gateway says of it is ever part of an error, as
errors are written down.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import aiohttp

from adapters.gateway import DeliveryError, Gone, Later, Sending, Unknown
from adapters.settings import SmsSettings
from adapters.sms_text import text
from bots.inbound import MessageRef
from core.ports import SMS

TIMEOUT: Final = aiohttp.ClientTimeout(total=12, connect=5)
"""Seconds: shorter than the time limit of a send."""
_CREATED: Final = 201
_TOO_MANY: Final = 429
_ANSWER_LOST: Final = 504
_CLOSED: Final[Mapping[int, str]] = {
    21211: "is no number",
    21214: "cannot be reached",
    21408: "is in a region that is not allowed",
    21610: "has asked for no more (STOP)",
    21614: "is no mobile number",
}
"""Errors that are about the number itself and do not pass by themselves."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    body: Mapping[str, Any]
    wait: float | None = None


class SmsGateway:
    """The courier's gateway to phones."""

    platform = SMS

    def __init__(self, settings: SmsSettings) -> None:
        self._settings = settings
        self._session: aiohttp.ClientSession | None = None

    def account(self, _tenant: str) -> str:
        """The gateway's account, which sends only so many messages at a time."""
        return self._settings.account

    async def send(self, sending: Sending) -> MessageRef:
        """Send the card as a text; raises DeliveryError. What was sent cannot change: an edit does nothing."""
        if sending.edits is not None:
            return sending.edits
        number, settings = sending.address.chat_id, self._settings
        sender = "MessagingServiceSid" if settings.sender.startswith("MG") else "From"
        form = {"To": number, sender: settings.sender, "Body": text(sending.keyed.card)}
        answer = await self._ask("POST", "/Messages.json", form)
        if answer.status != _CREATED:
            raise _refusal(answer)
        return MessageRef(SMS, number, str(answer.body.get("sid", "")))

    async def check(self) -> None:
        """Check that the gateway knows the account; raises DeliveryError."""
        answer = await self._ask("GET", ".json", None)
        if answer.status != 200:
            raise _refusal(answer)

    async def stop(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    async def _ask(self, method: str, path: str, form: Mapping[str, str] | None) -> _Answer:
        settings = self._settings
        url = f"{settings.api_url}/2010-04-01/Accounts/{settings.account}{path}"
        signed = base64.b64encode(f"{settings.account}:{settings.token.reveal()}".encode()).decode()
        headers = {"Authorization": f"Basic {signed}"}
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=TIMEOUT)
        try:
            async with self._session.request(
                method, url, data=form, headers=headers, allow_redirects=False
            ) as response:
                return _Answer(response.status, await _json(response), _seconds(response.headers.get("Retry-After")))
        except aiohttp.ClientConnectorError as error:
            raise Later(f"the SMS gateway cannot be reached: {type(error).__name__}") from error
        except aiohttp.ConnectionTimeoutError as error:
            raise Later("the SMS gateway cannot be reached in time") from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise Unknown(f"the SMS gateway gave no answer: {type(error).__name__}") from error


def _refusal(answer: _Answer) -> DeliveryError:
    """What another answer than "created" means: an error of the number is final, all else may pass or be mended."""
    code = answer.body.get("code")
    if isinstance(code, int) and code in _CLOSED:
        return Gone(f"the SMS gateway said {answer.status}, {code}: the number {_CLOSED[code]}")
    said = f"the SMS gateway said {answer.status}" + (f", {code}" if isinstance(code, int) else "")
    if answer.status == _ANSWER_LOST:
        return Unknown(said)
    return Later(said, answer.wait)


async def _json(response: aiohttp.ClientResponse) -> Mapping[str, Any]:
    """The answer's object; nothing where it is none, as from a proxy in between."""
    try:
        body = await response.json(content_type=None)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _seconds(header: str | None) -> float | None:
    return float(header) if header is not None and header.isascii() and header.isdigit() else None
