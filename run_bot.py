"""The composition root and the command line: reads settings, builds the parts, passes them on, starts and stops them.

Exit codes: 0 when all went well, 1 for a failure, 2 for wrong usage.
"""

import argparse
import asyncio
import base64
import gc
import hashlib
import json
import logging
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adapters import environment, logs, platforms
from adapters.clock import RunningClock, SystemClock
from adapters.environment import SettingsError
from adapters.gateway import Gateway
from adapters.platforms import Finding, Part, Platform
from adapters.runtime import Runtime
from adapters.settings import Secret, Settings
from core.ports import MAIL, SMS, Clock
from storage.engine import Database, Kind, open_database
from storage.errors import GuardBroken, NoKey, Reason, SchemaMismatch, Unavailable
from storage.sealing import reseal
from storage.unit_of_work import SqlStore

if TYPE_CHECKING:
    from adapters.web import WebServer

log = logging.getLogger("run_bot")

SAMPLE_FILE = "sample.sqlite3"
"""The terminal's own database in the data folder, so that sample people never meet real ones."""
STOP_SECONDS = 1.6
"""How long a platform may take to stop: the whole process ends within five seconds."""


class Failure(Exception):
    """Ends the command with its message and exit code 1."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output wants no more of it; what is left is not to be flushed at the end, which would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (SettingsError, Failure) as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="run_bot.py",
        description="Slotbot, a scheduling assistant for Slack, Telegram and the terminal. Without a command it starts what "
        "the environment configures, and with nothing configured the terminal chat.",
    )
    parser.set_defaults(run=_run)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(name: str, run: Callable[[argparse.Namespace], int], does: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.")
        command.set_defaults(run=run)
        return command

    chat = add("chat", _run_chat, "talk to the bot in the terminal, or let it read a script from standard input")
    chat.add_argument("--now", type=_moment, metavar="ISO", help="begin at this moment, such as 2026-11-21T23:30+01:00")
    chat.add_argument(
        "--database", metavar="URL", help="sqlite:///path or postgresql://…; a file of its own if not said"
    )
    understand = add(
        "understand",
        _run_understand,
        "show what messages mean: standard input has one JSON object a line, with text, now and tz",
    )
    understand.add_argument("--json", action="store_true", help="as one JSON object for each message")
    understand.add_argument("--times", action="store_true", help="the times alone")
    misses = add("misses", _run_misses, "list what people wanted and the bot did not understand, of those who agreed")
    misses.add_argument("--since", type=_day_or_moment, metavar="ISO", help="from then on, such as 2026-11-21 (UTC)")
    misses.add_argument("--json", action="store_true", help="as one JSON object a line")
    misses.add_argument("--database", metavar="URL", help="sqlite:///path or postgresql://…, if not DATABASE_URL's")
    export = add("export", _run_export, "write all that is kept of an organisation, or of a person, to standard output")
    whose = export.add_mutually_exclusive_group(required=True)
    whose.add_argument("--organisation", metavar="NAME", help="with its members, sessions, notes and ratings")
    whose.add_argument(
        "--person", metavar="NAME", help="by whole name or by number, with what they may read themselves"
    )
    form = export.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="the sessions alone as a table; all of it as JSON if not said")
    form.add_argument("--ics", action="store_true", help="the sessions for a calendar program")
    export.add_argument("--database", metavar="URL", help="sqlite:///path or postgresql://…, if not DATABASE_URL's")
    loads = add("load", _run_load, "load rooms from a CSV or JSON file: all of them, or none where a row cannot be")
    loads.add_argument(
        "file", metavar="FILE", help="with the columns name, capacity, place, amenities, hours, zone, check_in"
    )
    loads.add_argument("--organisation", metavar="NAME", help="whose rooms they are, where there are several")
    loads.add_argument("--zone", metavar="ZONE", help="of rooms that name none, such as Europe/Berlin")
    loads.add_argument("--database", metavar="URL", help="sqlite:///path or postgresql://…, if not DATABASE_URL's")
    add("check", _run_check, "test settings, database and tokens, and say what to mend")
    add("migrate", _run_migrate, "bring the database's schema up to date")
    manifest = add("manifest", _run_manifest, "print the Slack app manifest")
    manifest.add_argument("--http", action="store_true", help="for events over HTTP at PUBLIC_URL, not Socket Mode")
    return parser


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no moment in ISO 8601") from error
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError(f"{text!r} has no offset: add one, such as +01:00")
    return moment


def _day_or_moment(text: str) -> datetime:
    return _moment(f"{text}T00:00+00:00" if len(text) == len("2026-11-21") else text)


# The commands


def _run(_: argparse.Namespace) -> int:
    found = environment.read(os.environ)
    if not found.has_platform:
        return _chat(found, None, None)
    logs.configure(found.log_level, found.log_format, secrets=found.secrets())
    clock = SystemClock()
    with _store(found.database(), clock, found.secret_keys) as store:
        return asyncio.run(serve(found, store, _runtime(store, clock), _stop_signal))


def _run_chat(options: argparse.Namespace) -> int:
    return _chat(environment.read(os.environ), options.now, options.database)


def _run_understand(options: argparse.Namespace) -> int:
    from bots.language.understand import run

    lines = (line.rstrip("\n") for line in sys.stdin)
    return run(lines, as_json=options.json, times=options.times, out=sys.stdout)


def _run_misses(options: argparse.Namespace) -> int:
    from adapters.misses import report

    found = environment.read(os.environ)
    url = Secret(options.database) if options.database else found.database()
    with _store(url, SystemClock()) as store, store.read() as unit:
        for line in report(unit, since=options.since, as_json=options.json):
            print(line)
    return 0


def _run_export(options: argparse.Namespace) -> int:
    from adapters.export import Form, exported

    found = environment.read(os.environ)
    url = Secret(options.database) if options.database else found.database()
    with _store(url, SystemClock(), found.secret_keys, renews=False) as store, store.read() as unit:
        try:
            form = Form.TABLE if options.csv else Form.CALENDAR if options.ics else Form.ALL
            told = exported(unit, form, organisation=options.organisation, person=options.person)
        except LookupError as unknown:
            raise Failure(str(unknown.args[0])) from unknown
    sys.stdout.write(told)
    return 0


def _run_load(options: argparse.Namespace) -> int:
    from adapters.loading import Unloadable, load

    found = environment.read(os.environ)
    url = Secret(options.database) if options.database else found.database()
    try:
        content = Path(options.file).read_bytes()
    except OSError as unreadable:
        raise Failure(f"{options.file}: {unreadable.strerror or unreadable}") from unreadable
    with _store(url, SystemClock()) as store:
        try:
            told = store.run(lambda unit: load(unit, content, organisation=options.organisation, zone=options.zone))
        except Unloadable as unloadable:
            raise Failure(str(unloadable)) from unloadable
    print(told)
    return 0


def _run_check(_: argparse.Namespace) -> int:
    found = environment.read(os.environ)
    findings: list[Finding] = [("the settings can be read", True), _check_database(found)]
    findings += asyncio.run(platforms.check(found))
    for sentence, well in findings:
        print(f"{'ok   ' if well else 'WRONG'} {sentence}")
    return 0 if all(well for _, well in findings) else 1


def _run_migrate(_: argparse.Namespace) -> int:
    from storage import migrate

    with _database(environment.read(os.environ).database()) as database:
        migrate.upgrade(database)
    print(f"The database has schema {migrate.head()}.")
    return 0


def _run_manifest(options: argparse.Namespace) -> int:
    from adapters.slack.manifest import manifest

    found = environment.read(os.environ)
    socket_mode = not options.http and (found.slack is None or found.slack.socket_mode)
    try:
        print(json.dumps(manifest(found.public_url, socket_mode=socket_mode), indent=2))
    except ValueError as error:
        raise Failure(str(error)) from error
    return 0


# The database


@contextmanager
def _database(url: Secret) -> Iterator[Database]:
    """The database, closed at the end; what is wrong with it ends the command."""
    try:
        database = open_database(url.reveal())
    except (OSError, ValueError) as error:
        raise Failure(f"DATABASE_URL: {error}") from error
    try:
        yield database
    except (SchemaMismatch, GuardBroken, Unavailable) as error:
        raise Failure(f"DATABASE_URL: {error}") from error
    except NoKey as error:
        raise Failure(f"SECRET_KEY: {error}; put the key that did behind the new one, with a comma between") from error
    finally:
        database.close()


@contextmanager
def _store(url: Secret, clock: Clock, keys: Sequence[Secret] = (), *, renews: bool = True) -> Iterator[SqlStore]:
    """The store over a database with our schema: a SQLite file is brought up to date, PostgreSQL must be.

    What the older ``keys`` have encrypted is encrypted with the newest, if it ``renews`` that.
    """
    from storage import migrate

    with _database(url) as database:
        if database.kind is Kind.SQLITE:
            migrate.upgrade(database)
        else:
            migrate.check(database)
        fernet_keys = [_fernet_key(key) for key in keys]
        if fernet_keys and renews:
            reseal(database, fernet_keys)
        yield SqlStore(database, clock, keys=fernet_keys)


def _fernet_key(key: Secret) -> str:
    """Any long secret as a key for what is encrypted at rest, of no use for anything else the secret serves."""
    digest = hashlib.sha256(b"slotbot at rest:" + key.reveal().encode()).digest()
    return base64.urlsafe_b64encode(digest).decode()


def _passes(error: Exception) -> bool:
    """Whether the error passes by itself: the database is locked or away, or a unit took too long."""
    return isinstance(error, Unavailable) and error.reason in {Reason.LOCKED, Reason.UNREACHABLE, Reason.TOO_LONG}


def _runtime(store: SqlStore, clock: Clock) -> Runtime:
    return Runtime(store=store, clock=clock, passes=_passes, cut=store.cut_older_than, listen=store.listen)


# The terminal


def _chat(found: Settings, now: datetime | None, database: str | None) -> int:
    logs.configure(
        "warning" if found.log_level == "info" else found.log_level, found.log_format, secrets=found.secrets()
    )
    url = Secret(database) if database else found.database(SAMPLE_FILE)
    clock = RunningClock(now) if now else SystemClock()
    with _store(url, clock, found.secret_keys) as store:
        return asyncio.run(_talk(found, store, clock))


async def _talk(found: Settings, store: SqlStore, clock: Clock) -> int:
    from adapters.console.app import ConsoleApp
    from adapters.console.sample import make_sample
    from bots.assistant import Assistant
    from bots.names import Names

    store.run(make_sample)
    runtime = _runtime(store, clock)
    app = ConsoleApp(front=runtime.dispatcher, store=store, settle=runtime.settle, out=sys.stdout, folder=found.data)
    beside = platforms.beside_chats(found, clock)
    gateways: dict[str, Gateway] = {gateway.platform: gateway for gateway in (app.gateway, *beside)}
    names = Names(mails=MAIL in gateways, texts=SMS in gateways, private_webhooks=found.webhooks_private)
    runtime.open(Assistant(store, names), gateways)
    alone = [*beside, *platforms.working_alone(found, store, runtime)]
    if sys.stdin.isatty():
        runtime.tick()
    talking, stopping = asyncio.ensure_future(app.run(sys.stdin)), asyncio.ensure_future(_stop_signal())
    await asyncio.wait({talking, stopping}, return_when=asyncio.FIRST_COMPLETED)
    await runtime.finish()
    await asyncio.gather(*(_stop(part) for part in alone))
    await runtime.close()
    if not talking.done():
        # A thread waits for a line that nobody will write: only the end of the process ends it.
        store.close()
        sys.stdout.flush()
        os._exit(0)
    stopping.cancel()
    talking.result()
    return 0


# The bot


async def serve(
    found: Settings, store: SqlStore, runtime: Runtime, stop: Callable[[], Coroutine[Any, Any, None]]
) -> int:
    """Start what is configured, serve until ``stop`` returns, stop: take in nothing more, finish, close."""
    from bots.assistant import Assistant
    from bots.names import Names

    stopping = asyncio.ensure_future(stop())
    built = platforms.build(found, store, runtime)
    started: list[Part] = []
    web: WebServer | None = None
    try:
        for name, platform in built.by_name.items():
            await _start(name, platform)
            started.append(platform)
        beside = platforms.beside_chats(found, runtime.clock)
        gateways: dict[str, Gateway] = {name: platform.gateway for name, platform in built.by_name.items()}
        gateways |= {gateway.platform: gateway for gateway in beside}
        names = Names(
            built.telegram.username if built.telegram else None,
            found.public_url,
            mails=MAIL in gateways,
            texts=SMS in gateways,
            private_webhooks=found.webhooks_private,
        )
        started += [*beside, *platforms.working_alone(found, store, runtime)]
        runtime.open(Assistant(store, names), gateways)
        if found.serves_http:
            from adapters import site

            web = site.server(found, store, runtime, built, names)
            _listen(web)
        runtime.tick()
        await _show_first_code(store, runtime)
        _settle_memory()
        log.info("ready: %s", ", ".join(built.by_name))
        await stopping
    finally:
        stopping.cancel()
        if web is not None:
            await _stop(web)  # first: what the platforms send from now on they send again
        await runtime.finish()
        await asyncio.gather(*(_stop(part) for part in started))
        await runtime.close()
    return 0


async def _start(name: str, platform: Platform) -> None:
    try:
        await platform.start()
    except Exception as error:
        # Through the log, which blots out tokens: a platform's own words may repeat them.
        log.exception("%s did not start", name)
        raise Failure(f"{name} did not start; `run_bot.py check` says what to mend") from error


def _listen(web: "WebServer") -> None:
    try:
        web.start()
    except OSError as error:
        raise Failure(f"HOST, PORT: cannot listen there: {error.strerror or error}") from error


async def _stop(part: Part) -> None:
    try:
        async with asyncio.timeout(STOP_SECONDS):
            await part.stop()
    except Exception:
        log.exception("%s did not stop in order", type(part).__name__)


async def _show_first_code(store: SqlStore, runtime: Runtime) -> None:
    """On standard output, where only the operator reads: no log keeps it."""
    from core.services.admin import first_code

    code = await runtime.workers.run(lambda: store.run(first_code))
    if code is not None:
        print(f"To become the admin, write this to the bot, once: admin {code}", flush=True)


def _settle_memory() -> None:
    """Let no later collection walk what the start has made: modules and tables that stay to the end."""
    gc.collect()
    gc.freeze()


async def _stop_signal() -> None:
    """Until the process is asked to stop: SIGINT or SIGTERM."""
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, asked.set)
    await asked.wait()


# What check asks


def _check_database(found: Settings) -> Finding:
    from storage import migrate

    try:
        with _database(found.database()) as database:
            if database.kind is Kind.SQLITE and migrate.current(database) is None:
                return "the database is new: the first start makes its schema", True
            migrate.check(database)
    except Failure as failure:
        return str(failure), False
    return f"the database has schema {migrate.head()}", True


if __name__ == "__main__":
    sys.exit(main())
