"""An SMTP server in a thread: strict about the order of commands (RFC 5321), with STARTTLS, TLS from the start, and AUTH.

It keeps what it took. ``says`` are replies in place of its own, by command; ``silent`` is a command that is never answered;
``hangs_up`` one after which the connection is closed.
"""

import base64
import datetime as dt
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any, Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

USER, PASSWORD = "bot@example.org", "a secret, with: signs"


class SmtpDouble:
    """Listens on a port of this machine until it is left."""

    def __init__(self, folder: Path, *, tls: bool = False, starttls: bool = True, auth: bool = True) -> None:
        self._tls, self._starttls, self._auth = tls, starttls, auth
        self.says: dict[str, str] = {}
        self.silent = ""
        self.hangs_up = ""
        self.took: list[tuple[str, str, EmailMessage]] = []
        self.heard: list[str] = []
        self._context, self._trusted = certified(folder)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._threads: list[threading.Thread] = []
        self._ended = threading.Event()

    def trusted(self) -> ssl.SSLContext:
        """A context that believes this server."""
        return self._trusted

    def __enter__(self) -> Self:
        self._begin(self._accept)
        return self

    def _begin(self, work: Callable[..., None], *args: Any) -> None:
        thread = threading.Thread(target=work, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join(10)

    def _accept(self) -> None:
        while True:
            try:
                line, _ = self._listening.accept()
            except OSError:
                return
            self._begin(self._serve, line)

    def _serve(self, line: socket.socket) -> None:
        line.settimeout(10)
        with line, suppress(OSError, ssl.SSLError, EOFError):
            talk = _Talk(self, self._context.wrap_socket(line, server_side=True) if self._tls else line, self._context)
            try:
                talk.run()
            finally:
                talk.close()


class _Talk:
    """One connection."""

    def __init__(self, server: SmtpDouble, line: socket.socket, context: ssl.SSLContext) -> None:
        self._server, self._line, self._context = server, line, context
        self._file: Any = line.makefile("rb")
        self._secure = isinstance(line, ssl.SSLSocket)
        self._known = False
        self._sender: str | None = None
        self._reader: str | None = None

    def close(self) -> None:
        """Hang up."""
        self._file.close()
        self._line.close()

    def run(self) -> None:
        """Answer until the end."""
        self._say("220 smtp.example.org ESMTP")
        while True:
            command = self._read()
            verb = (
                command.split(":")[0].upper() if command[:4].upper() in {"MAIL", "RCPT"} else command.split()[0].upper()
            )
            self._server.heard.append(verb)
            if verb == self._server.silent:
                self._server._ended.wait()
                return
            if verb == self._server.hangs_up:
                return
            if verb == "QUIT":
                self._say("221 bye")
                return
            own = self._server.says.get(verb)
            self._say(own) if own else self._answer(verb, command)

    def _answer(self, verb: str, command: str) -> None:
        match verb:
            case "EHLO":
                offers = ["smtp.example.org", "8BITMIME"]
                offers += ["STARTTLS"] if self._server._starttls and not self._secure else []
                offers += ["AUTH PLAIN LOGIN"] if self._server._auth and self._secure else []
                self._say("\r\n".join(f"250{'-' if offer != offers[-1] else ' '}{offer}" for offer in offers))
            case "STARTTLS":
                self._say("220 go on")
                self._file.close()
                self._line = self._context.wrap_socket(self._line, server_side=True)
                self._file = self._line.makefile("rb")
                self._secure = True
            case "AUTH":
                self._log_in(command.split())
            case "MAIL FROM":
                ready = self._known or not self._server._auth
                self._sender = command.partition("<")[2].partition(">")[0] if ready else None
                self._say("250 ok" if ready else "530 5.7.0 authenticate first")
            case "RCPT TO":
                self._reader = command.partition("<")[2].partition(">")[0]
                self._say("250 ok" if self._sender is not None else "503 5.5.1 MAIL first")
            case "DATA":
                self._take()
            case _:
                self._say("500 5.5.2 unknown")

    def _log_in(self, words: list[str]) -> None:
        given = base64.b64decode(words[2]).decode().split("\0")
        self._known = words[1] == "PLAIN" and given[1:] == [USER, PASSWORD]
        self._say("235 2.7.0 welcome" if self._known else "535 5.7.8 wrong password")

    def _take(self) -> None:
        if self._sender is None or self._reader is None:
            self._say("503 5.5.1 RCPT first")
            return
        self._say("354 go on")
        lines = []
        while (line := self._file.readline()) != b".\r\n":
            if not line:
                raise EOFError
            lines.append(line[1:] if line.startswith(b"..") else line)
        if self._server.hangs_up == "MESSAGE":
            raise EOFError
        own = self._server.says.get("MESSAGE")
        if own is None:
            message = message_from_bytes(b"".join(lines), policy=default)
            assert isinstance(message, EmailMessage)
            self._server.took.append((self._sender, self._reader, message))
        self._say(own or "250 2.0.0 taken")

    def _read(self) -> str:
        line = self._file.readline()
        if not line:
            raise EOFError
        assert line.endswith(b"\r\n"), "a line ends with CRLF"
        return str(line.decode().rstrip("\r\n"))

    def _say(self, words: str) -> None:
        self._line.sendall(f"{words}\r\n".encode())


def certified(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's context with a certificate of its own, made in the folder, and the context of whoever believes it."""
    import ipaddress

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "smtp.example.org")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, secret = folder / "smtp.pem", folder / "smtp.key"
    pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, secret)
    return context, ssl.create_default_context(cafile=str(pem))
