"""E-mail, for people whom no chat reaches: a card as plain text and HTML, handed to an SMTP server.

Sources: RFC 5321 (SMTP: the meaning of its replies, sections 4.2 and 4.5), RFC 8314 (TLS from the start on port 465), RFC 3207
(STARTTLS), RFC 3834 (``Auto-Submitted``).
"""

import asyncio
import smtplib
import ssl
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.headerregistry import Address as Mailbox
from email.message import EmailMessage
from email.policy import SMTP as WIRE
from email.utils import format_datetime, make_msgid
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from adapters.calendar_mail import with_calendar
from adapters.gateway import DeliveryError, Gone, Later, Sending, Unknown
from adapters.mail_text import html, lines, subject
from bots.inbound import MessageRef
from bots.plain import plain
from core.ports import MAIL, Clock

SECONDS: Final = 10.0
"""How long the server may take for one step: shorter than the time limit of a send."""
_THREADS: Final = 2


@dataclass(frozen=True, slots=True)
class Server:
    """An SMTP server, from ``smtp://user:password@host:587`` (STARTTLS) or ``smtps://…`` (TLS from the start).

    ``?from=`` names the sender, else the user does where it is an address. A password is never sent without TLS.
    """

    host: str
    port: int
    tls: bool
    user: str
    password: str
    sender: str

    @classmethod
    def of(cls, url: str) -> "Server":
        """The server that the URL names; without a port 465 for smtps, 587 with a user, 25 else."""
        parts = urlsplit(url)
        tls, user = parts.scheme == "smtps", unquote(parts.username or "")
        host = parts.hostname or "localhost"
        named = parse_qs(parts.query).get("from", [""])[0]
        sender = named or (user if "@" in user else f"slotbot@{host}")
        port = parts.port or (465 if tls else 587 if user else 25)
        return cls(host, port, tls, user, unquote(parts.password or ""), sender)


class MailGateway:
    """The courier's gateway to mailboxes, on threads of its own: a slow server delays no other platform.

    ``trusted`` says which certificates are believed: the system's if not said.
    """

    platform = MAIL

    def __init__(self, server: Server, clock: Clock, *, trusted: Callable[[], ssl.SSLContext] | None = None) -> None:
        self._server = server
        self._clock = clock
        self._trusted = trusted or ssl.create_default_context
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="mail")

    def account(self, _tenant: str) -> str:
        """The mail server, which takes only so many mails at a time."""
        return self._server.host

    async def send(self, sending: Sending) -> MessageRef:
        """Mail the card; raises DeliveryError. A sent mail cannot change: an edit does nothing."""
        address = sending.address.chat_id
        if sending.edits is not None:
            return sending.edits
        message = self.composed(sending)
        await asyncio.get_running_loop().run_in_executor(self._threads, lambda: self._mail(message, address))
        return MessageRef(MAIL, address, str(message["Message-ID"]))

    async def check(self) -> None:
        """Check that the server accepts the connection and the login; raises DeliveryError."""

        def look() -> None:
            with self._session():
                pass

        await asyncio.get_running_loop().run_in_executor(self._threads, look)

    async def stop(self) -> None:
        """Start no further mail; those being sent may finish."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def composed(self, sending: Sending) -> EmailMessage:
        """The card as a message."""
        card = sending.keyed.card
        message = EmailMessage(policy=WIRE)
        message["From"] = self._server.sender
        message["To"] = sending.address.chat_id
        message["Subject"] = subject(card)
        message["Date"] = format_datetime(self._clock.now())
        message["Message-ID"] = make_msgid(domain=self._server.sender.rpartition("@")[2])
        message["Auto-Submitted"] = "auto-generated"
        message.set_content("\n".join(lines(card)) + "\n")
        message.add_alternative(html(card), subtype="html")
        if card.calendar is not None:
            event = card.calendar.events[0]
            message.replace_header("From", _on_behalf(event.host, self._server.sender))
            if event.host_email is not None:
                message["Reply-To"] = event.host_email
            with_calendar(message, card.calendar, now=self._clock.now(), sender=self._server.sender)
        return message

    def _mail(self, message: EmailMessage, address: str) -> None:
        with self._session() as session:
            with _told_apart():
                _taken(session.mail(self._server.sender))
                _taken(session.rcpt(address), closes=True)
            try:
                taken = session.data(message.as_bytes())
            except smtplib.SMTPDataError as refused:
                raise Later(_said(refused.smtp_code, refused.smtp_error)) from refused
            except (smtplib.SMTPException, OSError) as error:
                raise Unknown(f"the mail server gave no answer: {type(error).__name__}") from error
            _taken(taken)

    @contextmanager
    def _session(self) -> Iterator[smtplib.SMTP]:
        """A connection on which mail may be sent; until then nothing can have arrived."""
        with _told_apart():
            session = self._opened()
        try:
            yield session
        finally:
            with suppress(smtplib.SMTPException, OSError):
                session.quit()

    def _opened(self) -> smtplib.SMTP:
        server = self._server
        if server.tls:
            session: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=SECONDS, context=self._trusted())
        else:
            session = smtplib.SMTP(server.host, server.port, timeout=SECONDS)
        try:
            session.ehlo()
            if not server.tls and session.has_extn("starttls"):
                session.starttls(context=self._trusted())
                session.ehlo()
            if server.user:
                _log_in(session, server)
        except BaseException:
            session.close()
            raise
        return session


def _on_behalf(host: str, sender: str) -> Mailbox:
    """The sender's address under the inviter's name: mail from a stranger is not opened."""
    return Mailbox(plain((" ".join(host.split()),)), addr_spec=sender)


def _log_in(session: smtplib.SMTP, server: Server) -> None:
    if not isinstance(session.sock, ssl.SSLSocket):
        raise Later("the mail server offers no TLS, and without it no password is sent")
    session.login(server.user, server.password)


def _taken(reply: tuple[int, bytes], *, closes: bool = False) -> None:
    """Raise what a reply other than "done" means: 5xx is final where the address itself is refused (``closes``)."""
    code, said = reply
    if 200 <= code < 300:
        return
    if closes and 550 <= code <= 553:
        raise Gone(_said(code, said))
    raise Later(_said(code, said))


def _said(code: int, words: bytes | str) -> str:
    text = words.decode(errors="replace") if isinstance(words, bytes) else words
    return f"the mail server said {code} {text}"[:200]


@contextmanager
def _told_apart() -> Iterator[None]:
    """What goes wrong before the message is handed over: it has certainly not arrived."""
    try:
        yield
    except DeliveryError:
        raise
    except smtplib.SMTPResponseException as refused:
        raise Later(_said(refused.smtp_code, refused.smtp_error)) from refused
    except (smtplib.SMTPException, OSError) as error:
        raise Later(f"the mail server cannot be reached: {type(error).__name__}") from error
