"""A strict double's HTTP side: any ASGI app on a free port of 127.0.0.1, in a thread with a loop of its own.

Real sockets, so that the real SDKs are tested with their own HTTP and WebSocket clients.
"""

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Generator, MutableMapping
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Self, TypeVar

import uvicorn

T = TypeVar("T")
Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
AsgiApp = Callable[[Scope, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]], Awaitable[None]]

PATIENCE = 10.0
"""Seconds after which a double that does not start, answer or stop is a failure of the test."""


class _Uvicorn(uvicorn.Server):
    """Serves until ``end``, at once and not at the next tick."""

    def __init__(self, app: AsgiApp) -> None:
        super().__init__(
            uvicorn.Config(
                app, log_config=None, lifespan="off", ws="websockets-sansio", access_log=False, server_header=False
            )
        )
        self._ended = asyncio.Event()

    async def main_loop(self) -> None:
        """Wait for ``end``."""
        await self._ended.wait()

    def end(self) -> None:
        """Begin to stop; called in the server's loop."""
        self.should_exit = True
        self._ended.set()

    async def shutdown(self, *_: object, **__: object) -> None:
        """Close every connection and cancel what is being served, waiting for neither."""
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
            connection.transport.close()
        tasks = list(self.server_state.tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Leave signals to the test runner."""
        yield


def _listening() -> socket.socket:
    # Named as TCP, the sockets it accepts send without delay; asyncio leaves others at 40 ms an answer.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    return listening


@asynccontextmanager
async def serving(app: AsgiApp) -> AsyncIterator[str]:
    """Serve a part under test in the test's own loop; gives its base URL."""
    server = _Uvicorn(app)
    with _listening() as listening:
        task = asyncio.create_task(server.serve(sockets=[listening]))
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.end()
            await task


class Server:
    """One ASGI app served over HTTP and WebSocket. ``with Server(app) as server: … server.base_url …``."""

    def __init__(self, app: AsgiApp) -> None:
        self._app = app
        self._socket: socket.socket | None = None
        self._thread: threading.Thread | None = None
        self._server: _Uvicorn | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._running = threading.Event()

    @property
    def port(self) -> int:
        """The TCP port listened on; raises RuntimeError before start."""
        if self._socket is None:
            raise RuntimeError("the server has not been started")
        port: int = self._socket.getsockname()[1]
        return port

    @property
    def base_url(self) -> str:
        """``http://127.0.0.1:<port>``, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def ws_url(self) -> str:
        """``ws://127.0.0.1:<port>``, without a slash at the end."""
        return f"ws://127.0.0.1:{self.port}"

    def start(self) -> Self:
        """Listen and serve; returns when the loop runs."""
        self._socket = _listening()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), name="double", daemon=True)
        self._thread.start()
        if not self._running.wait(PATIENCE):
            raise TimeoutError("the double did not start")
        return self

    def stop(self) -> None:
        """Cut every connection, waiting for none, and end the thread. Harmless when it is not running."""
        if self._thread is None or self._server is None or self._socket is None or self._loop is None:
            return
        self._loop.call_soon_threadsafe(self._server.end)
        self._thread.join(PATIENCE)
        if self._thread.is_alive():
            raise TimeoutError("the double did not stop")
        self._socket.close()
        self._thread = None

    def call(self, work: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine in the server's loop from the test's thread, and wait for its result."""
        if self._loop is None:
            raise RuntimeError("the server has not been started")
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)

    def call_soon(self, work: Callable[[], object]) -> None:
        """Run a plain function in the server's loop, not waiting for it."""
        if self._loop is None:
            raise RuntimeError("the server has not been started")
        self._loop.call_soon_threadsafe(work)

    async def _serve(self) -> None:
        assert self._socket is not None
        self._loop = asyncio.get_running_loop()
        self._server = _Uvicorn(self._app)
        self._loop.call_soon(self._running.set)
        await self._server.serve(sockets=[self._socket])

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
