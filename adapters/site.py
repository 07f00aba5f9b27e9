"""The HTTP side put together: the pages behind links over the store, the platforms' routes, health and metrics."""

from collections.abc import Callable

from adapters import invitation_pages, pages, web, web_invitations
from adapters.health import Health
from adapters.invitation_pages import Asked
from adapters.pages import Page
from adapters.platforms import Platforms
from adapters.runtime import Runtime
from adapters.settings import Settings
from bots.names import Names
from core.ports import Store, Unit


def server(found: Settings, store: Store, runtime: Runtime, built: Platforms, names: Names) -> web.WebServer:
    """The server of everything that is asked for over HTTP, not started yet."""
    site = Site(store, runtime, names, slack=built.slack is not None)
    routes = [*(built.slack.routes if built.slack else ()), *web_invitations.routes(site.invitation, site.answered)]
    webhook = built.telegram.webhook_route if built.telegram else None
    if webhook is not None:
        routes.append(webhook)
    app = web.application(
        routes=routes,
        pages=web.Pages(landing=site.landing, joining=site.joining, joined=site.joined),
        health=Health(runtime.checks()),
        metrics=runtime.metrics,
    )
    return web.WebServer(app, host=found.host, port=found.port or web.PORT)


class Site:
    """The pages behind links: each is one unit of work on the runtime's threads; what acts wakes the courier."""

    def __init__(self, store: Store, runtime: Runtime, names: Names, *, slack: bool) -> None:
        self._store = store
        self._runtime = runtime
        self._names = names
        self._slack = slack

    async def landing(self, token: str) -> Page:
        """``/b/<token>``: the ways into a chat."""
        return await self._shown(lambda unit: pages.landing(unit, token, self._names, slack=self._slack))

    async def joining(self, token: str) -> Page:
        """``/j/<token>``: the session that can be joined."""
        return await self._shown(lambda unit: pages.joining(unit, token))

    async def joined(self, token: str) -> Page:
        """``/j/<token>``, pressed."""
        return await self._acted(lambda unit: pages.joined(unit, token))

    async def invitation(self, asked: Asked) -> Page:
        """An invitation that a guest looks at."""
        return await self._shown(lambda unit: invitation_pages.shown(unit, asked))

    async def answered(self, asked: Asked) -> Page:
        """An invitation that a guest answers."""
        return await self._acted(lambda unit: invitation_pages.acted(unit, asked))

    async def _shown(self, page: Callable[[Unit], Page]) -> Page:
        def look() -> Page:
            with self._store.read() as unit:
                return page(unit)

        return await self._runtime.workers.run(look)

    async def _acted(self, page: Callable[[Unit], Page]) -> Page:
        done = await self._runtime.workers.run(lambda: self._store.run(page))
        self._runtime.wake()
        return done
