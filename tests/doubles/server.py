"""A strict double's HTTP side: any ASGI app on a free port of 127.0.0.1, in a thread with a loop of its own.

Real sockets, so that the real SDKs are tested with their own HTTP and WebSocket clients.
"""

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable, Coroutine, MutableMapping
from typing import Any, Self, TypeVar

import uvicorn

T = TypeVar("T")
Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
AsgiApp = Callable[[Scope, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]], Awaitable[None]]

PATIENCE = 10.0
"""Seconds after which a double that does not start, answer or stop is a failure of the test."""


class Server:
    """One ASGI app served over HTTP and WebSocket. ``with Server(app) as server: … server.base_url …``."""

    def __init__(self, app: AsgiApp) -> None:
        self._app = app
        self._socket: socket.socket | None = None
        self._thread: threading.Thread | None = None
        self._server: uvicorn.Server | None = None
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
        self._socket = socket.create_server(("127.0.0.1", 0))
        config = uvicorn.Config(
            self._app, log_config=None, lifespan="off", ws="websockets-sansio", access_log=False, server_header=False
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), name="double", daemon=True)
        self._thread.start()
        if not self._running.wait(PATIENCE):
            raise TimeoutError("the double did not start")
        return self

    def stop(self) -> None:
        """Cut every connection, waiting for none, and end the thread. Harmless when it is not running."""
        if self._thread is None or self._server is None or self._socket is None:
            return
        self._server.should_exit = self._server.force_exit = True
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
        assert self._server is not None
        assert self._socket is not None
        self._loop = asyncio.get_running_loop()
        self._loop.call_soon(self._running.set)
        await self._server.serve(sockets=[self._socket])

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
