"""E-mail: what the server takes, what it refuses, and what is known when it falls silent."""

import asyncio
import socket
from dataclasses import replace
from email.message import Message as EmailMessage
from pathlib import Path
from urllib.parse import quote

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as Taking
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from adapters import mail
from adapters.gateway import Address, DeliveryError, Gone, Later, Sending, Unknown
from adapters.mail import MailGateway, Server
from adapters.mail_text import html, lines, subject
from bots.cards import Bold, Button, Card, Field, Keyed, Link, Section
from bots.inbound import MessageRef
from bots.requests import Agenda
from tests.builders import SetClock
from tests.doubles.smtp import PASSWORD, USER, SmtpDouble, certified

CARD = Card(
    (Bold("Booked"), ": Ana <b> & Co\r\nBcc: everybody@example.org"),
    (
        Section(
            lines=(("See ", Link("the page", "https://example.org/?a=1&b=2")),),
            fields=(Field("With", ("Maya <script>",)),),
            buttons=((Button("My sessions", Agenda()), Button("Join", url="https://meet.example.org")),),
        ),
    ),
    note=("Berlin time",),
)
TO_LENA = Sending(Address("email", "lena@example.org"), Keyed(CARD, "token"))


def gateway(server: SmtpDouble, scheme: str = "smtp", who: str = f"{quote(USER)}:{quote(PASSWORD)}@") -> MailGateway:
    url = f"{scheme}://{who}127.0.0.1:{server.port}"
    return MailGateway(Server.of(url), SetClock(), trusted=server.trusted)


def sent(gateway: MailGateway, sending: Sending = TO_LENA) -> MessageRef:
    async def story() -> MessageRef:
        try:
            return await gateway.send(sending)
        finally:
            await gateway.stop()

    return asyncio.run(story())


def refused(server: SmtpDouble, kind: type[DeliveryError]) -> DeliveryError:
    with pytest.raises(kind) as caught:
        sent(gateway(server))
    assert type(caught.value) is kind
    return caught.value


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_a_card_is_mailed_over_tls_by_whoever_logs_in(tmp_path: Path, scheme: str) -> None:
    with SmtpDouble(tmp_path, tls=scheme == "smtps") as server:
        ref = sent(gateway(server, scheme))
        [(sender, reader, message)] = server.took
    assert (sender, reader, ref.chat_id) == (USER, "lena@example.org", "lena@example.org")
    assert {name: str(message[name]) for name in ("From", "To", "Subject", "Date", "Auto-Submitted", "Bcc")} == {
        "From": USER,
        "To": "lena@example.org",
        "Subject": "Booked: Ana <b> & CoBcc: everybody@example.org",
        "Date": "Mon, 02 Mar 2026 08:00:00 +0000",
        "Auto-Submitted": "auto-generated",
        "Bcc": "None",
    }
    assert str(message["Message-ID"]) == ref.message_id
    plain, marked = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert marked is not None
    assert plain.get_content().splitlines() == list(lines(CARD))
    assert marked.get_content().strip() == html(CARD)


def test_a_server_that_asks_for_nothing_is_given_nothing(tmp_path: Path) -> None:
    with SmtpDouble(tmp_path, starttls=False, auth=False) as server:
        sent(gateway(server, who=""))
        assert [sender for sender, _, _ in server.took] == ["slotbot@127.0.0.1"]
        assert server.heard == ["EHLO", "MAIL FROM", "RCPT TO", "DATA", "QUIT"]


def test_no_password_is_sent_without_tls(tmp_path: Path) -> None:
    with SmtpDouble(tmp_path, starttls=False) as server:
        assert "no TLS" in str(refused(server, Later))
        assert "AUTH" not in server.heard


def test_a_certificate_that_nobody_vouches_for_is_not_believed(tmp_path: Path) -> None:
    with SmtpDouble(tmp_path) as server:
        strict = MailGateway(Server.of(f"smtp://u:p@127.0.0.1:{server.port}"), SetClock())
        with pytest.raises(Later, match="SSLCertVerificationError"):
            sent(strict)


def test_a_wrong_password_is_told_and_tried_again(tmp_path: Path) -> None:
    with SmtpDouble(tmp_path) as server, pytest.raises(Later, match="535"):
        sent(gateway(server, who="u:wrong@"))


@pytest.mark.parametrize(
    ("verb", "reply", "kind"),
    [
        ("EHLO", "421 4.3.2 closing", Later),
        ("MAIL FROM", "451 4.3.0 later", Later),
        ("MAIL FROM", "550 5.7.1 not you", Later),
        ("RCPT TO", "450 4.2.1 busy", Later),
        ("RCPT TO", "550 5.1.1 no such user", Gone),
        ("RCPT TO", "552 5.2.2 full", Gone),
        ("DATA", "451 4.3.0 later", Later),
        ("MESSAGE", "452 4.3.1 no room", Later),
        ("MESSAGE", "554 5.7.1 looks like spam", Later),
    ],
)
def test_what_the_server_refuses_has_certainly_not_arrived(
    tmp_path: Path, verb: str, reply: str, kind: type[DeliveryError]
) -> None:
    with SmtpDouble(tmp_path) as server:
        server.says[verb] = reply
        refused(server, kind)
        assert server.took == []


def test_a_line_that_breaks_before_the_message_is_tried_again(tmp_path: Path) -> None:
    with SmtpDouble(tmp_path) as server:
        server.hangs_up = "RCPT TO"
        refused(server, Later)


def test_a_line_that_breaks_after_the_message_leaves_it_unknown(tmp_path: Path) -> None:
    with SmtpDouble(tmp_path) as server:
        server.hangs_up = "MESSAGE"
        refused(server, Unknown)


def test_a_server_that_falls_silent_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "SECONDS", 0.2)
    with SmtpDouble(tmp_path) as server:
        server.silent = "RCPT TO"
        refused(server, Later)


def test_nobody_listens(tmp_path: Path) -> None:
    with SmtpDouble(tmp_path) as server:
        pass
    refused(server, Later)


def test_what_was_mailed_is_not_edited(tmp_path: Path) -> None:
    ref = MessageRef("email", "lena@example.org", "<1@example.org>")
    with SmtpDouble(tmp_path) as server:
        assert sent(gateway(server), replace(TO_LENA, edits=ref)) == ref
        assert server.heard == []


def test_the_check_logs_in_and_sends_nothing(tmp_path: Path) -> None:
    with SmtpDouble(tmp_path) as server:
        asyncio.run(gateway(server).check())
        assert server.heard == ["EHLO", "STARTTLS", "EHLO", "AUTH", "QUIT"]


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail", Server("mail", 25, False, "", "", "slotbot@mail")),
        ("smtp://me:p%40ss@mail", Server("mail", 587, False, "me", "p@ss", "slotbot@mail")),
        ("smtps://me%40a.org:p@mail", Server("mail", 465, True, "me@a.org", "p", "me@a.org")),
        ("smtps://me:p@mail:26?from=bot@a.org", Server("mail", 26, True, "me", "p", "bot@a.org")),
    ],
)
def test_the_url_names_the_server(url: str, server: Server) -> None:
    assert Server.of(url) == server


def test_a_card_as_text_and_as_html() -> None:
    assert list(lines(CARD)) == [
        "Booked: Ana <b> & CoBcc: everybody@example.org",
        "",
        "See the page (https://example.org/?a=1&b=2)",
        "With: Maya <script>",
        "Join: https://meet.example.org",
        "",
        "Berlin time",
    ]
    assert html(CARD) == (
        "<!DOCTYPE html><html><body><h3><b>Booked</b>: Ana &lt;b&gt; &amp; CoBcc: everybody@example.org</h3>"
        '<p>See <a href="https://example.org/?a=1&amp;b=2">the page</a></p>'
        "<table cellpadding='4'><tr><td>With</td><td>Maya &lt;script&gt;</td></tr></table>"
        '<p><a href="https://meet.example.org">Join</a></p>'
        "<p><small>Berlin time</small></p></body></html>"
    )


def test_a_subject_is_one_short_line() -> None:
    assert subject(Card(("x" * 500,))) == "x" * 149 + "…"
    assert (
        html(Card((Link("press", "javascript:alert(1)"),))) == "<!DOCTYPE html><html><body><h3>press</h3></body></html>"
    )


def test_a_server_that_is_not_our_own_takes_it(tmp_path: Path) -> None:
    """aiosmtpd, which others run in earnest: STARTTLS first, then AUTH, then the mail (RFC 3207, RFC 4954, RFC 5321)."""
    took: list[EmailMessage] = []

    class Handler(Taking):
        def handle_message(self, message: EmailMessage) -> None:
            took.append(message)

    def knows(server: SMTP, session: Session, envelope: Envelope, mechanism: str, login: LoginPassword) -> AuthResult:
        return AuthResult(success=(login.login.decode(), login.password.decode()) == (USER, PASSWORD))

    context, trusted = certified(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    there = Controller(
        Handler(),
        "127.0.0.1",
        port,
        tls_context=context,
        require_starttls=True,
        auth_required=True,
        authenticator=knows,
    )
    there.start()
    try:
        url = f"smtp://{quote(USER)}:{quote(PASSWORD)}@127.0.0.1:{port}"
        sent(MailGateway(Server.of(url), SetClock(), trusted=lambda: trusted))
    finally:
        there.stop()
    [mailed] = took
    assert (mailed["X-MailFrom"], mailed["X-RcptTo"]) == (USER, "lena@example.org")
    assert "Booked: Ana <b> & Co" in mailed.as_string()
